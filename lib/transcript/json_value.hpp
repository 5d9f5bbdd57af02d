// Values of JSON whose shape is not trusted. What is missing or of another type
// is none, and asking none for more gives none again:
//
//   for (const JsonValue word : root["results"]["words"].elements()) …
#pragma once

#include <simdjson.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tamis::transcript {

// Lives no longer than the parser it came from.
class JsonValue {
 public:
  JsonValue() = default;
  explicit JsonValue(simdjson::dom::element value) : value_(value) {}

  explicit operator bool() const { return value_ && !value_->is_null(); }
  bool is_object() const { return value_ && value_->is_object(); }
  bool is_array() const { return value_ && value_->is_array(); }

  // The first member called `key`.
  JsonValue operator[](std::string_view key) const;
  // The first of these members that is there.
  JsonValue any(std::initializer_list<std::string_view> keys) const;
  JsonValue first() const;  // of an array

  // Of an array; nothing otherwise.
  std::vector<JsonValue> elements() const;

  // The values of an object's members; nothing otherwise.
  std::vector<JsonValue> members() const;

  // The string as it stands; empty if it is none.
  std::string_view raw() const;

  // A string, plain (see plain()); numbers and booleans as they are written.
  std::string text() const;

  // The same as one line, such as a name.
  std::string line() const;

  // A number, or a string that is one: "13.03", "1.300s".
  std::optional<double> number() const;

  // A time from 0 on: a number of seconds, or a time of day such as "00:01:02".
  std::optional<double> seconds() const;

  // A time from 0 on that is written in thousandths of a second.
  std::optional<double> milliseconds() const;

 private:
  std::optional<simdjson::dom::element> value_;
};

// What escapes such as \r or \u0301 may have brought into a decoded file is
// undone: LF alone, NFC, no marks of width zero. Costs a look at each byte.
std::string plain(std::string_view text);

// As plain(), on one line and without blanks at its ends.
std::string plain_line(std::string_view text);

// Two letters out of "fr-FR", "en_us", "French"; empty: not known.
std::string language_code(std::string_view name);

}  // namespace tamis::transcript

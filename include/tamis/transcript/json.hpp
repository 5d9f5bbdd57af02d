// JSON, written: an object built member by member.
//
//   JsonObject().add("id", id).add("score", 0.5).text() == R"({"id":"x",…})"
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tamis::transcript {

// `text` (valid UTF-8) in quotes, with what JSON asks to be escaped, and all
// control characters, line ends and marks that turn the direction of writing.
std::string json_string(std::string_view text);

// `json`, a value without blanks between its parts, with the same escaped in
// its strings as json_string() escapes.
std::string json_shown(std::string_view json);

// The shortest decimal that reads back as `value`; null for infinities and NaN.
std::string json_number(double value);

// [a,b,c] of values that are JSON already.
std::string json_array(const std::vector<std::string>& values);

class JsonObject {
 public:
  JsonObject& add(std::string_view key, std::string_view text) {
    return add_json(key, json_string(text));
  }
  JsonObject& add(std::string_view key, double value) {
    return add_json(key, json_number(value));
  }
  template <std::unsigned_integral Count>
  JsonObject& add(std::string_view key, Count value) {
    return add_json(key, std::to_string(value));
  }
  // `json` is a value in JSON already.
  JsonObject& add_json(std::string_view key, std::string_view json);
  // `members` are "key":value pairs in JSON already; may be empty.
  JsonObject& add_members(std::string_view members);

  // All that was added, in that order, in braces.
  std::string text() const { return members_ + "}"; }

 private:
  void separate();

  std::string members_ = "{";
};

}  // namespace tamis::transcript

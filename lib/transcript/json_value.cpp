#include "json_value.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <utility>

#include "clock.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/encoding.hpp"

namespace tamis::transcript {
namespace {

// Whether one of the eight bytes is no ASCII, or a control character.
bool has_unusual(std::uint64_t bytes) {
  constexpr std::uint64_t ones = 0x0101010101010101;
  constexpr std::uint64_t high = 0x8080808080808080;
  const std::uint64_t below_blank = (bytes - ones * 0x20) & ~bytes;
  const std::uint64_t delete_mark = bytes ^ (ones * 0x7F);
  return ((bytes | below_blank | ((delete_mark - ones) & ~delete_mark)) &
          high) != 0;
}

// Whether what stands at `at` may have to change. Latin letters and common
// punctuation, which are most of what is not ASCII, never have to.
bool may_change(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t ahead) {
    return at + ahead < text.size()
               ? static_cast<unsigned char>(text[at + ahead])
               : 0U;
  };
  const unsigned first = byte(0);
  if (first < 0x80) {
    return first == 0x7F || (first < 0x20 && first != '\n' && first != '\t');
  }
  if (first < 0xC2) return false;  // inside a sequence
  if (first == 0xC2) return byte(1) == 0x85 || byte(1) == 0xAD;
  if (first <= 0xCB) return false;
  if (first != 0xE2 || byte(1) != 0x80) return true;
  const unsigned third = byte(2);
  return third < 0x90 || third >= 0xA8;
}

// Whether no byte of `text` may have to change, by `changes` where it is not
// plain ASCII.
template <typename Changes>
bool stays(std::string_view text, Changes changes) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (std::uint64_t bytes = 0; at + sizeof bytes <= text.size()) {
      std::memcpy(&bytes, text.data() + at, sizeof bytes);
      if (!has_unusual(bytes)) {
        at += sizeof bytes;
        continue;
      }
    }
    const std::size_t end = std::min(at + sizeof(std::uint64_t), text.size());
    for (; at < end; ++at) {
      if (changes(text, at)) return false;
    }
  }
  return true;
}

bool is_plain(std::string_view text) {
  return stays(text, may_change);
}

// Most segments are: no blanks at the ends, and nothing to be replaced.
bool is_one_line(std::string_view text) {
  const auto is_visible = [](char c) { return c > ' ' && c < '\x7F'; };
  if (text.empty()) return true;
  if (!is_visible(text.front()) || !is_visible(text.back())) return false;
  return stays(text, [](std::string_view all, std::size_t at) {
    return all[at] == '\n' || all[at] == '\t' || may_change(all, at);
  });
}

// Whether it can be one, so that times can be added up and printed.
bool is_time(double number) {
  constexpr double latest = 1e15;
  return number >= 0 && number <= latest;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 14>
    languages = {{{"english", "en"},
                  {"french", "fr"},
                  {"german", "de"},
                  {"spanish", "es"},
                  {"italian", "it"},
                  {"portuguese", "pt"},
                  {"dutch", "nl"},
                  {"polish", "pl"},
                  {"russian", "ru"},
                  {"catalan", "ca"},
                  {"arabic", "ar"},
                  {"japanese", "ja"},
                  {"chinese", "zh"},
                  {"breton", "br"}}};

}  // namespace

JsonValue JsonValue::operator[](std::string_view key) const {
  simdjson::dom::object members;
  simdjson::dom::element found;
  if (!value_ || value_->get(members) != simdjson::SUCCESS ||
      members.at_key(key).get(found) != simdjson::SUCCESS) {
    return {};
  }
  return JsonValue(found);
}

JsonValue JsonValue::any(std::initializer_list<std::string_view> keys) const {
  for (const std::string_view key : keys) {
    if (const JsonValue value = (*this)[key]) return value;
  }
  return {};
}

JsonValue JsonValue::first() const {
  simdjson::dom::array values;
  simdjson::dom::element found;
  if (!value_ || value_->get(values) != simdjson::SUCCESS ||
      values.at(0).get(found) != simdjson::SUCCESS) {
    return {};
  }
  return JsonValue(found);
}

std::vector<JsonValue> JsonValue::elements() const {
  std::vector<JsonValue> found;
  simdjson::dom::array values;
  if (!value_ || value_->get(values) != simdjson::SUCCESS) return found;
  for (const simdjson::dom::element value : values) found.emplace_back(value);
  return found;
}

std::vector<JsonValue> JsonValue::members() const {
  std::vector<JsonValue> found;
  simdjson::dom::object members;
  if (!value_ || value_->get(members) != simdjson::SUCCESS) return found;
  for (const auto& [key, value] : members) found.emplace_back(value);
  return found;
}

std::string_view JsonValue::raw() const {
  std::string_view text;
  if (!value_ || value_->get(text) != simdjson::SUCCESS) return {};
  return text;
}

std::string JsonValue::text() const {
  if (!*this || is_object() || is_array()) return {};
  if (value_->is_string()) return plain(raw());
  return simdjson::minify(*value_);
}

std::string JsonValue::line() const {
  return plain_line(text());
}

std::optional<double> JsonValue::number() const {
  double number = 0;
  if (!value_) return std::nullopt;
  if (value_->get(number) == simdjson::SUCCESS) return number;
  const std::string_view text = raw();
  const char* all = text.data() + text.size();
  const auto [end, error] = std::from_chars(text.data(), all, number);
  const bool is_whole = end == all || (end + 1 == all && *end == 's');
  if (error != std::errc() || !is_whole || !std::isfinite(number)) {
    return std::nullopt;
  }
  return number;
}

std::optional<double> JsonValue::seconds() const {
  const std::optional<double> seconds = number();
  if (!seconds) return clock_of(raw());
  return is_time(*seconds) ? seconds : std::nullopt;
}

std::optional<double> JsonValue::milliseconds() const {
  const std::optional<double> thousandths = number();
  if (!thousandths || !is_time(*thousandths)) return std::nullopt;
  return *thousandths / 1000;
}

std::string plain(std::string_view text) {
  return is_plain(text) ? std::string(text) : text::decoded(text).text;
}

std::string plain_line(std::string_view text) {
  if (is_one_line(text)) return std::string(text);
  std::string line = plain(text::trimmed(text));
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t'; },
      ' ');
  const std::string_view inner = text::trimmed(line);
  if (inner.size() == line.size()) return line;
  return std::string(inner);
}

std::string language_code(std::string_view name) {
  std::string lower(name.substr(0, 16));
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  for (const auto& [language, code] : languages) {
    if (lower == language) return std::string(code);
  }
  const auto is_letter = [&](std::size_t at) {
    return at < lower.size() && lower[at] >= 'a' && lower[at] <= 'z';
  };
  const bool ends = lower.size() == 2 ||
                    (lower.size() > 2 && (lower[2] == '-' || lower[2] == '_'));
  if (!ends || !is_letter(0) || !is_letter(1)) return {};
  return lower.substr(0, 2);
}

}  // namespace tamis::transcript

#include "json_scalar.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "tamis/transcript/json.hpp"

namespace tamis::transcript {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The grammar of RFC 8259, section 6; `digits` are those of the whole part.
bool is_json_number(std::string_view text, std::size_t& digits) {
  std::size_t at = text.starts_with('-') ? 1 : 0;
  const auto skip_digits = [&] {
    const std::size_t begin = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    return at - begin;
  };
  const std::size_t begin = at;
  digits = skip_digits();
  if (digits == 0 || (digits > 1 && text[begin] == '0')) return false;
  const std::size_t whole = at;
  if (at < text.size() && text[at] == '.' && (++at, skip_digits() == 0)) {
    return false;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    if (skip_digits() == 0) return false;
  }
  if (at > whole) digits = 0;  // no whole number
  return at == text.size();
}

bool is_known_word(std::string_view token) {
  constexpr std::array<std::string_view, 8> words = {
      "nan", "NaN", "NAN", "None", "undefined", "Infinity", "Inf", "inf"};
  if (token.starts_with('-') || token.starts_with('+')) token.remove_prefix(1);
  return std::find(words.begin(), words.end(), token) != words.end();
}

template <typename Number>
bool is_whole(std::string_view token, Number& value) {
  const char* end = token.data() + token.size();
  const auto result = std::from_chars(token.data(), end, value);
  return result.ec == std::errc() && result.ptr == end;
}

bool fits_64_bits(std::string_view token) {
  std::uint64_t number = 0;
  std::int64_t below = 0;
  return is_whole(token, number) || is_whole(token, below);
}

JsonScalar number(std::string_view token) {
  std::size_t digits = 0;
  const bool is_valid = is_json_number(token, digits);
  double value = 0;
  const bool is_read =
      is_whole(token.substr(token.starts_with('+') ? 1 : 0), value);
  if (is_valid && is_read && (digits < 19 || fits_64_bits(token))) {
    return {std::string(token)};
  }
  if (!is_read) return {"null", true};
  std::string text = json_number(value);
  // A whole number of more than 64 bits needs a mark that it is a double.
  if (text != "null" && text.find_first_of(".e") == text.npos) text += ".0";
  return {std::move(text), true};
}

}  // namespace

std::optional<JsonScalar> json_scalar(std::string_view token) {
  if (token == "true" || token == "false" || token == "null") {
    return JsonScalar{std::string(token)};
  }
  if (token == "True") return JsonScalar{"true", true};
  if (token == "False") return JsonScalar{"false", true};
  if (is_letter(token.back()) && token != "e" && token != "E") {
    if (!is_known_word(token)) return std::nullopt;
    return JsonScalar{"null", true};
  }
  return number(token);
}

}  // namespace tamis::transcript

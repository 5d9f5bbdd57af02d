#include "tamis/transcript/json.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "tamis/text/controls.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::transcript {

namespace {

// Whether `c` stands for itself. Behind two bytes something may hide.
bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte != 0x7F && c != '"' && c != '\\' &&
         byte != 0xC2 && byte != 0xE2;
}

// What JSON need not escape, but what looks otherwise than it is, or steers a
// terminal.
bool is_hidden(char32_t code) {
  return text::is_control(code) || text::turns_direction(code) ||
         code == 0x2028 || code == 0x2029;
}

constexpr std::string_view digits = "0123456789abcdef";

void append_number(std::string& out, char32_t code) {
  out += "\\u";
  for (int bits = 12; bits >= 0; bits -= 4) out += digits[code >> bits & 15];
}

void append_escaped(std::string& out, char c) {
  switch (c) {
    case '"':
    case '\\':
      (out += '\\') += c;
      break;
    case '\n':
      out += "\\n";
      break;
    case '\r':
      out += "\\r";
      break;
    case '\t':
      out += "\\t";
      break;
    default:
      append_number(out, static_cast<unsigned char>(c));
  }
}

// The character at `at`, which is_plain() does not pass. Gives its size.
std::size_t append_rare(std::string& out, std::string_view text,
                        std::size_t at) {
  const text::CodePoint point = text::decode(text, at);
  if (point.code < 0x80) {
    append_escaped(out, text[at]);
  } else if (is_hidden(point.code)) {
    append_number(out, point.code);
  } else {
    out += text.substr(at, point.size);
  }
  return point.size;
}

}  // namespace

std::string json_string(std::string_view text) {
  std::string out = "\"";
  out.reserve(text.size() + 2);
  for (std::size_t at = 0; at < text.size();) {
    const auto from = text.begin() + static_cast<std::ptrdiff_t>(at);
    const auto to = std::find_if_not(from, text.end(), is_plain);
    out.append(from, to);
    at += static_cast<std::size_t>(to - from);
    if (at < text.size()) at += append_rare(out, text, at);
  }
  out += '"';
  return out;
}

std::string json_shown(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    const text::CodePoint point = text::decode(json, at);
    if (point.code >= 0x7F && is_hidden(point.code)) {
      append_number(out, point.code);
    } else {
      out += json.substr(at, point.size);
    }
    at += point.size;
  }
  return out;
}

std::string json_number(double value) {
  if (!std::isfinite(value)) return "null";
  std::array<char, 32> buffer{};
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return {buffer.data(), end.ptr};
}

std::string json_array(const std::vector<std::string>& values) {
  std::string out = "[";
  for (const std::string& value : values) {
    if (out.size() > 1) out += ',';
    out += value;
  }
  return out += ']';
}

void JsonObject::separate() {
  if (members_.size() > 1) members_ += ',';
}

JsonObject& JsonObject::add_json(std::string_view key, std::string_view json) {
  separate();
  members_ += json_string(key);
  members_ += ':';
  members_ += json;
  return *this;
}

JsonObject& JsonObject::add_members(std::string_view members) {
  if (members.empty()) return *this;
  separate();
  members_ += members;
  return *this;
}

}  // namespace tamis::transcript

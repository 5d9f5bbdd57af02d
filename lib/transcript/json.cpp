#include "tamis/transcript/json.hpp"

#include <algorithm>

#include <array>
#include <charconv>
#include <cmath>

namespace tamis::transcript {

namespace {

bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte != 0x7F && c != '"' && c != '\\';
}

void append_escaped(std::string& out, char c) {
  static constexpr std::string_view digits = "0123456789abcdef";
  const auto byte = static_cast<unsigned char>(c);
  out += '\\';
  switch (c) {
    case '"':
    case '\\':
      out += c;
      break;
    case '\n':
      out += 'n';
      break;
    case '\r':
      out += 'r';
      break;
    case '\t':
      out += 't';
      break;
    default:
      out += "u00";
      out += digits[byte >> 4];
      out += digits[byte & 15];
  }
}

}  // namespace

std::string json_string(std::string_view text) {
  std::string out = "\"";
  out.reserve(text.size() + 2);
  for (auto from = text.begin(); from != text.end();) {
    const auto to = std::find_if_not(from, text.end(), is_plain);
    out.append(from, to);
    from = to;
    if (to != text.end()) append_escaped(out, *from++);
  }
  out += '"';
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

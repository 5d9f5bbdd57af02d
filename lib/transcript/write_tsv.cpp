#include <algorithm>
#include <array>
#include <cstdio>

#include "tamis/transcript/write.hpp"

namespace tamis::transcript {

namespace {

// As -5, +0,5 and -1e-5.
bool is_number(std::string_view text) {
  constexpr std::string_view digits = "0123456789";
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  const std::size_t exponent = text.find_first_of("eE");
  if (exponent != text.npos) {
    std::string_view power = text.substr(exponent + 1);
    if (power.starts_with('-') || power.starts_with('+')) {
      power.remove_prefix(1);
    }
    if (power.empty() || power.find_first_not_of(digits) != power.npos) {
      return false;
    }
    text = text.substr(0, exponent);
  }
  return text.find_first_of(digits) != text.npos &&
         text.find_first_not_of("0123456789.,") == text.npos;
}

}  // namespace

bool is_formula(std::string_view field) {
  const std::size_t begin = field.find_first_not_of("\"' \t\r\n\u00A0");
  if (begin == field.npos || is_number(field)) return false;
  field.remove_prefix(begin);
  constexpr std::array<std::string_view, 8> marks = {"=",  "+",  "-",  "@",
                                                     "＝", "＋", "－", "＠"};
  return std::any_of(marks.begin(), marks.end(),
                     [&](auto mark) { return field.starts_with(mark); });
}

std::string tsv_field(std::string_view text, const TableOptions& options) {
  const bool is_escaped = options.escape_formulas && is_formula(text);
  std::string field(is_escaped ? "'" : "");
  field += text;
  const auto is_parting = [](char c) {
    return c == '\t' || c == '\n' || c == '\r';
  };
  std::replace_if(field.begin(), field.end(), is_parting, ' ');
  return field;
}

std::string tsv_seconds(const std::optional<double>& time) {
  if (!time) return {};
  std::array<char, 330> buffer{};  // for any double
  const int size = std::snprintf(buffer.data(), buffer.size(), "%.3f", *time);
  return {buffer.data(), static_cast<std::size_t>(size)};
}

std::string to_tsv(const Document& document, const TableOptions& options) {
  std::string out;
  const auto field = [&options](std::string_view text) {
    return tsv_field(text, options);
  };
  for (const Segment& segment : document.segments) {
    if (segment.is_event) continue;
    out += field(document.id) + '\t' + tsv_seconds(segment.start) + '\t' +
           tsv_seconds(segment.end) + '\t' + field(segment.speaker) + '\t' +
           field(segment.text) + '\n';
  }
  return out;
}

}  // namespace tamis::transcript

#include <algorithm>
#include <array>
#include <cstdio>

#include "tamis/transcript/write.hpp"

namespace tamis::transcript {

std::string tsv_field(std::string_view text) {
  std::string field(text);
  const auto is_parting = [](char c) {
    return c == '\t' || c == '\n' || c == '\r';
  };
  std::replace_if(field.begin(), field.end(), is_parting, ' ');
  return field;
}

std::string tsv_seconds(const std::optional<double>& time) {
  if (!time) return {};
  std::array<char, 40> buffer{};
  const int size = std::snprintf(buffer.data(), buffer.size(), "%.3f", *time);
  return {buffer.data(), static_cast<std::size_t>(size)};
}

std::string to_tsv(const Document& document) {
  std::string out;
  for (const Segment& segment : document.segments) {
    if (segment.is_event) continue;
    out += tsv_field(document.id) + '\t' + tsv_seconds(segment.start) + '\t' +
           tsv_seconds(segment.end) + '\t' + tsv_field(segment.speaker) + '\t' +
           tsv_field(segment.text) + '\n';
  }
  return out;
}

}  // namespace tamis::transcript

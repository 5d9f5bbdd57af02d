#include "parts.hpp"

#include "lines.hpp"

namespace tamis::transcript {

std::optional<std::string_view> header_name(std::string_view line) {
  if (!line.starts_with("==> ") || !line.ends_with(" <==")) return std::nullopt;
  return line.size() > 8 ? std::optional(line.substr(4, line.size() - 8))
                         : std::nullopt;
}

std::vector<Part> parts_of(std::string_view text, bool has_names) {
  if (!has_names) return {{{}, text, 1}};
  std::vector<Part> parts;
  for (const Line& line : lines_of(text)) {
    const char* end = line.text.data() + line.text.size();
    if (const auto name = header_name(line.text)) {
      parts.push_back({*name, line.text.substr(line.text.size()), line.number});
      continue;
    }
    if (parts.empty()) parts.push_back({{}, line.text, line.number});
    const char* begin = parts.back().text.data();
    parts.back().text = {begin, static_cast<std::size_t>(end - begin)};
  }
  return parts;
}

}  // namespace tamis::transcript

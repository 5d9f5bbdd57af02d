#include "dedupe/places.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace tamis::apps {

void Places::add(const std::string& source, const std::string& id,
                 std::span<const std::size_t> lines) {
  std::vector<std::uint32_t> marks;
  marks.reserve(lines.size());
  for (const std::size_t line : lines) {
    marks.push_back(
        static_cast<std::uint32_t>(std::min<std::size_t>(line, UINT32_MAX)));
  }
  origins_.add(source + '\0' + id, marks);
}

Place Places::of(std::size_t unit) const {
  const auto [label, line] = origins_.of(unit);
  const std::size_t middle = label.find('\0');
  return {label.substr(0, middle), label.substr(middle + 1), line};
}

}  // namespace tamis::apps

#include "globs.hpp"

#include <fnmatch.h>

#include <algorithm>

namespace tamis::common {

Globs::Globs(const std::vector<std::string>& patterns) {
  for (const std::string& pattern : patterns) {
    Pattern& made = patterns_.emplace_back(Pattern{pattern, false});
    while (made.text.size() > 1 && made.text.ends_with('/')) {
      made.text.pop_back();
      made.is_of_folders = true;
    }
    if (made.text.starts_with("./")) made.text.erase(0, 2);
  }
}

bool Globs::match_file(const std::string& path) const {
  return match(path, false);
}

bool Globs::match_folder(const std::string& path) const {
  return match(path, true);
}

bool Globs::match(const std::string& path, bool is_folder) const {
  const char* const whole = path.c_str();
  const std::size_t name_starts = path.rfind('/') + 1;  // npos + 1 is 0
  const char* const name = whole + name_starts;
  return std::any_of(patterns_.begin(), patterns_.end(),
                     [&](const Pattern& pattern) {
                       if (pattern.is_of_folders && !is_folder) return false;
                       return ::fnmatch(pattern.text.c_str(), name, 0) == 0 ||
                              ::fnmatch(pattern.text.c_str(), whole, 0) == 0;
                     });
}

}  // namespace tamis::common

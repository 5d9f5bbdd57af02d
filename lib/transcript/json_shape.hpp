// The keys of a JSON text and where they stand, found without reading it whole.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace tamis::transcript {

class JsonShape {
 public:
  // Looks at the first value of `text`, at most about 64 KiB of it that are not
  // strings.
  explicit JsonShape(std::string_view text);

  // Whether there is a key at `path`: ".segments[].start" for
  // {"segments":[{"start":…}]}, "[].start" in a list.
  bool has(std::string_view path) const { return paths_.contains(path); }
  // Whether a path that ends so is there.
  bool has_ending(std::string_view end) const;
  // Whether the value there is a string.
  bool has_string(std::string_view path) const;

  // Whether at least one key was found, and it stood where JSON has keys.
  bool has_keys() const { return !paths_.empty(); }
  bool is_broken() const { return is_broken_; }
  bool is_list() const { return is_list_; }

 private:
  friend class JsonWalk;

  std::set<std::string, std::less<>> paths_;  // a string's ends in '"'
  bool is_broken_ = false;
  bool is_list_ = false;
};

}  // namespace tamis::transcript

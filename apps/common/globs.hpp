// Which of a folder's files are wanted, by --include and --exclude.
#pragma once

#include <string>
#include <vector>

namespace tamis::common {

// Patterns as fnmatch knows them, held against the name of a file or folder and
// against its path below the folder that was given: `*` stands for any
// characters, slashes too, so that `**` says no more than `*`. A pattern that
// ends in a slash is for folders alone.
class Globs {
 public:
  explicit Globs(const std::vector<std::string>& patterns);

  bool is_empty() const { return patterns_.empty(); }
  bool match_file(const std::string& path) const;
  bool match_folder(const std::string& path) const;

 private:
  struct Pattern {
    std::string text;
    bool is_of_folders;
  };

  bool match(const std::string& path, bool is_folder) const;

  std::vector<Pattern> patterns_;
};

}  // namespace tamis::common

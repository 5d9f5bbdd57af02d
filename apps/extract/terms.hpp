// Lists of terms that users write.
#pragma once

#include <cstddef>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/transcript/document.hpp"

namespace tamis::apps {

// The terms in `list`, one a line, bytes of any encoding; # begins a comment,
// at the start of a line or behind a blank.
std::vector<std::string> terms_of(std::string_view list);

// The same of a file. Throws UsageError where it cannot be read or holds none.
std::vector<std::string> terms_in(const std::string& path);

// Which words of a list are told in no text.
class UnusedWords {
 public:
  // `words` are folded.
  explicit UnusedWords(const std::vector<std::string>& words)
      : unused_(words.begin(), words.end()) {}

  // May be called from several threads.
  void look(const transcript::Document& document);

  // "9 stop words were never told: a, b, c, ..."; empty if none is left.
  std::string told() const;

 private:
  std::mutex mutex_;
  std::set<std::string, std::less<>> unused_;
};

}  // namespace tamis::apps

// Stop words of the user's, in place of ours or beside them.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "tamis/token/language.hpp"
#include "tamis/token/stop_words.hpp"

namespace tamis::common {

class CommandLine;

struct StopWordOptions {
  std::string instead;  // the path of a list that replaces ours; empty: none
  std::string more;     // of one that goes beside them; empty: none
};

// Adds --stop-words and --add-stop-words to `line`.
void add_stop_words(CommandLine& line, StopWordOptions& options);

class StopWords {
 public:
  // Throws UsageError if a list cannot be read.
  explicit StopWords(const StopWordOptions& options);

  // Good for the life of this object.
  const token::WordSet& of(token::Language language);

  // The lists as they were given; null where there is none.
  const token::WordSet* instead() const {
    return instead_ ? &*instead_ : nullptr;
  }
  const token::WordSet* more() const {
    return more_.empty() ? nullptr : &more_;
  }

 private:
  std::optional<token::WordSet> instead_;
  token::WordSet more_;
  std::map<token::Language, token::WordSet> joined_;
};

}  // namespace tamis::common

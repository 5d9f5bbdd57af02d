// Texts up to how they are written: the words that readers take as the same.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tamis/token/words.hpp"

namespace tamis::dedup {

// The folded words of texts, each with a blank behind it.
class FoldedWords {
 public:
  // Good until the next call.
  std::string_view of(std::string_view text);

 private:
  bool take_plain(std::string_view text);
  void take_any(std::string_view text);

  std::string folded_;
  std::string bare_;
  std::vector<token::Word> words_;
};

}  // namespace tamis::dedup

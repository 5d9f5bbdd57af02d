// What two lines are compared by: bytes of theirs, and the hash of these.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "hash_table.hpp"
#include "tamis/dedup/exact.hpp"
#include "tamis/dedup/lines.hpp"
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

// One for each thread.
class LineKeys {
 public:
  explicit LineKeys(const LineOptions& options)
      : likeness_(options.likeness),
        core_(options.core),
        bits_(options.hash_bits) {}

  // What is compared of `line`, good until the next call.
  std::string_view compared(std::string_view line);

  // The key of what is compared; `attempt` is above 0 where the keys before
  // belong to other lines.
  Hash128 key_of(std::string_view compared, std::uint64_t attempt = 0) const;

 private:
  std::string_view compared_words(std::string_view line);

  Likeness likeness_;
  std::function<std::string_view(std::string_view)> core_;
  int bits_;
  FoldedWords words_;
  std::string whole_;
};

}  // namespace tamis::dedup

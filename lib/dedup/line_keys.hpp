// What two lines are compared by: bytes of theirs, and the hash of these.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "folded_words.hpp"
#include "hash_table.hpp"
#include "tamis/dedup/exact.hpp"
#include "tamis/dedup/lines.hpp"

namespace tamis::dedup {

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

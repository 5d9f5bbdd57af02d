// What is told already, so that no sentence says nearly the same again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_set>
#include <vector>

#include "reading.hpp"

namespace tamis::summary {

class Told {
 public:
  // `reading` must live longer.
  explicit Told(const Reading& reading);

  // Whether a sentence shares most of the content of one that was told: 7 of 10
  // stems of the one with fewer, or of the other where these are less than 4.
  // Of sentences without content, whether the same was told. Looks at no more
  // sentences than stems times `looked_at`, whatever was told.
  bool has(std::size_t sentence) const;

  // Whether two sentences with content say nearly the same.
  bool are_alike(std::size_t a, std::size_t b) const;

  void add(std::size_t sentence);

 private:
  // What a sentence tells.
  struct Content {
    // Ranks of different stems, in order: the rarest of the text is 0.
    std::vector<std::uint32_t> stems;
    std::uint64_t bits = 0;  // one for each stem, which others may share
  };

  // Sentences told that are looked at for one stem: the last ones.
  static constexpr std::size_t looked_at = 32;

  Content content_of(std::size_t sentence) const;
  std::uint64_t words_of(std::size_t sentence) const;
  static bool are_alike(const Content& a, const Content& b);
  bool has_like(const Content& content,
                const std::vector<std::uint32_t>& places) const;

  const Reading& reading_;
  std::vector<std::uint32_t> ranks_;  // by stems
  std::vector<Content> told_;
  // By stem, the places in `told_` of sentences that tell it; and of those that
  // tell it among their rare ones.
  std::vector<std::vector<std::uint32_t>> by_stem_;
  std::vector<std::vector<std::uint32_t>> by_rare_stem_;
  std::unordered_set<std::uint64_t> without_content_;
  // Which of `told_` this look came upon: each is compared once.
  mutable std::vector<std::uint32_t> seen_;  // the number of the look
  mutable std::uint32_t look_ = 0;
};

}  // namespace tamis::summary

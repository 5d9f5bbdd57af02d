// How alike two texts are, word by word, where one may have been misheard, cut,
// reordered or partly copied.
//
//   dedup::Matcher matcher;
//   if (matcher.similarity(a, b) >= 0.76) ...
//
// It is measured on the shorter one, so that a part of a longer text is found,
// as the larger of two shares:
//
//   - aligned: its words in stretches that run along the other text: three
//     equal words or more, carried over gaps of up to two words on either
//     side. Recognisers that differ in one word of three still align over
//     more than nine tenths, for their errors are short; forms with other
//     entries, and answers to the same questions, do not.
//   - copied: the cube root of the share of its runs of three words that stand
//     in the other text. That is the share of words kept, if what was changed
//     lay evenly. It counts for texts of 100 words and more that are not three
//     times shorter than the other, and of which at most three tenths stand
//     where the other has something else instead: who copies leaves out and
//     moves, who fills in a form replaces; who quotes is much longer.
//
// Neither Jaccard's index nor containment of word n-grams can tell forms that
// share 60 % from copies with 15 % of errors: both leave half of the n-grams.
//
// It says nothing about translations and retellings, which share no runs of
// words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace tamis::dedup {

struct MatchOptions {
  // Words. Of few words many are the same by chance: a text of n words loses
  // doubt in n + doubt of its alignment.
  std::size_t doubt = 10;
  std::size_t min_words = 24;  // a shorter text is no part of a longer one
};

// Compares two texts by hashes of their folded words.
class Matcher {
 public:
  explicit Matcher(const MatchOptions& options = {}) : options_(options) {}

  // From 0 to 1, 1 only where the words are the same; the order of the two is
  // nothing. `is_telling`: what they share is no boilerplate, so that copied
  // runs count as well as aligned words. Linear.
  double similarity(std::span<const std::uint16_t> a,
                    std::span<const std::uint16_t> b, bool is_telling = true);

 private:
  struct Stretch;
  struct Found;
  using Words = std::span<const std::uint16_t>;
  void index(Words text);
  Stretch longest(Words a, Words b, std::size_t at) const;
  static void widen(Words a, Words b, std::size_t floor, Stretch& stretch);
  Found found(Words a, Words b);
  double copied(Words a, Words b) const;

  MatchOptions options_;
  std::vector<std::uint32_t> heads_;  // of chains of places, and 1
  std::vector<std::uint32_t> nexts_;
  unsigned shift_ = 0;
};

}  // namespace tamis::dedup

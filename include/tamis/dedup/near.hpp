// Texts that are nearly the same as another, or as a part of it: another
// recogniser's transcript, one with other punctuation or with times in it, an
// excerpt, paragraphs in another order.
//
//   dedup::NearDuplicates texts;
//   for (std::string_view text : all) {
//     dedup::sketch(text, {}, made);  // in several threads, if you like
//     texts.add(made);
//   }
//   const auto clusters = texts.clusters();  // equal for texts that are alike
//
// What is held to be alike, and why, stands in near_match.hpp. It is not good
// for translations and retellings, which share no runs of words, nor for texts
// under 24 words, which must be equal.
//
// Equal texts never become a pair: any number of them costs one look-up each.
// For texts of 700 words it takes about 1.5 kB a text, and 1.4 kB of a
// temporary file for the words, or of memory without one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "tamis/dedup/near_stages.hpp"

namespace tamis::dedup {

class NearDuplicates {
 public:
  // The words wait in a nameless file in `folder`; in memory where that is
  // empty, or cannot be written to.
  explicit NearDuplicates(const NearOptions& options = {},
                          const std::string& folder = {});
  ~NearDuplicates();
  NearDuplicates(NearDuplicates&&) noexcept;
  NearDuplicates& operator=(NearDuplicates&&) noexcept;

  // The number of this text, from 0. At most 2^32 - 1 texts.
  std::uint32_t add(const Sketch& sketch);

  std::size_t size() const;

  // Of each text the lowest number in its cluster. To be asked once, when all
  // are added. An empty text is alone.
  std::vector<std::uint32_t> clusters();

  // How alike two texts are, also where copies of copies led from one to the
  // other.
  double similarity(std::uint32_t a, std::uint32_t b);

  // Whether they are made of the same words.
  bool are_equal(std::uint32_t a, std::uint32_t b) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace tamis::dedup

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
//
// Given a Store it goes on over runs: texts of earlier runs have the numbers
// below those of this run, and their words and runs of words are asked for only
// where a text of this run shares some. They are not compared with each other
// again. What they take there is 2.7 kB a text of 700 words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/dedup/near_stages.hpp"
#include "tamis/dedup/store.hpp"

namespace tamis::dedup {

class NearDuplicates {
 public:
  // The words wait in a nameless file in `folder`; in memory where that is
  // empty, or cannot be written to.
  explicit NearDuplicates(const NearOptions& options = {},
                          const std::string& folder = {});

  // Goes on from what `store` remembers of `kind`; `store` outlives this. The
  // threshold may differ from run to run. Throws StoreError where texts were
  // sketched in another way.
  NearDuplicates(const NearOptions& options, const std::string& folder,
                 Store& store, std::string_view kind);

  ~NearDuplicates();
  NearDuplicates(NearDuplicates&&) noexcept;
  NearDuplicates& operator=(NearDuplicates&&) noexcept;

  // The number of this text, from 0 over all runs. At most 2^32 - 1 texts.
  std::uint32_t add(const Sketch& sketch);

  // How many texts there are, and how many of them earlier runs added.
  std::size_t size() const;
  std::size_t past_size() const;

  // Of each text the lowest number in its cluster. To be asked once, when all
  // are added. An empty text is alone. A text of this run is no copy for
  // holding, among more than twice as many words, one of an earlier run: that
  // one was kept, and cannot make room for the whole any more.
  std::vector<std::uint32_t> clusters();

  // The text that stayed for one of an earlier run, itself where it did.
  std::uint32_t past_stays(std::uint32_t past) const;

  // Puts this run's texts into the store, to be committed there, and for each
  // number, those of earlier runs too, the text that stays for it. After
  // clusters().
  void save(std::span<const std::uint32_t> stays);

  // Of the texts that were found alike to `text` the one most like it, by which
  // it came to its cluster; none where there is none. To be asked behind
  // clusters().
  struct Kin {
    std::uint32_t text;
    float similarity;
  };
  std::optional<Kin> nearest(std::uint32_t text) const;

  // Whether a text that was found alike to `text` says a quarter more, loops
  // aside: who keeps the excerpt loses words that stand nowhere else. To be
  // asked behind clusters(), of texts of this run.
  bool is_excerpt(std::uint32_t text) const;

  // How alike two texts are, also where copies of copies led from one to the
  // other.
  double similarity(std::uint32_t a, std::uint32_t b);

  // Whether they are made of the same words.
  bool are_equal(std::uint32_t a, std::uint32_t b) const;

  // The first text of the same words; `text` itself where there is none before.
  std::uint32_t first_equal(std::uint32_t text) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace tamis::dedup

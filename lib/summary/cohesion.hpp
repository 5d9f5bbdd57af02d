// How well a stretch of text keeps to words of its own (Eisenstein and Barzilay
// 2008): the likelihood of its stems, if each stretch draws them from a
// distribution of its own that nobody knows, with a Dirichlet prior.
//
// The prior is not flat: common stems are expected everywhere, by the root of
// their count in the text. It weighs one for each stem of the text, and a
// thousand at most: a heavier one would hide the joints of a long text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "blocks.hpp"
#include "reading.hpp"

namespace tamis::summary {

class Cohesion {
 public:
  // Of the blocks of `reading`. Linear.
  Cohesion(const Reading& reading, std::span<const Block> blocks);

  std::size_t stems() const { return likely_.size() - 1; }  // of the text

  // Ends the stretch, and begins an empty one.
  void clear();

  // Takes a block into the stretch, wherever it stands; each once.
  void add(std::size_t block);

  // The logarithm of the likelihood of all blocks taken.
  double likelihood() const { return sum_ - likely_[size_]; }

 private:
  // A stem that other blocks tell, too.
  struct Shared {
    std::uint32_t stem;
    std::uint32_t count;  // in the block
    std::size_t row;      // in `telling_`
  };
  struct Stems {
    std::size_t shared_begin;  // in `shared_`
    std::size_t size;          // tellings, of all stems
    double sum;                // of the stems that no other block tells
  };

  using Counts = std::vector<std::uint32_t>;  // by stems

  void read_weights(const Counts& counts);
  void read_block(std::vector<std::uint32_t>& stems, const Counts& counts);

  std::vector<Stems> blocks_;  // and one for the end
  std::vector<Shared> shared_;
  std::vector<std::size_t> rows_;  // by stems, in `telling_`
  // For each count that a stem has in the text, the sums of the log weights of
  // its tellings: of none, of the first, of the first two.
  std::vector<double> telling_;
  std::vector<double> likely_;        // the same of tellings of whatever stem
  Counts counts_;                     // in the stretch
  std::vector<std::uint32_t> taken_;  // shared stems in the stretch
  std::size_t size_ = 0;              // tellings in it
  double sum_ = 0;
};

}  // namespace tamis::summary

// What NearDuplicates knows of its texts, those of earlier runs too: these lie
// in a Store and are read in place, those of this run wait in memory, and
// their words in a file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "column.hpp"
#include "numbered_hashes.hpp"
#include "tables.hpp"
#include "tamis/dedup/near_stages.hpp"
#include "word_store.hpp"

namespace tamis::dedup {

struct NearText {
  std::uint64_t place;    // of its words
  std::uint32_t size;     // in words
  std::uint32_t equals;   // the first text of the same words
  std::uint32_t runs;     // that were sampled, each once
  std::uint32_t rare;     // of these those that few texts had then
  std::uint32_t copy_of;  // the lowest number of its copies
  std::uint32_t stays;    // the text that stayed for it
};
static_assert(sizeof(NearText) == 32);

class NearMemory {
 public:
  using Number = std::uint32_t;
  using Words = std::vector<std::uint16_t>;

  explicit NearMemory(const std::string& folder) : words_(folder) {}
  NearMemory(const std::string& folder, Store& store, const std::string& kind);

  Number size() const {
    return past_size() + static_cast<Number>(present_.size());
  }
  Number past_size() const { return static_cast<Number>(past_.past_size()); }
  bool is_remembered() const { return is_remembered_; }

  // The next text: whether it is the first with its words.
  bool add(const Sketch& sketch);

  const NearText& operator[](Number text) const {
    return text < past_size() ? past(text) : present_[text - past_size()];
  }
  NearText& present(Number text) { return present_[text - past_size()]; }

  void read(Number text, Words& words) const;

  // The texts of earlier runs that hold a sampled run, as far as they were
  // learned, ascending.
  void past_with(std::uint32_t shingle, std::vector<Number>& texts) const;

  // That a text of this run holds it, for later ones. In the order of the
  // shingles, then the texts.
  void learn(std::uint32_t shingle, Number text);

  void save();

 private:
  const NearText& past(Number text) const;

  struct Posting {
    std::uint64_t key;  // the shingle in the upper half, the text and 1
  };

  bool is_remembered_ = false;
  Tables<NumberedHash> first_with_;  // the same words
  Tables<Posting> postings_;
  std::vector<Posting> learned_;
  Column<NearText> past_;
  Column<std::uint16_t> past_words_;
  std::vector<NearText> present_;
  WordStore words_;  // of this run's, behind the past ones
};

}  // namespace tamis::dedup

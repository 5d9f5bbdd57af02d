// Passages that stood before: runs of words repeated within a text or in any
// text given earlier.
//
// A repeated run of `min_words` folded words or more goes, in whole units (as
// sentences or turns): those that the run covers from end to end, if they have
// half of `min_words` between them. Short units inside a run go with it; a
// short unit alone never goes, for it makes no run.
//
//   dedup::Passages passages;
//   for (const auto& repeat : passages.add(sentences)) drop(repeat);
//
// How: words are hashes. Of each k windows of w words in a row, the one with
// the least hash is kept in an index and looked up in it (winnowing: Schleimer,
// Wilkerson and Aiken 2003). With w + k - 1 = min_words every repeated run of
// min_words has such a window in both its copies, so none escapes, unless its
// windows stand in more than 16 other places. A match is verified and extended
// word by word. Time is linear in the words, whatever they are. Memory is 4
// bytes per word, some 2 more for the index where min_words is 30, and 8 per
// unit: about 1.2 bytes per byte of text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/dedup/store.hpp"

namespace tamis::dedup {

struct PassageOptions {
  std::size_t min_words = 30;  // 4 to 10,000
};

// What is wrong with `options`, in plain words; empty if nothing is.
std::string problem_with(const PassageOptions& options);

// Units first, first + 1, …, first + count - 1 of the text just given.
struct Repeat {
  std::size_t first;
  std::size_t count;
  std::size_t words;     // in these units
  std::size_t original;  // the unit where the earlier copy begins; units are
                         // numbered from 0 in the order they were given, over
                         // all runs
};

// A text as hashes, which is most of the work and can be done for several
// texts at once.
struct HashedText {
  struct Window {
    std::uint64_t hash;
    std::size_t begin;  // word
  };

  std::vector<std::uint32_t> words;      // folded
  std::vector<std::size_t> unit_begins;  // words
  std::vector<Window> samples;           // in order
};

// The words of `units` and the windows that tell where they stood before. Pure.
HashedText hashed(std::span<const std::string_view> units,
                  const PassageOptions& options = {});

class Passages {
 public:
  explicit Passages(const PassageOptions& options = {});

  // Goes on from what `store` remembers of `kind`; `store` outlives this. Takes
  // there about 1.2 bytes per byte of text. Throws StoreError where min_words
  // was another.
  Passages(const PassageOptions& options, Store& store, std::string_view kind);

  ~Passages();
  Passages(Passages&&) noexcept;
  Passages& operator=(Passages&&) noexcept;

  // Takes the next text as its units, in order, and gives what repeats: in
  // order, without overlap.
  std::vector<Repeat> add(std::span<const std::string_view> units);

  // The same of a text that was hashed with the same options.
  std::vector<Repeat> add(const HashedText& text);

  // Puts what was added in this run into the store, to be committed there.
  void save() const;

 private:
  class Index;
  PassageOptions options_;
  std::unique_ptr<Index> index_;
};

}  // namespace tamis::dedup

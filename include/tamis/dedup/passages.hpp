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
// How: words are hashes; every k-th window of w words is kept in an index, and
// every window of a new text is looked up in it. With w + k - 1 = min_words no
// repeated run of min_words escapes (Schleimer, Wilkerson and Aiken 2003 give
// the same guarantee by winnowing), unless its windows stand in more than 16
// other places. A match is verified and extended word by word. Time is linear
// in the words, whatever they are; memory is 4 bytes per word, 16 / k to 32 / k
// bytes per word of index and 8 bytes per unit.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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
                         // numbered from 0 in the order they were given
};

class Passages {
 public:
  explicit Passages(const PassageOptions& options = {});
  ~Passages();
  Passages(Passages&&) noexcept;
  Passages& operator=(Passages&&) noexcept;

  // Takes the next text as its units, in order, and gives what repeats: in
  // order, without overlap.
  std::vector<Repeat> add(std::span<const std::string_view> units);

 private:
  class Index;
  std::unique_ptr<Index> index_;
};

}  // namespace tamis::dedup

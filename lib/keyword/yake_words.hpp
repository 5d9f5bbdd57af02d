// What YAKE! knows of the single words of a text (see yake.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "reading.hpp"
#include "text_words.hpp"

namespace tamis::keyword {

class YakeWords {
 public:
  explicit YakeWords(const Reading& reading);

  // S of a term's word.
  double score(std::size_t term) const { return scores_[words_[term]]; }

  // P(right|left), or P(left|right), for two words of which one stands behind
  // the other: their tellings together over those of `of`.
  double share(std::size_t left, std::size_t right, std::size_t of) const;

 private:
  // Of one word.
  struct Counts {
    double told = 0;
    double capitalised = 0;
    double acronym = 0;
    double sentences = 0;
    double median_sentence = 0;
    double left = 0;  // words beside it
    double right = 0;
    double different_left = 0;
    double different_right = 0;
    bool is_content = false;
  };

  void count_tellings(const Reading& reading);
  void count_sentences(const Reading& reading);
  void count_neighbours(const Reading& reading);
  void score_words();

  TextWords words_;
  std::vector<Counts> counts_;
  std::vector<std::uint64_t> pairs_;  // of words side by side, sorted
  double sentences_ = 0;
  std::vector<double> scores_;
};

}  // namespace tamis::keyword

// What is chosen so far, and what may come to it.
//
//   Selection selection(reading, options);
//   while (selection.next_stage()) {
//     for (const std::size_t i : selection.candidates()) …;
//     if (selection.may_take(best)) selection.take(best, worth);
//   }
//   return selection.choices();
//
// It goes in stages: for each group that must be told one sentence, of those
// that make good reading or else of all; then what makes good reading; then,
// where that filled less than half of the budget, the rest, without what is
// unwanted; then, if there is nothing yet, that too.
#pragma once

#include <cstddef>
#include <vector>

#include "reading.hpp"
#include "standing.hpp"
#include "tamis/summary/summary.hpp"
#include "told.hpp"

namespace tamis::summary {

class Selection {
 public:
  // No sentence.
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  // Both must live longer.
  Selection(const Reading& reading, const Options& options);

  // Goes on to the next stage; false behind the last.
  bool next_stage();

  // What may be chosen in this stage, in the order of the text.
  const std::vector<std::size_t>& candidates() const { return candidates_; }

  // The sentence that comes along if `sentence` is taken: what it leans on, or
  // the question it answers; none if it needs none, or if that is there.
  std::size_t company(std::size_t sentence) const;

  // The sentence that leans on `sentence`, if it may be chosen and is not
  // there; else none.
  std::size_t follower(std::size_t sentence) const;

  // What taking it would add to the cost: its own, its company's, and what that
  // needs in turn.
  std::size_t cost(std::size_t sentence) const;

  // Whether it can be taken now: it is not there, it fits, it needs no context,
  // and nothing that is there says nearly the same.
  bool may_take(std::size_t sentence) const;

  // Takes it, with its company. `worth`: above 0; those of one run are
  // compared.
  void take(std::size_t sentence, double worth);

  // Takes what may be taken, the highest score first, ties by place; nothing
  // that scores 0. For methods that score each sentence once.
  void take_best(const std::vector<double>& scores);

  // Whether the stage wants no more.
  bool is_full() const;

  // What was taken, in the order of the text; if nothing was, the beginning.
  std::vector<Choice> choices();

 private:
  enum class Stage { groups, plain, rest, unwanted, end };

  bool offer(const std::vector<std::size_t>& from, Standing worst);
  bool next_group();
  void take_first();
  bool is_little() const;
  bool is_told(std::size_t sentence) const;
  void add(std::size_t sentence, double worth);
  void take_beginning();
  void take_words_of(std::size_t sentence);

  const Reading& reading_;
  const Options& options_;
  std::vector<std::size_t> wanted_;  // what may be chosen at all
  std::vector<Standing> standings_;
  std::vector<std::size_t> company_;  // by sentences
  std::vector<bool> is_taken_;
  Told told_;
  Stage stage_ = Stage::groups;
  std::vector<std::vector<std::size_t>> groups_;  // of `wanted_`
  std::size_t look_ = 0;   // two for each group: the plain ones first
  std::size_t group_ = 0;  // that this stage is for
  bool has_group_ = true;  // its sentence is there
  std::vector<std::size_t> candidates_;
  std::vector<Choice> chosen_;
  std::size_t spent_ = 0;
};

}  // namespace tamis::summary

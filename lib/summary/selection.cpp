#include "selection.hpp"

#include <algorithm>
#include <map>

#include "company.hpp"
#include "focus.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::summary {
namespace {

// Bytes of the first `count` words of `text`.
std::size_t size_of_words(std::string_view text, std::size_t count) {
  std::size_t end = 0;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    const bool is_space = text::is_space(point.code);
    if (!is_space && !in_word && count-- == 0) break;
    in_word = !is_space;
    at += point.size;
    if (in_word) end = at;
  }
  return end;
}

}  // namespace

Selection::Selection(const Reading& reading, const Options& options)
    : reading_(reading),
      options_(options),
      standings_(standings(reading)),
      company_(companions(reading, standings_, options.keeps_questions)),
      is_taken_(reading.size()),
      told_(reading) {
  const std::vector<bool> is_focus = in_focus(reading, options.focus);
  std::map<std::size_t, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < reading.size(); ++i) {
    const Sentence& sentence = reading.sentence(i);
    const bool is_wanted = is_focus[i] && !sentence.is_context &&
                           text::has_word_character(sentence.text);
    if (!is_wanted) continue;
    wanted_.push_back(i);
    if (sentence.group > 0) groups[sentence.group].push_back(i);
  }
  for (auto& [group, members] : groups) groups_.push_back(std::move(members));
}

bool Selection::offer(const std::vector<std::size_t>& from, Standing worst) {
  candidates_.clear();
  for (const std::size_t i : from) {
    if (standings_[i] <= worst && !is_taken_[i]) candidates_.push_back(i);
  }
  return !candidates_.empty();
}

bool Selection::next_stage() {
  if (stage_ == Stage::groups) {
    if (next_group()) return true;
    stage_ = Stage::plain;
    if (offer(wanted_, Standing::leaning)) return true;
  }
  if (stage_ == Stage::plain) {
    stage_ = Stage::rest;
    if (is_little() && offer(wanted_, Standing::aside)) return true;
  }
  if (stage_ == Stage::rest) {
    stage_ = Stage::unwanted;
    if (chosen_.empty() && offer(wanted_, Standing::unwanted)) return true;
  }
  stage_ = Stage::end;
  return false;
}

bool Selection::next_group() {
  while (look_ < 2 * groups_.size()) {
    const bool is_first_look = look_ % 2 == 0;
    if (is_first_look) take_first();
    const auto& members = groups_[look_++ / 2];
    group_ = reading_.sentence(members[0]).group;
    has_group_ = std::any_of(members.begin(), members.end(),
                             [this](auto i) { return is_taken_[i]; });
    const Standing worst =
        is_first_look ? Standing::leaning : Standing::unwanted;
    if (!has_group_ && offer(members, worst)) return true;
  }
  take_first();
  return false;
}

// For a group of which the method found nothing worth it.
void Selection::take_first() {
  if (has_group_) return;
  for (const std::size_t i : candidates_) {
    if (!may_take(i)) continue;
    double least = 1;
    for (const Choice& choice : chosen_) least = std::min(least, choice.score);
    return take(i, least);
  }
}

// Whether less than half is told of what might be.
bool Selection::is_little() const {
  if (options_.sentences > 0 && chosen_.size() < options_.sentences) {
    return chosen_.size() * 2 < options_.sentences || chosen_.empty();
  }
  std::size_t total = 0;
  for (const std::size_t i : wanted_) total += reading_.sentence(i).cost;
  return spent_ < std::min(options_.budget, total) - spent_;
}

std::size_t Selection::company(std::size_t sentence) const {
  const std::size_t other = company_[sentence];
  return other == alone || is_taken_[other] ? none : other;
}

std::size_t Selection::follower(std::size_t sentence) const {
  const std::size_t next = sentence + 1;
  const bool leans = next < company_.size() && company_[next] == sentence;
  const bool is_wanted =
      leans && std::binary_search(wanted_.begin(), wanted_.end(), next);
  return is_wanted && !is_taken_[next] ? next : none;
}

std::size_t Selection::cost(std::size_t sentence) const {
  std::size_t sum = 0;
  for (std::size_t i = sentence; i != none; i = company(i)) {
    sum += reading_.sentence(i).cost;
  }
  return sum;
}

// Whether it says nearly what something that is there does, or what it leans
// on; an answer may say what its question does.
bool Selection::is_told(std::size_t sentence) const {
  if (told_.has(sentence)) return true;
  const std::size_t other = company(sentence);
  return other != none && standings_[sentence] == Standing::leaning &&
         told_.are_alike(sentence, other);
}

bool Selection::may_take(std::size_t sentence) const {
  if (is_taken_[sentence] || is_full()) return false;
  std::size_t count = 0;
  for (std::size_t i = sentence; i != none; i = company(i)) {
    if (reading_.sentence(i).is_context) return false;
    ++count;
  }
  const bool are_too_many =
      options_.sentences > 0 && chosen_.size() + count > options_.sentences;
  if (are_too_many || cost(sentence) > options_.budget - spent_) return false;
  for (std::size_t i = sentence; i != none; i = company(i)) {
    if (is_told(i)) return false;
  }
  return true;
}

void Selection::add(std::size_t sentence, double worth) {
  const Sentence& added = reading_.sentence(sentence);
  is_taken_[sentence] = true;
  told_.add(sentence);
  spent_ += added.cost;
  chosen_.push_back({sentence, added.text.size(), worth});
  has_group_ |= added.group == group_;
}

void Selection::take(std::size_t sentence, double worth) {
  const std::size_t other = company(sentence);
  if (other != none) take(other, worth);
  add(sentence, worth);
}

void Selection::take_best(const std::vector<double>& scores) {
  std::vector<std::size_t> ranked = candidates_;
  std::stable_sort(
      ranked.begin(), ranked.end(),
      [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
  for (const std::size_t i : ranked) {
    if (scores[i] > 0 && may_take(i)) take(i, scores[i]);
  }
}

bool Selection::is_full() const {
  if (stage_ == Stage::groups && has_group_) return true;
  return options_.sentences > 0 && chosen_.size() >= options_.sentences;
}

// What the method found nothing worth in goes by place; where no whole sentence
// may be taken, the first words of one that reads well are.
void Selection::take_beginning() {
  const std::vector<double> equal(reading_.size(), 1);
  stage_ = Stage::groups;
  while (next_stage()) take_best(equal);
  if (!chosen_.empty() || wanted_.empty()) return;
  take_words_of(*std::min_element(wanted_.begin(), wanted_.end(),
                                  [this](std::size_t a, std::size_t b) {
                                    return standings_[a] < standings_[b];
                                  }));
}

// As many as fit, one at least.
void Selection::take_words_of(std::size_t i) {
  const Sentence& sentence = reading_.sentence(i);
  const std::size_t words = cost_of(sentence.text);
  const std::size_t label = std::min(sentence.label, sentence.cost - 1);
  const std::size_t room =
      std::min(sentence.cost - label,
               options_.budget > label ? options_.budget - label : 0);
  const auto fitting = static_cast<std::size_t>(
      static_cast<double>(words) * static_cast<double>(room) /
      static_cast<double>(sentence.cost - label));
  add(i, 1);
  chosen_.back().size =
      size_of_words(sentence.text, std::max<std::size_t>(1, fitting));
}

std::vector<Choice> Selection::choices() {
  if (chosen_.empty()) take_beginning();
  double best = 0;
  for (const Choice& choice : chosen_) best = std::max(best, choice.score);
  for (Choice& choice : chosen_) choice.score /= best;
  std::sort(
      chosen_.begin(), chosen_.end(),
      [](const Choice& a, const Choice& b) { return a.sentence < b.sentence; });
  return std::move(chosen_);
}

}  // namespace tamis::summary

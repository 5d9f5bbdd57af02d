#include "selection.hpp"

#include <algorithm>

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
      is_wanted_(in_focus(reading, options.focus)),
      standings_(standings(reading)),
      company_(companions(reading, standings_, options.keeps_questions)),
      is_taken_(reading.size()),
      told_(reading) {
  for (std::size_t i = 0; i < reading.size(); ++i) {
    if (reading.sentence(i).is_context) is_wanted_[i] = false;
  }
}

template <typename May>
bool Selection::offer(May may) {
  candidates_.clear();
  for (std::size_t i = 0; i < reading_.size(); ++i) {
    if (is_wanted_[i] && !is_taken_[i] && may(i)) candidates_.push_back(i);
  }
  return !candidates_.empty();
}

bool Selection::next_stage() {
  const auto is_plain = [this](std::size_t i) {
    return standings_[i] != Standing::aside;
  };
  const auto is_any = [](std::size_t) { return true; };
  if (stage_ == Stage::groups) {
    if (group_ > 0 && !has_group_) take_any_of_group();
    if (next_group()) return true;
    stage_ = Stage::plain;
    if (offer(is_plain)) return true;
  }
  if (stage_ == Stage::plain) {
    stage_ = Stage::rest;
    if (is_little() && offer(is_any)) return true;
  }
  stage_ = Stage::end;
  return false;
}

bool Selection::next_group() {
  std::size_t groups = 0;
  for (std::size_t i = 0; i < reading_.size(); ++i) {
    groups = std::max(groups, reading_.sentence(i).group);
  }
  while (++group_ <= groups) {
    const auto is_of_group = [this](std::size_t i) {
      return reading_.sentence(i).group == group_;
    };
    const auto is_plain = [&](std::size_t i) {
      return is_of_group(i) && standings_[i] != Standing::aside;
    };
    has_group_ = false;
    for (const Choice& choice : chosen_) {
      has_group_ |= is_of_group(choice.sentence);
    }
    if (!has_group_ && (offer(is_plain) || offer(is_of_group))) return true;
  }
  return false;
}

// To a method nothing may be worth telling in what a group says.
void Selection::take_any_of_group() {
  constexpr double least_worth = 1e-9;
  for (std::size_t i = 0; i < reading_.size() && !has_group_; ++i) {
    const bool is_candidate =
        is_wanted_[i] && reading_.sentence(i).group == group_ &&
        text::has_word_character(reading_.sentence(i).text);
    if (is_candidate && may_take(i)) take(i, least_worth);
  }
}

// Whether less than half is told of what might be.
bool Selection::is_little() const {
  if (options_.sentences > 0 && chosen_.size() < options_.sentences) {
    return chosen_.size() * 2 < options_.sentences || chosen_.empty();
  }
  std::size_t total = 0;
  for (std::size_t i = 0; i < reading_.size(); ++i) {
    if (is_wanted_[i]) total += reading_.sentence(i).cost;
  }
  return spent_ < std::min(options_.budget, total) - spent_;
}

std::size_t Selection::company(std::size_t sentence) const {
  const std::size_t other = company_[sentence];
  return other == alone || is_taken_[other] ? none : other;
}

std::size_t Selection::cost(std::size_t sentence) const {
  const std::size_t other = company(sentence);
  return reading_.sentence(sentence).cost +
         (other == none ? 0 : reading_.sentence(other).cost);
}

bool Selection::may_take(std::size_t sentence) const {
  if (is_taken_[sentence] || is_full()) return false;
  const bool has_company = company(sentence) != none;
  if (has_company && options_.sentences > 0 &&
      chosen_.size() + 2 > options_.sentences) {
    return false;
  }
  return cost(sentence) <= options_.budget - spent_ && !told_.has(sentence);
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
  if (other != none) add(other, worth);
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

void Selection::take_beginning() {
  for (std::size_t i = 0; i < reading_.size() && !is_full(); ++i) {
    const Sentence& sentence = reading_.sentence(i);
    if (!is_wanted_[i] || !text::has_word_character(sentence.text)) continue;
    const std::size_t left = options_.budget - spent_;
    if (sentence.cost <= left) {
      add(i, 1);
      continue;
    }
    if (!chosen_.empty()) return;
    // Nothing fits: as many of its words as do, one at least.
    const std::size_t words = cost_of(sentence.text);
    const std::size_t label = std::min(sentence.label, sentence.cost - 1);
    const std::size_t room = left > label ? left - label : 0;
    const auto fitting = static_cast<std::size_t>(
        static_cast<double>(words) * static_cast<double>(room) /
        static_cast<double>(sentence.cost - label));
    add(i, 1);
    chosen_.back().size =
        size_of_words(sentence.text, std::max<std::size_t>(1, fitting));
    return;
  }
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

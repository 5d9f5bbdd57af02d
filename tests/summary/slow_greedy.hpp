// The plain way to cover concepts, which judges the lazy one.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "summary/slow_scores.hpp"
#include "summary/slow_told.hpp"
#include "summary/standing.hpp"
#include "tamis/summary/summary.hpp"

namespace tamis::summary {

// For texts as random_texts() makes them. At each step the gain of every
// sentence is computed from its words.
class SlowGreedy {
 public:
  SlowGreedy(std::vector<Sentence> sentences, const Options& options)
      : sentences_(std::move(sentences)),
        options_(options),
        standings_(standings(Reading(sentences_))) {
    for (const Sentence& sentence : sentences_) {
      total_ += sentence.cost;
      words_.push_back(plain_words(std::string(sentence.text)));
      concepts_.push_back(concepts_of(words_.back()));
      for (const auto& pair : concepts_.back()) ++frequency_[pair];
    }
  }

  std::vector<std::size_t> choices() {
    choose(true);
    const std::size_t most = std::min(options_.budget, total_);
    const bool is_little =
        options_.sentences > chosen_.size()
            ? chosen_.size() * 2 < options_.sentences || chosen_.empty()
            : spent_ * 2 < most;
    if (is_little) choose(false);
    return {chosen_.begin(), chosen_.end()};
  }

 private:
  using Concept = std::pair<std::string, std::string>;
  using Words = std::vector<std::string>;

  static std::set<Concept> concepts_of(const Words& words) {
    std::set<Concept> found;
    for (std::size_t i = 1; i < words.size(); ++i) {
      if (words[i - 1] != words[i]) found.insert({words[i - 1], words[i]});
    }
    return found;
  }

  static std::set<std::string> set_of(const Words& words) {
    return {words.begin(), words.end()};
  }

  bool is_plain(std::size_t i) const {
    return standings_[i] != Standing::aside;
  }

  bool says_the_same(std::size_t i) const {
    return std::any_of(chosen_.begin(), chosen_.end(), [&](std::size_t other) {
      return shares_most(set_of(words_[i]), set_of(words_[other]));
    });
  }

  double gain(std::size_t i) const {
    double sum = 0;
    for (const Concept& pair : concepts_[i]) {
      const auto count = static_cast<double>(frequency_.at(pair));
      if (count >= 2 && !told_.contains(pair)) sum += count;
    }
    const bool is_bound = options_.budget != unbounded;
    return is_bound ? sum / static_cast<double>(sentences_[i].cost) : sum;
  }

  bool may_take(std::size_t i, bool only_plain) const {
    return !chosen_.contains(i) && (!only_plain || is_plain(i)) &&
           sentences_[i].cost <= options_.budget - spent_ && !says_the_same(i);
  }

  void choose(bool only_plain) {
    while (options_.sentences == 0 || chosen_.size() < options_.sentences) {
      double best = 0;
      std::size_t found = sentences_.size();
      for (std::size_t i = 0; i < sentences_.size(); ++i) {
        if (gain(i) > best && may_take(i, only_plain)) {
          best = gain(i);
          found = i;
        }
      }
      if (found == sentences_.size()) return;
      chosen_.insert(found);
      spent_ += sentences_[found].cost;
      told_.insert(concepts_[found].begin(), concepts_[found].end());
    }
  }

  std::vector<Sentence> sentences_;
  Options options_;
  std::vector<Standing> standings_;
  std::vector<Words> words_;  // by sentences
  std::vector<std::set<Concept>> concepts_;
  std::map<Concept, std::size_t> frequency_;  // sentences
  std::set<Concept> told_;
  std::set<std::size_t> chosen_;
  std::size_t spent_ = 0;
  std::size_t total_ = 0;
};

}  // namespace tamis::summary

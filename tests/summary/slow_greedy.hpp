// The plain way to choose sentences, which judges the lazy one.
#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tamis/summary/summary.hpp"

namespace tamis::summary {

// At each step the gain of every sentence is computed from its words, which
// stand between blanks, have no grammar and no inflections.
class SlowGreedy {
 public:
  SlowGreedy(std::vector<Sentence> sentences, const Options& options)
      : sentences_(std::move(sentences)), options_(options) {
    for (const Sentence& sentence : sentences_) {
      total_ += sentence.cost;
      all_.push_back(concepts_of(sentence.text));
      for (const auto& concept_ : all_.back()) ++frequency_[concept_];
    }
  }

  std::vector<std::size_t> choices() {
    choose(true);
    if (spent_ * 2 < std::min(options_.words, total_)) choose(false);
    return {chosen_.begin(), chosen_.end()};
  }

 private:
  using Concept = std::pair<std::string, std::string>;  // the second: or empty

  static std::set<Concept> concepts_of(std::string_view text) {
    std::set<Concept> found;
    std::istringstream stream{std::string(text)};
    std::string last;
    for (std::string word; stream >> word;) {
      if (word.back() == '!') word.pop_back();
      if (word == "?" || word.empty()) continue;
      found.insert({word, ""});
      if (!last.empty() && last != word) found.insert({last, word});
      last = word;
    }
    return found;
  }

  bool is_plain(std::size_t i) const {
    const auto words = std::count_if(
        all_[i].begin(), all_[i].end(),
        [](const Concept& concept_) { return concept_.second.empty(); });
    return words >= 4 && !sentences_[i].text.ends_with('?') &&
           sentences_[i].cost <= 60;
  }

  // Weights are quarters of whole numbers and of roots.
  double gain(std::size_t i) const {
    double pairs = 0;
    double words = 0;
    for (const Concept& concept_ : all_[i]) {
      const auto count = static_cast<double>(frequency_.at(concept_));
      if (count < 2 || told_.contains(concept_)) continue;
      (concept_.second.empty() ? words : pairs) +=
          concept_.second.empty() ? 0.25 * std::sqrt(count) : count;
    }
    return (pairs + words) / static_cast<double>(sentences_[i].cost);
  }

  void choose(bool only_plain) {
    while (options_.sentences == 0 || chosen_.size() < options_.sentences) {
      double best = 0;
      std::size_t found = sentences_.size();
      for (std::size_t i = 0; i < sentences_.size(); ++i) {
        if (chosen_.contains(i) || (only_plain && !is_plain(i))) continue;
        if (spent_ + sentences_[i].cost > options_.words) continue;
        // Sums in another order may differ in their last bits.
        if (gain(i) > best * (1 + 1e-12)) {
          best = gain(i);
          found = i;
        }
      }
      if (found == sentences_.size()) return;
      chosen_.insert(found);
      spent_ += sentences_[found].cost;
      told_.insert(all_[found].begin(), all_[found].end());
    }
  }

  std::vector<Sentence> sentences_;
  Options options_;
  std::vector<std::set<Concept>> all_;
  std::map<Concept, std::size_t> frequency_;
  std::set<Concept> told_;
  std::set<std::size_t> chosen_;
  std::size_t spent_ = 0;
  std::size_t total_ = 0;
};

}  // namespace tamis::summary

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <queue>
#include <unordered_map>

#include "tamis/summary/summary.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/text/utf8.hpp"
#include "tamis/token/stems.hpp"
#include "tamis/token/stop_words.hpp"
#include "tamis/token/words.hpp"

namespace tamis::summary {
namespace {

constexpr std::size_t least_content = 4;  // content stems of a full sentence
constexpr std::size_t longest = 60;       // words of one that reads well
constexpr double stem_weight = 0.25;      // of a stem beside a pair of stems

// Concepts of one sentence, by number, each once.
using Concepts = std::vector<std::uint32_t>;

struct Unit {
  Concepts concepts;
  std::size_t content = 0;  // different content stems
  bool is_plain = true;     // not a question, not endless, not a backchannel
};

bool is_question(std::string_view text) {
  text = text::trimmed(text);
  return text.ends_with('?');
}

// Numbers the concepts of all sentences and weighs them.
class ConceptTable {
 public:
  explicit ConceptTable(token::Language language)
      : stop_words_(token::stop_words(language)), stemmer_(language) {}

  Unit unit_of(const Sentence& sentence) {
    const std::string folded = text::fold(sentence.text);
    std::vector<std::uint32_t> stems;
    for (const token::Word word : token::words(folded)) {
      const std::string_view text = word.in(folded);
      if (word.kind != token::WordKind::letters || text.size() < 2 ||
          stop_words_.contains(text)) {
        continue;
      }
      stems.push_back(number(stemmer_.stem(text)));
    }
    Unit unit;
    unit.concepts = stems;
    for (std::size_t i = 1; i < stems.size(); ++i) {
      if (stems[i - 1] == stems[i]) continue;  // "très très"
      unit.concepts.push_back(pair_number(stems[i - 1], stems[i]));
    }
    make_unique(stems);
    make_unique(unit.concepts);
    unit.content = stems.size();
    unit.is_plain = unit.content >= least_content &&
                    !is_question(sentence.text) && sentence.cost <= longest;
    for (const std::uint32_t found : unit.concepts) ++frequency_[found];
    return unit;
  }

  // The number of sentences a concept stands in, if it recurs at all.
  double weight(std::uint32_t number) const {
    const auto count = frequency_[number];
    if (count < 2) return 0;
    return is_pair_[number] ? static_cast<double>(count)
                            : stem_weight * std::sqrt(count);
  }

  std::size_t count() const { return frequency_.size(); }

 private:
  static void make_unique(std::vector<std::uint32_t>& numbers) {
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  }

  std::uint32_t next_number(bool is_pair) {
    frequency_.push_back(0);
    is_pair_.push_back(is_pair);
    return static_cast<std::uint32_t>(frequency_.size() - 1);
  }

  std::uint32_t number(std::string_view stem) {
    const auto found = stems_.find(stem);
    if (found != stems_.end()) return found->second;
    return stems_.emplace(stem, next_number(false)).first->second;
  }

  std::uint32_t pair_number(std::uint32_t left, std::uint32_t right) {
    const std::uint64_t key = std::uint64_t{left} << 32 | right;
    const auto found = pairs_.find(key);
    if (found != pairs_.end()) return found->second;
    return pairs_.emplace(key, next_number(true)).first->second;
  }

  const token::WordSet& stop_words_;
  token::Stemmer stemmer_;
  std::unordered_map<std::string, std::uint32_t, token::StringHash,
                     std::equal_to<>>
      stems_;
  std::unordered_map<std::uint64_t, std::uint32_t> pairs_;
  std::vector<std::uint32_t> frequency_;  // sentences that hold it
  std::vector<bool> is_pair_;
};

// Lazy greedy choice: gains only shrink as concepts get covered, so the top of
// the heap, once computed anew, is the best when it stays on top (Minoux 1978).
class Selection {
 public:
  Selection(std::span<const Sentence> sentences, const Options& options)
      : sentences_(sentences), options_(options), concepts_(options.language) {
    units_.reserve(sentences.size());
    for (const Sentence& sentence : sentences) {
      units_.push_back(concepts_.unit_of(sentence));
    }
    is_covered_.resize(concepts_.count(), false);
    is_chosen_.resize(sentences.size(), false);
  }

  std::vector<Choice> choices() {
    choose([this](std::size_t i) { return units_[i].is_plain; });
    // Little was left: what was passed over is better than half a page.
    if (spent_ * 2 < std::min(options_.words, total_cost())) {
      choose([](std::size_t) { return true; });
    }
    if (chosen_.empty()) choose_beginning();
    std::sort(chosen_.begin(), chosen_.end(),
              [](const Choice& a, const Choice& b) {
                return a.sentence < b.sentence;
              });
    return std::move(chosen_);
  }

 private:
  struct Entry {
    double gain;
    std::size_t sentence;

    bool operator<(const Entry& other) const {  // ties: the earlier one first
      return gain != other.gain ? gain < other.gain : sentence > other.sentence;
    }
  };

  double gain(std::size_t i) const {
    double weight = 0;
    for (const std::uint32_t number : units_[i].concepts) {
      if (!is_covered_[number]) weight += concepts_.weight(number);
    }
    if (options_.words == unbounded) return weight;
    return weight / static_cast<double>(sentences_[i].cost);
  }

  std::size_t total_cost() const {
    std::size_t total = 0;
    for (const Sentence& sentence : sentences_) total += sentence.cost;
    return total;
  }

  bool is_full() const {
    return options_.sentences > 0 && chosen_.size() >= options_.sentences;
  }

  template <typename May>
  void choose(May may) {
    std::priority_queue<Entry> heap;
    for (std::size_t i = 0; i < sentences_.size(); ++i) {
      if (is_chosen_[i] || !may(i)) continue;
      const double value = gain(i);
      if (value > 0) heap.push({value, i});
    }
    while (!heap.empty() && !is_full()) {
      const Entry top = heap.top();
      heap.pop();
      if (spent_ + sentences_[top.sentence].cost > options_.words) continue;
      const double value = gain(top.sentence);
      if (value <= 0) continue;
      if (!heap.empty() && Entry{value, top.sentence} < heap.top()) {
        heap.push({value, top.sentence});
        continue;
      }
      take(top.sentence, value);
    }
  }

  void take(std::size_t i, double value) {
    if (best_ == 0) best_ = value;
    is_chosen_[i] = true;
    spent_ += sentences_[i].cost;
    chosen_.push_back(
        {i, sentences_[i].text.size(), std::min(1.0, value / best_)});
    for (const std::uint32_t number : units_[i].concepts) {
      is_covered_[number] = true;
    }
  }

  // Nothing recurs, or nothing fits: the beginning of the text, cut at the
  // bound if need be.
  void choose_beginning() {
    for (std::size_t i = 0; i < sentences_.size() && !is_full(); ++i) {
      const Sentence& sentence = sentences_[i];
      if (!text::has_word_character(sentence.text)) continue;
      const std::size_t left = options_.words - spent_;
      if (sentence.cost <= left) {
        chosen_.push_back({i, sentence.text.size(), 1.0});
        spent_ += sentence.cost;
        continue;
      }
      if (!chosen_.empty()) break;
      const std::size_t label =
          sentence.cost - std::min(sentence.cost, cost_of(sentence.text));
      if (left > label) {
        chosen_.push_back({i, size_of_words(sentence.text, left - label), 1.0});
      }
      break;
    }
  }

  static std::size_t size_of_words(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    std::size_t end = 0;
    bool in_word = false;
    while (at < text.size()) {
      const text::CodePoint point = text::decode(text, at);
      const bool is_space = text::is_space(point.code);
      if (!is_space && !in_word && count-- == 0) break;
      in_word = !is_space;
      at += point.size;
      if (in_word) end = at;
    }
    return end;
  }

  std::span<const Sentence> sentences_;
  const Options& options_;
  ConceptTable concepts_;
  std::vector<Unit> units_;
  std::vector<bool> is_covered_;
  std::vector<bool> is_chosen_;
  std::vector<Choice> chosen_;
  std::size_t spent_ = 0;
  double best_ = 0;
};

}  // namespace

std::string problem_with(const Options& options) {
  if (options.words > 0) return {};
  return "a summary has at least 1 word";
}

std::size_t cost_of(std::string_view text) {
  std::size_t count = 0;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    const bool is_space = text::is_space(point.code);
    count += !is_space && !in_word;
    in_word = !is_space;
    at += point.size;
  }
  return count;
}

std::vector<Choice> summary(std::span<const Sentence> sentences,
                            const Options& options) {
  assert(problem_with(options).empty());
  return Selection(sentences, options).choices();
}

}  // namespace tamis::summary

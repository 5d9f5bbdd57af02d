#include "yake.hpp"

#include <algorithm>
#include <bit>
#include <string>

#include "edits.hpp"
#include "phrases.hpp"
#include "tamis/text/utf8.hpp"
#include "yake_words.hpp"

namespace tamis::keyword {
namespace {

// Words that a phrase may begin and end with, and those it may have inside.
bool is_edge(const Reading& reading, const Term& term) {
  return term.is_content && (reading.entry(term).kinds & kind::letters);
}

bool is_inside(const Reading& reading, const Term& term) {
  const std::uint16_t kinds = reading.entry(term).kinds;
  return !term.is_filler && (kinds & kind::letters) &&
         (term.is_content || (kinds & (kind::stop | kind::single)));
}

Phrases phrases_of(const Reading& reading, std::size_t max_words) {
  const std::span<const Term> terms = reading.terms();
  Phrases phrases(reading);
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (!is_edge(reading, terms[i])) continue;
    const std::size_t end = std::min(terms.size(), i + max_words);
    for (std::size_t k = i; k < end && is_inside(reading, terms[k]); ++k) {
      if (k > i && terms[k].gap >= Gap::mark) break;
      if (!is_edge(reading, terms[k])) continue;
      phrases.add({static_cast<std::uint32_t>(i),
                   static_cast<std::uint32_t>(k - i + 1)});
    }
  }
  return phrases;
}

// S of a phrase told `count` times.
double score_of(const Reading& reading, const YakeWords& words, Range phrase,
                std::uint32_t count) {
  const std::span<const Term> terms = reading.terms();
  double product = 1;
  double sum = 0;
  double probability = 1;  // of the stop words
  const std::size_t end = phrase.first + phrase.count;
  for (std::size_t i = phrase.first; i < end; ++i) {
    if (is_edge(reading, terms[i])) {
      product *= words.score(i);
      sum += words.score(i);
      continue;
    }
    if (is_edge(reading, terms[i - 1])) {
      probability *= words.share(i - 1, i, i - 1);
    }
    if (is_edge(reading, terms[i + 1])) {
      probability *= words.share(i, i + 1, i + 1);
    }
  }
  product *= 1 + (1 - probability);
  sum -= 1 - probability;
  return product / (count * (1 + sum));
}

// Finds phrases that are like a better one.
class Chosen {
 public:
  // Takes `phrase` unless it is like one of the last chosen.
  bool take(const std::string& phrase) {
    Text text = text_of(phrase);
    const std::size_t begin =
        all_.size() > compared ? all_.size() - compared : 0;
    for (std::size_t i = begin; i < all_.size(); ++i) {
      if (are_alike(text, all_[i])) return false;
    }
    all_.push_back(std::move(text));
    return true;
  }

 private:
  static constexpr std::size_t compared = 500;

  struct Text {
    std::u32string letters;
    std::uint64_t bag;  // a bit for each letter, by its last six bits
  };

  static Text text_of(const std::string& phrase) {
    Text text{{}, 0};
    for (std::size_t at = 0; at < phrase.size();) {
      const text::CodePoint point = text::decode(phrase, at);
      text.letters += point.code;
      text.bag |= std::uint64_t{1} << (point.code & 63);
      at += point.size;
    }
    return text;
  }

  // A ratio above 0.9: fewer edits than a tenth of the longer one's letters.
  // An edit changes two bits of the bag at most.
  static bool are_alike(const Text& a, const Text& b) {
    constexpr std::size_t longest = 200;
    const std::size_t size = std::max(a.letters.size(), b.letters.size());
    if (size > longest) return false;
    const std::size_t most = (size - 1) / 10;
    return static_cast<std::size_t>(std::popcount(a.bag ^ b.bag)) <= 2 * most &&
           are_within(most, a.letters, b.letters);
  }

  std::vector<Text> all_;
};

}  // namespace

std::vector<Ranked> yake(const Reading& reading, std::size_t max_words,
                         std::size_t count) {
  const YakeWords words(reading);
  const Phrases phrases = phrases_of(reading, max_words);
  std::vector<Scored> scored;
  for (std::uint32_t i = 0; i < phrases.size(); ++i) {
    scored.push_back(
        {i, 1 / score_of(reading, words, phrases.first(i), phrases.count(i))});
  }
  keep_best(scored, scored.size());
  Chosen chosen;
  std::vector<Scored> best;
  for (const Scored& one : scored) {
    if (best.size() == count) break;
    const Range phrase = phrases.first(one.number);
    if (chosen.take(reading.folded(phrase.first, phrase.count))) {
      best.push_back(one);
    }
  }
  return phrases.ranked(best);
}

}  // namespace tamis::keyword

#include "tamis/keyword/quotes.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "tamis/text/classes.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/text/utf8.hpp"
#include "tamis/token/phrases.hpp"
#include "tamis/token/shingles.hpp"
#include "tamis/token/words.hpp"

namespace tamis::keyword {
namespace {

constexpr std::size_t kept = 512;  // sentences to choose from

// Words of a sentence that is read with ease. Under `least` it tells nothing,
// over `most` nobody reads it.
constexpr std::size_t least = 4;
constexpr std::size_t shortest = 8;
constexpr std::size_t longest = 35;
constexpr std::size_t most = 120;

// What a sentence is worth beside a whole statement of its own.
constexpr double question = .3;
constexpr double leaning = .6;  // on what was said before
constexpr double unended = .7;  // by no mark
constexpr double begun = .8;    // in the middle, with a small letter

// What it is worth once another quote was chosen from where it stands, and a
// keyword once another quote shows it.
constexpr double same_part = .3;
constexpr double same_document = .6;
constexpr double shown = .4;

// From this share on of the words of the one with fewer, two say the same.
constexpr double same_words = .7;

double length_factor(std::size_t words) {
  const auto count = static_cast<double>(words);
  if (words < shortest) return count / double{shortest};
  return words > longest ? double{longest} / count : 1;
}

double ending_factor(std::string_view tail) {
  bool is_ended = false;
  for (std::size_t at = 0; at < tail.size();) {
    const text::CodePoint point = text::decode(tail, at);
    at += point.size;
    if (point.code == '?') return question;
    is_ended |= point.code == '.' || point.code == '!' || point.code == 0x2026;
  }
  return is_ended ? 1 : unended;
}

double opening_factor(std::string_view sentence,
                      const std::vector<token::Word>& words,
                      token::Language language) {
  const double factor =
      token::opening_of(sentence, words, language) == token::Opening::plain
          ? 1
          : leaning;
  const char32_t first = text::decode(sentence, words[0].begin).code;
  return text::is_lower(first) ? factor * begun : factor;
}

std::vector<std::uint64_t> hashes(std::string_view sentence,
                                  const std::vector<token::Word>& words) {
  std::vector<std::uint64_t> found;
  found.reserve(words.size());
  for (const token::Word& word : words) {
    found.push_back(token::word_hash(text::fold(word.in(sentence))));
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

bool say_the_same(const std::vector<std::uint64_t>& a,
                  const std::vector<std::uint64_t>& b) {
  std::size_t shared = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    shared += *x == *y;
    const bool is_first_less = *x < *y;
    const bool is_second_less = *y < *x;
    x += !is_second_less;
    y += !is_first_less;
  }
  return static_cast<double>(shared) >=
         same_words * static_cast<double>(std::min(a.size(), b.size()));
}

auto place_of(const ThemeTelling& telling) {
  return std::pair(telling.document, telling.place.part);
}

bool is_better(const Quote& a, const Quote& b) {
  return std::tuple(-a.score, a.document, a.place.part, a.place.begin) <
         std::tuple(-b.score, b.document, b.place.part, b.place.begin);
}

// The different keywords of `tellings` that end by the byte `end`, but those
// that stand in a longer one.
std::vector<std::uint32_t> keywords_of(std::span<const ThemeTelling> tellings,
                                       std::size_t end) {
  std::vector<std::uint32_t> found;
  for (const ThemeTelling& telling : tellings) {
    if (telling.place.begin + telling.place.size > end) continue;
    const auto holds = [&](const ThemeTelling& other) {
      return other.place.size > telling.place.size &&
             other.place.begin <= telling.place.begin &&
             other.place.begin + other.place.size >=
                 telling.place.begin + telling.place.size;
    };
    if (std::none_of(tellings.begin(), tellings.end(), holds)) {
      found.push_back(telling.keyword);
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace

void Quotes::add(std::uint32_t document, std::size_t part,
                 std::string_view text, std::span<const token::Span> sentences,
                 token::Language language) {
  const std::pair place(document, part);
  auto at =
      std::lower_bound(theme_.tellings.begin(), theme_.tellings.end(), place,
                       [](const ThemeTelling& telling, const auto& wanted) {
                         return place_of(telling) < wanted;
                       });
  std::vector<token::Word> words;
  for (const token::Span& span : sentences) {
    const auto is_before = [&](auto telling, std::size_t byte) {
      return telling != theme_.tellings.end() && place_of(*telling) == place &&
             telling->place.begin < byte;
    };
    while (is_before(at, span.begin)) ++at;
    const auto first = at;
    while (is_before(at, span.begin + span.size)) ++at;
    if (first == at) continue;
    const std::string_view sentence = span.in(text);
    token::words(sentence, words);
    if (words.size() < least || words.size() > most) continue;
    Found found{{document, {part, span.begin, span.size}, 0},
                keywords_of({first, at}, span.begin + span.size),
                hashes(sentence, words)};
    for (const std::uint32_t keyword : found.keywords) {
      found.quote.score += theme_.keywords[keyword].weight;
    }
    found.factor = length_factor(words.size()) *
                   ending_factor(sentence.substr(words.back().end())) *
                   opening_factor(sentence, words, language);
    found.quote.score *= found.factor;
    if (!found.keywords.empty()) keep(std::move(found));
  }
}

void Quotes::keep(Found found) {
  found_.push_back(std::move(found));
  if (found_.size() < 2 * kept) return;
  std::nth_element(found_.begin(), found_.begin() + kept, found_.end(),
                   [](const Found& a, const Found& b) {
                     return is_better(a.quote, b.quote);
                   });
  found_.resize(kept);
}

std::vector<Quote> Quotes::best(std::size_t count) const {
  std::vector<Found> left = found_;
  std::sort(left.begin(), left.end(), [](const Found& a, const Found& b) {
    return is_better(a.quote, b.quote);
  });
  // More are there at times, by the order in which they came.
  if (left.size() > kept) left.erase(left.begin() + kept, left.end());
  std::vector<bool> is_shown(theme_.keywords.size());
  const auto worth = [&](const Found& found) {
    double sum = 0;
    for (const std::uint32_t keyword : found.keywords) {
      sum += theme_.keywords[keyword].weight * (is_shown[keyword] ? shown : 1);
    }
    return sum * found.factor;
  };
  std::vector<Quote> chosen;
  while (chosen.size() < count && !left.empty()) {
    const Found best = *std::max_element(
        left.begin(), left.end(),
        [&](const Found& a, const Found& b) { return worth(a) < worth(b); });
    chosen.push_back(best.quote);
    for (const std::uint32_t keyword : best.keywords) is_shown[keyword] = true;
    std::erase_if(left, [&](Found& found) {
      if (found.quote.document == best.quote.document) {
        found.factor *= found.quote.place.part == best.quote.place.part
                            ? same_part
                            : same_document;
      }
      return say_the_same(found.words, best.words);
    });
  }
  const double highest = chosen.empty() ? 1 : chosen[0].score;
  for (Quote& quote : chosen) quote.score /= highest;
  return chosen;
}

}  // namespace tamis::keyword

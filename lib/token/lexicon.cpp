#include "tamis/token/lexicon.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "tamis/text/classes.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/text/utf8.hpp"
#include "tamis/token/shingles.hpp"
#include "tamis/token/word_classes.hpp"

namespace tamis::token {
namespace {

constexpr std::pair<std::uint16_t, WordClass> classes[] = {
    {kind::soft, WordClass::soft},     {kind::linker, WordClass::linker},
    {kind::linked, WordClass::linked}, {kind::noun_sign, WordClass::noun_sign},
    {kind::person, WordClass::person}, {kind::leaning, WordClass::leaning}};

constexpr std::pair<std::uint16_t, Ending> endings[] = {
    {kind::verb, Ending::verb},
    {kind::adjective, Ending::adjective},
    {kind::adverb, Ending::adverb}};

// The kinds that tell how a word is written.
std::uint16_t letter_kinds(std::string_view word) {
  std::size_t capitals = 0;
  std::size_t letters = 0;
  bool has_small = false;
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint point = text::decode(word, at);
    has_small |= text::is_lower(point.code);
    capitals += text::is_upper(point.code);
    letters += !text::is_apostrophe(point.code);
    at += point.size;
  }
  std::uint16_t kinds = 0;
  if (text::is_upper(text::decode(word, 0).code)) kinds |= kind::capital;
  if (capitals >= 2 && !has_small) kinds |= kind::acronym;
  if (letters == 1) kinds |= kind::single;
  return kinds;
}

}  // namespace

Lexicon::Lexicon(Language language, const WordSet* instead, const WordSet* more)
    : language_(language),
      stop_words_(instead ? *instead : stop_words(language)),
      more_(more),
      has_soft_words_(instead == nullptr),
      phrases_(token::phrases(language)),
      stemmer_(language) {}

void Lexicon::add(std::string_view text, const std::vector<Word>& words,
                  std::vector<std::uint32_t>& numbers) {
  written_.add(text, words, numbers);
  for (std::size_t i = 0; entries_.size() < written_.size(); ++i) {
    if (numbers[i] == entries_.size()) {
      entries_.push_back(entry_of(words[i].in(text), words[i].kind));
    }
  }
}

Lexicon::Entry Lexicon::entry_of(std::string_view word, WordKind kind) {
  const std::string folded = text::fold(word);
  const std::string_view stem = stemmer_.stem(folded);
  const std::uint32_t number = folded_number(folded);
  std::uint16_t kinds = letter_kinds(word) | listed_kinds_[number];
  if (kind == WordKind::letters) kinds |= kind::letters;
  if (kind == WordKind::number) kinds |= kind::number;
  constexpr std::size_t longest = std::numeric_limits<std::uint16_t>::max();
  const auto length =
      static_cast<std::uint16_t>(std::min(text::length(word), longest));
  return {word_hash(stem),         number, stems_.add(stem),
          phrases_.number(folded), kinds,  length};
}

std::size_t Lexicon::longest_phrase(std::span<const std::uint32_t> words,
                                    PhraseKind kind) const {
  const auto is_same = [this](std::uint32_t phrasal, std::uint32_t word) {
    return entries_[word].phrasal == phrasal;
  };
  const std::uint32_t first = entries_[words[0]].phrasal;
  for (const Phrases::Phrase& phrase : phrases_.beginning_with(first, kind)) {
    if (phrase.size() <= words.size() &&
        std::equal(phrase.begin(), phrase.end(), words.begin(), is_same)) {
      return phrase.size();
    }
  }
  return 0;
}

Opening Lexicon::opening_of(std::span<const std::uint32_t> words) const {
  std::array<std::uint32_t, opening_words> numbers{};
  const std::size_t most = std::min(words.size(), opening_words);
  std::size_t count = 0;
  while (count < most && entries_[words[count]].phrasal != 0) {
    numbers[count] = entries_[words[count]].phrasal;
    ++count;
  }
  return token::opening_of(std::span(numbers).first(count), language_);
}

std::uint32_t Lexicon::folded_number(std::string_view folded) {
  const std::uint32_t number = folded_.add(folded);
  while (listed_kinds_.size() < folded_.size()) {
    const auto next = static_cast<std::uint32_t>(listed_kinds_.size());
    listed_kinds_.push_back(listed_kinds(folded_[next]));
  }
  return number;
}

// A word of a list of the user's is what that list says.
std::uint16_t Lexicon::listed_kinds(std::string_view folded) const {
  std::uint16_t kinds = 0;
  for (const auto& [bit, word_class] : classes) {
    if (words_of(word_class, language_).contains(folded)) kinds |= bit;
  }
  for (const auto& [bit, ending] : endings) {
    if (ends_as(ending, language_, folded)) kinds |= bit;
  }
  const bool is_added = more_ && more_->contains(folded);
  if (is_added || stop_words_.contains(folded)) kinds |= kind::stop;
  if (is_added || !has_soft_words_) {
    kinds &= static_cast<std::uint16_t>(~kind::soft);
  }
  return kinds;
}

}  // namespace tamis::token

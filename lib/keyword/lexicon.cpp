#include "lexicon.hpp"

#include <algorithm>

#include "tamis/text/classes.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/text/utf8.hpp"
#include "tamis/token/shingles.hpp"
#include "tamis/token/word_classes.hpp"

namespace tamis::keyword {
namespace {

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

Lexicon::Lexicon(token::Language language, const token::WordSet* stop_words)
    : language_(language),
      stop_words_(stop_words ? *stop_words : token::stop_words(language)),
      stemmer_(language) {
  for (const auto& words : token::fillers(language)) {
    Phrase phrase;
    for (const std::string& word : words) phrase.push_back(folded_.add(word));
    fillers_[phrase[0]].push_back(std::move(phrase));
  }
}

void Lexicon::add(std::string_view text, const std::vector<token::Word>& words,
                  std::vector<std::uint32_t>& numbers) {
  written_.add(text, words, numbers);
  for (std::size_t i = 0; entries_.size() < written_.size(); ++i) {
    if (numbers[i] == entries_.size()) {
      entries_.push_back(entry_of(words[i].in(text), words[i].kind));
    }
  }
}

Lexicon::Entry Lexicon::entry_of(std::string_view word, token::WordKind kind) {
  const std::string folded = text::fold(word);
  Entry entry{folded_.add(folded), stem_number(folded), 0};
  if (kind == token::WordKind::letters) entry.kinds |= kind::letters;
  if (kind == token::WordKind::number) entry.kinds |= kind::number;
  entry.kinds |= letter_kinds(word);
  if (stop_words_.contains(folded)) entry.kinds |= kind::stop;
  if (fillers_.contains(entry.folded)) entry.kinds |= kind::filler;
  const auto mark = [&](std::uint16_t bit, token::WordClass word_class) {
    if (token::words_of(word_class, language_).contains(folded)) {
      entry.kinds |= bit;
    }
  };
  mark(kind::linker, token::WordClass::linker);
  mark(kind::article, token::WordClass::linked);
  mark(kind::before_noun, token::WordClass::noun_sign);
  mark(kind::person, token::WordClass::person);
  return entry;
}

std::uint32_t Lexicon::stem_number(std::string_view folded) {
  const std::string_view stem = stemmer_.stem(folded);
  const std::uint32_t number = stems_.add(stem);
  if (number == stem_keys_.size()) stem_keys_.push_back(token::word_hash(stem));
  return number;
}

const std::vector<Lexicon::Phrase>& Lexicon::fillers_at(
    std::uint32_t folded) const {
  return fillers_.at(folded);
}

}  // namespace tamis::keyword

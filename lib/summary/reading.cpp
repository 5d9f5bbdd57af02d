#include "reading.hpp"

#include <algorithm>
#include <limits>

#include "tamis/text/classes.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/text/utf8.hpp"
#include "tamis/token/phrases.hpp"
#include "tamis/token/stems.hpp"
#include "tamis/token/stop_words.hpp"

namespace tamis::summary {
namespace {

namespace kind = token::kind;

constexpr auto unnumbered = std::numeric_limits<std::uint32_t>::max();

bool is_content(std::uint16_t kinds) {
  return (kinds & kind::letters) && !(kinds & (kind::stop | kind::single));
}

// How many different ones there are; sorts them.
std::uint32_t different(std::vector<std::uint32_t>& numbers) {
  std::sort(numbers.begin(), numbers.end());
  return static_cast<std::uint32_t>(
      std::unique(numbers.begin(), numbers.end()) - numbers.begin());
}

bool is_dash(char32_t code) {
  return code == '-' || (code >= 0x2010 && code <= 0x2015);
}

// What stands behind the last word of a sentence.
void read_end(std::string_view tail, Form& form) {
  char32_t last = 0;
  for (std::size_t at = 0; at < tail.size();) {
    const text::CodePoint point = text::decode(tail, at);
    at += point.size;
    form.asks |= point.code == '?';
    form.is_ended |= point.code == '.' || point.code == '!' ||
                     point.code == '?' || point.code == 0x2026;
    if (!text::is_space(point.code)) last = point.code;
  }
  form.is_cut |= is_dash(last) || last == 0x2026 || last == ':' ||
                 tail.ends_with("..");
}

}  // namespace

Reading::Reading(std::span<const Sentence> sentences) : sentences_(sentences) {
  forms_.reserve(sentences.size());
  begins_.reserve(sentences.size() + 1);
  for (const Sentence& sentence : sentences) read(sentence);
  begins_.push_back(stems_.size());
}

void Reading::read(const Sentence& sentence) {
  begins_.push_back(stems_.size());
  Form& form = forms_.emplace_back();
  token::words(sentence.text, spans_);
  if (spans_.empty()) return;
  read_end(sentence.text.substr(spans_.back().end()), form);
  read_words(sentence, words_of(sentence.language), form);
  const token::Opening opening =
      token::opening_of(sentence.text, spans_, sentence.language);
  form.leans = opening == token::Opening::leaning;
  form.is_tied = opening == token::Opening::tied;
  form.is_begun =
      text::is_lower(text::decode(sentence.text, spans_[0].begin).code);
  numbers_.assign(stems_.begin() + static_cast<std::ptrdiff_t>(begins_.back()),
                  stems_.end());
  form.stems = different(numbers_);
}

void Reading::read_words(const Sentence& sentence, Words& words, Form& form) {
  words.lexicon.add(sentence.text, spans_, numbers_);
  form.words = static_cast<std::uint32_t>(numbers_.size());
  form.commas = static_cast<std::uint32_t>(
      std::count(sentence.text.begin(), sentence.text.end(), ','));
  read_phrases(words.lexicon, form);
  read_repeats(words.lexicon, form);
  const std::uint16_t last = words.lexicon[numbers_.back()].kinds;
  form.is_cut |= !form.is_ended && (last & kind::leaning);
  std::size_t filler_end = 0;
  bool is_noun = false;
  for (std::size_t i = 0; i < numbers_.size(); ++i) {
    const token::Lexicon::Entry& entry = words.lexicon[numbers_[i]];
    filler_end = std::max(
        filler_end, i + words.lexicon.phrase_at(std::span(numbers_).subspan(i),
                                                token::PhraseKind::filler));
    form.persons += (entry.kinds & kind::person) != 0;
    form.numbers += (entry.kinds & kind::number) != 0;
    form.capitals += i > 0 && (entry.kinds & kind::capital);
    form.fillers += i < filler_end;
    if (i >= filler_end && is_content(entry.kinds)) {
      stems_.push_back(stem_number(words, entry.stem));
      places_.push_back(static_cast<std::uint32_t>(i));
      nouns_.push_back(is_noun);
    }
    is_noun = entry.kinds & kind::noun_sign;
    numbers_[i] = entry.folded;
  }
  form.different = different(numbers_);
}

void Reading::read_phrases(const token::Lexicon& lexicon, Form& form) const {
  std::size_t ritual_end = 0;
  std::size_t sponsor_end = 0;
  for (std::size_t i = 0; i < numbers_.size(); ++i) {
    const auto rest = std::span<const std::uint32_t>(numbers_).subspan(i);
    ritual_end = std::max(
        ritual_end, i + lexicon.phrase_at(rest, token::PhraseKind::ritual));
    form.ritual += i < ritual_end;
    form.greets |= i == 0 && ritual_end > 0;
    if (i >= sponsor_end) {
      // Those who sell say where: an address is such a phrase too.
      const bool is_address =
          !(lexicon[numbers_[i]].kinds & (kind::letters | kind::number));
      sponsor_end = i + std::max<std::size_t>(
                            is_address, lexicon.phrase_at(
                                            rest, token::PhraseKind::sponsor));
      form.pitches += sponsor_end > i;
    }
    form.sponsor += i < sponsor_end;
  }
}

void Reading::read_repeats(const token::Lexicon& lexicon, Form& form) const {
  const auto is_same = [&](std::size_t a, std::size_t b) {
    const token::Lexicon::Entry& entry = lexicon[numbers_[a]];
    if (entry.folded != lexicon[numbers_[b]].folded) return false;
    const bool is_initial =  // D&D
        (entry.kinds & kind::single) && !(entry.kinds & kind::stop);
    const bool is_reflexive =  // nous nous levons
        (entry.kinds & kind::person) && entry.length > 3;
    return (entry.kinds & kind::letters) && !is_initial && !is_reflexive;
  };
  // "th the", "u use": a word that was not finished, and again.
  const auto is_broken = [&](std::size_t a, std::size_t b) {
    const token::Lexicon::Entry& entry = lexicon[numbers_[a]];
    return !(entry.kinds & kind::stop) && entry.length < 5 &&
           entry.length < lexicon[numbers_[b]].length &&
           lexicon.folded(lexicon[numbers_[b]].folded)
               .starts_with(lexicon.folded(entry.folded));
  };
  // Whether the `size` words that end with `i` stood before them.
  const auto is_again = [&](std::size_t i, std::size_t size) {
    if (i + 1 < 2 * size) return false;
    std::size_t k = 0;
    while (k < size && is_same(i - k, i - k - size)) ++k;
    return k == size;
  };
  for (std::size_t i = 1; i < numbers_.size(); ++i) {
    if (is_again(i, 3)) {
      form.repeats += 3;
    } else if (is_again(i, 2)) {
      form.repeats += 2;
    } else {
      form.repeats += is_again(i, 1) || is_broken(i - 1, i);
    }
  }
}

Reading::Words& Reading::words_of(token::Language language) {
  return languages_.try_emplace(language, language).first->second;
}

std::uint32_t Reading::stem_number(Words& words, std::uint32_t stem) {
  if (stem >= words.stems.size()) words.stems.resize(stem + 1, unnumbered);
  std::uint32_t& number = words.stems[stem];
  if (number == unnumbered) {
    number = stem_numbers_.add(words.lexicon.stem(stem));
  }
  return number;
}

std::vector<std::vector<std::uint32_t>> Reading::stems_of(
    std::string_view term) const {
  const std::string folded = text::fold(term);
  const std::vector<token::Word> spans = token::words(folded);
  std::vector<std::vector<std::uint32_t>> found;
  for (const auto& [language, words] : languages_) {
    token::Stemmer stemmer(language);
    std::vector<std::uint32_t>& stems = found.emplace_back();
    bool is_known = true;
    for (const token::Word span : spans) {
      if (token::stop_words(language).contains(span.in(folded))) continue;
      const auto number = stem_numbers_.find(stemmer.stem(span.in(folded)));
      is_known &= number.has_value();
      stems.push_back(number.value_or(0));
    }
    if (stems.empty() || !is_known) found.pop_back();
  }
  return found;
}

}  // namespace tamis::summary

#include "reading.hpp"

#include <algorithm>
#include <limits>

#include "tamis/text/classes.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/text/utf8.hpp"
#include "tamis/token/stems.hpp"
#include "tamis/token/stop_words.hpp"
#include "tamis/token/word_classes.hpp"

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

// What stands behind the last word of a sentence.
void read_end(std::string_view tail, Form& form) {
  for (std::size_t at = 0; at < tail.size();) {
    const text::CodePoint point = text::decode(tail, at);
    at += point.size;
    form.asks |= point.code == '?';
    form.is_ended |= point.code == '.' || point.code == '!' ||
                     point.code == '?' || point.code == 0x2026;
  }
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
  read_words(sentence, words_of(sentence.language), form);
  read_end(sentence.text.substr(spans_.back().end()), form);
  form.leans = token::opens_dangling(sentence.text, spans_, sentence.language);
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
  std::size_t filler_end = 0;
  for (std::size_t i = 0; i < numbers_.size(); ++i) {
    const token::Lexicon::Entry& entry = words.lexicon[numbers_[i]];
    filler_end =
        std::max(filler_end,
                 i + words.lexicon.filler_at(std::span(numbers_).subspan(i)));
    form.persons += (entry.kinds & kind::person) != 0;
    form.numbers += (entry.kinds & kind::number) != 0;
    form.capitals += i > 0 && (entry.kinds & kind::capital);
    form.fillers += i < filler_end;
    if (i >= filler_end && is_content(entry.kinds)) {
      stems_.push_back(stem_number(words, entry.stem));
      places_.push_back(static_cast<std::uint32_t>(i));
    }
    numbers_[i] = entry.folded;
  }
  form.different = different(numbers_);
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

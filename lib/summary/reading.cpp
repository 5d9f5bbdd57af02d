#include "reading.hpp"

#include <algorithm>
#include <utility>

#include "tamis/text/fold.hpp"
#include "tamis/token/lexicon.hpp"
#include "tamis/token/phrases.hpp"
#include "tamis/token/stems.hpp"
#include "tamis/token/stop_words.hpp"

namespace tamis::summary {
namespace {

namespace kind = token::kind;

bool is_content(std::uint16_t kinds) {
  return (kinds & kind::letters) && !(kinds & (kind::stop | kind::single));
}

}  // namespace

// The words of a language.
struct Reading::Words {
  // What a stem is numbered in a text, the last that told it.
  struct Number {
    std::uint32_t text = 0;
    std::uint32_t value = 0;
  };

  explicit Words(token::Language language) : lexicon(language) {}

  token::Lexicon lexicon;
  std::vector<Number> numbers;  // by the stems of the lexicon
};

struct KnownWords::State {
  std::map<token::Language, Reading::Words> languages;
  std::uint32_t texts = 0;  // that were read
};

KnownWords::KnownWords() : state_(std::make_unique<State>()) {}
KnownWords::~KnownWords() = default;
KnownWords::KnownWords(KnownWords&&) noexcept = default;
KnownWords& KnownWords::operator=(KnownWords&&) noexcept = default;

Reading::Reading(std::span<const Sentence> sentences)
    : Reading(sentences, nullptr, std::make_unique<KnownWords>()) {}

Reading::Reading(std::span<const Sentence> sentences, KnownWords& words)
    : Reading(sentences, &words, nullptr) {}

Reading::Reading(std::span<const Sentence> sentences, KnownWords* words,
                 std::unique_ptr<KnownWords> own_words)
    : sentences_(sentences),
      own_words_(std::move(own_words)),
      known_(words ? *words->state_ : *own_words_->state_) {
  ++known_.texts;
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
  Words& words = words_of(sentence.language);
  words.lexicon.add(sentence.text, spans_, numbers_);
  form = form_of({sentence.text, spans_, numbers_, words.lexicon});
  read_stems(words, form);
}

void Reading::read_stems(Words& words, Form& form) {
  std::size_t filler_end = 0;
  bool is_noun = false;
  for (std::size_t i = 0; i < numbers_.size(); ++i) {
    const token::Lexicon::Entry& entry = words.lexicon[numbers_[i]];
    filler_end = std::max(
        filler_end, i + words.lexicon.phrase_at(std::span(numbers_).subspan(i),
                                                token::PhraseKind::filler));
    form.fillers += i < filler_end;
    if (i >= filler_end && is_content(entry.kinds)) {
      stems_.push_back(stem_number(words, entry.stem));
      places_.push_back(static_cast<std::uint32_t>(i));
      nouns_.push_back(is_noun);
    }
    is_noun = entry.kinds & kind::noun_sign;
  }
  numbers_.assign(stems_.begin() + static_cast<std::ptrdiff_t>(begins_.back()),
                  stems_.end());
  std::sort(numbers_.begin(), numbers_.end());
  form.stems = static_cast<std::uint32_t>(
      std::unique(numbers_.begin(), numbers_.end()) - numbers_.begin());
}

Reading::Words& Reading::words_of(token::Language language) {
  Words*& words = languages_[language];
  if (words == nullptr) {
    words = &known_.languages.try_emplace(language, language).first->second;
  }
  return *words;
}

std::uint32_t Reading::stem_number(Words& words, std::uint32_t stem) {
  if (stem >= words.numbers.size()) words.numbers.resize(stem + 1);
  Words::Number& number = words.numbers[stem];
  if (number.text != known_.texts) {
    number = {known_.texts, stem_numbers_.add(words.lexicon.stem(stem))};
  }
  return number.value;
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

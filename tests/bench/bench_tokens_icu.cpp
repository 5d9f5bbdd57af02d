// ICU's words and sentences on the text of bench_tokens: over UTF-8, by UText.
#include <unicode/brkiter.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <memory>

#include "bench/bench_tokens.hpp"

namespace tamis::bench {
namespace {

class Icu {
 public:
  using Create = icu::BreakIterator*(const icu::Locale&, UErrorCode&);

  explicit Icu(Create create)
      : iterator_(create(icu::Locale::getRoot(), error_)) {}
  ~Icu() { utext_close(&chars_); }
  Icu(const Icu&) = delete;
  Icu& operator=(const Icu&) = delete;

  // The pieces of `text`.
  std::size_t count(std::string_view text) {
    start(text);
    std::size_t found = 0;
    while (iterator_->next() != icu::BreakIterator::DONE) ++found;
    return found;
  }

  // The pieces of `text` that ICU takes for words: numbers, letters.
  std::size_t words(std::string_view text) {
    start(text);
    std::size_t found = 0;
    while (iterator_->next() != icu::BreakIterator::DONE) {
      found += iterator_->getRuleStatus() >= UBRK_WORD_NUMBER;
    }
    return found;
  }

 private:
  void start(std::string_view text) {
    utext_openUTF8(&chars_, text.data(), static_cast<std::int64_t>(text.size()),
                   &error_);
    iterator_->setText(&chars_, error_);
    iterator_->first();
  }

  UErrorCode error_ = U_ZERO_ERROR;
  UText chars_ = UTEXT_INITIALIZER;
  std::unique_ptr<icu::BreakIterator> iterator_;
};

void icu_segments(benchmark::State& state) {
  Icu icu(icu::BreakIterator::createWordInstance);
  per_line(state, [&icu](std::string_view line) { return icu.count(line); });
}

void icu_segments_of_whole(benchmark::State& state) {
  Icu icu(icu::BreakIterator::createWordInstance);
  whole(state, [&icu](std::string_view text) { return icu.count(text); });
}

void icu_words(benchmark::State& state) {
  Icu icu(icu::BreakIterator::createWordInstance);
  per_line(state, [&icu](std::string_view line) { return icu.words(line); });
}

void icu_sentences(benchmark::State& state) {
  Icu icu(icu::BreakIterator::createSentenceInstance);
  per_line(state, [&icu](std::string_view line) { return icu.count(line); });
}

void icu_sentences_of_whole(benchmark::State& state) {
  Icu icu(icu::BreakIterator::createSentenceInstance);
  whole(state, [&icu](std::string_view text) { return icu.count(text); });
}

BENCHMARK(icu_segments)->Name("per_line/icu_segments");
BENCHMARK(icu_segments_of_whole)->Name("whole/icu_segments");
BENCHMARK(icu_words)->Name("per_line/icu_words");
BENCHMARK(icu_sentences)->Name("per_line/icu_sentences");
BENCHMARK(icu_sentences_of_whole)->Name("whole/icu_sentences");

}  // namespace
}  // namespace tamis::bench

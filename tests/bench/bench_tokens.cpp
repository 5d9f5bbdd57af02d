// How fast text is cut into words and sentences, folded, stemmed, checked and
// its language told; beside ICU where that is installed (bench_tokens_icu.cpp).
// Items are the words, sentences or stems found. usage: bench_tokens FILE
#include "bench/bench_tokens.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>

#include "tamis/text/fold.hpp"
#include "tamis/text/utf8.hpp"
#include "tamis/token/language.hpp"
#include "tamis/token/sentences.hpp"
#include "tamis/token/stems.hpp"
#include "tamis/token/words.hpp"

namespace tamis::bench {
namespace {

std::size_t segments(std::string_view text) {
  static std::vector<token::Word> found;
  token::segments(text, found);
  return found.size();
}

std::size_t words(std::string_view text) {
  static std::vector<token::Word> found;
  token::words(text, found);
  return found.size();
}

std::size_t sentence_segments(std::string_view text) {
  return token::sentence_segments(text).size();
}

std::size_t fold(std::string_view text) {
  return text::fold(text).size();
}

std::size_t fold_again(std::string_view text) {
  static std::string out;
  text::fold(text, text::Accents::drop, out);
  return out.size();
}

std::size_t is_utf8(std::string_view text) {
  return text::is_utf8(text) ? 1 : 0;
}

std::size_t nfc(std::string_view text) {
  return text::nfc(text).size();
}

std::size_t language(std::string_view text) {
  return token::language_of(text) == token::Language::unknown ? 0 : 1;
}

void sentences(benchmark::State& state) {
  const auto language = token::language_of(bench_text().whole);
  std::vector<token::Span> found;
  per_line(state, [language, &found](std::string_view line) {
    token::sentences(line, {.language = language}, found);
    return found.size();
  });
}

// Folded words, one after the other as they come, each stem computed once.
void stems(benchmark::State& state) {
  const std::string& text = bench_text().whole;
  const token::Language language = token::language_of(text);
  std::vector<std::string> folded;
  std::size_t bytes = 0;
  for (const token::Word word : token::words(text)) {
    folded.push_back(text::fold(word.in(text)));
    bytes += folded.back().size();
  }
  for (auto _ : state) {
    token::Stemmer stemmer(language);
    for (const std::string& word : folded) {
      benchmark::DoNotOptimize(stemmer.stem(word));
    }
  }
  const auto rounds = static_cast<std::int64_t>(state.iterations());
  state.SetItemsProcessed(rounds * static_cast<std::int64_t>(folded.size()));
  state.SetBytesProcessed(rounds * static_cast<std::int64_t>(bytes));
}

BENCHMARK_CAPTURE(per_line, segments, segments);
BENCHMARK_CAPTURE(whole, segments, segments);
BENCHMARK_CAPTURE(per_line, words, words);
BENCHMARK_CAPTURE(per_line, word_count, token::word_count);
BENCHMARK_CAPTURE(per_line, sentence_segments, sentence_segments);
BENCHMARK_CAPTURE(whole, sentence_segments, sentence_segments);
BENCHMARK(sentences)->Name("per_line/sentences");
BENCHMARK_CAPTURE(per_line, fold, fold);
BENCHMARK_CAPTURE(per_line, fold_again, fold_again);
BENCHMARK_CAPTURE(per_line, nfc, nfc);
BENCHMARK_CAPTURE(whole, nfc, nfc);
BENCHMARK_CAPTURE(whole, is_utf8, is_utf8);
BENCHMARK_CAPTURE(per_line, language_of, language);
BENCHMARK(stems);

bool read(const char* path) {
  std::ifstream file(path, std::ios::binary);
  BenchText& text = bench_text();
  text.whole.assign(std::istreambuf_iterator<char>(file), {});
  const std::string_view all = text.whole;
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t end = std::min(all.find('\n', at), all.size() - 1) + 1;
    text.lines.push_back(all.substr(at, end - at));
    at = end;
  }
  return !all.empty();
}

}  // namespace

BenchText& bench_text() {
  static BenchText text;
  return text;
}

}  // namespace tamis::bench

int main(int count, char** arguments) {
  benchmark::Initialize(&count, arguments);
  if (count != 2 || !tamis::bench::read(arguments[1])) {
    std::cerr << "usage: bench_tokens FILE\n";
    return 2;
  }
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

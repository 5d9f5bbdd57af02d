// What bench_tokens reads, for the benches that share its runs.
#pragma once

#include <benchmark/benchmark.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tamis::bench {

struct BenchText {
  std::string whole;
  std::vector<std::string_view> lines;  // line ends included
};

// The file named on the command line.
BenchText& bench_text();

// Runs take(line) on each line and counts the bytes and what `take` gives:
// words, sentences, bytes written.
template <typename Take>
void per_line(benchmark::State& state, Take take) {
  const BenchText& text = bench_text();
  std::int64_t found = 0;
  for (auto _ : state) {
    for (const std::string_view line : text.lines) {
      found += static_cast<std::int64_t>(take(line));
    }
  }
  state.SetItemsProcessed(found);
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(text.whole.size()));
}

// The same with the whole file at once.
template <typename Take>
void whole(benchmark::State& state, Take take) {
  const BenchText& text = bench_text();
  std::int64_t found = 0;
  for (auto _ : state) found += static_cast<std::int64_t>(take(text.whole));
  state.SetItemsProcessed(found);
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(text.whole.size()));
}

}  // namespace tamis::bench

// How fast repeated passages are found, beside a suffix array (libdivsufsort,
// with common prefixes as Kasai and others 2001) where that is installed. Both
// mark in the same text what stood before; bytes_per_byte is what each holds
// beside the text. usage: bench_passages FILE [MEGABYTES]
#include <benchmark/benchmark.h>
#include <malloc.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#ifdef TAMIS_HAS_DIVSUFSORT
#include <divsufsort.h>
#endif

#include "tamis/dedup/passages.hpp"

namespace {

using namespace tamis;

constexpr std::size_t lines_of_a_text = 50;

std::string whole;
std::vector<std::string_view> lines;

double held_bytes() {
  const struct mallinfo2 held = mallinfo2();
  return static_cast<double>(held.uordblks + held.hblkhd);
}

void tell(benchmark::State& state, double repeated, double held) {
  const auto size = static_cast<double>(whole.size());
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(whole.size()));
  state.counters["repeated"] = repeated / size;
  state.counters["bytes_per_byte"] = held / size;
}

std::size_t size_of(std::span<const std::string_view> units) {
  std::size_t size = 0;
  for (const std::string_view unit : units) size += unit.size() + 1;
  return size;
}

void passages(benchmark::State& state) {
  std::size_t repeated = 0;
  double held = 0;
  for (auto _ : state) {
    const double before = held_bytes();
    dedup::Passages index;
    repeated = 0;
    for (std::size_t i = 0; i < lines.size(); i += lines_of_a_text) {
      const auto units = std::span<const std::string_view>(lines).subspan(
          i, std::min(lines_of_a_text, lines.size() - i));
      for (const dedup::Repeat& repeat : index.add(units)) {
        repeated += size_of(units.subspan(repeat.first, repeat.count));
      }
    }
    held = held_bytes() - before;
  }
  tell(state, static_cast<double>(repeated), held);
}
BENCHMARK(passages)->Unit(benchmark::kMillisecond);

#ifdef TAMIS_HAS_DIVSUFSORT
constexpr std::size_t shortest = 150;  // bytes; about 30 words

// The suffixes of `whole` in order.
std::vector<std::int32_t> suffixes() {
  std::vector<std::int32_t> array(whole.size());
  divsufsort(reinterpret_cast<const unsigned char*>(whole.data()), array.data(),
             static_cast<std::int32_t>(whole.size()));
  return array;
}

void suffix_array(benchmark::State& state) {
  std::size_t repeated = 0;
  double held = 0;
  for (auto _ : state) {
    const double before = held_bytes();
    const std::vector<std::int32_t> array = suffixes();
    std::vector<std::uint32_t> rank(array.size());
    for (std::uint32_t i = 0; i < array.size(); ++i) {
      rank[static_cast<std::size_t>(array[i])] = i;
    }
    std::vector<bool> is_repeated(array.size());
    std::size_t common = 0;
    for (std::size_t at = 0; at < array.size(); ++at) {
      if (rank[at] == 0) {
        common = 0;
        continue;
      }
      const auto other = static_cast<std::size_t>(array[rank[at] - 1]);
      const std::size_t last = std::max(at, other);
      while (last + common < whole.size() &&
             whole[at + common] == whole[other + common]) {
        ++common;
      }
      if (common >= shortest) {
        std::fill_n(is_repeated.begin() + static_cast<std::ptrdiff_t>(last),
                    common, true);
      }
      if (common > 0) --common;
    }
    repeated = static_cast<std::size_t>(
        std::count(is_repeated.begin(), is_repeated.end(), true));
    held = held_bytes() - before;
  }
  tell(state, static_cast<double>(repeated), held);
}
BENCHMARK(suffix_array)->Unit(benchmark::kMillisecond);
#endif

void read_lines(const char* path, std::size_t most) {
  std::ifstream file(path, std::ios::binary);
  whole.assign(std::istreambuf_iterator<char>(file), {});
  whole.resize(std::min(whole.size(), most));
  for (std::size_t at = 0; at < whole.size();) {
    const std::size_t end = std::min(whole.find('\n', at), whole.size());
    lines.emplace_back(whole.data() + at, end - at);
    at = end + 1;
  }
}

}  // namespace

int main(int count, char** arguments) {
  benchmark::Initialize(&count, arguments);
  if (count < 2) {
    std::cerr << "usage: bench_passages FILE [MEGABYTES]\n";
    return 2;
  }
  read_lines(arguments[1],
             (count > 2 ? std::stoul(arguments[2]) : 20) * 1'000'000);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

// How fast near-duplicates are found among texts in memory, from their bytes to
// clusters: what peers/near.py does by others, reading aside. usage:
// bench_near FILE.jsonl
#include <benchmark/benchmark.h>

#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "tamis/dedup/near.hpp"
#include "tamis/transcript/read.hpp"

namespace {

using namespace tamis;

std::vector<std::string> texts;

void near_duplicates(benchmark::State& state) {
  std::size_t bytes = 0;
  std::size_t stay = 0;
  for (const std::string& text : texts) bytes += text.size();
  for (auto _ : state) {
    dedup::NearDuplicates index;
    dedup::Sketch sketch;
    for (const std::string& text : texts) {
      dedup::sketch(text, {}, sketch);
      index.add(sketch);
    }
    const auto clusters = index.clusters();
    stay = 0;
    for (std::uint32_t i = 0; i < clusters.size(); ++i)
      stay += clusters[i] == i;
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(bytes));
  state.counters["stay"] = static_cast<double>(stay);
}
BENCHMARK(near_duplicates)->Unit(benchmark::kMillisecond);

void read_texts(const char* path) {
  std::ifstream file(path, std::ios::binary);
  const transcript::ByteSource bytes = [&file](char* to, std::size_t most) {
    file.read(to, static_cast<std::streamsize>(most));
    return static_cast<std::size_t>(file.gcount());
  };
  transcript::read(bytes, path, {}, [](transcript::Document document) {
    texts.push_back(transcript::text_of(document));
  });
}

}  // namespace

int main(int count, char** arguments) {
  benchmark::Initialize(&count, arguments);
  if (count != 2) {
    std::cerr << "usage: bench_near FILE.jsonl\n";
    return 2;
  }
  read_texts(arguments[1]);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

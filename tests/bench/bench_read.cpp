// How fast files are read, and read and cleaned, held in memory as one of a
// batch is. usage: bench_read FILE...
#include <benchmark/benchmark.h>

#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

#include "tamis/clean/clean.hpp"
#include "tamis/transcript/read.hpp"

namespace {

using tamis::transcript::Document;

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

template <typename Use>
void over(benchmark::State& state, const std::string& bytes, Use use) {
  for (auto _ : state) tamis::transcript::read(bytes, "file", {}, use);
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(bytes.size()));
}

void add_file(const std::string& path) {
  const std::string name = path.substr(path.rfind('/') + 1);
  const std::string bytes = bytes_of(path);
  benchmark::RegisterBenchmark(("read/" + name).c_str(), [bytes](auto& state) {
    over(state, bytes,
         [](Document document) { benchmark::DoNotOptimize(document); });
  });
  benchmark::RegisterBenchmark(("clean/" + name).c_str(), [bytes](auto& state) {
    over(state, bytes, [](Document document) {
      tamis::clean::clean(document);
      benchmark::DoNotOptimize(document);
    });
  });
}

}  // namespace

int main(int count, char** arguments) {
  benchmark::Initialize(&count, arguments);
  if (count < 2) {
    std::cerr << "usage: bench_read FILE...\n";
    return 2;
  }
  for (int i = 1; i < count; ++i) add_file(arguments[i]);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

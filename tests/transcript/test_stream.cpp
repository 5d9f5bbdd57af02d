// Reading bytes as they come gives what reading them at once gives.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "tamis/transcript/write.hpp"
#include "transcript/reading.hpp"

namespace tamis::transcript {
namespace {

// Documents and problems as one string.
std::string all_in(const ByteSource& bytes) {
  std::string out;
  try {
    const auto problems = read(bytes, "some", {}, [&out](const Document& d) {
      out += to_jsonl(d) + '\n';
    });
    for (const Problem& problem : problems) {
      out += std::to_string(problem.line) + ": " + problem.message + '\n';
    }
  } catch (const InputError& error) {
    out += error.what();
  }
  return out;
}

ByteSource pieces_of(std::string_view bytes, std::size_t size) {
  return [bytes, size](char* to, std::size_t most) mutable {
    const std::size_t count = bytes.copy(to, std::min(size, most));
    bytes.remove_prefix(count);
    return count;
  };
}

TEST_CASE("Each file of the corpus is read alike in pieces of any size") {
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(TAMIS_CORPUS)) {
    if (!entry.is_regular_file()) continue;
    const std::string path = entry.path().lexically_relative(TAMIS_CORPUS);
    CAPTURE(path);
    const std::string bytes = bytes_of_corpus(path);
    const std::string whole = all_in(pieces_of(bytes, bytes.size() + 1));
    for (const std::size_t size : {1U, 7U, 4096U}) {
      CAPTURE(size);
      CHECK(all_in(pieces_of(bytes, size)) == whole);
    }
  }
}

std::string record(std::size_t number, std::size_t size) {
  return R"({"id":"r)" + std::to_string(number) + R"(","text":")" +
         std::string(size, 'a') + "\"}\n";
}

TEST_CASE("JSONL larger than what is read at once gives each record once") {
  std::string bytes;
  for (std::size_t i = 0; i < 5000; ++i) bytes += record(i, 600);
  const std::size_t broken_line = 5001;
  bytes += "{\"id\n" + record(5000, 1);
  REQUIRE(bytes.size() > 3000000);
  for (const std::size_t size : {std::size_t{4096}, bytes.size()}) {
    std::size_t count = 0;
    const auto problems =
        read(pieces_of(bytes, size), "some", {}, [&count](const Document& d) {
          CHECK(d.id == "r" + std::to_string(count));
          ++count;
        });
    CHECK(count == 5001);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].line == broken_line);
  }
}

TEST_CASE("A record longer than what is read at once is read whole") {
  constexpr std::size_t size = std::size_t{5} << 20;
  const std::string bytes = record(0, 1) + record(1, size) + record(2, 1);
  std::vector<Document> found;
  const auto problems =
      read(pieces_of(bytes, 4096), "some", {},
           [&found](Document d) { found.push_back(std::move(d)); });
  CHECK(problems.empty());
  REQUIRE(found.size() == 3);
  REQUIRE(found[1].segments.size() == 1);
  CHECK(found[1].segments[0].text.size() == size);
  CHECK(found[2].id == "r2");
  CHECK(found[2].segments[0].line == 3);
}

TEST_CASE("A source that breaks is told to the caller") {
  const ByteSource broken = [](char*, std::size_t) -> std::size_t {
    throw InputError("gone");
  };
  CHECK_THROWS_AS(read(broken, "some", {}, [](const Document&) {}), InputError);
}

}  // namespace
}  // namespace tamis::transcript

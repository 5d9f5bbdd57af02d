// Files that LMDB would believe, and fall over: each is refused, or does what
// it can without harm.
#include <doctest/doctest.h>

#include <cstring>
#include <random>
#include <string>

#include "dedup/scratch.hpp"
#include "many.hpp"
#include "tamis/dedup/store.hpp"

using namespace tamis::dedup;
using Access = Store::Access;

namespace {

constexpr std::size_t page = 4096;

void put(Store& store, const std::string& column, std::uint64_t first,
         std::size_t size) {
  store.put(column, first, size, [](std::span<std::byte> to) {
    std::memset(to.data(), 7, to.size());
  });
}

// An index after some runs: large values, small ones, pages that are free.
std::string made(const Scratch& scratch) {
  const std::string path = scratch.path("made");
  for (std::uint64_t run = 0; run < 6; ++run) {
    Store store(path, Access::write);
    if (run > 2) store.erase("a", run - 3);
    put(store, "a", run, 20'000);
    for (std::uint64_t i = 0; i < 40; ++i) put(store, "b", run * 40 + i, 90);
    store.commit();
  }
  return bytes_of(path);
}

template <typename Number>
Number number_at(const std::string& file, std::size_t at) {
  Number number;
  std::memcpy(&number, &file[at], sizeof number);
  return number;
}

template <typename Number>
void set(std::string& file, std::size_t at, Number number) {
  std::memcpy(&file[at], &number, sizeof number);
}

// Where the meta page of the last commit stands, and what it names.
std::size_t meta_of(const std::string& file) {
  constexpr std::size_t transaction = 144;
  return number_at<std::uint64_t>(file, page + transaction) >
                 number_at<std::uint64_t>(file, transaction)
             ? page
             : 0;
}
std::size_t root_of(const std::string& file, std::size_t root) {
  return number_at<std::uint64_t>(file, meta_of(file) + root) * page;
}
constexpr std::size_t free_root = 80, main_root = 128;

// What comes of reading it and adding to it: nothing, or why not.
std::string used(const std::string& path, Access access) {
  try {
    Store store(path, access);
    std::size_t size = 0;
    for (const char* const column : {"a", "b", "c"}) {
      for (const auto& run : store.runs(column)) {
        for (const std::byte byte : run.bytes) {
          size += std::to_integer<std::size_t>(byte);
        }
      }
    }
    if (access == Access::read) return "";
    store.erase("b", 41);
    for (std::uint64_t i = 0; i < 60; ++i) put(store, "b", 1000 + i, 90);
    put(store, "c", size, 30'000);
    store.commit();
    return used(path, Access::read);
  } catch (const StoreError& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("a whole index is used, whatever its runs left") {
  const Scratch scratch;
  const std::string path = scratch.path("index");
  write_bytes(path, made(scratch));
  CHECK(used(path, Access::read) == "");
  CHECK(used(path, Access::write) == "");
}

TEST_CASE("bug: a list with room for more free pages than it has was refused") {
  const Scratch scratch;
  std::string file = made(scratch);
  const std::size_t list = root_of(file, free_root);
  const std::size_t free = list + number_at<std::uint16_t>(file, list + 16);
  for (const std::uint64_t count : {1U, 0U}) {
    REQUIRE(number_at<std::uint64_t>(file, free + 16) > count);
    set(file, free + 16, count);
    for (const Access access : {Access::read, Access::write}) {
      const std::string path = scratch.path("index");
      write_bytes(path, file);
      CHECK(used(path, access) == "");
    }
  }
}

TEST_CASE("what LMDB would follow out of the file is refused") {
  const Scratch scratch;
  const std::string whole = made(scratch);
  const std::size_t meta = meta_of(whole);
  const std::size_t root = root_of(whole, main_root);
  REQUIRE(number_at<std::uint16_t>(whole, root + 10) == 1);  // a branch
  const std::size_t first = root + number_at<std::uint16_t>(whole, root + 16);
  const std::size_t child = number_at<std::uint32_t>(whole, first) * page;
  const std::size_t node = child + number_at<std::uint16_t>(whole, child + 16);
  const std::size_t list = root_of(whole, free_root);
  const std::size_t free = list + number_at<std::uint16_t>(whole, list + 16);
  const struct {
    const char* what;
    std::size_t at;
    std::uint64_t number;
    std::size_t size;
  } rows[] = {
      {"a page of no bytes", meta + 40, 0, 4},
      {"a page of 1,000 bytes", meta + 40, 1000, 4},
      {"a page of 4 GB", meta + 40, 0xFFFFFFFF, 4},
      {"keys of another kind", meta + 92, 4, 2},
      {"a tree that is deeper than it is", meta + 94, 31, 2},
      {"a root beyond the file", meta + main_root, 1 << 20, 8},
      {"a root that is no page", meta + main_root, ~std::uint64_t{0}, 8},
      {"a root that is a meta page", meta + main_root, 1, 8},
      {"a page of another number", root, 77, 8},
      {"a page of another kind", root + 10, 2, 2},
      {"no nodes", root + 12, 16, 2},
      {"free room beyond the page", root + 14, 5000, 2},
      {"a node beyond the page", root + 16, 4095, 2},
      {"two nodes in one place", root + 18,
       number_at<std::uint16_t>(whole, root + 16), 2},
      {"a child that is the root", first, root / page, 4},
      {"a child beyond the file", first, 1 << 20, 4},
      {"a key beyond the page", node + 6, 60'000, 2},
      {"a value beyond the page", node + 2, 1, 2},
      {"a node of another kind", node + 4, 2, 2},
      {"a list of more free pages than it holds", free + 16, 9999, 8},
      {"a free page that is used", free + 24, root / page, 8},
  };
  for (const auto& row : rows) {
    CAPTURE(row.what);
    std::string file = whole;
    std::memcpy(&file[row.at], &row.number, row.size);
    const std::string path = scratch.path("bad");
    for (const Access access : {Access::read, Access::write}) {
      write_bytes(path, file);
      CHECK(used(path, access) == "is damaged");
      CHECK(bytes_of(path) == file);
    }
  }
}

TEST_CASE("whatever is wrong in an index, it is used or refused") {
  const Scratch scratch;
  const std::string whole = made(scratch);
  const std::string path = scratch.path("bad");
  std::mt19937 random(5);
  std::size_t refused = 0;
  for (int round = 0; round < tamis::many(600); ++round) {
    CAPTURE(round);
    std::string file = whole;
    for (auto count = random() % 4 + 1; count > 0; --count) {
      // Mostly where pages begin, for values are what they are.
      const std::size_t at = random() % (file.size() / page) * page +
                             random() % (round % 4 == 0 ? page - 8 : 160);
      if (round % 3 == 0) set<std::uint64_t>(file, at, random() % 40);
      if (round % 3 == 1) file[at] = static_cast<char>(random());
      if (round % 3 == 2) file[at] ^= static_cast<char>(1 << random() % 8);
    }
    if (round % 20 == 0) file.replace(page * (random() % 8), page, page, '\0');
    write_bytes(path, file);
    refused += !used(path, Access::read).empty();
    refused += !used(path, Access::write).empty();
  }
  CHECK(refused > tamis::many(100U));
}

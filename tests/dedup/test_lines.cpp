#include "tamis/dedup/lines.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <random>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "dedup/slow_lines.hpp"
#include "many.hpp"

using tamis::many;
using tamis::dedup::judged;
using tamis::dedup::Likeness;
using tamis::dedup::LineOptions;
using tamis::dedup::Lines;
using tamis::dedup::sifted;
using tamis::dedup::StayingCopy;

namespace {

using Sources = std::vector<std::string>;

std::string kept(const Sources& sources, const LineOptions& options = {}) {
  return sifted(sources, options).kept;
}

std::string random_lines(std::mt19937& random, std::size_t count,
                         unsigned different) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    const unsigned kind = static_cast<unsigned>(random()) % different;
    text.append(kind % 37, 'x').append(std::to_string(kind));
    if (kind % 11 == 0) text += '\r';
    text += '\n';
  }
  if (random() % 2 == 0) text.pop_back();
  return text;
}

std::vector<std::string> sorted_lines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  std::sort(lines.begin(), lines.end());
  return lines;
}

LineOptions some_options(std::mt19937& random) {
  LineOptions options;
  options.memory = 1 << 16;
  if (random() % 2 == 0) options.stays = StayingCopy::last;
  options.count = random() % 3 == 0;
  options.only_repeated = random() % 3 == 0;
  options.verify = random() % 2 == 0;
  options.threads = 1 + random() % 2;
  if (options.verify) options.hash_bits = 40;
  return options;
}

}  // namespace

TEST_CASE("each line stays once, in order, as its bytes came") {
  struct Row {
    Sources sources;
    std::string kept;
  };
  const Row rows[] = {
      {{""}, ""},
      {{"\n"}, "\n"},
      {{"\n\n\n"}, "\n"},
      {{"a"}, "a"},
      {{"a\na"}, "a\n"},
      {{"b\na\nb\n\na\n\nc"}, "b\na\n\nc"},
      {{"a\r\na\na\r\n"}, "a\r\na\n"},
      {{std::string("a\0b\na\0c\na\0b\n", 12)}, std::string("a\0b\na\0c\n", 8)},
      {{"\xff\xfe\n\xff\n\xff\xfe\n"}, "\xff\xfe\n\xff\n"},
      {{"a\nb", "b\nc\n"}, "a\nbc\n"},  // who joins them, puts the end there
      {{"a\n", "", "a\nb\n"}, "a\nb\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.sources);
    CHECK(kept(row.sources) == row.kept);
    CHECK(kept(row.sources, {.verify = true}) == row.kept);
    CHECK(kept(row.sources, {.threads = 2}) == row.kept);
  }
}

TEST_CASE("what stays, and how it is counted, is asked for") {
  const Sources sources = {"a\nb\na\nc\n", "b\na\n"};
  CHECK(kept(sources) == "a\nb\nc\n");
  CHECK(kept(sources, {.stays = StayingCopy::last}) == "c\nb\na\n");
  CHECK(kept(sources, {.only_repeated = true}) == "a\nb\n");
  CHECK(kept(sources, {.count = true}) == "3:a\n2:b\n1:c\n");
  CHECK(kept(sources, {.stays = StayingCopy::last,
                       .count = true,
                       .only_repeated = true}) == "2:b\n3:a\n");
}

TEST_CASE("a copy is told with the number of the line that stays") {
  const Sources sources = {"a\nb\na", "b\nc\na\n"};
  CHECK(sifted(sources, {}).copies == "2=0:a 3=1:b 5=0:a ");
  CHECK(sifted(sources, {.stays = StayingCopy::last}).copies ==
        "0=5:a 1=3:b 2=5:a ");
  CHECK(sifted(sources, {.first_number = 100}).copies ==
        "102=100:a 103=101:b 105=100:a ");
}

TEST_CASE("lines of the same words are equal where words are compared") {
  const LineOptions words{.likeness = Likeness::words};
  CHECK(kept({"Été !\nete\n L’eau\nl'eau\r\nthe End.\nTHE  END\n"}, words) ==
        "Été !\n L’eau\nthe End.\n");
  CHECK(kept({"...\n?!\n...\n\n\n \n"}, words) == "...\n?!\n\n \n");
}

TEST_CASE("a part of the line is compared where there is one") {
  const LineOptions options{
      .likeness = Likeness::words, .core = [](std::string_view line) {
        return line.substr(std::min(line.size(), line.find('|') + 1));
      }};
  CHECK(kept({"1|a b\n2|A, b!\n3|c\n4|\n5|\n4|\n"}, options) ==
        "1|a b\n3|c\n4|\n5|\n");
}

TEST_CASE("random lines are sifted as the obvious way sifts them") {
  for (unsigned seed = 0; seed < many(60U); ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    const LineOptions options = some_options(random);
    const unsigned different = seed % 2 == 0 ? 300 : 20'000;
    Sources sources;
    for (std::size_t i = 0; i < 1 + random() % 4; ++i) {
      sources.push_back(random_lines(random, random() % 8000, different));
    }
    const auto got = sifted(sources, options);
    const auto wanted = judged(sources, options);
    REQUIRE(got.kept == wanted.kept);
    REQUIRE(got.copies == wanted.copies);
    REQUIRE(got.ends == sources.size());
  }
}

TEST_CASE("a set larger than its memory gives the same answer") {
  std::mt19937 random(5);
  const std::size_t count = many(150'000);
  const unsigned different = many(400'000);
  const Sources sources = {random_lines(random, count, different),
                           random_lines(random, count, different)};
  for (const StayingCopy stays : {StayingCopy::first, StayingCopy::last}) {
    for (const bool verify : {false, true}) {
      const LineOptions wide{.stays = stays, .verify = verify};
      LineOptions narrow = wide;
      narrow.memory = 1 << 16;  // parts of some 400 lines
      const auto wanted = sifted(sources, wide);
      const auto got = sifted(sources, narrow);
      CHECK(got.kept == wanted.kept);
      CHECK(got.copies == wanted.copies);
    }
  }
}

TEST_CASE("two threads compare words as one does") {
  std::mt19937 random(9);
  const Sources sources = {random_lines(random, 60'000, 9000)};
  LineOptions options{.likeness = Likeness::words};
  const auto by_one = sifted(sources, options);
  options.threads = 2;
  const auto by_two = sifted(sources, options);
  CHECK(by_one.copy_count > 40'000);
  CHECK(by_two.kept == by_one.kept);
  CHECK(by_two.copies == by_one.copies);
}

TEST_CASE("what stays and what goes is the input") {
  std::mt19937 random(6);
  const Sources sources = {random_lines(random, 20'000, 5000) + "\n"};
  for (const std::size_t memory : {1U << 16, 1U << 30}) {
    const auto got = sifted(sources, {.memory = memory});
    CHECK(got.totals.lines == 20'000 + (sources[0].ends_with("\n\n") ? 1 : 0));
    CHECK(got.totals.bytes == sources[0].size());
    CHECK(got.totals.kept_bytes == got.kept.size());
    CHECK(got.totals.lines == got.totals.kept_lines + got.copy_count);
    CHECK(sorted_lines(got.kept + got.copy_lines) == sorted_lines(sources[0]));
  }
}

TEST_CASE("two lines of one hash both stay where bytes are verified") {
  std::mt19937 random(7);
  const Sources sources = {random_lines(random, 3000, 600)};
  for (const std::size_t memory : {1U << 16, 1U << 30}) {
    for (const bool counts : {false, true}) {
      const LineOptions options{
          .count = counts, .verify = true, .memory = memory, .hash_bits = 12};
      CHECK(kept(sources, options) == judged(sources, options).kept);
    }
  }
  // The hash of this test does make collisions.
  CHECK(kept(sources, {.hash_bits = 12}) != judged(sources, {}).kept);
}

TEST_CASE("a line too long to be compared passes as it is") {
  const std::string longs(700'000, 'x');
  for (const bool counts : {false, true}) {
    for (const std::size_t piece : {1000U, 300000U, 1000000U}) {
      const LineOptions options{.count = counts, .longest = 1000};
      const auto got =
          sifted({"a\n" + longs + "\na\n" + longs + "\nb\n", "b\n" + longs},
                 options, piece);
      const std::string one = counts ? "1:" : "";
      const std::string two = counts ? "2:" : "";
      CHECK(got.kept == two + "a\n" + one + longs + "\n" + one + longs + "\n" +
                            two + "b\n" + one + longs);
      CHECK(got.uncompared == "1 3 6 ");
      CHECK(got.totals.lines == 7);
      CHECK(got.totals.kept_lines == 5);
    }
  }
}

TEST_CASE("a line is too long or not however its bytes come") {
  const std::string limit(1000, 'x');
  const std::string text =
      limit + "\n" + limit + "\n" + limit + "y\n" + limit + "y\n" + limit;
  for (const std::size_t piece : {1U, 7U, 999U, 1000U, 1001U, 1002U, 100000U}) {
    CAPTURE(piece);
    const auto got = sifted({text}, {.longest = 1000}, piece);
    CHECK(got.uncompared == "2 3 ");
    CHECK(got.copies == "1=0:" + limit + " 4=0:" + limit + " ");
  }
}

TEST_CASE("lines are given on when the source pauses") {
  std::string shown;
  std::string log;
  const auto keep = [&shown](std::string_view bytes) { shown += bytes; };
  const auto pause = [&] { log += shown + "|"; };
  Lines lines({}, {.keep = keep, .pause = pause});
  const std::string_view reads[] = {"a\n", "b", "b\nc\n", "a\n"};
  std::size_t next = 0;
  lines.read([&](char* to, std::size_t) {
    return next == std::size(reads) ? std::size_t{0}
                                    : reads[next++].copy(to, 100);
  });
  CHECK(log == "a\n|a\nbb\nc\n|a\nbb\nc\n|a\nbb\nc\n|");
}

TEST_CASE("what a source throws comes behind the lines before") {
  for (const unsigned threads : {1U, 2U}) {
    std::string shown;
    Lines lines({.threads = threads},
                {.keep = [&](std::string_view bytes) { shown += bytes; }});
    int reads = 0;
    const auto broken = [&](char* to, std::size_t) {
      if (++reads == 3) throw std::runtime_error("broken");
      return std::string_view("a\nb\nc").copy(to, 100);
    };
    CHECK_THROWS_WITH(lines.read(broken), "broken");
    lines.end_source();
    CHECK(shown == "a\nb\nca\nc");
  }
}

TEST_CASE("what a sink throws ends the work of both threads") {
  Lines lines({.threads = 2}, {.keep = [](std::string_view) {
                throw std::runtime_error("full");
              }});
  CHECK_THROWS_WITH(lines.read([](char* to, std::size_t most) {
    std::memset(to, '\n', most);
    return most;
  }),
                    "full");
}

TEST_CASE("lines known from before go, and new ones are told") {
  std::vector<std::pair<tamis::dedup::LineKey, std::uint64_t>> known;
  const auto learn = [&known](const tamis::dedup::KnownLine& line) {
    known.emplace_back(line.key, line.number);
  };
  sifted({"a\nb\n"}, {}, 1000, learn);
  REQUIRE(known.size() == 2);
  const auto yesterday = known;
  LineOptions today{.first_number = 2};
  today.past = [&yesterday](auto keys, auto numbers) {
    for (std::size_t i = 0; i < keys.size(); ++i) {
      numbers[i] = tamis::dedup::no_line;
      for (const auto& [key, number] : yesterday) {
        if (key == keys[i]) numbers[i] = number;
      }
    }
  };
  for (const bool counts : {false, true}) {
    known.clear();
    today.count = counts;
    const auto got = sifted({"c\nb\nc\na\n"}, today, 1000, learn);
    CHECK(got.kept == (counts ? "2:c\n" : "c\n"));
    CHECK(got.copies == "3=1:b 4=2:c 5=0:a ");
    REQUIRE(known.size() == 1);
    CHECK(known[0].second == 2);
  }
}

TEST_CASE("what is learned hangs neither on memory nor on threads") {
  std::mt19937 random(10);
  const Sources sources = {random_lines(random, 40'000, 60'000)};
  const auto learned = [&sources](const LineOptions& options) {
    std::vector<std::pair<tamis::dedup::LineKey, std::uint64_t>> lines;
    sifted(sources, options, 100'000,
           [&lines](const tamis::dedup::KnownLine& line) {
             lines.emplace_back(line.key, line.number);
           });
    return lines;
  };
  const auto wanted = learned({});
  CHECK(wanted.size() > 25'000);
  CHECK(learned({.memory = 1 << 16}) == wanted);
  CHECK(learned({.count = true}) == wanted);
  CHECK(learned({.threads = 2}) == wanted);
  CHECK(learned({.only_repeated = true}) == wanted);
}

TEST_CASE("options out of range are told") {
  CHECK(problem_with(LineOptions()).empty());
  CHECK_FALSE(problem_with(LineOptions{.memory = 1000}).empty());
  CHECK_FALSE(problem_with(LineOptions{.longest = 0}).empty());
}

TEST_CASE("a folder that cannot be written to is told") {
  std::mt19937 random(8);
  LineOptions options{.memory = 1 << 16};
  options.folder = "/nowhere/at/all";
  CHECK_THROWS_AS(sifted({random_lines(random, 20'000, 200'000)}, options),
                  tamis::dedup::SpoolError);
}

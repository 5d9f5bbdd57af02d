#include "dedup/handover.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <stdexcept>
#include <string>

using tamis::dedup::hand_over;

TEST_CASE("what one thread fills the other uses in the same order") {
  std::string blocks[3];
  std::string used;
  int next = 0;
  hand_over(
      3,
      [&](std::size_t block) {
        blocks[block] = std::to_string(next) + " ";
        return ++next < 1000;
      },
      [&](std::size_t block) { used += blocks[block]; });
  std::string expected;
  for (int i = 0; i < 1000; ++i) expected += std::to_string(i) + " ";
  CHECK(used == expected);
}

TEST_CASE("what either side throws ends both") {
  std::size_t used = 0;
  int filled = 0;
  const auto fill_thrice = [&filled](std::size_t) {
    if (++filled == 4) throw std::runtime_error("dry");
    return true;
  };
  CHECK_THROWS_WITH(hand_over(2, fill_thrice, [&](std::size_t) { ++used; }),
                    "dry");
  CHECK(used == 3);
  CHECK_THROWS_WITH(hand_over(
                        2, [](std::size_t) { return true; },
                        [](std::size_t) { throw std::runtime_error("full"); }),
                    "full");
}

#include "common/pool.hpp"

#include <doctest/doctest.h>

#include <set>
#include <stdexcept>

namespace tamis::apps {
namespace {

using token::Language;

TEST_CASE("A pool gives what is free again, for each language its own") {
  std::size_t made = 0;
  common::Pool<int> pool([&](Language) { return static_cast<int>(made++); });
  const auto get = [](int& value) { return value; };
  CHECK(pool.with(Language::french, 1, get) == 0);
  CHECK(pool.with(Language::french, 1, get) == 0);
  CHECK(pool.with(Language::english, 1, get) == 1);
  CHECK(pool.with(Language::french, 1, get) == 0);
}

TEST_CASE("Two who ask at once get two values") {
  int made = 0;
  common::Pool<int> pool([&](Language) { return made++; });
  std::set<int> seen;
  pool.with(Language::french, 1, [&](int outer) {
    return pool.with(Language::french, 1, [&](int inner) {
      seen = {outer, inner};
      return 0;
    });
  });
  CHECK(seen.size() == 2);
}

TEST_CASE("A value that has read too much, or failed, is not given again") {
  int made = 0;
  common::Pool<int> pool([&](Language) { return made++; }, 100);
  const auto get = [](int& value) { return value; };
  CHECK(pool.with(Language::french, 60, get) == 0);
  CHECK(pool.with(Language::french, 60, get) == 0);  // its last
  CHECK(pool.with(Language::french, 60, get) == 1);
  const auto fail = [](int&) -> int { throw std::runtime_error("no"); };
  CHECK_THROWS(pool.with(Language::french, 1, fail));
  CHECK(pool.with(Language::french, 1, get) == 2);
}

}  // namespace
}  // namespace tamis::apps

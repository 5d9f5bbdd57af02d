#include "common/belt.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using tamis::common::Belt;

namespace {

// The steps 0 to `count` - 1, each used behind its own work; `fault` throws in
// its work.
std::vector<int> used(unsigned threads, int count, int fault = -1) {
  std::vector<int> order;
  std::vector<int> worked(static_cast<std::size_t>(count), 0);
  const auto caller = std::this_thread::get_id();
  Belt(threads).run([&](const Belt::Put& put) {
    for (int i = 0; i < count; ++i) {
      put({.work =
               [&worked, i, fault] {
                 if (i == fault) throw std::runtime_error("at the work");
                 worked[static_cast<std::size_t>(i)] = i * i;
               },
           .use =
               [&, i] {
                 CHECK(std::this_thread::get_id() == caller);
                 CHECK(worked[static_cast<std::size_t>(i)] == i * i);
                 order.push_back(i);
               },
           .weight = static_cast<std::size_t>(i) * 10'000});
    }
  });
  return order;
}

}  // namespace

TEST_CASE("steps are used in order by any number of threads") {
  std::vector<int> expected;
  for (int i = 0; i < 3000; ++i) expected.push_back(i);
  for (const unsigned threads : {1u, 2u, 3u, 8u}) {
    CAPTURE(threads);
    CHECK(used(threads, 3000) == expected);
    CHECK(used(threads, 0).empty());
  }
}

TEST_CASE("what a work, a use or the feed throws comes out in its turn") {
  for (const unsigned threads : {1u, 2u, 5u}) {
    CAPTURE(threads);
    CHECK_THROWS_WITH(used(threads, 3000, 700), "at the work");
    std::atomic<int> last = -1;
    const auto run = [&](int use_fault, int feed_fault) {
      Belt(threads).run([&](const Belt::Put& put) {
        for (int i = 0; i < 2000; ++i) {
          if (i == feed_fault) throw std::runtime_error("at the feed");
          put({.work = {}, .use = [&last, i, use_fault] {
                 if (i == use_fault) throw std::runtime_error("at the use");
                 last = i;
               }});
        }
      });
    };
    CHECK_THROWS_WITH(run(900, -1), "at the use");
    CHECK(last == 899);
    CHECK_THROWS_WITH(run(-1, 600), "at the feed");
    CHECK(last == 599);
    CHECK_THROWS_WITH(run(300, 600), "at the use");
    CHECK(last == 299);
  }
}

TEST_CASE("a step heavier than all that may wait goes through") {
  for (const unsigned threads : {1u, 4u}) {
    int uses = 0;
    Belt(threads).run([&](const Belt::Put& put) {
      for (int i = 0; i < 50; ++i) {
        put({.work = {}, .use = [&] { ++uses; }, .weight = 1'000'000'000});
      }
    });
    CHECK(uses == 50);
  }
}

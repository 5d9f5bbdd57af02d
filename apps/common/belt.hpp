// Work on things one after the other by several threads, as if by one: whatever
// is done with the results is done in order, in the thread that called.
//
//   common::Belt belt(threads);
//   belt.run([&](const common::Belt::Put& put) {
//     while (auto page = next()) put({.work = …, .use = …, .weight = …});
//   });
#pragma once

#include <cstddef>
#include <functional>

namespace tamis::common {

class Belt {
 public:
  struct Step {
    std::function<void()> work;  // in any thread, beside other steps' work
    std::function<void()> use;   // in the calling thread, behind its own work
                                 // and the use of every step before
    std::size_t weight = 0;      // bytes held until it is used
  };
  using Put = std::function<void(Step)>;

  // With one thread everything is done where it is put.
  explicit Belt(unsigned threads) : threads_(threads) {}

  // Takes the steps that `feed` puts, in a thread of its own, and returns when
  // all are used. Some 16 MB of weight wait at a time. What `feed`, a work or a
  // use throws is thrown from here, in the order of the steps; nothing behind
  // it is used.
  void run(const std::function<void(const Put&)>& feed) const;

 private:
  unsigned threads_;
};

// The threads that `wanted` stands for: 0 means as many as there are cores.
unsigned thread_count(unsigned wanted);

}  // namespace tamis::common

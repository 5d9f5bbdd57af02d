// Blocks that go round between the thread that fills them and the one that
// uses them.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>

namespace tamis::dedup {

// Numbers of blocks, 0 to `count` - 1: the filler waits for one that is free,
// the user for one that is full, both in turn. Once it is closed nobody waits.
class Handover {
 public:
  explicit Handover(std::size_t count) : count_(count) {}

  // The block to fill next; `count` where it is closed.
  std::size_t wait_for_free() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return filled_ - used_ < count_ || closed_; });
    return closed_ ? count_ : filled_ % count_;
  }
  void give_full() {
    const std::lock_guard lock(mutex_);
    ++filled_;
    changed_.notify_one();
  }

  // The block to use next; `count` where no more come.
  std::size_t wait_for_full() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return filled_ > used_ || closed_; });
    return filled_ > used_ ? used_ % count_ : count_;
  }
  void give_free() {
    const std::lock_guard lock(mutex_);
    ++used_;
    changed_.notify_one();
  }

  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    changed_.notify_all();
  }

 private:
  const std::size_t count_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t filled_ = 0;
  std::size_t used_ = 0;
  bool closed_ = false;
};

// Calls fill(block) in a thread of its own, as long as it gives true, and
// use(block) in this one, with the numbers of `count` blocks in turn. What
// either throws ends both and is thrown on; a call of `fill` is waited for.
template <typename Fill, typename Use>
void hand_over(std::size_t count, Fill fill, Use use) {
  Handover handover(count);
  std::exception_ptr error;
  std::thread filler([&] {
    try {
      for (bool has_more = true; has_more;) {
        const std::size_t block = handover.wait_for_free();
        if (block == count) break;
        has_more = fill(block);
        handover.give_full();
      }
    } catch (...) {
      error = std::current_exception();
    }
    handover.close();
  });
  const auto join = [&] {
    handover.close();
    filler.join();
  };
  try {
    for (;;) {
      const std::size_t block = handover.wait_for_full();
      if (block == count) break;
      use(block);
      handover.give_free();
    }
  } catch (...) {
    join();
    throw;
  }
  join();
  if (error) std::rethrow_exception(error);
}

}  // namespace tamis::dedup

// Blocks that go round between the thread that fills them and the one that
// uses them.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>

namespace tamis::dedup {

// Numbers of blocks 0 to `count` - 1: the filler waits for one that is free,
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

}  // namespace tamis::dedup

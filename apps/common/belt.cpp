#include "belt.hpp"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace tamis::common {
namespace {

constexpr std::size_t most_weight = 16'000'000;  // bytes
constexpr std::size_t most_steps = 256;

// Thrown into `feed` where nobody wants more.
struct Stopped {};

class Shared {
 public:
  // In the feeding thread.
  void feed(const std::function<void(const Belt::Put&)>& feed) {
    std::exception_ptr fault;
    try {
      feed([this](Belt::Step step) { put(std::move(step)); });
    } catch (const Stopped&) {
    } catch (...) {
      fault = std::current_exception();
    }
    const std::lock_guard lock(mutex_);
    last_fault_ = fault;
    is_fed_ = true;
    changed_.notify_all();
  }

  // In the working threads.
  void work() {
    std::unique_lock lock(mutex_);
    for (;;) {
      changed_.wait(lock, [this] {
        return is_stopped_ || is_fed_ || !unworked_.empty();
      });
      if (is_stopped_ || unworked_.empty()) return;
      const std::shared_ptr<Waiting> next = unworked_.front();
      unworked_.pop_front();
      lock.unlock();
      try {
        if (next->step.work) next->step.work();
      } catch (...) {
        next->fault = std::current_exception();
      }
      lock.lock();
      next->is_worked = true;
      changed_.notify_all();
    }
  }

  // In the calling thread.
  void use() {
    std::unique_lock lock(mutex_);
    for (;;) {
      changed_.wait(lock, [this] {
        return waiting_.empty() ? is_fed_ : waiting_.front()->is_worked;
      });
      if (waiting_.empty()) break;
      const std::shared_ptr<Waiting> next = waiting_.front();
      waiting_.pop_front();
      lock.unlock();
      if (next->fault) std::rethrow_exception(next->fault);
      if (next->step.use) next->step.use();
      lock.lock();
      weight_ -= next->step.weight;
      changed_.notify_all();
    }
    if (last_fault_) std::rethrow_exception(last_fault_);
  }

  void stop() {
    const std::lock_guard lock(mutex_);
    is_stopped_ = true;
    changed_.notify_all();
  }

 private:
  struct Waiting {
    Belt::Step step;
    bool is_worked = false;
    std::exception_ptr fault = {};
  };

  void put(Belt::Step step) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] {
      return is_stopped_ || waiting_.empty() ||
             (weight_ < most_weight && waiting_.size() < most_steps);
    });
    if (is_stopped_) throw Stopped();
    weight_ += step.weight;
    waiting_.push_back(std::make_shared<Waiting>(Waiting{std::move(step)}));
    unworked_.push_back(waiting_.back());
    changed_.notify_all();
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::shared_ptr<Waiting>> waiting_;   // to be used, in order
  std::deque<std::shared_ptr<Waiting>> unworked_;  // those nobody works on
  std::size_t weight_ = 0;                         // of all not used yet
  std::exception_ptr last_fault_;                  // behind all steps
  bool is_fed_ = false;
  bool is_stopped_ = false;
};

void run_alone(const std::function<void(const Belt::Put&)>& feed) {
  feed([](const Belt::Step& step) {
    if (step.work) step.work();
    if (step.use) step.use();
  });
}

}  // namespace

void Belt::run(const std::function<void(const Put&)>& feed) const {
  if (threads_ <= 1) return run_alone(feed);
  Shared shared;
  std::vector<std::jthread> threads;
  // Ends the threads before they are joined, also where something is thrown.
  const auto stop = [](Shared* all) { all->stop(); };
  const std::unique_ptr<Shared, decltype(stop)> guard(&shared, stop);
  threads.emplace_back([&] { shared.feed(feed); });
  for (unsigned i = 1; i < threads_; ++i) {
    threads.emplace_back([&] { shared.work(); });
  }
  shared.use();
}

unsigned thread_count(unsigned wanted) {
  return wanted > 0 ? wanted
                    : std::max(1u, std::thread::hardware_concurrency());
}

}  // namespace tamis::common

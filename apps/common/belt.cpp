#include "belt.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace tamis::common {
namespace {

constexpr std::size_t most_weight = 16'000'000;  // bytes that wait
constexpr std::size_t most_steps = 4096;         // that wait
constexpr std::size_t batch_weight = 128'000;    // bytes that are worth a wake
constexpr std::size_t batch_steps = 256;
// How long a smaller batch waits for more.
constexpr std::chrono::milliseconds patience(1);

// Thrown into `feed` where nobody wants more.
struct Stopped {};

// Steps that one thread works on. Threads take whole batches, for small steps
// cost less than waking a thread does.
struct Batch {
  std::vector<Belt::Step> steps;
  std::size_t weight = 0;
  std::exception_ptr fault = {};  // of the work of the step behind `worked`
  std::size_t worked = 0;         // steps
  bool is_done = false;

  bool is_full() const {
    return weight >= batch_weight || steps.size() >= batch_steps;
  }

  void work() {
    try {
      for (; worked < steps.size(); ++worked) {
        if (steps[worked].work) steps[worked].work();
      }
    } catch (...) {
      fault = std::current_exception();
    }
  }

  void use() {
    for (std::size_t i = 0; i < worked; ++i) {
      if (steps[i].use) steps[i].use();
    }
    if (fault) std::rethrow_exception(fault);
  }
};

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
    wake_all();
  }

  // In the working threads.
  void work() {
    std::unique_lock lock(mutex_);
    for (;;) {
      more_to_work_.wait(lock, [this] { return is_over() || !new_.empty(); });
      more_to_work_.wait_for(lock, patience, [this] {
        return is_over() || new_.empty() || new_.front()->is_full();
      });
      if (is_stopped_ || (is_fed_ && new_.empty())) return;
      if (new_.empty()) continue;  // another thread took it
      const std::shared_ptr<Batch> next = new_.front();
      new_.pop_front();
      lock.unlock();
      next->work();
      lock.lock();
      next->is_done = true;
      if (next == waiting_.front()) more_to_use_.notify_one();
    }
  }

  // In the calling thread.
  void use() {
    std::unique_lock lock(mutex_);
    for (;;) {
      more_to_use_.wait(lock, [this] {
        return waiting_.empty() ? is_fed_ : waiting_.front()->is_done;
      });
      if (waiting_.empty()) break;
      const std::shared_ptr<Batch> next = waiting_.front();
      lock.unlock();
      next->use();
      lock.lock();
      waiting_.pop_front();
      weight_ -= next->weight;
      steps_ -= next->steps.size();
      more_room_.notify_one();
    }
    if (last_fault_) std::rethrow_exception(last_fault_);
  }

  void stop() {
    const std::lock_guard lock(mutex_);
    is_stopped_ = true;
    wake_all();
  }

 private:
  bool is_over() const { return is_stopped_ || is_fed_; }

  void wake_all() {
    more_to_work_.notify_all();
    more_to_use_.notify_all();
    more_room_.notify_all();
  }

  // In both lists or in none: one that waits and is never worked on is waited
  // for in vain.
  void add_batch() {
    auto batch = std::make_shared<Batch>();
    new_.push_back(batch);
    try {
      waiting_.push_back(std::move(batch));
    } catch (...) {
      new_.pop_back();
      throw;
    }
  }

  void put(Belt::Step step) {
    std::unique_lock lock(mutex_);
    more_room_.wait(lock, [this] {
      return is_stopped_ || waiting_.empty() ||
             (weight_ < most_weight && steps_ < most_steps);
    });
    if (is_stopped_) throw Stopped();
    const bool is_new = new_.empty() || new_.back()->is_full();
    if (is_new) add_batch();
    Batch& batch = *new_.back();
    batch.weight += step.weight;
    weight_ += step.weight;
    ++steps_;
    batch.steps.push_back(std::move(step));
    if (is_new || batch.is_full()) more_to_work_.notify_one();
  }

  std::mutex mutex_;
  std::condition_variable more_to_work_;
  std::condition_variable more_to_use_;
  std::condition_variable more_room_;
  std::deque<std::shared_ptr<Batch>> waiting_;  // to be used, in order
  std::deque<std::shared_ptr<Batch>> new_;      // those nobody works on yet
  std::size_t weight_ = 0;                      // of all not used yet
  std::size_t steps_ = 0;
  std::exception_ptr last_fault_;  // behind all steps
  bool is_fed_ = false;
  bool is_stopped_ = false;
};

void run_alone(const std::function<void(const Belt::Put&)>& feed) {
  feed([](const Belt::Step& step) {
    if (step.work) step.work();
    if (step.use) step.use();
  });
}

// False where the machine has no room for one more.
template <typename Work>
bool start(std::vector<std::jthread>& threads, Work work) {
  try {
    threads.emplace_back(work);
    return true;
  } catch (const std::system_error&) {
    return false;
  }
}

}  // namespace

void Belt::run(const std::function<void(const Put&)>& feed) const {
  if (threads_ <= 1) return run_alone(feed);
  Shared shared;
  std::vector<std::jthread> threads;
  // Ends the threads before they are joined, also where something is thrown.
  const auto stop = [](Shared* all) { all->stop(); };
  const std::unique_ptr<Shared, decltype(stop)> guard(&shared, stop);
  for (unsigned i = 1; i < threads_; ++i) {
    if (!start(threads, [&] { shared.work(); })) break;
  }
  if (threads.empty() || !start(threads, [&] { shared.feed(feed); })) {
    return run_alone(feed);
  }
  shared.use();
}

unsigned thread_count(unsigned wanted) {
  return wanted > 0 ? wanted
                    : std::max(1u, std::thread::hardware_concurrency());
}

}  // namespace tamis::common

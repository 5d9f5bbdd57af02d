// How far the work is: a line on stderr, drawn by a thread of its own, so that
// it lives on while the work computes. Where it is off, the work pays nothing.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "inputs.hpp"
#include "options.hpp"
#include "tamis/transcript/read.hpp"

namespace tamis::common {

// What there is to show.
struct Standing {
  std::uint64_t done = 0;            // bytes
  std::optional<std::uint64_t> all;  // bytes; none: nobody knows
  double seconds = 0;
  std::string name;  // of the current file
};

// "42 %  12.3 MB/s  0:35 left  …/talk.vtt", in less than `width` columns.
std::string progress_line(const Standing& standing, std::size_t width);

class Progress {
 public:
  Progress(std::string tool, const SharedOptions& options);
  ~Progress() { stop(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // The work begins; `inputs` are to be read once, and stay where they are
  // until stop().
  void start(const std::vector<Input>& inputs);

  // The line goes and does not come again.
  void stop();

  bool is_on() const { return is_on_; }

  // All inputs are to be read once more than was said so far.
  void add_reading();

  // Others are to be read, too.
  void add_reading(const std::vector<Input>& others);

  // `input` will not be read.
  void leave_out(const Input& input);

  // The bytes of `input`, to be counted as they are read.
  transcript::ByteSource counted(const Input& input,
                                 transcript::ByteSource bytes);

  // Calls `write`, which may write to the terminal, while no line is there.
  // `ends_line`: what it writes does.
  void beside(const std::function<void()>& write, bool ends_line = true);

 private:
  using Clock = std::chrono::steady_clock;

  void draw_on();
  void draw();
  void show(const std::string& line);
  void erase();
  Standing standing();
  std::optional<std::uint64_t> all_bytes();

  std::string tool_;
  bool is_terminal_;
  bool is_always_;
  bool is_on_;
  std::chrono::milliseconds patience_;  // before the first line
  std::chrono::milliseconds interval_;
  Clock::time_point begin_ = Clock::now();

  const std::vector<Input>* inputs_ = nullptr;
  std::atomic<unsigned> readings_ = 0;  // of inputs_
  std::atomic<std::uint64_t> done_ = 0;
  std::atomic<std::uint64_t> left_out_ = 0;

  std::mutex mutex_;  // of all below, and of the terminal
  std::condition_variable stopping_;
  std::string current_;
  std::optional<std::uint64_t> size_;  // of inputs_; looked up once
  bool has_size_ = false;
  std::optional<std::uint64_t> other_size_ = 0;
  bool is_drawn_ = false;
  bool is_in_line_ = false;  // something else is
  bool is_stopped_ = false;
  std::thread thread_;
};

}  // namespace tamis::common

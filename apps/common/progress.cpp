#include "progress.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <new>
#include <system_error>
#include <utility>

#include "terminal.hpp"

namespace tamis::common {
namespace {

using namespace std::chrono_literals;

// None of what is no file.
std::optional<std::uint64_t> size_of(const Input& input) {
  struct stat status = {};
  const int failed = input.path == "-" ? ::fstat(STDIN_FILENO, &status)
                                       : ::stat(input.path.c_str(), &status);
  if (failed != 0) return 0;  // nothing comes of it
  if (!S_ISREG(status.st_mode)) return std::nullopt;
  return static_cast<std::uint64_t>(status.st_size);
}

std::optional<std::uint64_t> size_of(const std::vector<Input>& inputs) {
  std::uint64_t all = 0;
  for (const Input& input : inputs) {
    const auto size = size_of(input);
    if (!size) return std::nullopt;
    all += *size;
  }
  return all;
}

std::string decimal(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", number);
  return text;
}

// "0:35", "1:02:03"
std::string clock_of(double seconds) {
  const auto all = static_cast<unsigned long>(std::min(seconds, 3.6e8));
  char text[32];
  if (all >= 3600) {
    std::snprintf(text, sizeof text, "%lu:%02lu:%02lu", all / 3600,
                  all / 60 % 60, all % 60);
  } else {
    std::snprintf(text, sizeof text, "%lu:%02lu", all / 60, all % 60);
  }
  return text;
}

// "42 %", or of what has no end "12.3 MB".
std::string share_of(const Standing& standing) {
  if (!standing.all) {
    return decimal(static_cast<double>(standing.done) / 1e6) + " MB";
  }
  const double share = *standing.all == 0
                           ? 1
                           : static_cast<double>(standing.done) /
                                 static_cast<double>(*standing.all);
  return std::to_string(static_cast<int>(std::min(1.0, share) * 100)) + " %";
}

// "12.3 MB/s  0:35 left"; all that is read may take long to be thought over.
std::string pace_of(const Standing& standing) {
  if (standing.all && standing.done >= *standing.all) {
    return "all read, " + clock_of(standing.seconds) + " so far";
  }
  const auto done = static_cast<double>(standing.done);
  const double rate = standing.seconds > 0 ? done / standing.seconds : 0;
  std::string pace = decimal(rate / 1e6) + " MB/s";
  if (!standing.all || rate <= 0) return pace;
  const auto rest = static_cast<double>(*standing.all - standing.done);
  return pace + "  " + clock_of(std::ceil(rest / rate)) + " left";
}

// Whether somebody types what is read.
bool is_typed(const std::vector<Input>& inputs) {
  return is_terminal(STDIN_FILENO) &&
         std::any_of(inputs.begin(), inputs.end(),
                     [](const Input& input) { return input.path == "-"; });
}

bool is_in_foreground() {
  const pid_t group = ::tcgetpgrp(STDERR_FILENO);
  return group < 0 || group == ::getpgrp();
}

}  // namespace

std::string progress_line(const Standing& standing, std::size_t width) {
  std::string line = share_of(standing) + "  " + pace_of(standing);
  if (line.size() >= width) return line.substr(0, width > 0 ? width - 1 : 0);
  const std::size_t room = width - line.size();
  if (standing.name.empty() || room < 12) return line;
  return line + "  " + end_of(printable(standing.name), room - 3);
}

Progress::Progress(std::string tool, const SharedOptions& options)
    : tool_(std::move(tool)),
      is_terminal_(is_terminal(STDERR_FILENO)),
      is_always_(options.progress == "always"),
      is_on_(!options.quiet && options.progress != "never" &&
             (is_always_ || (is_terminal_ && !options.line_buffered))),
      patience_(is_always_ && is_terminal_ ? 100ms : 1000ms),
      interval_(is_terminal_ ? 100ms : 1000ms) {}

void Progress::start(const std::vector<Input>& inputs) {
  is_on_ = is_on_ && (is_always_ || !is_typed(inputs));
  if (!is_on_) return;
  inputs_ = &inputs;
  readings_ = 1;
  begin_ = Clock::now();
  try {
    thread_ = std::thread([this] { draw_on(); });
  } catch (const std::system_error&) {
    is_on_ = false;  // the work can do without
  }
}

void Progress::stop() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    is_stopped_ = true;
    if (is_always_ && !is_terminal_) draw();
    erase();
  }
  stopping_.notify_all();
  thread_.join();
}

void Progress::add_reading() {
  ++readings_;
}

void Progress::add_reading(const std::vector<Input>& others) {
  if (!is_on_) return;
  const auto size = size_of(others);
  const std::lock_guard lock(mutex_);
  if (!size || !other_size_) {
    other_size_.reset();
  } else {
    *other_size_ += *size;
  }
}

void Progress::leave_out(const Input& input) {
  if (is_on_) left_out_ += size_of(input).value_or(0);
}

transcript::ByteSource Progress::counted(const Input& input,
                                         transcript::ByteSource bytes) {
  if (!is_on_) return bytes;
  {
    const std::lock_guard lock(mutex_);
    current_ = input.path == "-" ? input.relative : input.path;
  }
  return [this, bytes = std::move(bytes)](char* to, std::size_t most) {
    const std::size_t count = bytes(to, most);
    done_ += count;
    return count;
  };
}

void Progress::beside(const std::function<void()>& write, bool ends_line) {
  if (!is_on_) return write();
  const std::lock_guard lock(mutex_);
  erase();
  is_in_line_ = !ends_line;
  write();
}

void Progress::draw_on() {
  std::unique_lock lock(mutex_);
  auto pause = patience_;
  while (!stopping_.wait_for(lock, pause, [this] { return is_stopped_; })) {
    if (!has_size_) {  // of a million files: others may write meanwhile
      lock.unlock();
      const auto size = size_of(*inputs_);
      lock.lock();
      size_ = size;
      has_size_ = true;
      if (is_stopped_) return;
    }
    draw();
    pause = interval_;
  }
}

// A line that there is no memory for is not missed either.
void Progress::draw() try {
  if (is_terminal_ && (is_in_line_ || !is_in_foreground())) return;
  const std::string head = tool_ + ": ";
  const std::size_t width = is_terminal_ ? width_of(STDERR_FILENO) : 200;
  const std::size_t room = width - std::min(width, head.size());
  const std::string line = head + progress_line(standing(), room);
  show(is_terminal_ ? "\r" + line + "\x1b[K" : line + "\n");
  is_drawn_ = is_terminal_;
} catch (const std::bad_alloc&) {
}

void Progress::erase() {
  if (std::exchange(is_drawn_, false)) show("\r\x1b[K");
}

// What stderr does not take is not missed.
void Progress::show(const std::string& line) {
  const auto ignored = ::write(STDERR_FILENO, line.data(), line.size());
  static_cast<void>(ignored);
}

Standing Progress::standing() {
  const std::chrono::duration<double> passed = Clock::now() - begin_;
  return {done_, all_bytes(), passed.count(), current_};
}

std::optional<std::uint64_t> Progress::all_bytes() {
  if (!has_size_) {
    size_ = size_of(*inputs_);
    has_size_ = true;
  }
  if (!size_ || !other_size_) return std::nullopt;
  const std::uint64_t all = *size_ * readings_ + *other_size_;
  return all - std::min<std::uint64_t>(all, left_out_);
}

}  // namespace tamis::common

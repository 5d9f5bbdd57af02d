#include "temporary_name.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <mutex>
#include <string_view>

namespace tamis::common {
namespace {

// Names where a signal handler finds them. A tool has a handful at a time; what
// finds no slot is left where a signal ends it, and nothing worse.
struct Slot {
  std::atomic<bool> is_taken = false;
  std::atomic<bool> is_filled = false;
  char path[4096] = {};  // no path that can be opened is longer
};
std::array<Slot, 16> slots;

extern "C" void remove_all(int signal) {
  remove_temporary_files();
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

// Signals that are ignored, as by nohup, stay so.
void watch_signals() {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction old = {};
    ::sigaction(signal, nullptr, &old);
    if (old.sa_handler == SIG_DFL) std::signal(signal, remove_all);
  }
}

std::size_t slot_for(const std::string& path) {
  watch_signals();
  if (path.size() >= sizeof Slot::path) return slots.size();
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (slots[i].is_taken.exchange(true)) continue;
    std::memcpy(slots[i].path, path.c_str(), path.size() + 1);
    slots[i].is_filled = true;
    return i;
  }
  return slots.size();
}

constexpr std::string_view head_of_names = ".tamis-";

// Whether a name is one of ours, .tamis-PID-N, and who made it is gone, as far
// as this machine can tell.
bool is_left(std::string_view name) {
  if (!name.starts_with(head_of_names)) return false;
  name.remove_prefix(head_of_names.size());
  const std::size_t dash = name.find('-');
  const auto number = [](std::string_view digits) {
    pid_t value = 0;
    const char* const end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, value);
    return read.ec == std::errc() && read.ptr == end ? value : 0;
  };
  if (dash == name.npos || number(name.substr(dash + 1)) <= 0) return false;
  const pid_t maker = number(name.substr(0, dash));
  return maker > 0 && ::kill(maker, 0) != 0 && errno == ESRCH;
}

// Whoever still writes the file, on whatever machine, holds its lock.
void remove_unlocked(const std::string& path) {
  const int file =
      ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (file < 0) return;
  struct stat status = {};
  if (::fstat(file, &status) == 0 && S_ISREG(status.st_mode) &&
      ::flock(file, LOCK_EX | LOCK_NB) == 0) {
    ::unlink(path.c_str());
  }
  ::close(file);
}

// Takes away what a killed run left in `folder`, once for each stay there.
void sweep(const std::string& folder) {
  static std::mutex mutex;
  static std::string last;
  const std::lock_guard lock(mutex);
  if (folder == last) return;
  last = folder;
  std::error_code error;
  std::filesystem::directory_iterator entry(folder, error);
  for (; !error && entry != std::filesystem::directory_iterator();
       entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (is_left(name)) remove_unlocked(entry->path().string());
  }
}

std::string name_in(const std::string& folder) {
  static std::atomic<unsigned> number = 0;
  sweep(folder);
  const std::string head = folder + "/" + std::string(head_of_names) +
                           std::to_string(::getpid()) + "-";
  std::string path;
  do {
    path = head + std::to_string(++number);
  } while (::access(path.c_str(), F_OK) == 0);
  return path;
}

}  // namespace

TemporaryName::TemporaryName(const std::string& folder)
    : path_(name_in(folder)), slot_(slot_for(path_)) {}

TemporaryName::~TemporaryName() {
  if (path_.empty()) return;
  ::unlink(path_.c_str());
  release();
}

void remove_temporary_files() noexcept {
  for (Slot& slot : slots) {
    if (slot.is_filled) ::unlink(slot.path);
  }
}

void TemporaryName::release() {
  if (slot_ < slots.size()) {
    slots[slot_].is_filled = false;
    slots[slot_].is_taken = false;
  }
  slot_ = slots.size();
  path_.clear();
}

}  // namespace tamis::common

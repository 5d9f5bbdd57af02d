#include "temporary_name.hpp"

#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <cstring>

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
  for (Slot& slot : slots) {
    if (slot.is_filled) ::unlink(slot.path);
  }
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

std::string name_in(const std::string& folder) {
  static std::atomic<unsigned> number = 0;
  const std::string head =
      folder + "/.tamis-" + std::to_string(::getpid()) + "-";
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

void TemporaryName::release() {
  if (slot_ < slots.size()) {
    slots[slot_].is_filled = false;
    slots[slot_].is_taken = false;
  }
  slot_ = slots.size();
  path_.clear();
}

}  // namespace tamis::common

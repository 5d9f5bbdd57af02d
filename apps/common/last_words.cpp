#include "last_words.hpp"

#include <cxxabi.h>
#include <sys/uio.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>
#include <typeinfo>

#include "temporary_name.hpp"

namespace tamis::common {
namespace {

iovec part_of(const char* text) {
  return {const_cast<char*>(text), std::strlen(text)};
}

std::terminate_handler usual = nullptr;

std::atomic<bool> was_short = false;

[[noreturn]] void note_shortage() {
  was_short = true;
  throw std::bad_alloc();
}

// What ends here may not be known: where it must not pass it is not caught, and
// without any memory nothing can be thrown.
bool is_out_of_memory() {
  const std::type_info* const thrown = abi::__cxa_current_exception_type();
  return thrown == nullptr ? was_short.load()
                           : *thrown == typeid(std::bad_alloc);
}

void end_for_want_of_memory() {
  if (is_out_of_memory()) {
    tell_of_memory();
    remove_temporary_files();
    ::_exit(1);
  }
  usual();
  std::abort();
}

// Before CLI11 and others construct what they have of static objects.
[[gnu::constructor(101)]] void watch_terminations() {
  std::set_new_handler(&note_shortage);
  usual = std::set_terminate(&end_for_want_of_memory);
}

}  // namespace

void tell_of_memory() noexcept {
  const std::array<iovec, 2> parts = {part_of(program_invocation_short_name),
                                      part_of(": out of memory\n")};
  const auto ignored =
      ::writev(STDERR_FILENO, parts.data(), static_cast<int>(parts.size()));
  static_cast<void>(ignored);
}

}  // namespace tamis::common

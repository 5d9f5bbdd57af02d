#include "memory_bound.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <cstddef>

#include "belt.hpp"

namespace tamis::common {
namespace {

constexpr std::size_t own_memory = std::size_t{16} << 20;

// Linux counts a thread's stack whole, whatever of it is used.
std::size_t stack_size() {
  constexpr std::size_t usual = std::size_t{8} << 20;
  rlimit stack{};
  if (::getrlimit(RLIMIT_STACK, &stack) != 0) return usual;
  return stack.rlim_cur == RLIM_INFINITY ? usual : stack.rlim_cur;
}

}  // namespace

void bound_memory(const SharedOptions& options) {
  if (options.memory == 0) return;
  const std::size_t stacks = stack_size() * (thread_count(options.threads) + 1);
  const std::size_t own = own_memory + stacks;
  rlimit limit{};
  if (::getrlimit(RLIMIT_DATA, &limit) != 0) return;
  if (options.memory > RLIM_INFINITY - 1 - own) return;
  limit.rlim_cur =
      std::min<rlim_t>({options.memory + own, limit.rlim_cur, limit.rlim_max});
  ::setrlimit(RLIMIT_DATA, &limit);
}

}  // namespace tamis::common

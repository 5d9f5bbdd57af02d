// Runs a command and writes down what it took: nanoseconds of wall time,
// microseconds of processor time, the most KB of memory that it (or one that it
// waited for) held, and how it ended. It is small, so that its own memory does
// not count for the command's, as that of a larger program that starts another
// would. usage: timed SECONDS REPORT COMMAND [ARGUMENT...]
//
// A command that takes more than SECONDS of processor time is ended.
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>

extern "C" char** environ;

namespace {

long microseconds(const timeval& time) {
  return time.tv_sec * 1'000'000L + time.tv_usec;
}

int exit_code(int status) {
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 4) {
    std::fputs("usage: timed SECONDS REPORT COMMAND [ARGUMENT...]\n", stderr);
    return 2;
  }
  const rlim_t most = std::strtoul(arguments[1], nullptr, 10);
  const rlimit limit{most, most + 1};
  setrlimit(RLIMIT_CPU, &limit);
  using Clock = std::chrono::steady_clock;
  const Clock::time_point begin = Clock::now();
  pid_t child = 0;
  if (posix_spawnp(&child, arguments[3], nullptr, nullptr, arguments + 3,
                   environ) != 0) {
    return 127;
  }
  int status = 0;
  rusage used{};
  wait4(child, &status, 0, &used);
  const std::chrono::nanoseconds wall = Clock::now() - begin;
  std::FILE* report = std::fopen(arguments[2], "w");
  if (report == nullptr) return 2;
  std::fprintf(report, "%lld %ld %ld %d\n",
               static_cast<long long>(wall.count()),
               microseconds(used.ru_utime) + microseconds(used.ru_stime),
               used.ru_maxrss, exit_code(status));
  return std::fclose(report) == 0 ? 0 : 2;
}

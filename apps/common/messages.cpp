#include "messages.hpp"

#include <spdlog/logger.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <unistd.h>

#include <new>
#include <utility>

#include "progress.hpp"
#include "terminal.hpp"

namespace tamis::common {
namespace {

constexpr std::size_t most_told = 3;  // of one kind, in one input

}  // namespace

Messages::Messages(const std::string& tool, const SharedOptions& options,
                   Progress* progress)
    : log_(std::make_shared<spdlog::logger>(
          tool, std::make_shared<spdlog::sinks::stderr_sink_st>())),
      options_(options),
      progress_(progress),
      is_colored_(shows_color(options.color, STDERR_FILENO)) {
  log_->set_pattern(styled("%n:", style::bold, is_colored_) + " %v");
  // What stderr does not take is not missed; spdlog would catch this, too.
  log_->set_error_handler([](const std::string& what) {
    if (what == std::bad_alloc().what()) throw std::bad_alloc();
  });
  log_->set_level(options.quiet     ? spdlog::level::err
                  : options.verbose ? spdlog::level::info
                                    : spdlog::level::warn);
}

template <typename... Arguments>
void Messages::say(int level, const char* format,
                   const Arguments&... arguments) {
  const auto own_level = static_cast<spdlog::level::level_enum>(level);
  if (!log_->should_log(own_level)) return;
  const auto write = [&] {
    log_->log(own_level, fmt::runtime(format), arguments...);
  };
  if (progress_) return progress_->beside(write);
  write();
}

std::string Messages::shown(std::string_view place,
                            std::string_view style) const {
  return styled(printable(place) + ":", style, is_colored_);
}

void Messages::fail(std::string_view place, std::string_view what) {
  ++failures_;
  say(spdlog::level::err, "{} {}", shown(place, style::fault), printable(what));
}

void Messages::fail_document(std::string_view id, std::string_view what) {
  if (++failed_documents_ <= most_told) return fail(id, what);
  ++failures_;
}

void Messages::end_input(std::string_view place) {
  const std::size_t failed = std::exchange(failed_documents_, 0);
  if (failed <= most_told) return;
  say(spdlog::level::err, "{} and {} more documents of this kind",
      shown(place, style::fault), failed - most_told);
}

void Messages::report(std::string_view place,
                      const transcript::Problems& problems) {
  has_problems_ |= !problems.empty();
  for (std::size_t i = 0; i < problems.size() && i < most_told; ++i) {
    const auto& [line, message] = problems[i];
    std::string where(place);
    if (line > 0) where += ":" + std::to_string(line);
    say(spdlog::level::warn, "{} {}", shown(where, style::problem),
        printable(message));
  }
  if (problems.size() > most_told) {
    say(spdlog::level::warn, "{} and {} more of this kind",
        shown(place, style::problem), problems.size() - most_told);
  }
}

void Messages::doubt(std::string_view place, std::string_view what) {
  has_problems_ = true;
  warn(place, what);
}

void Messages::warn(std::string_view place, std::string_view what) {
  say(spdlog::level::warn, "{} {}", shown(place, style::problem),
      printable(what));
}

void Messages::done(const std::string& what) {
  say(spdlog::level::info, "{}", printable(what));
}

int Messages::exit_code() const {
  return failures_ > 0 || (options_.strict && has_problems_) ? 1 : 0;
}

}  // namespace tamis::common

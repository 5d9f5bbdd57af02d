#include "messages.hpp"

#include <spdlog/logger.h>
#include <spdlog/sinks/stdout_sinks.h>

namespace tamis::common {

Messages::Messages(const std::string& tool, const SharedOptions& options)
    : log_(std::make_shared<spdlog::logger>(
          tool, std::make_shared<spdlog::sinks::stderr_sink_st>())),
      options_(options) {
  log_->set_pattern("%n: %v");
  log_->set_level(options.quiet     ? spdlog::level::err
                  : options.verbose ? spdlog::level::info
                                    : spdlog::level::warn);
}

void Messages::fail(std::string_view place, std::string_view what) {
  ++failures_;
  log_->error("{}: {}", place, what);
}

void Messages::report(std::string_view place,
                      const std::vector<transcript::Problem>& problems) {
  constexpr std::size_t most = 3;
  has_problems_ |= !problems.empty();
  for (std::size_t i = 0; i < problems.size() && i < most; ++i) {
    const auto& [line, message] = problems[i];
    if (line > 0) {
      log_->warn("{}:{}: {}", place, line, message);
    } else {
      log_->warn("{}: {}", place, message);
    }
  }
  if (problems.size() > most) {
    log_->warn("{}: and {} more of this kind", place, problems.size() - most);
  }
}

void Messages::done(const std::string& what) {
  log_->info("{}", what);
}

int Messages::exit_code() const {
  return failures_ > 0 || (options_.strict && has_problems_) ? 1 : 0;
}

}  // namespace tamis::common

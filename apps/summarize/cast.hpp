// Who of those who speak must be quoted, and who may not be.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "summarize/command.hpp"
#include "summarize/script.hpp"

namespace tamis::apps {

class Cast {
 public:
  explicit Cast(const SummarizeCommand& command);

  // The number of a speaker among those who must be, from 1; 0: not among them.
  std::size_t group(const std::string& speaker) const;
  bool is_silent(const std::string& speaker) const;

  // Takes note of those who speak. One thread at a time.
  void look(const std::vector<std::string>& speakers);

  // The names, as they were given, that nobody bore.
  std::vector<std::string> unknown_always() const { return unknown(always_); }
  std::vector<std::string> unknown_never() const { return unknown(never_); }

 private:
  struct Name {
    std::string given;
    std::string folded;
    bool is_known = false;
  };

  static std::vector<Name> names_of(const std::vector<std::string>& given);
  static std::vector<std::string> unknown(const std::vector<Name>& names);
  static std::size_t number(const std::vector<Name>& names,
                            const std::string& speaker);

  std::vector<Name> always_;
  std::vector<Name> never_;
};

}  // namespace tamis::apps

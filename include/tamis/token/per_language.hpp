// One value for each language, made when it is first asked for and kept.
//
//   static PerLanguage<WordSet> sets;
//   return sets.of(language, read_set);
#pragma once

#include <array>
#include <cstddef>
#include <mutex>
#include <optional>

#include "tamis/token/language.hpp"

namespace tamis::token {

template <typename Value>
class PerLanguage {
 public:
  // make(language) is called once at most, whatever the number of threads.
  template <typename Make>
  const Value& of(Language language, Make make) {
    const auto i = static_cast<std::size_t>(language);
    std::call_once(made_[i], [&] { values_[i].emplace(make(language)); });
    return *values_[i];
  }

 private:
  static constexpr std::size_t count = all_languages.size() + 1;  // and unknown
  std::array<std::once_flag, count> made_;
  std::array<std::optional<Value>, count> values_;
};

}  // namespace tamis::token

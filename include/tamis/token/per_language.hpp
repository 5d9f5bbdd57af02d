// One value for each language, made when it is first asked for and kept.
//
//   static PerLanguage<WordSet> sets;
//   return sets.of(language, read_set);
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <mutex>
#include <optional>

#include "tamis/token/language.hpp"

namespace tamis::token {

template <typename Value>
class PerLanguage {
 public:
  // make(language) is called once, whatever the number of threads, and again
  // only where it threw. (Out of std::call_once glibc lets nothing be thrown
  // where memory is short.)
  template <typename Make>
  const Value& of(Language language, Make make) {
    Kept& kept = kept_[static_cast<std::size_t>(language)];
    if (!kept.is_made.load(std::memory_order_acquire)) {
      const std::lock_guard lock(kept.mutex);
      if (!kept.value) kept.value.emplace(make(language));
      kept.is_made.store(true, std::memory_order_release);
    }
    return *kept.value;
  }

 private:
  static constexpr std::size_t count = all_languages.size() + 1;  // and unknown

  struct Kept {
    std::atomic<bool> is_made = false;
    std::mutex mutex;
    std::optional<Value> value;
  };

  std::array<Kept, count> kept_;
};

}  // namespace tamis::token

// Things that learn the words of a language while they work, as
// keyword::Keywords does: kept for the next document, each used by one thread
// at a time.
//
//   Pool<keyword::Keywords> pool(make_for_language);
//   auto best = pool.with(language, bytes, [&](keyword::Keywords& keywords) {
//     keywords.begin();
//     …
//     return keywords.best(20);
//   });
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "tamis/token/language.hpp"

namespace tamis::common {

template <typename Value>
class Pool {
 public:
  using Make = std::function<Value(token::Language)>;

  // One that has read more than `most_bytes` is made anew, so that memory does
  // not grow with all that is read. `make` is called by one thread at a time.
  explicit Pool(Make make, std::size_t most_bytes = 32'000'000)
      : make_(std::move(make)), most_bytes_(most_bytes) {}

  // What use(value) gives, for a value of `language` that nobody else uses and
  // that is to read so many bytes.
  template <typename Use>
  auto with(token::Language language, std::size_t bytes, Use use) {
    Held held = taken(language);
    held.bytes += bytes;
    auto result = use(*held.value);
    if (held.bytes <= most_bytes_) {
      const std::lock_guard lock(mutex_);
      free_[language].push_back(std::move(held));
    }
    return result;
  }

 private:
  struct Held {
    std::unique_ptr<Value> value;
    std::size_t bytes = 0;  // that it has read
  };

  Held taken(token::Language language) {
    const std::lock_guard lock(mutex_);
    std::vector<Held>& free = free_[language];
    if (free.empty()) return {std::make_unique<Value>(make_(language))};
    Held held = std::move(free.back());
    free.pop_back();
    return held;
  }

  Make make_;
  std::size_t most_bytes_;
  std::mutex mutex_;
  std::map<token::Language, std::vector<Held>> free_;
};

}  // namespace tamis::common

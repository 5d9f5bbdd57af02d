// What fuzz targets share: choices out of the bytes that a fuzzer makes, and
// the end of the program where a promise does not hold.
#pragma once

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace tamis::fuzz {

inline void require(bool holds, std::string_view promise) {
  if (holds) return;
  std::fprintf(stderr, "broken: %.*s\n", static_cast<int>(promise.size()),
               promise.data());
  std::abort();
}

// The same for two texts that should be one, which are shown.
inline void require_same(std::string_view found, std::string_view expected,
                         std::string_view promise) {
  if (found == expected) return;
  std::fprintf(stderr, "found:    %.*s\nexpected: %.*s\n",
               static_cast<int>(found.size()), found.data(),
               static_cast<int>(expected.size()), expected.data());
  require(false, promise);
}

// The first bytes choose, one each, and the rest is what is chosen for; where
// there are none left, all choices are the first.
class Choices {
 public:
  explicit Choices(std::string_view bytes) : bytes_(bytes) {}

  std::size_t below(std::size_t count) {
    if (bytes_.empty()) return 0;
    const auto byte = static_cast<unsigned char>(bytes_[0]);
    bytes_.remove_prefix(1);
    return byte % count;
  }

  template <typename Value, std::size_t size>
  const Value& of(const Value (&list)[size]) {
    return list[below(size)];
  }

  std::string_view rest() const { return bytes_; }

 private:
  std::string_view bytes_;
};

}  // namespace tamis::fuzz

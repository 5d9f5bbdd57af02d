#include "line_keys.hpp"

#include <xxhash.h>

namespace tamis::dedup {

std::string_view LineKeys::compared(std::string_view line) {
  return likeness_ == Likeness::bytes ? line : compared_words(line);
}

// A LF, which no line holds, tells lines without words from those with.
std::string_view LineKeys::compared_words(std::string_view line) {
  const std::string_view words = words_.of(core_ ? core_(line) : line);
  if (!words.empty()) return words;
  if (line.ends_with('\r')) line.remove_suffix(1);
  return whole_.assign("\n").append(line);
}

Hash128 LineKeys::key_of(std::string_view compared,
                         std::uint64_t attempt) const {
  const XXH128_hash_t hash =
      attempt == 0
          ? XXH3_128bits(compared.data(), compared.size())
          : XXH3_128bits_withSeed(compared.data(), compared.size(), attempt);
  Hash128 key = joined(hash.high64, hash.low64);
  if (bits_ < 128) key = key >> (128 - bits_) << (128 - bits_);
  return key == 0 ? 1 : key;
}

}  // namespace tamis::dedup

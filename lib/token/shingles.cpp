#include "tamis/token/shingles.hpp"

#include <xxhash.h>

#include <cassert>

namespace tamis::token {

std::uint64_t word_hash(std::string_view word) {
  return XXH3_64bits(word.data(), word.size());
}

RollingHash::RollingHash(std::size_t size) {
  assert(size > 0);
  for (std::size_t i = 0; i < size; ++i) leading_power_ *= base;
}

// The finaliser of MurmurHash3 (Appleby 2011).
std::uint64_t RollingHash::mixed(std::uint64_t sum) {
  sum ^= sum >> 33;
  sum *= 0xFF51AFD7ED558CCD;
  sum ^= sum >> 33;
  return sum;
}

std::vector<std::uint64_t> shingles(std::span<const std::uint64_t> word_hashes,
                                    std::size_t size) {
  std::vector<std::uint64_t> found;
  if (word_hashes.size() < size) return found;
  found.reserve(word_hashes.size() - size + 1);
  const RollingHash roll(size);
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < word_hashes.size(); ++i) {
    sum = i < size ? roll.with(sum, word_hashes[i])
                   : roll.rolled(sum, word_hashes[i], word_hashes[i - size]);
    if (i + 1 >= size) found.push_back(RollingHash::mixed(sum));
  }
  return found;
}

}  // namespace tamis::token

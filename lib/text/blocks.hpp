// Bytes taken 16 at a time, for what comes in long runs of plain ones.
#pragma once

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <bit>
#include <cstddef>
#include <string_view>

namespace tamis::text {

inline constexpr std::size_t block_size = 16;

// `byte` in lower case, or a blank if it is white space; for ASCII only.
inline char folded_ascii(char byte) {
  if (byte >= 'A' && byte <= 'Z') return static_cast<char>(byte | 0x20);
  return byte >= '\t' && byte <= '\r' ? ' ' : byte;
}

// How many of the 16 bytes at `bytes` come before the first that is `limit` or
// above, on any processor.
inline std::size_t plain_count_below(unsigned char limit, const char* bytes) {
  std::size_t i = 0;
  while (i < block_size && static_cast<unsigned char>(bytes[i]) < limit) ++i;
  return i;
}

// Writes the 16 bytes at `from` to `to`, those of ASCII folded, the others as
// they are, on any processor. How many come before the first of the others.
inline std::size_t plain_fold_block(const char* from, char* to) {
  for (std::size_t i = 0; i < block_size; ++i) to[i] = folded_ascii(from[i]);
  return plain_count_below(0x80, from);
}

#ifdef __SSE2__

inline __m128i block_at(const char* bytes) {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
}

// The place of the first byte that is marked, 16 if none is.
inline std::size_t first_of(__m128i marked) {
  const auto bits = static_cast<unsigned>(_mm_movemask_epi8(marked));
  return static_cast<std::size_t>(std::countr_zero(bits | 1U << block_size));
}

// The same by SSE2.
inline std::size_t count_below(unsigned char limit, const char* bytes) {
  const __m128i block = block_at(bytes);
  const __m128i bound = _mm_set1_epi8(static_cast<char>(limit));
  return first_of(_mm_cmpeq_epi8(_mm_max_epu8(block, bound), block));
}

// Which bytes of ASCII lie from `low` to `high`; no others do, since SSE2 takes
// them for negative.
inline __m128i ascii_between(__m128i bytes, char low, char high) {
  return _mm_andnot_si128(
      _mm_cmpgt_epi8(bytes, _mm_set1_epi8(high)),
      _mm_cmpgt_epi8(bytes, _mm_set1_epi8(static_cast<char>(low - 1))));
}

inline std::size_t fold_block(const char* from, char* to) {
  const __m128i block = block_at(from);
  const __m128i upper = ascii_between(block, 'A', 'Z');
  const __m128i space = ascii_between(block, '\t', '\r');
  const __m128i lower =
      _mm_or_si128(block, _mm_and_si128(upper, _mm_set1_epi8(0x20)));
  const __m128i folded = _mm_or_si128(_mm_andnot_si128(space, lower),
                                      _mm_and_si128(space, _mm_set1_epi8(' ')));
  _mm_storeu_si128(reinterpret_cast<__m128i*>(to), folded);
  return first_of(block);
}

#else

inline std::size_t count_below(unsigned char limit, const char* bytes) {
  return plain_count_below(limit, bytes);
}

inline std::size_t fold_block(const char* from, char* to) {
  return plain_fold_block(from, to);
}

#endif

// Where the first byte from `at` on stands that is `limit` or above.
inline std::size_t pass_below(unsigned char limit, std::string_view text,
                              std::size_t at) {
  for (; at + block_size <= text.size(); at += block_size) {
    const std::size_t below = count_below(limit, text.data() + at);
    if (below < block_size) return at + below;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < limit) {
    ++at;
  }
  return at;
}

}  // namespace tamis::text

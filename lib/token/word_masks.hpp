// What the bytes of a text are to the rules of words, 64 at a time: a bit for
// each byte, the first in the lowest.
#pragma once

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace tamis::token {

using Bits = std::uint64_t;

inline constexpr std::size_t window_size = 64;  // bytes, one for each bit

struct WordMasks {
  Bits letter = 0;  // a to z, in either case
  Bits digit = 0;   // 0 to 9
  Bits blank = 0;   // U+0020
  Bits mid = 0;     // . ' : , ; which may stand within a word or number
  Bits edge = 0;    // - @ : which may tie a word to its neighbour
  Bits rare = 0;    // _ and the control characters from tab to return
  Bits wide = 0;    // bytes beyond ASCII

  bool operator==(const WordMasks&) const = default;

  // Leaves out the first bytes.
  WordMasks& operator>>=(std::size_t bytes) {
    for (Bits* mask : {&letter, &digit, &blank, &mid, &edge, &rare, &wide}) {
      *mask >>= bytes;
    }
    return *this;
  }
};

// The masks of the 64 bytes at `bytes`, on any processor.
inline WordMasks plain_word_masks(const char* bytes) {
  WordMasks masks;
  for (std::size_t i = 0; i < window_size; ++i) {
    const char c = bytes[i];
    const char lower = static_cast<char>(c | 0x20);
    const Bits bit = Bits{1} << i;
    if (lower >= 'a' && lower <= 'z') masks.letter |= bit;
    if (c >= '0' && c <= '9') masks.digit |= bit;
    if (c == ' ') masks.blank |= bit;
    if (c == '.' || c == '\'' || c == ',' || c == ':' || c == ';') {
      masks.mid |= bit;
    }
    if (c == '-' || c == '@' || c == ':') masks.edge |= bit;
    if (c == '_' || (c >= '\t' && c <= '\r')) masks.rare |= bit;
    if ((c & 0x80) != 0) masks.wide |= bit;
  }
  return masks;
}

#ifdef __SSE2__

inline __m128i equal(__m128i bytes, char to) {
  return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(to));
}

// Which bytes lie from `low` to `high`. SSE2 compares signed bytes only: both
// sides are moved so that `low` becomes the lowest.
inline __m128i between(__m128i bytes, char low, char high) {
  const auto moved =
      _mm_add_epi8(bytes, _mm_set1_epi8(static_cast<char>(-128 - low)));
  const auto bound = static_cast<char>(-128 + (high - low) + 1);
  return _mm_cmplt_epi8(moved, _mm_set1_epi8(bound));
}

inline Bits bits_of(__m128i bytes) {
  return static_cast<Bits>(static_cast<unsigned>(_mm_movemask_epi8(bytes)));
}

// The same by SSE2.
inline WordMasks word_masks(const char* bytes) {
  WordMasks masks;
  for (std::size_t i = 0; i < window_size; i += sizeof(__m128i)) {
    const __m128i b =
        _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i));
    const auto lower = _mm_or_si128(b, _mm_set1_epi8(0x20));
    const auto colon = equal(b, ':');
    const auto mid =
        _mm_or_si128(_mm_or_si128(equal(b, ';'), colon),
                     _mm_or_si128(_mm_or_si128(equal(b, ','), equal(b, '.')),
                                  equal(b, '\'')));
    const auto edge =
        _mm_or_si128(_mm_or_si128(equal(b, '-'), equal(b, '@')), colon);
    const auto rare = _mm_or_si128(equal(b, '_'), between(b, '\t', '\r'));
    masks.letter |= bits_of(between(lower, 'a', 'z')) << i;
    masks.digit |= bits_of(between(b, '0', '9')) << i;
    masks.blank |= bits_of(equal(b, ' ')) << i;
    masks.mid |= bits_of(mid) << i;
    masks.edge |= bits_of(edge) << i;
    masks.rare |= bits_of(rare) << i;
    masks.wide |= bits_of(b) << i;
  }
  return masks;
}

#else

inline WordMasks word_masks(const char* bytes) {
  return plain_word_masks(bytes);
}

#endif

}  // namespace tamis::token

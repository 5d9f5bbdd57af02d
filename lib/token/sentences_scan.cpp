#include "sentences_scan.hpp"

#include <array>
#include <bit>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace tamis::token {
namespace {

constexpr std::string_view marks = ".!?(\xE2\xE3\xEF";

constexpr std::array<bool, 256> is_mark = [] {
  std::array<bool, 256> table{};
  for (const char c : marks) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

#ifdef __SSE2__
// A bit for each of the 16 bytes that begins a mark.
unsigned marks_in(const char* bytes) {
  const __m128i block =
      _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
  __m128i found = _mm_setzero_si128();
  for (const char c : marks) {
    found = _mm_or_si128(found, _mm_cmpeq_epi8(block, _mm_set1_epi8(c)));
  }
  return static_cast<unsigned>(_mm_movemask_epi8(found));
}
#endif

}  // namespace

std::size_t next_mark(std::string_view text, std::size_t at) {
#ifdef __SSE2__
  for (; at + 16 <= text.size(); at += 16) {
    const unsigned found = marks_in(text.data() + at);
    if (found != 0) return at + static_cast<unsigned>(std::countr_zero(found));
  }
#endif
  while (at < text.size() && !is_mark[static_cast<unsigned char>(text[at])]) {
    ++at;
  }
  return at;
}

}  // namespace tamis::token

// UTF-8, read and written one code point at a time.
//
// Text inside tamis is valid UTF-8: the reader sees to it once (see
// tamis/text/encoding.hpp). These functions bear any bytes all the same; a
// malformed sequence counts as U+FFFD, cut as the Unicode Standard advises
// (chapter 3.9, "maximal subpart").
//
//   for (std::size_t at = 0; at < text.size();) {
//     const auto [code, size] = text::decode(text, at);
//     at += size;
//   }
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tamis::text {

inline constexpr char32_t replacement_character = 0xFFFD;

struct CodePoint {
  char32_t code;
  std::uint32_t size;  // bytes taken, 1 to 4
  bool valid = true;   // false: malformed, and `code` is U+FFFD
};

// The code point at byte `at`, which must be below text.size().
inline CodePoint decode(std::string_view text, std::size_t at);

// The code point that ends just before byte `end`, which must be above 0.
CodePoint decode_before(std::string_view text, std::size_t end);

void append(std::string& out, char32_t code);

bool is_utf8(std::string_view bytes);

// `bytes` with each malformed sequence replaced by U+FFFD.
std::string repaired(std::string_view bytes);

// The longest beginning of `text` of at most `bytes` bytes that cuts no code
// point in two.
std::string_view prefix(std::string_view text, std::size_t bytes);

// How many code points `text` has. Linear.
std::size_t length(std::string_view text);

// Of decode(): what takes four bytes or is malformed.
CodePoint decode_rare(std::string_view text, std::size_t at);

inline CodePoint decode(std::string_view text, std::size_t at) {
  assert(at < text.size());
  const std::size_t left = text.size() - at;
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data()) + at;
  const char32_t first = bytes[0];
  if (first < 0x80) return {first, 1};
  if (first < 0xE0) {
    if (first >= 0xC2 && left > 1 && (bytes[1] & 0xC0) == 0x80) {
      return {(first & 0x1F) << 6 | (bytes[1] & 0x3F), 2};
    }
  } else if (first < 0xF0 && left > 2 && (bytes[1] & 0xC0) == 0x80 &&
             (bytes[2] & 0xC0) == 0x80) {
    const char32_t code =
        (first & 0xF) << 12 | (bytes[1] & 0x3FU) << 6 | (bytes[2] & 0x3F);
    const bool is_surrogate = (code & 0xF800) == 0xD800;
    if (code >= 0x800 && !is_surrogate) return {code, 3};
  }
  return decode_rare(text, at);
}

}  // namespace tamis::text

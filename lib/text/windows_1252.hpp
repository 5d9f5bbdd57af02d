// Windows-1252, byte by byte (WHATWG Encoding).
#pragma once

#include <algorithm>
#include <array>
#include <optional>

namespace tamis::text {

// From 0x80 to 0x9F; the rest is Latin-1.
inline constexpr std::array<char16_t, 32> windows_1252_signs = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
    0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

constexpr char32_t windows_1252_code(unsigned char byte) {
  return byte >= 0x80 && byte < 0xA0 ? windows_1252_signs[byte - 0x80] : byte;
}

// The byte that Windows-1252 or Latin-1 writes `code` with.
inline std::optional<unsigned> windows_1252_byte(char32_t code) {
  if (code < 0x100) return static_cast<unsigned>(code);
  const auto found =
      std::find(windows_1252_signs.begin(), windows_1252_signs.end(), code);
  if (found == windows_1252_signs.end()) return std::nullopt;
  return 0x80 + static_cast<unsigned>(found - windows_1252_signs.begin());
}

}  // namespace tamis::text

// Encodings by tables of their characters, for where the C library has none at
// hand: a static program finds glibc's only where the same glibc is installed.
// Empty but in static builds.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tamis::text {

// Those of one or two bytes, whose lower half is ASCII. Not among them are the
// characters of three and four bytes of EUC-JP and GB 18030: they count as
// malformed.
class CharsetTable {
 public:
  // `names` are parted by blanks, in small letters and digits alone; `singles`
  // holds the characters of the bytes from 0x80 on, 0 where there is none,
  // `pairs` those of two bytes, the first from 0x81 on, the second from 0x40
  // on.
  constexpr CharsetTable(std::string_view names, std::u16string_view singles,
                         std::u16string_view pairs)
      : names_(names), singles_(singles), pairs_(pairs) {}

  bool is_called(std::string_view folded) const;

  // Appends what `bytes` are, and counts in `malformed` what they are not.
  // Gives what is left: the beginning of a character.
  std::string_view convert(std::string_view bytes, std::string& out,
                           std::size_t& malformed) const;

 private:
  char32_t pair(unsigned char first, unsigned char second) const;

  std::string_view names_;
  std::u16string_view singles_;
  std::u16string_view pairs_;
};

// The name of an encoding in small letters and digits alone: "UTF_16-LE" gives
// "utf16le".
std::string folded_name(std::string_view name);

// Null where there is none of that name, folded.
const CharsetTable* charset_table(std::string_view name);

}  // namespace tamis::text

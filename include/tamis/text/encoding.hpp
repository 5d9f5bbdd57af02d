// Bytes of unknown encoding to UTF-8: the first thing done to a raw file.
#pragma once

#include <string>
#include <string_view>

namespace tamis::text {

struct Decoded {
  std::string text;           // valid UTF-8 in NFC, lines ended by LF alone
  std::string encoding;       // "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"
                              // or, for a mixed file, "UTF-8+windows-1252"
  std::size_t malformed = 0;  // sequences that became U+FFFD
};

// The ladder: a byte order mark; UTF-16 by where the NULs stand; UTF-8. Where
// a line is not valid UTF-8, that line alone is read as Windows-1252 if no
// well-formed multi-byte sequence stands in it, else its broken sequences
// become U+FFFD. CR, CRLF, NEL, form feed, U+2028 and U+2029 become LF. Byte
// order marks, zero-width spaces, direction marks and soft hyphens go;
// zero-width joiners stay (emoji need them). Linear; never fails.
Decoded decoded(std::string_view bytes);

// Whether `bytes` look like no text at all: NULs that are not those of UTF-16,
// or control characters in number, within the first 8 KiB.
bool is_binary(std::string_view bytes);

}  // namespace tamis::text

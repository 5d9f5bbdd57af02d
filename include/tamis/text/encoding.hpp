// Bytes of unknown encoding to UTF-8: the first thing done to a raw file.
//
//   Decoder decoder;                                    // block by block
//   while (read(block)) decoder.add(block, text);       // or, in one go:
//   decoder.end(text);                                  // decoded(bytes).text
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace tamis::text {

struct EncodingOptions {
  std::string from;  // as iconv names it (macintosh, gb2312); empty: the ladder
  bool is_live = false;  // a Decoder climbs the ladder on the first line
};

// What is wrong with `options`, in plain words; empty if nothing.
std::string problem_with(const EncodingOptions& options);

struct Decoded {
  std::string text;           // valid UTF-8 in NFC, lines ended by LF alone
  std::string encoding;       // "UTF-8", "UTF-16LE", "windows-1252", ... or,
                              // for a mixed file, "UTF-8+windows-1252"
  std::size_t malformed = 0;  // sequences that became U+FFFD
  std::size_t repaired = 0;   // lines that were damaged (mojibake.hpp)
  bool doubtful = false;      // read as Windows-1252, which does not look right
};

// The ladder: a byte order mark (UTF-8, UTF-16, UTF-32); UTF-16 by where the
// NULs stand; UTF-8. Where a line is not valid UTF-8, that line alone is read
// as Windows-1252 if no well-formed multi-byte sequence stands in it, else its
// broken sequences become U+FFFD. Text that is surely MacRoman, GB 18030,
// Windows-1251 or KOI8-R by its letters is read as that.
//
// CR, CRLF, NEL, form feed, U+2028 and U+2029 become LF. Escape sequences and
// all other control characters but tabs go (controls.hpp), and so do byte order
// marks, zero-width spaces, direction marks, soft hyphens, and joiners between
// Latin letters; other joiners stay (emoji need them), and so do
// no-break spaces. Linear; never fails. `options` must have no problem.
Decoded decoded(std::string_view bytes, const EncodingOptions& options = {});

// The same for a file that comes in blocks, cut anywhere; the ladder is climbed
// on the first 64 KiB. Keeps no more than that and the last unfinished line.
class Decoder {
 public:
  explicit Decoder(const EncodingOptions& options = {});
  Decoder(Decoder&&) noexcept;
  Decoder& operator=(Decoder&&) noexcept;
  ~Decoder();

  // Appends to `out` the text of all lines known to be whole.
  void add(std::string_view bytes, std::string& out);

  // Appends the rest; nothing may be added after that.
  void end(std::string& out);

  // What was found so far; its text is empty.
  Decoded found() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Whether `bytes`, a file or its head, look like no text at all: NULs that are
// not those of UTF-16 (one byte in 200 or more), or control characters in
// number, within the first 8 KiB.
bool is_binary(std::string_view bytes);

}  // namespace tamis::text

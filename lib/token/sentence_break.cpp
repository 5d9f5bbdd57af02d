// Sentences by UAX #29. Nothing ends one but a mark (SATerm) or the end of a
// paragraph (ParaSep): `next_mark` runs over the bytes up to one of these, and
// the rules are asked only there.
#include "sentence_break.hpp"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "tamis/text/utf8.hpp"
#include "tamis/token/sentences.hpp"

namespace tamis::token {
namespace {

// sentence_break_blocks: for each 128 code points, the number of their block.
// sentence_break_values: the blocks, 128 values each.
// Generated from Unicode's files by tests/conformance/break_table.cpp; a test
// generates them afresh and compares.
#include "sentence_break_table.inc"

using enum SentenceBreak;

bool ends_paragraph(SentenceBreak p) {  // ParaSep
  return p == line_feed || p == carriage_return || p == separator;
}

bool is_mark(SentenceBreak p) {  // SATerm
  return p == full_stop || p == terminator;
}

bool is_cased(SentenceBreak p) {
  return p == upper || p == lower;
}

// Rule SB5: what attaches to the character before it.
bool is_ignored(SentenceBreak p) {
  return p == extend || p == format;
}

struct Piece {
  SentenceBreak property = other;
  std::size_t begin = 0;
  std::size_t end = 0;
};

Piece piece_at(std::string_view text, std::size_t at) {
  // Without the call, text full of marks is cut three to ten times as fast.
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {sentence_break(byte), at, at + 1};
  const text::CodePoint point = text::decode(text, at);
  return {sentence_break(point.code), at, at + point.size};
}

// The next character at or after `at` that rule SB5 does not skip; at the end
// of the text, one without bytes.
Piece significant(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const Piece piece = piece_at(text, at);
    if (!is_ignored(piece.property)) return piece;
    at = piece.end;
  }
  return {other, at, at};
}

// The same for the last character that ends at or before `end`.
SentenceBreak significant_before(std::string_view text, std::size_t end) {
  while (end > 0) {
    const text::CodePoint point = text::decode_before(text, end);
    const SentenceBreak property = sentence_break(point.code);
    if (!is_ignored(property)) return property;
    end -= point.size;
  }
  return other;
}

// Bytes that may begin a mark or the end of a paragraph. From U+00C0 to U+057F
// and from U+4000 to U+9FFF no code point is either, so that what C3 to D5 and
// E4 to E9 begin is passed over byte by byte, like most of ASCII.
constexpr std::array<bool, 256> may_end = [] {
  std::array<bool, 256> found{};
  for (const unsigned byte : {0x0Au, 0x0Du, 0x21u, 0x2Eu, 0x3Fu, 0xC2u}) {
    found[byte] = true;  // LF, CR, ! . ? and U+0085
  }
  for (std::size_t byte = 0xD6; byte <= 0xE3; ++byte) found[byte] = true;
  for (std::size_t byte = 0xEA; byte <= 0xF4; ++byte) found[byte] = true;
  return found;
}();

// The next mark or end of a paragraph from `at` on; at the end of the text, a
// piece without bytes.
Piece next_mark(std::string_view text, std::size_t at) {
  while (true) {
    while (at < text.size() && !may_end[static_cast<unsigned char>(text[at])]) {
      ++at;
    }
    if (at == text.size()) return {other, at, at};
    const Piece piece = piece_at(text, at);
    if (is_mark(piece.property) || ends_paragraph(piece.property)) return piece;
    at = piece.end;
  }
}

// Rule SB8: whether a small letter is the first letter from `at` on, before
// the next mark. It looks no further than that mark, and only a mark makes it
// look again: linear.
bool leads_to_lower(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const Piece piece = piece_at(text, at);
    if (is_cased(piece.property)) return piece.property == lower;
    if (piece.property == letter || is_mark(piece.property) ||
        ends_paragraph(piece.property)) {
      return false;
    }
    at = piece.end;
  }
  return false;
}

std::size_t paragraph_end(std::string_view text, const Piece& last) {
  const bool is_pair = last.property == carriage_return &&
                       last.end < text.size() && text[last.end] == '\n';
  return last.end + (is_pair ? 1 : 0);  // SB3, SB4
}

// The end of the sentence that begins at byte `at`.
std::size_t sentence_end(std::string_view text, std::size_t at) {
  Piece mark = next_mark(text, at);
  while (is_mark(mark.property)) {
    Piece next = significant(text, mark.end);
    const bool is_stop = mark.property == full_stop;
    const bool is_inside =
        is_stop && (next.property == numeric ||  // SB6
                    (next.property == upper &&   // SB7
                     is_cased(significant_before(text, mark.begin))));
    if (!is_inside) {
      while (next.property == close) next = significant(text, next.end);
      while (next.property == space) next = significant(text, next.end);
      if (ends_paragraph(next.property)) return paragraph_end(text, next);
      if (is_mark(next.property)) {  // SB8a
        mark = next;
        continue;
      }
      const bool goes_on = next.property == continuation ||
                           (is_stop && leads_to_lower(text, next.begin));
      if (!goes_on) return next.begin;  // SB11
    }
    mark = next_mark(text, next.begin);
  }
  return paragraph_end(text, mark);
}

}  // namespace

SentenceBreak sentence_break(char32_t code) {
  if (code > 0x10FFFF) return other;
  const std::size_t block = sentence_break_blocks[code >> 7];
  return static_cast<SentenceBreak>(
      sentence_break_values[block << 7 | (code & 0x7F)]);
}

std::vector<Span> sentence_segments(std::string_view text) {
  std::vector<Span> found;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = sentence_end(text, at);
    found.push_back({at, end - at});
    at = end;
  }
  return found;
}

}  // namespace tamis::token

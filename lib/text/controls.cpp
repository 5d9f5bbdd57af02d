#include "tamis/text/controls.hpp"

#include "blocks.hpp"
#include "tamis/text/utf8.hpp"
#include "windows_1252.hpp"

namespace tamis::text {
namespace {

unsigned char byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

bool is_between(unsigned char byte, unsigned low, unsigned high) {
  return byte >= low && byte <= high;
}

// Whether a control character begins with `byte`, of which `next` follows.
bool begins_control(unsigned char byte, unsigned char next) {
  if (byte == 0xC2) return is_between(next, 0x80, 0x9F);
  if (byte == 0x7F) return true;
  return byte < 0x20 && byte != '\t' && byte != '\n' &&
         !(byte == '\r' && next == '\n');
}

#ifdef __SSE2__

__m128i each(int byte) {
  return _mm_set1_epi8(static_cast<char>(byte));
}

// The same of 16 bytes, by those that follow each.
__m128i begin_controls(__m128i bytes, __m128i next) {
  const __m128i c0 = _mm_cmpeq_epi8(_mm_min_epu8(bytes, each(0x1F)), bytes);
  const __m128i line_feed = each('\n');
  const __m128i crlf = _mm_and_si128(_mm_cmpeq_epi8(bytes, each('\r')),
                                     _mm_cmpeq_epi8(next, line_feed));
  const __m128i blank = _mm_or_si128(_mm_cmpeq_epi8(bytes, each('\t')),
                                     _mm_cmpeq_epi8(bytes, line_feed));
  const __m128i c1 = _mm_and_si128(
      _mm_cmpeq_epi8(bytes, each(0xC2)),
      _mm_cmpeq_epi8(_mm_and_si128(next, each(0xE0)), each(0x80)));
  const __m128i others = _mm_or_si128(c1, _mm_cmpeq_epi8(bytes, each(0x7F)));
  return _mm_or_si128(others, _mm_andnot_si128(_mm_or_si128(blank, crlf), c0));
}

// Which of 16 bytes may begin one: C0 but tabs and line feeds, DEL, and 0xC2.
__m128i may_begin_controls(__m128i bytes) {
  const __m128i c0 = _mm_cmpeq_epi8(_mm_min_epu8(bytes, each(0x1F)), bytes);
  const __m128i blank = _mm_or_si128(_mm_cmpeq_epi8(bytes, each('\t')),
                                     _mm_cmpeq_epi8(bytes, each('\n')));
  return _mm_or_si128(_mm_andnot_si128(blank, c0),
                      _mm_or_si128(_mm_cmpeq_epi8(bytes, each(0x7F)),
                                   _mm_cmpeq_epi8(bytes, each(0xC2))));
}

// Whether any of the 64 bytes at `bytes` may; most texts have none.
bool may_hold_controls(const char* bytes) {
  __m128i marked = may_begin_controls(block_at(bytes));
  for (std::size_t at = block_size; at < 4 * block_size; at += block_size) {
    marked = _mm_or_si128(marked, may_begin_controls(block_at(bytes + at)));
  }
  return _mm_movemask_epi8(marked) != 0;
}

// Where one stands, or else where fewer than 65 bytes are left.
std::size_t find_in_blocks(std::string_view text, std::size_t at) {
  for (; at + 4 * block_size < text.size(); at += 4 * block_size) {
    const char* const bytes = text.data() + at;
    if (!may_hold_controls(bytes)) continue;
    for (std::size_t i = 0; i < 4 * block_size; i += block_size) {
      const std::size_t first = first_of(
          begin_controls(block_at(bytes + i), block_at(bytes + i + 1)));
      if (first < block_size) return at + i + first;
    }
  }
  return at;
}

#else

std::size_t find_in_blocks(std::string_view, std::size_t at) {
  return at;
}

#endif

std::size_t find_turn(std::string_view text, std::size_t at) {
  for (; (at = text.find('\xE2', at)) != text.npos; ++at) {
    if (turns_direction(decode(text, at).code)) return at;
  }
  return text.size();
}

// Behind those bytes from `at` on that lie from `low` to `high`.
std::size_t pass(std::string_view text, std::size_t at, unsigned low,
                 unsigned high) {
  while (is_between(byte_at(text, at), low, high)) ++at;
  return at;
}

// Behind the end of a string of OSC, DCS and the like; 0 where it has none.
std::size_t end_of_string(std::string_view text, std::size_t at, char kind) {
  at = find_control(text, at);
  if (kind == ']' && byte_at(text, at) == 0x07) return at + 1;
  return text.substr(at, 2) == "\x1B\\" ? at + 2 : 0;
}

char32_t plain(char32_t code) {
  const bool ends_line =
      code == '\r' || code == '\v' || code == '\f' || code == 0x85;
  return ends_line ? U'\n' : without_c1(code);
}

bool is_to_drop(char32_t code) {
  return (is_control(code) && code != '\t' && code != '\n') ||
         turns_direction(code);
}

}  // namespace

char32_t without_c1(char32_t code) {
  return code >= 0x80 && code < 0xA0
             ? windows_1252_code(static_cast<unsigned char>(code))
             : code;
}

std::size_t find_control(std::string_view text, std::size_t at) {
  at = find_in_blocks(text, at);
  while (at < text.size() &&
         !begins_control(byte_at(text, at), byte_at(text, at + 1))) {
    ++at;
  }
  return at;
}

std::size_t escape_sequence_size(std::string_view text, std::size_t at) {
  if (text[at] != 0x1B) return 0;
  const char kind = static_cast<char>(byte_at(text, at + 1));
  if (kind != '\0' && std::string_view("]PX^_").find(kind) != text.npos) {
    const std::size_t end = end_of_string(text, at + 2, kind);
    return end == 0 ? 0 : end - at;
  }
  const bool is_csi = kind == '[';
  std::size_t end = is_csi ? pass(text, at + 2, 0x30, 0x3F) : at + 1;
  const std::size_t parameters = end;
  end = pass(text, end, is_csi ? 0x20 : 0x21, 0x2F);
  if (!is_csi && end == parameters) return 0;  // its last byte may be a letter
  const bool has_end =
      is_between(byte_at(text, end), is_csi ? 0x40 : 0x30, 0x7E);
  return has_end ? end + 1 - at : 0;
}

std::string without_controls(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t size = escape_sequence_size(text, at); size > 0) {
      at += size;
      continue;
    }
    const CodePoint point = decode(text, at);
    const bool is_half = text[at] == '\r' && byte_at(text, at + 1) == '\n';
    const char32_t code = plain(point.code);
    if (!is_half && !is_to_drop(code)) append(out, code);
    at += point.size;
  }
  return out;
}

void drop_controls(std::string& text) {
  if (find_control(text) < text.size() || text.find('\r') != text.npos ||
      find_turn(text, 0) < text.size()) {
    text = without_controls(text);
  }
}

}  // namespace tamis::text

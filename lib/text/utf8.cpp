#include "tamis/text/utf8.hpp"

#include <cassert>

#include "blocks.hpp"

namespace tamis::text {
namespace {

unsigned byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

// Table 3-7 of the Unicode Standard: what a lead byte asks of the next one.
struct Lead {
  std::uint32_t size;
  unsigned low, high;
};

Lead lead(unsigned byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

}  // namespace

CodePoint decode_rare(std::string_view text, std::size_t at) {
  const unsigned first = byte_at(text, at);
  const Lead expected = lead(first);
  if (expected.size == 0) return {replacement_character, 1, false};
  char32_t code = first & (0x7Fu >> expected.size);
  for (std::uint32_t i = 1; i < expected.size; ++i) {
    const unsigned low = i == 1 ? expected.low : 0x80;
    const unsigned high = i == 1 ? expected.high : 0xBF;
    if (at + i >= text.size() || byte_at(text, at + i) < low ||
        byte_at(text, at + i) > high) {
      return {replacement_character, i, false};
    }
    code = code << 6 | (byte_at(text, at + i) & 0x3F);
  }
  return {code, expected.size};
}

CodePoint decode_before(std::string_view text, std::size_t end) {
  assert(end > 0 && end <= text.size());
  std::size_t start = end - 1;
  while (start > 0 && end - start < 4 &&
         (byte_at(text, start) & 0xC0) == 0x80) {
    --start;
  }
  const CodePoint point = decode(text, start);
  if (point.valid && start + point.size == end) return point;
  return {replacement_character, 1, false};
}

void append(std::string& out, char32_t code) {
  const auto put = [&out](char32_t byte) {
    out.push_back(static_cast<char>(byte));
  };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | code >> 6);
    put(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    put(0xE0 | code >> 12);
    put(0x80 | (code >> 6 & 0x3F));
    put(0x80 | (code & 0x3F));
  } else {
    put(0xF0 | code >> 18);
    put(0x80 | (code >> 12 & 0x3F));
    put(0x80 | (code >> 6 & 0x3F));
    put(0x80 | (code & 0x3F));
  }
}

bool is_utf8(std::string_view bytes) {
  for (std::size_t at = 0; (at = pass_below(0x80, bytes, at)) < bytes.size();) {
    const CodePoint point = decode(bytes, at);
    if (!point.valid) return false;
    at += point.size;
  }
  return true;
}

std::string repaired(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = decode(bytes, at);
    if (point.valid) {
      out.append(bytes, at, point.size);
    } else {
      append(out, replacement_character);
    }
    at += point.size;
  }
  return out;
}

std::string_view prefix(std::string_view text, std::size_t bytes) {
  if (bytes >= text.size()) return text;
  std::size_t start = bytes;  // of the code point that holds byte `bytes`
  while (start > 0 && bytes - start < 3 &&
         (byte_at(text, start) & 0xC0) == 0x80) {
    --start;
  }
  const bool is_cut = start + decode(text, start).size > bytes;
  return text.substr(0, is_cut ? start : bytes);
}

std::size_t length(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    at += decode(text, at).size;
  }
  return count;
}

}  // namespace tamis::text

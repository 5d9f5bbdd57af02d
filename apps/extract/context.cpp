#include "extract/context.hpp"

#include <algorithm>

#include "common/columns.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::apps {
namespace {

constexpr std::size_t most_bytes_per_column = 8;

bool is_control(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0);
}

bool is_inside_code_point(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// On one line.
std::string flat(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    if (text::is_space(point.code) || is_control(point.code)) {
      if (out.empty() || out.back() != ' ') out += ' ';
    } else {
      text::append(out, point.code);
    }
    at += point.size;
  }
  return out;
}

// The most of the beginning of `text` that fits, cut at a blank.
std::string_view first_words(std::string_view text, std::size_t columns) {
  std::size_t blank = 0;  // where the last word that fits ends
  std::size_t at = 0;
  while (at < text.size()) {
    const text::CodePoint point = text::decode(text, at);
    if (point.code == ' ') blank = at;
    const std::size_t wide = text::columns(point.code);
    if (wide > columns) return text.substr(0, blank > 0 ? blank : at);
    columns -= wide;
    at += point.size;
  }
  return text;
}

// The same of its end.
std::string_view last_words(std::string_view text, std::size_t columns) {
  std::size_t blank = text.size();  // before the first word that fits
  std::size_t at = text.size();
  while (at > 0) {
    const text::CodePoint point = text::decode_before(text, at);
    if (point.code == ' ' && at < text.size()) blank = at;
    const std::size_t wide = text::columns(point.code);
    if (wide > columns) return text.substr(blank < text.size() ? blank : at);
    columns -= wide;
    at -= point.size;
  }
  return text;
}

std::string cut_left(std::string_view text, std::size_t columns) {
  if (common::columns_of(text) <= columns) return std::string(text);
  std::size_t at = text.size();
  for (std::size_t left = columns - 1; at > 0;) {
    const text::CodePoint point = text::decode_before(text, at);
    const std::size_t wide = text::columns(point.code);
    if (wide > left) break;
    left -= wide;
    at -= point.size;
  }
  return "…" + std::string(text.substr(at));
}

}  // namespace

Context context_of(std::string_view text, token::Span place, std::size_t left,
                   std::size_t right) {
  const std::size_t end = place.begin + place.size;
  std::size_t begin =
      place.begin - std::min(place.begin, (left + 1) * most_bytes_per_column);
  while (begin < place.begin && is_inside_code_point(text[begin])) ++begin;
  std::size_t last =
      std::min(text.size(), end + (right + 1) * most_bytes_per_column);
  while (last < text.size() && is_inside_code_point(text[last])) ++last;
  const std::string before = flat(text.substr(begin, place.begin - begin));
  const std::string behind = flat(text.substr(end, last - end));
  return {std::string(last_words(before, left)), flat(place.in(text)),
          std::string(first_words(behind, right))};
}

std::string context_line(std::string_view place, std::string_view text,
                         token::Span telling, std::size_t width,
                         bool is_marked) {
  std::string line = cut_left(flat(place), width * 3 / 10);
  const std::size_t column = width * 19 / 40;  // where the telling begins
  const std::size_t used = common::columns_of(line) + 2;
  const std::size_t size = common::columns_of(flat(telling.in(text)));
  const std::size_t right = width - std::min(width, column + size);
  const Context context = context_of(text, telling, column - used, right);
  line.append(
      column - common::columns_of(line) - common::columns_of(context.left),
      ' ');
  line += context.left;
  line += is_marked ? "\x1b[1;31m" + context.text + "\x1b[m" : context.text;
  return line + context.right;
}

}  // namespace tamis::apps

#include "plain_lines.hpp"

#include <bit>
#include <cstdint>
#include <cstring>

#include "normal_form.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/controls.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/text/mojibake.hpp"
#include "tamis/text/utf8.hpp"
#include "windows_1252.hpp"

namespace tamis::text {
namespace {

constexpr std::uint64_t each(std::uint64_t byte) {
  return byte * 0x0101010101010101;
}

// The high bit of each byte of `word` that may need a change: control
// characters but tab and LF, and all that is not ASCII. Bytes without their
// high bits are added to, so that no sum reaches the next byte.
std::uint64_t marks(std::uint64_t word) {
  const std::uint64_t low = word & each(0x7F);
  const std::uint64_t from_blank = low + each(0x80 - ' ');
  const std::uint64_t from_tab = low + each(0x80 - '\t');
  const std::uint64_t above_lf = low + each(0x80 - '\n' - 1);
  const std::uint64_t from_del = low + each(0x80 - 0x7F);
  const std::uint64_t plain = from_blank | (from_tab & ~above_lf);
  return (~plain | from_del | word) & each(0x80);
}

std::uint64_t word_at(const char* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, sizeof word);
  return word;
}

// The place in memory of the first byte that is marked.
std::size_t first(std::uint64_t marked) {
  const int zeros = std::endian::native == std::endian::little
                        ? std::countr_zero(marked)
                        : std::countl_zero(marked);
  return static_cast<std::size_t>(zeros) / 8;
}

// Where the next byte stands that ASCII text does not need as it is.
std::size_t pass_ascii(std::string_view text, std::size_t at) {
  constexpr std::size_t size = sizeof(std::uint64_t);
  for (; at + 4 * size <= text.size(); at += 4 * size) {
    const char* from = text.data() + at;
    if ((marks(word_at(from)) | marks(word_at(from + size)) |
         marks(word_at(from + 2 * size)) | marks(word_at(from + 3 * size))) !=
        0) {
      break;
    }
  }
  for (; at + size <= text.size(); at += size) {
    const std::uint64_t marked = marks(word_at(text.data() + at));
    if (marked != 0) return at + first(marked);
  }
  std::uint64_t rest = each(' ');
  std::memcpy(&rest, text.data() + at, text.size() - at);
  const std::uint64_t marked = marks(rest);
  return marked != 0 ? at + first(marked) : text.size();
}

unsigned byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

bool is_continuation(unsigned byte) {
  return (byte & 0xC0) == 0x80;
}

bool is_line_end(char32_t code) {
  return code == '\r' || code == '\f' || code == '\v' || code == 0x85 ||
         code == 0x2028 || code == 0x2029;
}

bool is_dropped(char32_t code) {
  return (is_control(code) && code != '\t' && code != '\n') ||
         turns_direction(code) || code == 0xAD || code == 0x200B ||
         code == 0x200E || code == 0x200F || code == 0x061C || code == 0x2060 ||
         code == 0xFEFF;
}

bool is_joiner(char32_t code) {
  return code == 0x200C || code == 0x200D;
}

// Ç, È, É or Ê in Windows-1252 and a sign that often follows a word: valid
// UTF-8 too, but of a letter that hardly any text has.
bool is_capital_and_sign(unsigned first, unsigned second) {
  return first >= 0xC7 && first <= 0xCA &&
         (second == 0x85 || (second >= 0x91 && second <= 0x97) ||
          second == 0xA0 || second == 0xAB || second == 0xBB);
}

// U+00C0 to U+00FF at `at`: plain unless damage may begin there (mojibake.cpp),
// which takes one of Â Ã Ä Å Î Ï Ð Ñ â ï and those from ð on, and a sign that
// is not ASCII behind it; after Â and Ã, a blank or the line's end too.
bool is_plain_latin(std::string_view text, std::size_t at) {
  const unsigned second = byte_at(text, at + 1);
  if (!is_continuation(second) || second == 0x82 || second == 0x83) {
    return false;
  }
  return byte_at(text, at + 2) < 0x80 ||
         !(second == 0x84 || second == 0x85 || (second & 0xFC) == 0x8C ||
           (second & 0xFC) == 0x90 || second == 0xA2 || second >= 0xAF);
}

// The size of the character at `at`, which is not ASCII; 0 if it needs a look.
std::size_t plain_size(std::string_view text, std::size_t at) {
  const unsigned lead = byte_at(text, at);
  const unsigned second = byte_at(text, at + 1);
  if (lead == 0xC3) return is_plain_latin(text, at) ? 2 : 0;
  if (lead == 0xC2) {
    return is_continuation(second) && second >= 0xA0 && second != 0xAD ? 2 : 0;
  }
  if (lead > 0xC3 && lead < 0xCC) {
    return is_continuation(second) && !is_capital_and_sign(lead, second) ? 2
                                                                         : 0;
  }
  const unsigned third = byte_at(text, at + 2);
  if (lead == 0xE2 && second == 0x80 && third >= 0x90 && third < 0xA8) return 3;
  const CodePoint point = decode(text, at);
  const bool is_plain = point.valid && is_inert(point.code) &&
                        !is_line_end(point.code) && !is_dropped(point.code) &&
                        !is_joiner(point.code);
  return is_plain ? point.size : 0;
}

bool is_latin(char32_t code) {
  return code < 0x250 && is_letter(code);
}

bool is_lead(char byte) {
  return static_cast<unsigned char>(byte) >= 0xC2 &&
         static_cast<unsigned char>(byte) <= 0xF4;
}

// What is not UTF-8 in a line. A line is Windows-1252 unless some of it surely
// is UTF-8, or its only fault is a sequence cut off by the end of the file.
struct Validity {
  std::size_t faults = 0;
  bool has_utf8 = false;     // some of it surely is UTF-8
  bool may_be_utf8 = false;  // some of it is, or is a capital and a sign
  bool is_cut = false;       // the last fault is a sequence cut off by the end
};

Validity validity(std::string_view line) {
  Validity found;
  for (std::size_t at = 0; (at = pass_ascii(line, at)) < line.size();) {
    const CodePoint point = decode(line, at);
    found.faults += !point.valid;
    if (point.valid && point.size > 1) {
      found.may_be_utf8 = true;
      found.has_utf8 |=
          !is_capital_and_sign(byte_at(line, at), byte_at(line, at + 1));
    }
    found.is_cut =
        !point.valid && is_lead(line[at]) && at + point.size == line.size();
    at += point.size;
  }
  return found;
}

void append_windows_1252(std::string& out, std::string_view line) {
  for (std::size_t at = 0; at < line.size(); ++at) {
    const std::size_t end = pass_ascii(line, at);
    out.append(line, at, end - at);
    if (end == line.size()) break;
    append(out, windows_1252_code(static_cast<unsigned char>(line[end])));
    at = end;
  }
}

// Whether `line` is one of JSON: a record, or a member. Unicode's own line ends
// may stand in its strings as they are (RFC 8259), and part nothing.
bool is_json(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t");
  return first != line.npos && (line[first] == '{' || line[first] == '"');
}

// `line` without what nobody sees, with line feeds as its line ends.
std::string visible(std::string_view line) {
  const char32_t line_end = is_json(line) ? U' ' : U'\n';
  std::string out;
  char32_t before = 0;
  for (std::size_t at = 0; at < line.size();) {
    if (const std::size_t size = escape_sequence_size(line, at); size > 0) {
      at += size;
      continue;
    }
    const CodePoint point = decode(line, at);
    at += point.size;
    const char32_t code =
        is_line_end(point.code) ? line_end : without_c1(point.code);
    if (is_dropped(code)) continue;
    if (is_joiner(code) && is_latin(before) && at < line.size() &&
        is_latin(decode(line, at).code)) {
      continue;
    }
    before = code;
    append(out, before);
  }
  return out;
}

std::size_t end_of_line(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] != '\n' && text[at] != '\r') ++at;
  return at;
}

// Just behind the last line end that is known to be one: CR may be half of one.
std::size_t end_of_lines(std::string_view bytes) {
  for (std::size_t at = bytes.size(); at > 0; --at) {
    if (bytes[at - 1] == '\n') return at;
    if (bytes[at - 1] == '\r' && at < bytes.size()) return at;
  }
  return 0;
}

}  // namespace

PlainPrefix plain_prefix(std::string_view text) {
  PlainPrefix found{pass_ascii(text, 0)};
  while (found.size < text.size() && (text[found.size] & 0x80) != 0) {
    const std::size_t size = plain_size(text, found.size);
    if (size == 0) break;
    found.has_utf8 = true;
    found.size = pass_ascii(text, found.size + size);
  }
  return found;
}

void PlainLines::add(std::string_view bytes, std::string& out) {
  if (bytes.empty()) return;
  const std::size_t whole = end_of_lines(bytes);
  if (!unfinished_.empty() && (whole > 0 || unfinished_.back() == '\r')) {
    // The line that was begun ends here, or ended before.
    const std::size_t size = unfinished_.back() == '\r'
                                 ? std::size_t{bytes.front() == '\n'}
                                 : end_of_line(bytes, 0);
    unfinished_.append(bytes, 0, size);
    add_lines(unfinished_, false, out);
    unfinished_.clear();
    return add(bytes.substr(size), out);
  }
  add_lines(bytes.substr(0, whole), false, out);
  unfinished_ += bytes.substr(whole);
}

void PlainLines::end(std::string& out) {
  add_lines(unfinished_, true, out);
  unfinished_.clear();
}

void PlainLines::add_lines(std::string_view lines, bool is_end,
                           std::string& out) {
  for (std::size_t at = 0; at < lines.size();) {
    const PlainPrefix prefix = plain_prefix(lines.substr(at));
    has_utf8_ |= prefix.has_utf8;
    out.append(lines, at, prefix.size);
    at += prefix.size;
    if (at == lines.size()) break;
    if (lines[at] == '\r') {
      out.push_back('\n');
      at += byte_at(lines, at + 1) == '\n' ? 2U : 1U;
      continue;
    }
    std::size_t begin = at;
    while (begin > 0 && lines[begin - 1] != '\n' && lines[begin - 1] != '\r') {
      --begin;
    }
    out.resize(out.size() - (at - begin));  // this much was taken as it is
    const std::size_t end = end_of_line(lines, at);
    add_line(lines.substr(begin, end - begin), is_end && end == lines.size(),
             out);
    at = end;
  }
}

void PlainLines::add_line(std::string_view line, bool may_be_cut,
                          std::string& out) {
  line = valid(line, may_be_cut);
  if (plain_prefix(line).size == line.size()) {
    out += line;
    return;
  }
  const auto repaired = undamaged(line);
  if (repaired) {
    ++repaired_;
    line = *repaired;
  }
  out += nfc(visible(line));
}

// `line`, or a view of valid_.
std::string_view PlainLines::valid(std::string_view line, bool may_be_cut) {
  const Validity found = validity(line);
  const bool is_chance =
      found.may_be_utf8 && !found.has_utf8 && has_windows_1252_ && !has_utf8_;
  if (found.faults == 0 && !is_chance) {
    has_utf8_ |= found.may_be_utf8;
    return line;
  }
  may_be_cut = may_be_cut && (has_utf8_ || !has_windows_1252_);
  if (found.has_utf8 || (may_be_cut && found.is_cut && found.faults == 1)) {
    has_utf8_ |= found.may_be_utf8;
    malformed_ += found.faults;
    valid_ = text::repaired(line);
  } else {
    has_windows_1252_ = true;
    valid_.clear();
    append_windows_1252(valid_, line);
  }
  return valid_;
}

}  // namespace tamis::text

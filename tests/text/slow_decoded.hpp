// decoded() for UTF-8 and Windows-1252 as one would write it down first: line
// by line, code point by code point. The judge of the fast one.
#pragma once

#include <string>
#include <string_view>

#include "tamis/text/classes.hpp"
#include "tamis/text/encoding.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/text/mojibake.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::text {

class SlowDecoded {
 public:
  Decoded decode_all(std::string_view bytes) {
    while (!bytes.empty()) {
      const std::size_t end = bytes.find_first_of("\r\n");
      const bool is_last = end == std::string_view::npos;
      add_line(bytes.substr(0, end), is_last);
      if (is_last) break;
      const bool is_crlf = bytes.substr(end).starts_with("\r\n");
      found_.text += '\n';
      bytes.remove_prefix(end + (is_crlf ? 2 : 1));
    }
    found_.encoding = !has_windows_1252_ ? "UTF-8"
                      : has_utf8_        ? "UTF-8+windows-1252"
                                         : "windows-1252";
    return found_;
  }

 private:
  static char32_t code_in_windows_1252(unsigned char byte) {
    static constexpr std::u32string_view signs =
        U"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
    return byte >= 0x80 && byte < 0xA0 ? signs[byte - 0x80] : byte;
  }

  static bool is_cut_lead(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0xC2 && value <= 0xF4;
  }

  static bool is_latin(char32_t code) {
    return code < 0x250 && is_letter(code);
  }

  static bool is_line_end(char32_t code) {
    return code == '\f' || code == '\v' || code == 0x85 || code == 0x2028 ||
           code == 0x2029;
  }

  static bool is_dropped(char32_t code) {
    return code == 0 || code == 0xAD || code == 0x200B || code == 0x200E ||
           code == 0x200F || code == 0x61C ||
           (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069) || code == 0x2060 ||
           code == 0xFEFF;
  }

  std::u32string as_utf8(std::string_view line) {
    std::u32string out;
    for (std::size_t at = 0; at < line.size();) {
      const CodePoint point = decode(line, at);
      has_utf8_ |= point.valid && point.size > 1;
      found_.malformed += !point.valid;
      out += point.code;
      at += point.size;
    }
    return out;
  }

  bool is_windows_1252(std::string_view line, bool may_be_cut) const {
    bool malformed = false;
    bool by_chance = false;  // É» and the like, which is UTF-8 too
    for (std::size_t at = 0; at < line.size();) {
      const CodePoint point = decode(line, at);
      if (point.valid && point.size > 1) {
        constexpr std::string_view signs =
            "\x85\x91\x92\x93\x94\x95\x96\x97\xA0\xAB\xBB";
        if (line[at] < '\xC7' || line[at] > '\xCA' ||
            signs.find(line[at + 1]) == signs.npos) {
          return false;
        }
        by_chance = true;
      }
      const bool is_cut =
          may_be_cut && is_cut_lead(line[at]) && at + point.size == line.size();
      malformed |= !point.valid && !is_cut;
      at += point.size;
    }
    return malformed || (by_chance && has_windows_1252_ && !has_utf8_);
  }

  void add_line(std::string_view line, bool is_last) {
    std::u32string codes;
    if (is_windows_1252(line, is_last && (has_utf8_ || !has_windows_1252_))) {
      has_windows_1252_ = true;
      for (const char c : line) {
        codes += code_in_windows_1252(static_cast<unsigned char>(c));
      }
    } else {
      codes = as_utf8(line);
    }
    std::string text;
    for (const char32_t code : codes) append(text, code);
    if (const auto better = undamaged(text)) {
      ++found_.repaired;
      text = *better;
    }
    add_visible(text);
  }

  void add_visible(std::string_view line) {
    std::string out;
    char32_t before = 0;
    for (std::size_t at = 0; at < line.size();) {
      const CodePoint point = decode(line, at);
      at += point.size;
      const bool is_joiner = point.code == 0x200C || point.code == 0x200D;
      const bool goes = is_dropped(point.code) ||
                        (is_joiner && is_latin(before) && at < line.size() &&
                         is_latin(decode(line, at).code));
      if (goes) continue;
      before = is_line_end(point.code) ? U'\n' : point.code;
      append(out, before);
    }
    found_.text += nfc(out);
  }

  Decoded found_;
  bool has_utf8_ = false;
  bool has_windows_1252_ = false;
};

}  // namespace tamis::text

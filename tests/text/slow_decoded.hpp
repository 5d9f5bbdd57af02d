// decoded() for UTF-8 and Windows-1252 as one would write it down first: line
// by line, code point by code point. The judge of the fast one.
#pragma once

#include <algorithm>
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
    return (code < 0x20 && code != '\t' && code != '\n') ||
           (code >= 0x7F && code < 0xA0) || code == 0xAD || code == 0x200B ||
           code == 0x200E || code == 0x200F || code == 0x61C ||
           (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069) || code == 0x2060 ||
           code == 0xFEFF;
  }

  static bool has_control(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const CodePoint point = decode(text, at);
      const bool is_c0 = point.code < 0x20 && point.code != '\t';
      if (is_c0 || (point.code >= 0x7F && point.code < 0xA0)) return true;
      at += point.size;
    }
    return false;
  }

  static bool is_sequence(std::string_view text) {
    constexpr std::string_view middles = " !\"#$%&'()*+,-./";
    const char kind = text.size() > 2 ? text[1] : '\0';
    const char last = text.back();
    if (kind == '[') {
      text = text.substr(2, text.size() - 3);
      text.remove_prefix(
          std::min(text.find_first_not_of("0123456789:;<=>?"), text.size()));
      return text.find_first_not_of(middles) == text.npos && last >= '@' &&
             last <= '~';
    }
    if (kind != '\0' && std::string_view("]PX^_").find(kind) != text.npos) {
      std::size_t end = text.ends_with("\x1B\\") ? 2 : 0;
      if (kind == ']' && last == '\a') end = 1;
      return end > 0 && !has_control(text.substr(2, text.size() - 2 - end));
    }
    const std::string_view inner = text.substr(1, text.size() - 2);
    return kind > ' ' && kind <= '/' && last >= '0' && last <= '~' &&
           inner.find_first_not_of(middles.substr(1)) == text.npos;
  }

  // The first bytes that are an escape sequence; 0 if none are.
  static std::size_t sequence_size(std::string_view text) {
    if (!text.starts_with('\x1B')) return 0;
    for (std::size_t size = 3; size <= text.size(); ++size) {
      if (is_sequence(text.substr(0, size))) return size;
    }
    return 0;
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
    const std::size_t first = line.find_first_not_of(" \t");
    const bool is_json =
        first != line.npos && (line[first] == '{' || line[first] == '"');
    std::string out;
    char32_t before = 0;
    for (std::size_t at = 0; at < line.size();) {
      if (const std::size_t size = sequence_size(line.substr(at)); size > 0) {
        at += size;
        continue;
      }
      const CodePoint point = decode(line, at);
      at += point.size;
      const char32_t code =
          is_line_end(point.code) ? (is_json ? U' ' : U'\n')
          : point.code < 0x100
              ? code_in_windows_1252(static_cast<unsigned char>(point.code))
              : point.code;
      const bool is_joiner = code == 0x200C || code == 0x200D;
      const bool goes = is_dropped(code) ||
                        (is_joiner && is_latin(before) && at < line.size() &&
                         is_latin(decode(line, at).code));
      if (goes) continue;
      before = code;
      append(out, before);
    }
    found_.text += nfc(out);
  }

  Decoded found_;
  bool has_utf8_ = false;
  bool has_windows_1252_ = false;
};

}  // namespace tamis::text

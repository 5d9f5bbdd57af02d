#include "tamis/text/mojibake.hpp"

#include <array>
#include <utility>

#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"
#include "windows_1252.hpp"

namespace tamis::text {
namespace {

// What was damaged twice takes two passes; more than four nobody has seen.
constexpr int most_passes = 4;

bool is_quote(char32_t code) {
  return code == '"' || code == '\'' || code == '`' ||
         (code >= 0x2018 && code <= 0x201E);
}

// What stands after words in correct text, though it may be a damaged byte.
bool is_typography(char32_t code) {
  return code == 0xA0 || code == 0xAB || code == 0xBB || code == 0xB0 ||
         code == 0x2026 || (code >= 0x2013 && code <= 0x201E);
}

// One character as it stands in a damaged line.
struct Sign {
  char32_t code = 0;  // 0: the line's end
  std::size_t end = 0;
};

Sign sign_at(std::string_view line, std::size_t at) {
  if (at >= line.size()) return {0, at};
  const CodePoint point = decode(line, at);
  return {point.code, at + point.size};
}

// A sequence of signs whose bytes in Windows-1252 are one character in UTF-8.
struct Sequence {
  unsigned lead = 0;
  char32_t meant = 0;
  std::size_t end = 0;            // in the line
  bool is_all_typography = true;  // but for the lead
};

std::optional<Sequence> sequence_at(std::string_view line, Sign lead) {
  if (lead.code < 0xC2 || lead.code > 0xF4) return std::nullopt;
  const std::size_t size = lead.code < 0xE0 ? 2 : lead.code < 0xF0 ? 3 : 4;
  Sequence found{static_cast<unsigned>(lead.code), 0, lead.end};
  std::string bytes(1, static_cast<char>(lead.code));
  while (bytes.size() < size) {
    const Sign next = sign_at(line, found.end);
    const auto byte = windows_1252_byte(next.code);
    if (!byte || *byte < 0x80 || *byte > 0xBF) return std::nullopt;
    found.is_all_typography &= is_typography(next.code);
    bytes.push_back(static_cast<char>(*byte));
    found.end = next.end;
  }
  const CodePoint point = decode(bytes, 0);
  if (!point.valid || point.size != size) return std::nullopt;
  found.meant = point.code;
  return found;
}

// Whether a correct word of capitals may end in `before` and what follows it,
// as MAÇÃ does; but "LÃ  en haut" is damaged.
bool is_capital_end(std::u32string_view before, std::string_view rest) {
  if (!is_upper(before.back()) || is_letter(sign_at(rest, 0).code))
    return false;
  if (is_upper(before.front())) return true;
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  return !is_lower(sign_at(rest, 0).code);
}

bool is_damage(const Sequence& found, std::u32string_view before,
               std::string_view rest) {
  const char32_t after = sign_at(rest, 0).code;
  if (is_quote(before.back()) && is_quote(after)) return false;
  const bool is_word_end = is_capital_end(before, rest);
  switch (found.lead) {
    case 0xC2:  // Â»
      return !is_word_end && (found.meant >= 0xA0 || !found.is_all_typography);
    case 0xC3:  // Ã©; but MAÇÃ»
      return !(found.is_all_typography && is_word_end);
    case 0xC5:  // Å“uvre; but Å”
      return !found.is_all_typography || is_letter(after);
    case 0xC4:
    case 0xCE:
    case 0xCF:
    case 0xD0:
    case 0xD1:
      return !found.is_all_typography;
    case 0xE2:  // â€™; but â…”
      return !found.is_all_typography;
    case 0xEF:  // ï»¿
      return found.meant >= 0xFE00;
    default:
      return found.lead >= 0xF0;  // ðŸ˜€
  }
}

// One pass over a line, which undoes one reading in the wrong encoding.
class Pass {
 public:
  explicit Pass(std::string_view line) : line_(line) {}

  // Whether there was damage; `out` is the line without.
  bool run(std::string& out) {
    out.reserve(line_.size());
    for (std::size_t at = 0; at < line_.size(); at = end_) {
      const Sign sign = sign_at(line_, at);
      const bool is_mended = sign.code >= 0x80 && mend(sign, out);
      if (!is_mended) {
        out.append(line_, at, sign.end - at);
        end_ = sign.end;
      }
      before_ = {before_.back(), is_mended ? U'\0' : sign.code};
    }
    return is_changed_;
  }

 private:
  bool mend(Sign lead, std::string& out) {
    if (const auto found = sequence_at(line_, lead)) {
      if (!is_damage(*found, before_, line_.substr(found->end))) return false;
      is_quotation_open_ |= found->meant == 0x201C;
      return put(out, found->meant, found->end);
    }
    if (lead.code == 0xC2 || lead.code == 0xC3) {
      return mend_lost_space(lead, out);
    }
    return lead.code == 0xE2 && mend_lost_quote(lead, out);
  }

  // The second byte of NBSP and of à is itself a no-break space, which many
  // programs make a blank, or cut from the end of a line.
  bool mend_lost_space(Sign lead, std::string& out) {
    const Sign next = sign_at(line_, lead.end);
    const Sign second = sign_at(line_, next.end);
    if (is_capital_end(before_, line_.substr(lead.end))) return false;
    if (lead.code == 0xC2) {
      return next.code == ' ' && put(out, 0xA0, next.end);
    }
    if (next.code == ' ') {
      return put(out, 0xE0, second.code == ' ' ? next.end : lead.end);
    }
    return next.code == 0 && is_lower(before_.back()) &&
           put(out, 0xE0, lead.end);
  }

  // ” is E2 80 9D, and Windows-1252 has no 9D: what is left is "â€".
  bool mend_lost_quote(Sign lead, std::string& out) {
    const Sign next = sign_at(line_, lead.end);
    if (next.code != 0x20AC || !is_quotation_open_) return false;
    is_quotation_open_ = false;
    return put(out, 0x201D, next.end);
  }

  bool put(std::string& out, char32_t code, std::size_t end) {
    append(out, code);
    end_ = end;
    return is_changed_ = true;
  }

  std::string_view line_;
  std::size_t end_ = 0;
  std::u32string before_ = std::u32string(2, 0);  // the last two signs
  bool is_quotation_open_ = false;
  bool is_changed_ = false;
};

// Every damage begins with one of U+00C2 to U+00F4: C3, and one byte more.
bool may_be_damaged(std::string_view line) {
  for (std::size_t at = 0; (at = line.find('\xC3', at)) != line.npos; at += 2) {
    const char next = at + 1 < line.size() ? line[at + 1] : '\0';
    if (next == '\x82' || next == '\x83') return true;
    if (at + 2 >= line.size() || (line[at + 2] & 0x80) != 0) return true;
  }
  return false;
}

}  // namespace

std::optional<std::string> undamaged(std::string_view line) {
  std::optional<std::string> result;
  for (int pass = 0; pass < most_passes; ++pass) {
    const std::string_view now = result ? std::string_view(*result) : line;
    std::string mended;
    if (!may_be_damaged(now) || !Pass(now).run(mended)) break;
    result = std::move(mended);
  }
  return result;
}

}  // namespace tamis::text

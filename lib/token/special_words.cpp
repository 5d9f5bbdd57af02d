#include "special_words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "ascii.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"
#include "word_rules.hpp"

namespace tamis::token {
namespace {

// Short words as numbers, their first byte lowest: a list of them is searched
// by comparing numbers.
constexpr std::size_t longest_packed = 8;  // bytes

template <std::size_t count>
constexpr auto packed(const std::string_view (&words)[count]) {
  std::array<std::uint64_t, count> found{};
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t at = words[i].size(); at > 0; --at) {
      const auto byte = static_cast<unsigned char>(words[i][at - 1]);
      found[i] = found[i] << 8 | byte;
    }
  }
  return found;
}

// What an elision leaves before its apostrophe: in French, and in Italian,
// whose d' and l' are the same.
constexpr auto elisions = packed({"c", "d", "j", "l", "m", "n", "s", "t", "qu",
                                  "jusqu", "lorsqu", "puisqu", "quoiqu"});
constexpr auto italian_elisions =
    packed({"un", "all", "dell", "nell", "dall", "sull", "coll", "quell",
            "anch", "sant", "mezz", "bell", "quest", "nessun"});

// What stands behind a hyphen without making a compound of it.
constexpr auto clitics =
    packed({"je", "tu",  "il",  "elle",  "on", "nous", "vous", "ils",
            "ce", "moi", "toi", "le",    "la", "les",  "lui",  "leur",
            "y",  "en",  "t",   "elles", "là", "ci"});

// Whether `word`, in lower case, is in the list. Case of ASCII and Latin-1.
template <std::size_t size>
bool is_one_of(const std::array<std::uint64_t, size>& list,
               std::string_view word) {
  if (word.size() > longest_packed) return false;
  std::uint64_t wanted = 0;
  char before = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    const bool is_upper = before == '\xC3' ? c <= '\x9E' : c >= 'A' && c <= 'Z';
    const auto lower = static_cast<unsigned char>(is_upper ? c + 0x20 : c);
    wanted |= std::uint64_t{lower} << 8 * i;
    before = c;
  }
  return std::find(list.begin(), list.end(), wanted) != list.end();
}

// The bytes of the no-break blank at `at`; 0 if there is none.
std::size_t no_break_size(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at, 3);
  if (rest.starts_with("\u00A0")) return 2;
  return rest == "\u202F" ? 3 : 0;
}

// The bytes of the apostrophe at `at`; 0 if there is none.
std::size_t apostrophe_size(std::string_view text, std::size_t at) {
  if (text[at] == '\'') return 1;
  if (text[at] != '\xE2' && text[at] != '\xCA' && text[at] != '\xEF') return 0;
  const text::CodePoint point = text::decode(text, at);
  return text::is_apostrophe(point.code) ? point.size : 0;
}

// Whether what stands at `at` attaches to the character before it.
bool has_mark(std::string_view text, std::size_t at) {
  const char32_t code = text::decode(text, at).code;
  return code >= 0x80 && is_ignored(word_break_of(code, Reading::mining));
}

bool begins_with(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() &&
         std::equal(lower.begin(), lower.end(), text.begin(),
                    [](char l, char c) {
                      return l == (is_ascii_letter(c) ? (c | 0x20) : c);
                    });
}

// The end of the decimals that begin at `at`, `at` if none do: 12 000,50 €.
std::size_t decimals_end(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at, 2);
  if (rest.size() < 2 || (rest[0] != ',' && rest[0] != '.')) return at;
  if (!is_ascii_digit(rest[1])) return at;
  do ++at;
  while (at < text.size() && is_ascii_digit(text[at]));
  return at;
}

// The end of the groups of three digits that go on from `end`: 12 000 000 with
// no-break blanks.
std::size_t groups_end(std::string_view text, std::size_t end) {
  for (;;) {
    const std::size_t blank = no_break_size(text, end);
    const std::string_view group = text.substr(end + blank, 4);
    const bool is_group =
        blank > 0 && group.size() >= 3 &&
        std::all_of(group.begin(), group.begin() + 3, is_ascii_digit) &&
        (group.size() == 3 ||
         (!is_ascii_digit(group[3]) && !is_ascii_letter(group[3])));
    if (!is_group) return decimals_end(text, end);
    end += blank + 3;
  }
}

constexpr std::array<std::string_view, 5> currencies = {"$", "€", "£", "¥",
                                                        "¢"};
constexpr std::array<std::string_view, 5> units = {"%", "‰", "°C", "°F", "°"};

// The end of the sign that gives the number before `end` its unit: 20 %, 5 €,
// 30°C; a no-break blank may stand between.
std::size_t unit_end(std::string_view text, std::size_t end) {
  const std::size_t sign = end + no_break_size(text, end);
  const std::string_view rest = text.substr(sign);
  for (const std::string_view unit : units) {
    if (rest.starts_with(unit)) return sign + unit.size();
  }
  for (const std::string_view currency : currencies) {
    if (rest.starts_with(currency)) return sign + currency.size();
  }
  return end;
}

// The bytes of the currency that ends before `at`.
std::size_t currency_before(std::string_view text, std::size_t at) {
  const std::string_view head = text.substr(0, at);
  for (const std::string_view currency : currencies) {
    if (head.ends_with(currency)) return currency.size();
  }
  return 0;
}

}  // namespace

std::size_t hyphen_size(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at, 3);
  if (rest.starts_with('-')) return 1;
  return rest == "\u2010" || rest == "\u2011" ? 3 : 0;
}

bool is_clitic(std::string_view text, std::size_t at, std::size_t end) {
  if (!is_one_of(clitics, text.substr(at, end - at))) return false;
  const std::size_t next = end + hyphen_size(text, end);
  if (next == end || next == text.size()) return true;
  const std::size_t behind = boundary_after(text, next, Reading::mining);
  const text::CodePoint first = text::decode(text, next);
  return kind_of(first.code, word_break_of(first.code, Reading::mining)) !=
             WordKind::letters ||
         is_one_of(clitics, text.substr(next, behind - next));
}

std::size_t elision_size(std::string_view word) {
  constexpr std::size_t longest = 6;
  for (std::size_t at = 1; at <= longest && at < word.size(); ++at) {
    const std::size_t size = at + apostrophe_size(word, at);
    if (size == at) continue;
    if (size == word.size() || has_mark(word, size)) return 0;
    const std::string_view head = word.substr(0, at);
    if (is_one_of(elisions, head)) return size;
    // English has all's and quest's: Italian goes on with a word.
    const bool is_word = word.size() - size > 1;
    return is_word && is_one_of(italian_elisions, head) ? size : 0;
  }
  return 0;
}

std::size_t address_end(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (!begins_with(rest, "http://") && !begins_with(rest, "https://") &&
      !begins_with(rest, "www.")) {
    return at;
  }
  std::size_t end = at;
  while (end < text.size()) {
    const text::CodePoint point = text::decode(text, end);
    if (text::is_space(point.code) || point.code == '<' || point.code == '>' ||
        point.code == '"' || point.code == 0xBB || point.code == 0x201D) {
      break;
    }
    end += point.size;
  }
  while (end > at && std::string_view(".,;:!?)]'").find(text[end - 1]) !=
                         std::string_view::npos) {
    --end;
  }
  return end;
}

std::size_t domain_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  const auto is_part = [](char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || c == '.' || c == '-';
  };
  while (end < text.size() && is_part(text[end])) ++end;
  if (end < text.size() && (text[end] & 0x80) != 0) return at;
  while (end > at && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
  const bool has_dot = text.substr(at, end - at).find('.') != text.npos;
  return has_dot ? end : at;
}

Word quantity(std::string_view text, std::size_t begin, std::size_t end,
              std::size_t from) {
  end = unit_end(text, groups_end(text, end));
  const std::size_t currency = currency_before(text, begin);
  if (begin - currency >= from) begin -= currency;
  return {begin, end - begin, WordKind::number};
}

Word whole(std::string_view text, Word word) {
  std::size_t begin = word.begin;
  while (begin > 0 && (text[begin - 1] & 0x80) != 0) {
    const text::CodePoint before = text::decode_before(text, begin);
    if (!text::is_prepended(before.code)) break;
    begin -= before.size;
  }
  std::size_t end = word.end();
  while (end > begin && end < text.size() && (text[end - 1] & 0x80) != 0) {
    const text::CodePoint last = text::decode_before(text, end);
    if (!text::is_prepended(last.code)) break;
    end -= last.size;
  }
  return {begin, end - begin, word.kind};
}

}  // namespace tamis::token

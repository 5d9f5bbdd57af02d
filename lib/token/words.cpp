#include "tamis/token/words.hpp"

#include <algorithm>
#include <array>

#include "segments.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::token {
namespace {

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_ascii_letter(char c) {
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'z';
}

// What an elision leaves before its apostrophe: in French, and in Italian,
// whose d' and l' are the same.
constexpr std::array<std::string_view, 13> elisions = {
    "c", "d",  "j",     "l",      "m",      "n",     "s",
    "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"};
constexpr std::array<std::string_view, 14> italian_elisions = {
    "un",    "all",  "dell", "nell", "dall", "sull",  "coll",
    "quell", "anch", "sant", "mezz", "bell", "quest", "nessun"};

// What stands behind a hyphen without making a compound of it.
constexpr std::array<std::string_view, 22> clitics = {
    "je", "tu",  "il",  "elle",  "on", "nous", "vous", "ils",
    "ce", "moi", "toi", "le",    "la", "les",  "lui",  "leur",
    "y",  "en",  "t",   "elles", "là", "ci"};

// Whether `word`, in lower case, is in the list. Case of ASCII and Latin-1.
template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& list,
               std::string_view word) {
  std::array<char, 8> lower;
  if (word.size() > lower.size()) return false;
  char before = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    const bool is_upper = before == '\xC3' ? c <= '\x9E' : c >= 'A' && c <= 'Z';
    lower[i] = static_cast<char>(is_upper ? c + 0x20 : c);
    before = c;
  }
  const std::string_view folded(lower.data(), word.size());
  return std::find(list.begin(), list.end(), folded) != list.end();
}

// The bytes of the hyphen that begins at `at`, which may be the text's end; 0
// if there is none.
std::size_t hyphen_size(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at, 3);
  if (rest.starts_with('-')) return 1;
  return rest == "\u2010" || rest == "\u2011" ? 3 : 0;
}

bool is_hyphen_end(char last) {
  return last == '-' || last == '\x90' || last == '\x91';
}

// The bytes of the no-break blank at `at`; 0 if there is none.
std::size_t no_break_size(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at, 3);
  if (rest.starts_with("\u00A0")) return 2;
  return rest == "\u202F" ? 3 : 0;
}

// Whether the segment from `at` to `end`, behind a hyphen, is a word of its
// own: t in a-t-il, but not en in arc-en-ciel, which leads on.
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

// `word` with what it shares a grapheme with: signs that stand before others.
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

// The bytes of the elision that `word` begins with, its apostrophe included; 0
// if it begins with none.
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

bool begins_with(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() &&
         std::equal(lower.begin(), lower.end(), text.begin(),
                    [](char l, char c) {
                      return l == (is_ascii_letter(c) ? (c | 0x20) : c);
                    });
}

bool may_be_address(char first) {
  return first == 'h' || first == 'H' || first == 'w' || first == 'W';
}

// The end of the web address that begins at `at`, or `at` if none does.
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

// The end of the domain that begins at `at`, behind the @ of an e-mail address;
// `at` if it is none.
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

// Makes words of segments, in order; see the header for what differs.
template <typename Take>
class Mining {
 public:
  Mining(std::string_view text, Take& take) : text_(text), take_(take) {}

  void add(Word segment, bool is_plain) {
    if (segment.kind < WordKind::number) return;
    if (segment.begin < done_) return add_rest(segment.end());
    if (!is_plain) return add_special(segment);
    flush();
    take_(segment);
  }

  void flush() {
    if (held_.size > 0) give(held_);
    held_.size = 0;
  }

 private:
  void give(Word word) {
    word = whole(text_, word);
    if (word.size > 0) take_(word);
  }

  // What is left up to `end` of a segment that a word of ours ended amid: of
  // x.fr:hello behind an @, hello.
  void add_rest(std::size_t end) {
    if (end <= done_) return;
    const std::size_t begin = done_;
    for_each_segment<Reading::mining>(text_.substr(begin, end - begin),
                                      [&](Word rest, bool) {
                                        rest.begin += begin;
                                        add(rest, false);
                                      });
  }

  [[gnu::noinline]] void add_special(Word segment) {
    const std::size_t begin = segment.begin;
    const char before = begin > done_ ? text_[begin - 1] : ' ';
    std::size_t at = begin;
    const std::size_t end = segment.end();
    if (may_be_address(text_[begin]) && add_address(segment)) {
      return add_rest(end);
    }
    if (before == '@' && add_name(segment)) return add_rest(end);
    while (const auto size = elision_size(text_.substr(at, end - at))) {
      flush();
      give({at, size, WordKind::letters});
      at += size;
    }
    if (is_hyphen_end(before) && at == begin && is_joined(at) &&
        held_.kind == WordKind::letters && !is_clitic(text_, at, end)) {
      held_.size = end - held_.begin;
      return;
    }
    flush();
    held_ = {at, end - at, segment.kind};
    if (segment.kind == WordKind::number) extend_number();
  }

  bool add_address(Word segment) {
    const std::size_t end = address_end(text_, segment.begin);
    if (end == segment.begin) return false;
    flush();
    give_whole({segment.begin, end - segment.begin, WordKind::address});
    return true;
  }

  // name@domain and @name; their @ stands before the segment.
  bool add_name(Word segment) {
    const bool is_behind_word =
        held_.size > 0 && held_.end() + 1 == segment.begin;
    if (!is_behind_word) {
      flush();
      give_whole({segment.begin - 1, segment.size + 1, WordKind::letters});
      return true;
    }
    const std::size_t end = domain_end(text_, segment.begin);
    if (end == segment.begin) return false;
    held_ = {held_.begin, end - held_.begin, WordKind::address};
    done_ = end;
    return true;
  }

  void give_whole(Word word) {
    give(word);
    done_ = word.end();
  }

  bool is_joined(std::size_t begin) const {  // held, one hyphen, begin
    return held_.size > 0 && begin > held_.end() &&
           held_.end() + hyphen_size(text_, held_.end()) == begin;
  }

  // Takes to the number what belongs to it on either side.
  void extend_number() {
    std::size_t end = groups_end(text_, held_.end());
    end = unit_end(text_, end);
    const std::size_t before = currency_before(text_, held_.begin);
    if (before > 0 && held_.begin - before >= done_) {
      held_.begin -= before;
      held_.size += before;
    }
    held_.size = end - held_.begin;
    done_ = end;
  }

  std::string_view text_;
  Take& take_;
  Word held_{0, 0, WordKind::other};  // waits: a hyphen may follow
  std::size_t done_ = 0;  // segments that begin before it are in words already
};

template <typename Take>
void for_each_word(std::string_view text, Take take) {
  Mining<Take> mining(text, take);
  for_each_segment<Reading::mining>(text,
                                    [&mining](Word segment, bool is_plain) {
                                      mining.add(segment, is_plain);
                                    });
  mining.flush();
}

}  // namespace

void segments(std::string_view text, std::vector<Word>& found) {
  found.clear();
  for_each_segment<Reading::standard>(
      text, [&found](Word segment, bool) { found.push_back(segment); });
}

std::vector<Word> segments(std::string_view text) {
  std::vector<Word> found;
  segments(text, found);
  return found;
}

void words(std::string_view text, std::vector<Word>& found) {
  found.clear();
  for_each_word(text, [&found](Word word) { found.push_back(word); });
}

std::vector<Word> words(std::string_view text) {
  std::vector<Word> found;
  found.reserve(text.size() / 6);
  words(text, found);
  return found;
}

std::size_t word_count(std::string_view text) {
  std::size_t count = 0;
  for_each_word(text, [&count](Word) { ++count; });
  return count;
}

}  // namespace tamis::token

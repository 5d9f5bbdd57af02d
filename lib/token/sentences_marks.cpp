#include "sentences_marks.hpp"

#include "sentences_signs.hpp"
#include "tamis/text/classes.hpp"

namespace tamis::token {
namespace {

bool closes(const SentenceLine& line, std::size_t at) {
  const text::CodePoint point = decoded(line.text(), at);
  if (is_bracket(point.code)) return true;
  const bool is_quote = is_closing_quote(point.code);
  if (!is_quote && !is_two_sided(point.code)) return false;
  return !line.is_word_at(at + point.size);
}

// Whether the mark goes on at byte `at`, behind a blank: "? !", "? »", ". . .",
// but not "...and".
bool goes_on(const SentenceLine& line, std::size_t at) {
  const char32_t code = line.code_at(at);
  if (code == 0xBB || code == 0x203A) return closes(line, at);
  if (code == '.' || is_ellipsis(code)) {
    return !line.is_word_at(line.after_stops(at));
  }
  return code == '!' || code == '?';
}

// 0 if none stands there by itself.
std::size_t size_of_emoticon(const SentenceLine& line, std::size_t at) {
  constexpr std::string_view eyes = ":;=";
  constexpr std::string_view mouths = ")(DPpOo/|]*3";
  if (eyes.find(line.text()[at]) == eyes.npos) return 0;
  std::size_t end = at + 1;
  if (end < line.end() && line.text()[end] == '-') ++end;
  const bool has_mouth =
      end < line.end() && mouths.find(line.text()[end]) != mouths.npos;
  return has_mouth && text::is_space(line.code_at(end + 1)) ? end + 1 - at : 0;
}

void add_terminator(SentenceMark& mark, char32_t code) {
  mark.stops += code == '.';
  mark.has_ellipsis |= is_ellipsis(code);
  mark.has_shout |= is_shout(code);
  mark.is_wide |= is_wide(code);
}

// "The end. . . . And then": the sentence has its stop, and the omission stands
// before the next.
bool is_stop_before_omission(const SentenceLine& line,
                             const SentenceMark& mark) {
  return mark.stops == 4 && mark.end == mark.begin + 7 &&
         line.text()[mark.begin + 1] == ' ' && mark.begin > line.begin() &&
         line.text()[mark.begin - 1] != ' ' &&
         text::is_space(line.code_at(mark.end)) &&
         line.is_word_at(line.after_blanks(mark.end));
}

// Past "[...]" or "(…)" at byte `at` and the blanks behind it; `at` if there is
// none.
std::size_t after_omission(const SentenceLine& line, std::size_t at) {
  const std::size_t stops = at + 1;
  const std::size_t closer = line.after_stops(stops);
  const char32_t code = line.code_at(closer);
  if (closer == stops || (code != ']' && code != ')')) return at;
  return line.after_blanks(closer + 1);
}

// iPhone, eBay
bool is_brand(const SentenceLine& line, std::size_t at) {
  return line.code_at(at) < 0x80 && text::is_upper(line.code_at(at + 1)) &&
         text::is_lower(line.code_at(at + 2));
}

// Dutch: 's Avonds, 't Is.
bool is_clitic(const SentenceLine& line, std::size_t at) {
  return at > line.begin() && line.code_at(at) < 0x80 &&
         text::is_apostrophe(decoded_before(line.text(), at).code) &&
         line.code_at(at + 1) == ' ' && text::is_upper(line.code_at(at + 2));
}

SentenceStart start_with(const SentenceLine& line, std::size_t at,
                         char32_t code) {
  if (goes_on_with(code)) return SentenceStart::never;
  if (text::is_digit(code)) return SentenceStart::digit;
  if (!text::is_letter(code)) return SentenceStart::sign;
  const bool is_capital =
      !text::is_lower(code) || is_brand(line, at) || is_clitic(line, at);
  return is_capital ? SentenceStart::letter : SentenceStart::lower;
}

}  // namespace

std::optional<SentenceMark> mark_at(const SentenceLine& line, std::size_t at) {
  SentenceMark mark{at, at};
  if (const char32_t code = line.code_at(at); !is_terminator(code)) {
    mark.is_break = code == 0x2014;
    mark.is_song = code == 0x266A || code == 0x266B;
    if (!mark.is_break && !mark.is_song) return std::nullopt;
    mark.end += 3;
    return mark;
  }
  while (mark.end < line.end()) {
    const text::CodePoint point = decoded(line.text(), mark.end);
    if (is_terminator(point.code)) {
      add_terminator(mark, point.code);
    } else if (closes(line, mark.end)) {
      mark.is_quoted |= !is_bracket(point.code);
    } else {
      const std::size_t next = line.after_blanks(mark.end);
      if (next == mark.end || next >= line.end()) break;
      const std::size_t emoticon = size_of_emoticon(line, next);
      if (emoticon == 0 && !goes_on(line, next)) break;
      mark.end = next + emoticon;
      continue;
    }
    mark.end += point.size;
  }
  if (is_stop_before_omission(line, mark)) {
    mark.end = mark.begin + 1;
    mark.is_before_omission = true;
  }
  return mark;
}

SentenceSequel sequel_at(const SentenceLine& line, std::size_t at) {
  SentenceSequel next{line.after_blanks(at)};
  next.has_blank = next.at > at;
  if (const char32_t code = line.code_at(next.at); code == '[' || code == '(') {
    next.at = after_omission(line, next.at);
  }
  while (next.at < line.end()) {
    const text::CodePoint point = decoded(line.text(), next.at);
    next.code = point.code;
    if (is_opener(point.code)) {
      next.has_speech |= !is_two_sided(point.code) && point.code > 0x7F;
      next.at += point.size;
    } else if (text::is_space(point.code)) {
      next.at = line.after_blanks(next.at);
    } else {
      break;
    }
    next.code = U'\n';
  }
  if (const std::size_t word = line.after_stops(next.at);
      word > next.at && next.has_blank && line.is_word_at(word)) {
    next = {word, line.code_at(word), true, true, next.has_speech};
  }
  next.start = start_with(line, next.at, next.code);
  return next;
}

}  // namespace tamis::token

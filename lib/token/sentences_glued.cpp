#include "sentences_glued.hpp"

#include <algorithm>

#include "sentences_signs.hpp"
#include "tamis/text/classes.hpp"

namespace tamis::token {
namespace {

// Bytes of what may stand behind the stop of a name: Node.js, Tamis.Local.
constexpr std::size_t longest_extension = 5;

// A word of two letters at least, or a number.
bool may_end_glued(std::string_view word) {
  const bool is_number =
      !word.empty() && text::is_digit(static_cast<unsigned char>(word.back()));
  return is_number || (word.size() > 1 && word.find('.') == word.npos);
}

bool is_small(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint point = decoded(word, at);
    if (!text::is_lower(point.code) && point.code != '-') return false;
    at += point.size;
  }
  return true;
}

// 0 if there is none at byte `at`.
std::size_t size_of_quote(const SentenceLine& line, std::size_t at) {
  const text::CodePoint point = decoded(line.text(), at);
  const bool is_quote =
      point.code == '"' || point.code == 0xAB || point.code == 0x201C;
  return is_quote ? point.size : 0;
}

// Whether a straight quote is open at byte `at`.
bool is_quoting(const SentenceLine& line, std::size_t at) {
  const std::string_view so_far = line.between(line.begin(), at);
  return std::count(so_far.begin(), so_far.end(), '"') % 2 != 0;
}

}  // namespace

bool GluedEnds::ends(SentenceMark& mark) const {
  if (mark.is_ellipsis() || mark.is_break || mark.is_song) return false;
  const std::size_t quote = size_of_quote(line_, mark.end);
  const std::string_view after =
      line_.word_at(line_.after_blanks(mark.end + quote));
  if (!starts(after, mark.has_shout)) return false;
  const std::size_t end = before_closers(mark.begin);
  const std::string_view before = line_.token_before(end);
  if (!may_end_glued(before)) return false;
  if (!mark.has_shout && (stops_.uses_of(before) & use::abbreviation) != 0) {
    return false;
  }
  const bool is_end = (words_.of(LowerWord(after)) & use::opener) != 0 ||
                      is_small(before) || end < mark.begin ||
                      (after.size() > longest_extension && before.size() > 2);
  if (is_end && quote == 1 && is_quoting(line_, mark.end)) ++mark.end;
  return is_end;
}

// A capitalised word with nothing of an address behind it.
bool GluedEnds::starts(std::string_view word, bool is_behind_shout) const {
  if (!is_capital(word)) return false;
  const char32_t last = decoded_before(word, word.size()).code;
  if (text::is_apostrophe(last)) return true;
  const char32_t behind = line_.code_at(line_.place_of(word) + word.size());
  const std::uint16_t uses = words_.of(LowerWord(word));
  if (behind == '.' && (uses & use::abbreviation) != 0) return true;  // M.
  if (is_terminator(behind)) {
    return (uses & use::opener) != 0 || word.size() > longest_extension ||
           is_behind_shout;
  }
  if (!text::is_space(behind) && behind != ',' && behind != '-') return false;
  const std::size_t first = decoded(word, 0).size;
  return first < word.size() ? is_small(word.substr(first))
                             : (uses & use::opener) != 0;
}

// Where the word before a mark ends: before quotes and brackets that close, and
// before the blank of French.
std::size_t GluedEnds::before_closers(std::size_t at) const {
  for (int signs = 0; at > line_.begin() && signs < 3; ++signs) {
    const text::CodePoint before = decoded_before(line_.text(), at);
    if (!text::is_space(before.code) && !is_closing_quote(before.code) &&
        !is_bracket(before.code)) {
      break;
    }
    at -= before.size;
  }
  return at;
}

}  // namespace tamis::token

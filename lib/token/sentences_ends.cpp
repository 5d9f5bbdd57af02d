#include "sentences_ends.hpp"

#include "sentences_scan.hpp"
#include "sentences_signs.hpp"
#include "tamis/text/classes.hpp"

namespace tamis::token {

bool SentenceEnds::ends(SentenceMark& mark) {
  const bool is_end = is_end_of_sentence(mark);
  if (is_end) line_.begin_sentence(mark.end);
  return is_end;
}

bool SentenceEnds::is_end_of_sentence(SentenceMark& mark) {
  if (mark.end >= line_.end()) return true;
  if (mark.begin > line_.begin()) {  // [...], (!)
    const char before = line_.text()[mark.begin - 1];
    if (before == '[' || before == '(') return false;
  }
  if (mark.is_wide || mark.is_before_omission) return true;
  if (!text::is_space(line_.code_at(mark.end))) return glued_.ends(mark);
  if (line_.after_blanks(mark.end) >= line_.end()) return true;
  // Asked before what follows, which may be a long run of dashes.
  if (mark.is_break && line_.token_before(mark.begin).empty()) return false;
  const SentenceSequel next = sequel_at(line_, mark.end);
  if (next.start == SentenceStart::never || line_.begins_sentence(mark.begin)) {
    return false;
  }
  if (mark.is_break) return breaks_off(mark, next);
  if (mark.is_song) return closes_song(mark, next);
  if (next.start == SentenceStart::lower) return ends_at_lower(mark, next);
  if (mark.is_quoted && is_said(next)) return false;
  if (mark.has_shout) return !is_name(mark, next);
  if (mark.is_ellipsis()) return !is_false_start(mark, next);
  return !stops_.belongs_to_word(mark, next);
}

// A small letter begins a sentence behind "word. ...and", where all do, and
// where it has an accent that somebody could not capitalise.
bool SentenceEnds::ends_at_lower(const SentenceMark& mark,
                                 const SentenceSequel& next) {
  if (mark.is_stop() && next.has_ellipsis) return true;
  if (mark.is_ellipsis() || mark.is_quoted) return false;
  const bool is_accented = mark.is_stop() && next.code > 0x7F;
  if (!is_accented && !has_lower_starts()) return false;
  const std::string_view token = line_.token_before(mark.begin);
  if (mark.has_shout || token.empty()) return true;
  return stops_.is_plain_word(token) && (!is_accented || token.size() > 3);
}

// Whether sentences begin with small letters here, as recognisers write them:
// the text does, and so does all that follows a full stop.
bool SentenceEnds::has_lower_starts() {
  if (has_lower_starts_) return *has_lower_starts_;
  std::size_t at = 0;
  while (at < line_.text().size() && (line_.text()[at] & 0x80) == 0 &&
         !text::is_letter(static_cast<char32_t>(line_.text()[at]))) {
    ++at;
  }
  bool all = at < line_.text().size() &&
             text::is_lower(decoded(line_.text(), at).code);
  while (all && (at = next_mark(line_.text(), at)) + 2 < line_.text().size()) {
    const bool is_start =
        line_.text()[at] != '(' &&
        (line_.text()[at + 1] == ' ' || line_.text()[at + 1] == '\n');
    all = !is_start || !text::is_upper(decoded(line_.text(), at + 2).code);
    ++at;
  }
  has_lower_starts_ = all;
  return all;
}

// "I thought we— No, go on."
bool SentenceEnds::breaks_off(const SentenceMark& mark,
                              const SentenceSequel& next) const {
  const std::string_view before = line_.token_before(mark.begin);
  const std::string_view after = line_.word_at(next.at);
  return !next.has_speech && after != "I" && stops_.opens(next) &&
         std::string_view(LowerWord(before)) != LowerWord(after);
}

// "♪ Row the boat ♪ Thanks!"
bool SentenceEnds::closes_song(const SentenceMark& mark,
                               const SentenceSequel& next) const {
  constexpr std::size_t longest = 400;  // bytes
  if (mark.begin - line_.begin() > longest) return false;
  const std::string_view song =
      text::trimmed(line_.between(line_.begin(), mark.begin));
  return song.starts_with(line_.text().substr(mark.begin, 3)) &&
         text::has_word_character(song) && is_capital(line_.word_at(next.at));
}

// "I was... I mean", "We... We went".
bool SentenceEnds::is_false_start(const SentenceMark& mark,
                                  const SentenceSequel& next) const {
  const std::string_view word = line_.word_at(next.at);
  if (word == "I" || (word.size() > 1 && word[0] == 'I' &&
                      text::is_apostrophe(decoded(word, 1).code))) {
    return true;
  }
  const std::string_view before = line_.token_before(mark.begin);
  const std::size_t begin = mark.begin - before.size();
  return !before.empty() && line_.begins_sentence(begin) &&
         std::string_view(LowerWord(word)) == LowerWord(before);
}

// "What?" Lucy Moore asked.
bool SentenceEnds::is_said(const SentenceSequel& next) const {
  std::string_view word = line_.word_at(next.at);
  for (int names = 0; names < 3 && is_capital(word); ++names) {
    const auto end = line_.place_of(word) + word.size();
    word = line_.word_at(line_.after_blanks(end));
  }
  return (words_.of(LowerWord(word)) & use::said) != 0;
}

// "Yahoo! Finance"
bool SentenceEnds::is_name(const SentenceMark& mark,
                           const SentenceSequel& next) const {
  const bool is_plain = mark.end == mark.begin + 1;
  if (!is_plain || line_.text()[mark.begin] != '!') return false;
  const std::string_view token = line_.token_before(mark.begin);
  if (!is_capital(token)) return false;
  LowerWord name(token);
  name.add("!");
  return (words_.of(name) & use::may_end) != 0 && !stops_.opens(next);
}

}  // namespace tamis::token

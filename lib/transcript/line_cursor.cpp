#include "line_cursor.hpp"

#include <algorithm>

#include "clock.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::transcript {

void LineCursor::skip_blanks() {
  while (at_ < text_.size() && !is_alnum(text_[at_])) {
    const text::CodePoint point = text::decode(text_, at_);
    if (!text::is_space(point.code)) break;
    at_ += point.size;
  }
}

void LineCursor::skip_separator() {
  for (const std::string_view mark : {"- ", "– ", "— ", "| "}) {
    if (!skip(mark)) continue;
    has_separator_ = true;
    skip_blanks();
    return;
  }
}

bool LineCursor::opens_bold() {
  if (current() != '*' && current() != '_') return false;
  for (const std::string_view mark : {"**", "__", "*"}) {
    if (rest().starts_with(mark) && rest().size() > mark.size() &&
        rest()[mark.size()] != ' ' && rest()[mark.size()] != mark[0]) {
      bold_ = mark;
      at_ += mark.size();
      return true;
    }
  }
  return false;
}

bool LineCursor::clock(Head& head) {
  std::size_t at = at_;
  const char opener = current();
  const bool is_bracketed = opener == '(' || opener == '[';
  if (is_bracketed) ++at;
  const auto start = clock_at(text_.substr(std::min(at, text_.size())));
  if (!start) return false;
  at += start->size;
  std::optional<double> end;
  for (const std::string_view mark : {" --> ", " - ", "-", " – ", "–"}) {
    if (!text_.substr(at).starts_with(mark)) continue;
    const auto second = clock_at(text_.substr(at + mark.size()));
    if (!second || second->seconds < start->seconds) break;
    end = second->seconds;
    at += mark.size() + second->size;
    break;
  }
  if (is_bracketed) {
    const char closer = opener == '(' ? ')' : ']';
    if (at >= text_.size() || text_[at] != closer) return false;
    ++at;
  }
  head.start = start->seconds;
  head.end = end;
  head.is_bare_time = !is_bracketed;
  at_ = at;
  return true;
}

bool LineCursor::ends_label(std::size_t at) const {
  return at >= line_.size() || line_[at] == ' ' ||
         text::is_space(text::decode(line_, at).code);
}

}  // namespace tamis::transcript

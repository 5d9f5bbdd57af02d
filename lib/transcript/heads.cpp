#include "heads.hpp"

#include <algorithm>

#include "line_cursor.hpp"
#include "names.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::transcript {
namespace {

// Reads a line from its beginning; each part moves `at` past itself, or stays.
class Reader : LineCursor {
 public:
  explicit Reader(std::string_view line) : LineCursor(line) {}

  std::optional<Head> head() {
    if (opens_bold()) head_.is_bold = true;
    const bool has_time = lead_time();
    std::string_view outer_bold;
    if (has_time) {
      skip_blanks();
      skip_separator();
      head_.time_size = at_;
      outer_bold = bold_;
      if (!head_.is_bold && opens_bold()) head_.is_bold = true;
    }
    if (sure_name() || chat_name() || bracket_name() || period_name() ||
        name()) {
      return head_;
    }
    if (!has_time) return std::nullopt;
    at_ = head_.time_size;
    bold_ = outer_bold;
    return time_alone();
  }

 private:
  bool lead_time() {
    const char first = current();
    if (!is_digit(first) && first != '[' && first != '(') return false;
    if (!clock(head_)) return false;
    if (head_.is_bare_time && !is_at_end() && current() != ' ' &&
        current() != '\t' && current() != ':') {
      head_ = {};
      return false;
    }
    return true;
  }

  // `(00:00:51):`, `[00:00:51] text`, and the name of `0:12 - Name`.
  std::optional<Head> time_alone() {
    if (has_separator_ && name_shape(rest()) == NameShape::plain) {
      const std::string_view name = rest();  // `0:12 - Name`
      at_ = line_.size();
      return finish(name);
    }
    if (current() == ':') {
      ++at_;
      head_.has_colon = true;
    }
    close_bold();
    if (!is_at_end() && head_.has_colon) return std::nullopt;
    return finish({});
  }

  Head finish(std::string_view name) {
    skip_blanks();
    head_.name = name;
    head_.size = at_;
    return head_;
  }

  bool take(std::string_view name) {
    finish(name);
    return true;
  }

  // `\name: `. Inside the name a backslash stands before a colon or another
  // backslash.
  bool sure_name() {
    if (current() != '\\') return false;
    std::size_t at = at_ + 1;
    for (; at < text_.size() && text_[at] != ':'; ++at) {
      const bool escapes = text_[at] == '\\' && at + 1 < text_.size() &&
                           (text_[at + 1] == '\\' || text_[at + 1] == ':');
      if (escapes) ++at;
    }
    if (at >= text_.size()) return false;
    const std::string_view name = text_.substr(at_ + 1, at - at_ - 1);
    if (!ends_label(at + 1)) return false;
    head_.is_sure = true;
    at_ = at + 1;
    return take(text::trimmed(name));
  }

  // Zoom: `From Name : `, `From Name to Everyone: `; `De Name : ` in French.
  bool chat_name() {
    if (!head_.start || !head_.is_bare_time) return false;
    const std::string_view text = rest();
    const std::size_t begin = text.starts_with("From ") ? 5
                              : text.starts_with("De ") ? 3
                                                        : 0;
    if (begin == 0) return false;
    std::size_t colon = text.find(" :", begin);
    if (colon == text.npos) colon = text.find(':', begin);
    if (colon == text.npos) return false;
    std::string_view name = text.substr(begin, colon - begin);
    for (const std::string_view to : {" to ", " To ", " à ", " À "}) {
      name = name.substr(0, name.find(to));
    }
    at_ += colon + (text[colon] == ' ' ? 2 : 1);
    head_.is_chat = true;
    head_.has_colon = true;
    return take(text::trimmed(name));
  }

  // `[Name] 10:02:03`, `[Name] [0:12] text`, `[Name]: text`, and
  // `[SPEAKER_00] text`, whose digits tell it from [Music].
  bool bracket_name() {
    if (current() != '[') return false;
    const std::size_t close = text_.find(']', at_);
    if (close == text_.npos) return false;
    const std::string_view name =
        text::trimmed(text_.substr(at_ + 1, close - at_ - 1));
    const std::size_t begin = at_;
    at_ = close + 1;
    close_bold();
    const bool had_time = head_.start.has_value();
    skip_blanks();
    if (current() == ':' && ends_label(at_ + 1)) {
      ++at_;
      head_.has_colon = true;
      return take(name);
    }
    if (!had_time && clock(head_)) {
      if (current() == ':') ++at_;
      if (!head_.is_bare_time || is_at_end()) {
        head_.is_bare_time = false;
        return take(name);
      }
    }
    const bool is_numbered = std::any_of(name.begin(), name.end(), is_digit) &&
                             !name.empty() && !is_digit(name.front());
    if (is_numbered && (had_time || !head_.start)) return take(name);
    at_ = begin;
    if (!had_time) head_.start = head_.end = std::nullopt;
    return false;
  }

  // `M. le président. La parole est…`, `Q. `, `A. `: a full stop ends it.
  bool period_name() {
    const std::string_view text = rest();
    if (std::string_view("MTQAR").find(current()) == std::string_view::npos) {
      return false;
    }
    if (text.size() > 3 && text[1] == '.' && text[2] == ' ' &&
        (text[0] == 'Q' || text[0] == 'A' || text[0] == 'R')) {
      at_ += 2;
      return take(text.substr(0, 1));
    }
    for (const std::string_view title :
         {"M. ", "MM. ", "Mme ", "Mr ", "Mr. ", "Mrs ", "Mrs. ", "Ms ", "Ms. ",
          "The "}) {
      if (!text.starts_with(title)) continue;
      const std::size_t stop = text.find(". ", title.size());
      if (stop == text.npos || stop > 70) return false;
      const std::string_view name = text.substr(0, stop);
      if (name.find(':') != name.npos) return false;
      at_ += stop + 1;
      close_bold();
      return take(name);
    }
    return false;
  }

  bool name() {
    const std::size_t colon = text_.find(':', at_);
    if (colon == text_.npos || colon == at_) return false;
    const bool is_clock = is_digit(text_[colon - 1]) &&
                          colon + 1 < text_.size() &&
                          is_digit(text_[colon + 1]);
    return is_clock ? name_before_clock(colon) : name_before_colon(colon);
  }

  // The name that ends at `end`, blanks, separators and bold's end cut off.
  std::string_view name_until(std::size_t end) {
    std::string_view name = text::trimmed(text_.substr(at_, end - at_));
    while (!name.empty() && (!bold_.empty() || !is_alnum(name.back()))) {
      const std::size_t size = name.size();
      for (const std::string_view mark : {"-", "–", "—", "|", ",", "@", "·"}) {
        if (name.ends_with(mark)) name.remove_suffix(mark.size());
      }
      name = text::trimmed(name);
      if (!bold_.empty() && name.ends_with(bold_)) {
        name.remove_suffix(bold_.size());
        bold_ = {};
      }
      if (name.size() == size) break;
    }
    return name;
  }

  bool name_before_clock(std::size_t colon) {
    if (head_.start && !head_.is_sure) return false;
    std::size_t begin = colon;
    while (begin > at_ && is_digit(text_[begin - 1])) --begin;
    if (begin <= at_ + 1) return false;
    const char before = text_[begin - 1];
    const bool is_bracketed = before == '(' || before == '[';
    if (is_bracketed) --begin;
    const bool is_apart =
        is_bracketed ||
        text::is_space(text::decode_before(text_, begin).code) || before == '*';
    const std::string_view bold = bold_;
    const std::string_view name = name_until(begin);
    const std::size_t back = at_;
    at_ = begin;
    if (is_apart && !name.empty() && clock(head_) && ends_time()) {
      head_.is_bare_time = false;
      return take(name);
    }
    at_ = back;
    bold_ = bold;
    head_.start = head_.end = std::nullopt;
    return false;
  }

  // Behind `Name (0:12)` text may follow, behind `Name 0:12` only with a colon.
  bool ends_time() {
    if (is_at_end()) return true;
    for (const std::string_view noon : {" AM", " PM", " am", " pm"}) {
      if (head_.is_bare_time && skip(noon)) break;
    }
    close_bold();
    if (current() == ':') {
      ++at_;
      head_.has_colon = true;
    }
    close_bold();
    return is_at_end() ||
           (ends_label(at_) && (head_.has_colon || !head_.is_bare_time));
  }

  bool name_before_colon(std::size_t colon) {
    // `00:12 - Name` alone has no colon; `0:12 - Name: text` has.
    std::string_view name = name_until(colon);
    if (name.starts_with('#') && name.ends_with('#') && name.size() > 2) {
      name = name.substr(1, name.size() - 2);  // #Person1#:
    }
    std::size_t end = colon + 1;
    if (!bold_.empty()) {
      if (!text_.substr(end).starts_with(bold_)) return false;
      end += bold_.size();
    }
    if (name.empty() || !ends_label(end)) return false;
    at_ = end;
    head_.has_colon = true;
    return take(name);
  }

  Head head_;
};

// Cheap: most lines have no colon near their beginning, nor a bracket.
bool may_have_head(std::string_view text) {
  if (text.empty()) return false;
  if (text[0] == '[') return true;
  if (text.size() > 3 && text[0] >= 'A' && text[0] <= 'T' &&
      (text[1] == '.' || text[0] == 'M' || text[0] == 'T')) {
    return true;
  }
  return text.substr(0, head_window).find(':') != text.npos;
}

}  // namespace

std::optional<Head> head_of(std::string_view text) {
  if (!may_have_head(text)) return std::nullopt;
  return Reader(text).head();
}

std::string unescaped_name(std::string_view name) {
  std::string plain;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool escapes = name[i] == '\\' && i + 1 < name.size() &&
                         (name[i + 1] == '\\' || name[i + 1] == ':');
    plain += name[escapes ? ++i : i];
  }
  return plain;
}

}  // namespace tamis::transcript

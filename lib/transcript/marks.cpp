#include "marks.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "tamis/text/classes.hpp"

namespace tamis::transcript {
namespace {

// No address or tag is longer; what is opened and not closed is looked at no
// farther, so that a line of brackets costs no more than its length.
constexpr std::size_t longest_address = 2000;  // bytes

constexpr std::array<std::string_view, 34> html_tags = {
    "a",    "abbr",   "b",    "big",     "blockquote", "br",  "center",
    "cite", "code",   "dd",   "del",     "details",    "div", "dl",
    "dt",   "em",     "font", "hr",      "i",          "img", "ins",
    "kbd",  "li",     "mark", "ol",      "p",          "q",   "small",
    "span", "strong", "sub",  "summary", "sup",        "u"};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The name of the tag that `text`, from behind its `<`, is; empty if none.
std::string tag_name(std::string_view text) {
  if (text.starts_with('/')) text.remove_prefix(1);
  std::string name;
  while (name.size() < text.size() && name.size() < 12 &&
         is_letter(text[name.size()])) {
    name += static_cast<char>(text[name.size()] | 0x20);
  }
  return name;
}

// Takes links apart from left to right. Brackets that turn out to belong to a
// link are cut out of the text at the end, all at once.
class Links {
 public:
  explicit Links(std::string_view text) : text_(text) {}

  std::string plain() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '\\' && at_ + 1 < text_.size()) {
        out_ += c;
        out_ += text_[at_ + 1];
        at_ += 2;
      } else if (c == '[') {
        open();
      } else if (c == ']') {
        close();
      } else if (c != '<' || !take_tag()) {
        out_ += c;
        ++at_;
      }
    }
    return without_cuts();
  }

 private:
  struct Open {
    std::size_t place;  // of the bracket in the output
    bool is_image;
  };

  void open() {
    if (text_.substr(at_).starts_with("[^")) {
      const std::size_t end = text_.substr(at_, 40).find(']');
      if (end != text_.npos) {
        at_ += end + 1;
        if (out_.empty() && text_.substr(at_).starts_with(": ")) at_ += 2;
        return;
      }
    }
    opened_.push_back({out_.size(), out_.ends_with('!')});
    out_ += '[';
    ++at_;
  }

  void close() {
    const auto end = end_of_address(at_ + 1);
    if (opened_.empty() || !end) {
      if (!opened_.empty()) opened_.pop_back();
      out_ += ']';
      ++at_;
      return;
    }
    const Open link = opened_.back();
    opened_.pop_back();
    if (link.is_image) {
      out_.resize(link.place - 1);
      while (!cuts_.empty() && cuts_.back() >= out_.size()) cuts_.pop_back();
    } else {
      cuts_.push_back(link.place);
    }
    at_ = *end;
  }

  // Behind `(address "title")` or `[reference]` that stands at `at`.
  std::optional<std::size_t> end_of_address(std::size_t at) const {
    const std::string_view text =
        text_.substr(std::min(at, text_.size()), longest_address);
    if (text.starts_with('[')) {
      const std::size_t end = text.find_first_of("[]", 1);
      const bool closes = end != text.npos && text[end] == ']';
      return closes ? std::optional(at + end + 1) : std::nullopt;
    }
    if (!text.starts_with('(') || text.find(')') == text.npos) {
      return std::nullopt;
    }
    std::size_t depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '(') ++depth;
      if (text[i] == ')' && --depth == 0) return at + i + 1;
    }
    return std::nullopt;
  }

  bool take_tag() {
    const std::string_view text = text_.substr(at_, longest_address);
    const std::size_t end = text.find('>');
    if (end == text.npos) return false;
    const std::string_view inner = text.substr(1, end - 1);
    if (inner.starts_with("http") && inner.find(' ') == inner.npos) {
      out_ += inner;
    } else {
      const std::string name = tag_name(inner);
      if (!std::binary_search(html_tags.begin(), html_tags.end(), name)) {
        return false;
      }
      if (name == "br") out_ += ' ';
    }
    at_ += end + 1;
    return true;
  }

  std::string without_cuts() {
    std::sort(cuts_.begin(), cuts_.end());
    std::string plain;
    std::size_t begin = 0;
    for (const std::size_t cut : cuts_) {
      plain.append(out_, begin, cut - begin);
      begin = cut + 1;
    }
    return plain.append(out_, begin);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string out_;
  std::vector<Open> opened_;
  std::vector<std::size_t> cuts_;  // places of brackets in the output
};

// Where `mark` stands from `at` on, a backslash not before it.
std::size_t find_mark(std::string_view text, std::string_view mark,
                      std::size_t at) {
  at = text.find(mark, at);
  while (at != text.npos && at > 0 && text[at - 1] == '\\') {
    at = text.find(mark, at + 1);
  }
  return at;
}

std::string without_mark(std::string_view text, std::string_view mark) {
  std::string out;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = find_mark(text, mark, at);
    const std::size_t close = open == text.npos
                                  ? text.npos
                                  : find_mark(text, mark, open + mark.size());
    if (close == text.npos) break;
    const std::string_view inner =
        text.substr(open + mark.size(), close - open - mark.size());
    const bool hugs = !inner.empty() && inner.front() != ' ' &&
                      inner.back() != ' ' &&
                      (open == 0 || mark != "_" || text[open - 1] == ' ');
    out += text.substr(at, open - at);
    if (hugs) {
      out += inner;
      at = close + mark.size();
    } else {
      out += mark;
      at = open + mark.size();
    }
  }
  return out += text.substr(at);
}

}  // namespace

std::string without_between(std::string_view text, std::string_view open,
                            std::string_view close) {
  std::string out;
  while (true) {
    const std::size_t begin = text.find(open);
    const std::size_t end =
        begin == text.npos ? text.npos : text.find(close, begin + open.size());
    if (end == text.npos) break;
    out += text.substr(0, begin);
    text.remove_prefix(end + close.size());
  }
  return out += text;
}

std::string without_links(std::string_view text) {
  const bool is_plain = text.find('[') == text.npos &&  // memchr is fast
                        text.find(']') == text.npos &&
                        text.find('<') == text.npos;
  if (is_plain) return std::string(text);
  return Links(text).plain();
}

std::string without_emphasis(std::string_view text) {
  std::string plain(text);
  for (const std::string_view mark : {"***", "**", "__", "~~", "`", "*", "_"}) {
    if (plain.find(mark) != plain.npos) plain = without_mark(plain, mark);
  }
  return plain;
}

std::string unescaped(std::string_view text, std::string_view marks) {
  if (text.find('\\') == text.npos) return std::string(text);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escapes = text[i] == '\\' && i + 1 < text.size() &&
                         marks.find(text[i + 1]) != marks.npos;
    out += text[escapes ? ++i : i];
  }
  return out;
}

}  // namespace tamis::transcript

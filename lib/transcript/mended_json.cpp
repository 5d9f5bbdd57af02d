#include "mended_json.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "json_scalar.hpp"
#include "tamis/transcript/json.hpp"

namespace tamis::transcript {
namespace {

enum class Fault { number, text, comma, depth, cut, behind };

constexpr std::array<std::string_view, 6> faults = {
    "numbers that JSON does not have became null or were rounded",
    "broken escapes and control characters in strings were replaced",
    "commas too many or too few were set right",
    "what was nested too deep became null",
    "it was closed behind the last complete value",
    "what stands behind it was passed over"};

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool is_number_part(char c) {
  return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' ||
         c == 'e' || c == 'E';
}

bool is_word_part(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class Mender {
 public:
  Mender(std::string_view text, std::size_t deepest)
      : text_(text), deepest_(deepest) {}

  MendedJson run() {
    out_.reserve(text_.size() + 16);
    skip_blanks();
    if (at_ >= text_.size() || (text_[at_] != '{' && text_[at_] != '[')) {
      return {};
    }
    open();
    while (!open_.empty() && step()) {
    }
    if (!open_.empty()) {
      close_all();
    } else if (skip_blanks(); at_ < text_.size()) {
      note(Fault::behind, at_);
    }
    return {std::move(out_), told(), line_};
  }

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void skip_blanks() {
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
  }

  void note(Fault fault, std::size_t at) {
    if (seen_ == 0) {
      line_ = 1 + static_cast<std::size_t>(std::count(
                      text_.begin(),
                      text_.begin() + static_cast<std::ptrdiff_t>(
                                          std::min(at, text_.size())),
                      '\n'));
    }
    seen_ |= 1U << static_cast<unsigned>(fault);
  }

  std::string told() const {
    std::string told;
    for (std::size_t i = 0; i < faults.size(); ++i) {
      if ((seen_ >> i & 1U) == 0) continue;
      if (!told.empty()) told += "; ";
      told += faults[i];
    }
    return told;
  }

  // Remembers that everything so far may be closed here.
  void complete() {
    safe_size_ = out_.size();
    needs_comma_ = true;
  }

  void open() {
    open_ += text_[at_] == '{' ? '}' : ']';
    out_ += text_[at_++];
    complete();
    needs_comma_ = false;
  }

  void close() {
    out_ += open_.back();
    open_.pop_back();
    ++at_;
    complete();
  }

  void close_all() {
    note(Fault::cut, at_);
    out_.resize(safe_size_);
    while (!open_.empty()) {
      out_ += open_.back();
      open_.pop_back();
    }
  }

  // Copies what comes next in the open array or object; false at its fault.
  bool step() {
    std::size_t commas = 0;
    for (skip_blanks(); peek() == ','; skip_blanks()) {
      ++commas;
      ++at_;
    }
    if (at_ >= text_.size()) return false;
    const bool closes = text_[at_] == '}' || text_[at_] == ']';
    if (commas != (needs_comma_ && !closes ? 1 : 0)) note(Fault::comma, at_);
    if (closes) {
      if (text_[at_] != open_.back()) return false;
      close();
      return true;
    }
    if (needs_comma_) out_ += ',';
    return open_.back() == '}' ? member() : value();
  }

  bool member() {
    if (peek() != '"' || !string()) return false;
    skip_blanks();
    if (peek() != ':') return false;
    ++at_;
    out_ += ':';
    skip_blanks();
    return value();
  }

  bool value() {
    const char c = peek();
    if (c == '{' || c == '[') {
      if (open_.size() >= deepest_) return skip_deep();
      open();
      return true;
    }
    const bool is_whole = c == '"' ? string() : scalar();
    if (is_whole) complete();
    return is_whole;
  }

  bool skip_deep() {
    const std::string_view deep = first_value(text_.substr(at_));
    note(Fault::depth, at_);
    at_ += deep.size();
    if (at_ >= text_.size()) return false;
    out_ += "null";
    complete();
    return true;
  }

  // A number, or one of the words that stand for values. One that touches the
  // end of the text may have been cut.
  bool scalar() {
    const std::size_t begin = at_;
    while (at_ < text_.size() &&
           (is_number_part(text_[at_]) || is_word_part(text_[at_]))) {
      ++at_;
    }
    if (at_ == begin || at_ == text_.size()) return false;
    const auto json = json_scalar(text_.substr(begin, at_ - begin));
    if (!json) return false;
    if (json->is_changed) note(Fault::number, begin);
    out_ += json->text;
    return true;
  }

  // Copies a string; false if it does not end.
  bool string() {
    out_ += text_[at_++];
    while (at_ < text_.size()) {
      const std::size_t begin = at_;
      while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\' &&
             static_cast<unsigned char>(text_[at_]) >= 0x20) {
        ++at_;
      }
      out_ += text_.substr(begin, at_ - begin);
      if (at_ >= text_.size()) return false;
      if (text_[at_] == '"') {
        out_ += text_[at_++];
        return true;
      }
      if (text_[at_] == '\\') {
        if (!escape()) return false;
      } else {
        control();
      }
    }
    return false;
  }

  void control() {
    note(Fault::text, at_);
    const std::string quoted = json_string(text_.substr(at_++, 1));
    out_ += quoted.substr(1, quoted.size() - 2);
  }

  // The four hexadecimal digits at `at`.
  std::optional<unsigned> hexadecimal(std::size_t at) const {
    unsigned code = 0;
    if (at + 4 > text_.size()) return std::nullopt;
    const char* begin = text_.data() + at;
    const auto [end, error] = std::from_chars(begin, begin + 4, code, 16);
    if (error != std::errc() || end != begin + 4) return std::nullopt;
    return code;
  }

  bool escape() {
    if (at_ + 1 >= text_.size()) return false;
    const char c = text_[at_ + 1];
    if (c == 'u') return code_escape();
    if (std::string_view("\"\\/bfnrt").find(c) != std::string_view::npos) {
      out_ += text_.substr(at_, 2);
      at_ += 2;
    } else {
      note(Fault::text, at_);
      ++at_;  // the backslash means nothing
    }
    return true;
  }

  bool code_escape() {
    const auto code = hexadecimal(at_ + 2);
    if (!code) {
      note(Fault::text, at_);
      at_ += 2;
      out_ += "\\ufffd";
      return true;
    }
    const bool is_high = *code >= 0xD800 && *code <= 0xDBFF;
    const bool is_low = *code >= 0xDC00 && *code <= 0xDFFF;
    const bool has_next = text_.substr(at_ + 6, 2) == "\\u";
    const auto next = has_next ? hexadecimal(at_ + 8) : std::nullopt;
    if (is_high && next && *next >= 0xDC00 && *next <= 0xDFFF) {
      out_ += text_.substr(at_, 12);
      at_ += 12;
      return true;
    }
    if (is_high || is_low) {
      note(Fault::text, at_);
      out_ += "\\ufffd";
    } else {
      out_ += text_.substr(at_, 6);
    }
    at_ += 6;
    return true;
  }

  std::string_view text_;
  std::size_t deepest_;
  std::size_t at_ = 0;
  std::string out_;
  std::string open_;  // the brackets that will close what is open
  std::size_t safe_size_ = 0;
  bool needs_comma_ = false;
  unsigned seen_ = 0;
  std::size_t line_ = 0;
};

}  // namespace

MendedJson mended_json(std::string_view text, std::size_t deepest) {
  return Mender(text, deepest).run();
}

std::string_view first_value(std::string_view text) {
  std::size_t depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '"') {
      for (++at; at < text.size() && text[at] != '"'; ++at) {
        if (text[at] == '\\') ++at;
      }
      continue;
    }
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && depth > 0 && --depth == 0) {
      return text.substr(0, at + 1);
    }
  }
  return text;
}

}  // namespace tamis::transcript

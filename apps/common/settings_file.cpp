#include "settings_file.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "options.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::common {
namespace {

class Reader {
 public:
  Reader(std::string_view text, const std::string& name)
      : text_(text), name_(name) {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
  }

  SettingsFile read() {
    if (text_.find('\0') != text_.npos) fail("is no text in UTF-8");
    for (skip_blank_lines(); at_ < text_.size(); skip_blank_lines()) {
      if (text_[at_] == '[') {
        read_section();
      } else {
        read_setting();
      }
      end_line();
    }
    return std::move(file_);
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw UsageError(name_ + ":" + std::to_string(line_) + ": " + what);
  }

  bool is_at(char letter) const {
    return at_ < text_.size() && text_[at_] == letter;
  }

  void skip_blanks() {
    while (is_at(' ') || is_at('\t') || is_at('\r')) ++at_;
  }

  void skip_comment() {
    if (is_at('#')) at_ = std::min(text_.find('\n', at_), text_.size());
  }

  void skip_blank_lines() {
    for (;;) {
      skip_blanks();
      skip_comment();
      if (!is_at('\n')) return;
      ++at_;
      ++line_;
    }
  }

  void end_line() {
    skip_blanks();
    skip_comment();
    if (at_ < text_.size() && !is_at('\n')) {
      fail("'" + rest() + "' is too much: text with blanks stands in \"\"");
    }
  }

  // Of the line, as a message shows it.
  std::string rest() const {
    const std::string_view line =
        text_.substr(at_, text_.find('\n', at_) - at_);
    std::string shown(text::trimmed(text::prefix(line, 40)));
    for (char& letter : shown) {
      if (static_cast<unsigned char>(letter) < ' ') letter = '?';
    }
    return text::repaired(shown);
  }

  void read_section() {
    const std::string_view line =
        text_.substr(at_, text_.find('\n', at_) - at_);
    const std::size_t end = line.find(']');
    if (end == line.npos) fail("a section is [TOOL], not '" + rest() + "'");
    section_ = text::trimmed(line.substr(1, end - 1));
    file_.sections.push_back({section_, line_});
    at_ += end + 1;
  }

  void read_setting() {
    const std::string_view line =
        text_.substr(at_, text_.find('\n', at_) - at_);
    const std::size_t mark = line.find('=');
    const std::string key(text::trimmed(line.substr(0, mark)));
    if (mark == line.npos || key.empty()) {
      fail("a line is KEY = VALUE, not '" + rest() + "'");
    }
    const auto [other, is_new] = lines_.try_emplace({section_, key}, line_);
    if (!is_new) {
      fail(key + ": stands in line " + std::to_string(other->second) +
           " already");
    }
    const std::size_t first = line_;
    at_ += mark + 1;
    skip_blanks();
    std::vector<std::string> values =
        is_at('[') ? list(key) : std::vector<std::string>{value(key)};
    file_.settings.push_back({section_, key, std::move(values), first});
  }

  std::vector<std::string> list(const std::string& key) {
    std::vector<std::string> values;
    ++at_;
    for (;;) {
      skip_blank_lines();
      if (is_at(']')) break;
      values.push_back(value(key));
      skip_blank_lines();
      if (is_at(',')) {
        ++at_;
      } else if (!is_at(']')) {
        fail(key + ": a list lacks a comma or its ]");
      }
    }
    ++at_;
    return values;
  }

  std::string value(const std::string& key) {
    if (is_at('\'')) return literal(key);
    if (is_at('"')) return quoted(key);
    const std::size_t end =
        std::min(text_.find_first_of(" \t\r\n#,[]\"'", at_), text_.size());
    if (end == at_) fail(key + ": needs a value");
    const std::string_view word = text_.substr(at_, end - at_);
    at_ = end;
    return std::string(word);
  }

  std::string literal(const std::string& key) {
    const std::size_t end = text_.find_first_of("'\n", at_ + 1);
    if (end == text_.npos || text_[end] == '\n') {
      fail(key + ": the closing ' is lacking");
    }
    const std::string_view inside = text_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    return std::string(inside);
  }

  std::string quoted(const std::string& key) {
    std::string inside;
    for (++at_; !is_at('"'); ++at_) {
      if (at_ >= text_.size() || is_at('\n')) {
        fail(key + ": the closing \" is lacking");
      }
      if (is_at('\\')) {
        ++at_;
        inside += escaped(key);
      } else {
        inside += text_[at_];
      }
    }
    ++at_;
    return inside;
  }

  char escaped(const std::string& key) const {
    constexpr std::string_view names = "\"\\tn";
    constexpr std::string_view letters = "\"\\\t\n";
    const std::size_t found =
        at_ < text_.size() ? names.find(text_[at_]) : names.npos;
    if (found == names.npos) {
      fail(key +
           ": in \"\" a \\ stands before \", \\, n or t; in '' it is "
           "itself");
    }
    return letters[found];
  }

  std::string_view text_;
  std::string name_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::string section_;
  std::map<std::pair<std::string, std::string>, std::size_t> lines_;  // of keys
  SettingsFile file_;
};

}  // namespace

SettingsFile settings_in(std::string_view text, const std::string& name) {
  return Reader(text, name).read();
}

}  // namespace tamis::common

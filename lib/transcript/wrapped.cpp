#include "wrapped.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "bullets.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::transcript {
namespace {

constexpr std::size_t narrowest = 40;  // characters
constexpr std::size_t widest = 100;

std::size_t width(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(),
      [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string_view first_word(std::string_view text) {
  return text.substr(0, text.find(' '));
}

bool ends_sentence(std::string_view text) {
  const char32_t last = text::decode_before(text, text.size()).code;
  return last == '.' || last == '!' || last == '?' || last == 0x2026 ||
         last == 0xBB || last == ':' || last == '"';
}

// A line that another goes on.
struct Break {
  std::size_t width;
  std::size_t next_word;  // the width of the word below it
  bool ends_sentence;
};

std::vector<Break> breaks_in(std::span<const Row> rows) {
  std::vector<Break> found;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const Row& above = rows[i - 1];
    if (above.is_used || !may_go_on(rows[i])) continue;
    // The head of the line above was part of its width.
    const std::size_t size = above.text.size();
    found.push_back({size > widest * 4 ? size : width(above.text) + above.cut,
                     width(first_word(rows[i].text)),
                     ends_sentence(above.text)});
  }
  return found;
}

bool is_letter_at(std::string_view text, std::size_t at) {
  return at < text.size() && text::is_letter(text::decode(text, at).code);
}

// The letters and hyphens that `text` begins with.
std::string_view word_at(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const text::CodePoint point = text::decode(text, at);
    if (!text::is_letter(point.code) && point.code != '-' &&
        !text::is_mark(point.code)) {
      break;
    }
    at += point.size;
  }
  return text.substr(0, at);
}

bool is_clitic(std::string_view word) {
  constexpr std::array<std::string_view, 24> clitics = {
      "je",    "tu", "il",  "elle", "on", "nous", "vous",  "ils",
      "elles", "ce", "moi", "toi",  "le", "la",   "les",   "lui",
      "leur",  "y",  "en",  "ci",   "là", "même", "mêmes", "t"};
  word = word.substr(0, word.find('-'));
  return std::find(clitics.begin(), clitics.end(), word) != clitics.end();
}

}  // namespace

bool may_go_on(const Row& row) {
  return !row.is_used && !row.after_blank && !row.is_head && !row.is_heading &&
         !opens_list_line(row.text);
}

bool are_wrapped(std::span<const Row> rows) {
  const std::vector<Break> breaks = breaks_in(rows);
  if (breaks.size() < 3) return false;
  std::size_t full = 0;
  for (const Break& line : breaks) full = std::max(full, line.width);
  if (full < narrowest || full > widest) return false;
  std::size_t filled = 0;  // the word below did not fit
  std::size_t long_ones = 0;
  std::size_t open = 0;  // end in mid-sentence
  for (const Break& line : breaks) {
    filled += line.width + 1 + line.next_word > full;
    long_ones += line.width * 4 >= full * 3;
    open += !line.ends_sentence;
  }
  const std::size_t count = breaks.size();
  return (filled * 10 >= count * 9 && open * 3 >= count) ||
         (long_ones * 20 >= count * 17 && open * 2 >= count && count >= 6);
}

void Joiner::join(std::string& paragraph, std::string_view line) {
  const bool is_broken = paragraph.ends_with('-') && paragraph.size() > 1 &&
                         paragraph[paragraph.size() - 2] != '-' &&
                         paragraph[paragraph.size() - 2] != ' ' &&
                         text::is_lower(text::decode(line, 0).code);
  if (!is_broken) {
    paragraph += ' ';
    paragraph += line;
    return;
  }
  const std::size_t blank = paragraph.rfind(' ');
  const std::size_t begin = blank == paragraph.npos ? 0 : blank + 1;
  const std::string first =
      paragraph.substr(begin, paragraph.size() - begin - 1);
  if (!keeps_hyphen(first, word_at(line))) paragraph.pop_back();
  paragraph += line;
}

bool Joiner::keeps_hyphen(std::string_view first, std::string_view second) {
  if (words_.empty()) learn_words();
  std::string word(first);
  if (words_.contains(word.append(second))) return false;
  word.insert(first.size(), "-");
  return words_.contains(word) || is_clitic(second) || words_.contains(second);
}

void Joiner::learn_words() {
  for (const Row& row : rows_) {
    const std::string_view text = row.text;
    std::size_t at = first_word(text).size();  // the end of a broken word
    while (at < text.size()) {
      if (!is_letter_at(text, at)) {
        at += text::decode(text, at).size;
        continue;
      }
      const std::string_view word = word_at(text.substr(at));
      at += word.size();
      if (!word.ends_with('-')) words_.insert(word);
    }
  }
}

}  // namespace tamis::transcript

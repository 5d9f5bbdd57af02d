#include "timed_words.hpp"

#include <algorithm>
#include <initializer_list>

#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::transcript {
namespace {

bool ends_with_any(std::string_view text,
                   std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [text](std::string_view end) {
    return text.ends_with(end);
  });
}

bool is_blank(std::string_view text, std::size_t end) {
  return text::is_space(text::decode_before(text, end).code);
}

// Where the text between two words is cut: what stands before `end` belongs to
// the first, what stands from `next` on to the second, and blanks between.
struct Gap {
  std::size_t end;
  std::size_t next;
};

Gap gap_in(std::string_view text) {
  Gap gap{text.size(), text.size()};
  for (;;) {
    std::size_t next = gap.end;
    while (next > 0 && !is_blank(text, next)) {
      next -= text::decode_before(text, next).size;
    }
    if (next == 0) break;
    std::size_t end = next;
    while (end > 0 && is_blank(text, end)) {
      end -= text::decode_before(text, end).size;
    }
    gap = {end, next};
    // An opening mark or a dash belongs to what it opens.
    if (!ends_with_any(text.substr(0, end),
                       {"«", "“", "„", "(", "[", "¿", "¡", "–", "—", "-"})) {
      return gap;
    }
  }
  return gap;
}

}  // namespace

bool are_words(const std::vector<std::string_view>& texts) {
  std::size_t filled = 0;
  std::size_t single = 0;
  for (const std::string_view text : texts) {
    const std::string_view inner = text::trimmed(text);
    if (inner.empty()) continue;
    ++filled;
    single += inner.find(' ') == inner.npos;
  }
  return filled >= 4 && single * 5 >= filled * 4;
}

std::vector<Word> joined_by_blanks(std::vector<Word> pieces) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\n'; };
  const auto begins = [&](const Word& word) {
    return !word.text.empty() && is_blank(word.text.front());
  };
  const auto ends = [&](const Word& word) {
    return !word.text.empty() && is_blank(word.text.back());
  };
  const auto with_blanks = std::count_if(
      pieces.begin(), pieces.end(),
      [&](const Word& word) { return begins(word) || ends(word); });
  const bool has_blanks =
      static_cast<std::size_t>(with_blanks) * 4 >= pieces.size();
  bool ended = false;
  for (Word& word : pieces) {
    const bool is_apart = !has_blanks || begins(word) || ended;
    ended = ends(word);
    word.text = text::trimmed(word.text);
    const bool is_mark = !text::has_word_character(word.text) &&
                         ends_with_any(word.text, {".", ",", "…"});
    if (!is_apart || (!has_blanks && is_mark)) word.before = "";
  }
  return pieces;
}

bool align(std::string_view text, std::vector<Word>& words) {
  constexpr std::size_t widest_gap = 32;  // bytes
  std::vector<std::size_t> begins;
  begins.reserve(words.size());
  std::size_t at = 0;
  for (const Word& word : words) {
    const std::size_t found = text.find(word.text, at);
    if (word.text.empty() || found == text.npos || found - at > widest_gap ||
        text::has_word_character(text.substr(at, found - at))) {
      return false;
    }
    begins.push_back(found);
    at = found + word.text.size();
  }
  if (words.empty() || text::has_word_character(text.substr(at))) return false;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool is_last = i + 1 == words.size();
    const std::size_t end = begins[i] + words[i].text.size();
    const std::string_view between =
        text.substr(end, is_last ? text.npos : begins[i + 1] - end);
    const Gap gap =
        is_last ? Gap{between.size(), between.size()} : gap_in(between);
    words[i].text = text::trimmed(text.substr(begin, end + gap.end - begin));
    if (is_last) break;
    words[i + 1].before = between.substr(gap.end, gap.next - gap.end);
    begin = end + gap.next;
  }
  return true;
}

}  // namespace tamis::transcript

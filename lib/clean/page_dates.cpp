// Dates, reading times, and the names that stand beside them.
#include <algorithm>

#include "page.hpp"
#include "page_phrases.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"
#include "tamis/token/words.hpp"
#include "tamis/transcript/json.hpp"

namespace tamis::clean {
namespace {

// A date, a reading time, a duration, or several of these: no other word.
bool is_date_line(std::string_view folded) {
  // "Published on May 3, 2024 by Mara Quill"
  for (const std::string_view by : {" par ", " by "}) {
    const std::size_t at = folded.find(by);
    if (at == folded.npos || token::word_count(folded.substr(at)) > 5) continue;
    const bool is_told = begins_with_one_of(publishings, folded);
    if (is_told) folded = folded.substr(0, at);
  }
  constexpr std::size_t longest = 90;  // bytes
  if (folded.size() > longest) return false;
  std::size_t numbers = 0;
  bool has_date_word = false;
  bool has_duration = false;
  for (const token::Word word : token::words(folded)) {
    std::string_view text = word.in(folded);
    const std::size_t digits = text.find_first_not_of("0123456789");
    if (digits != 0) ++numbers;
    if (digits == text.npos) continue;
    text.remove_prefix(digits);  // 54min, 1er, 3rd, 7h12
    if (digits > 0 && text.starts_with('h') &&
        text.find_first_not_of("0123456789", 1) == text.npos) {
      continue;
    }
    if (is_in(duration_words, text)) {
      has_duration = true;
    } else if (is_in(date_words, text)) {
      has_date_word = true;
    } else if (!is_in(date_company, text)) {
      return false;
    }
  }
  if (numbers == 0) return false;
  const bool is_numeric_date =
      numbers == 3 && folded.find_first_of("/-.") != folded.npos;
  return has_duration || (has_date_word && numbers >= 2) || is_numeric_date;
}

bool is_capitalised(std::string_view text) {
  const std::vector<token::Word> words = token::words(text);
  return std::all_of(words.begin(), words.end(), [text](token::Word word) {
    return text::is_upper(text::decode(word.in(text), 0).code);
  });
}

// The line over a date is the author's if it is short and either a title
// follows the date, or it is a name that has something above it. A short
// title over the date is neither.
bool is_byline(const Page& page, std::size_t i) {
  const std::string& text = page.text(i);
  if (!page.is_open(i) || token::word_count(page.text(i)) > 4 ||
      ends_as_sentence(text)) {
    return false;
  }
  if (i > 0) return is_capitalised(text);
  const std::size_t below_date = i + 2;
  return below_date < page.size() && !ends_as_sentence(page.text(below_date)) &&
         token::word_count(page.text(below_date)) <= 20;
}

void keep_date(Page& page, const std::string& text) {
  const bool is_known =
      std::any_of(page.document().meta.begin(), page.document().meta.end(),
                  [](const auto& entry) { return entry.key == "date"; });
  const bool has_year =
      text.find("19") != text.npos || text.find("20") != text.npos;
  if (is_known || !has_year) return;
  // The part before a sign that parts it from a reading time.
  std::string_view date = text;
  for (const std::string_view sign : {"·", "|", "•"}) {
    if (const auto at = date.find(sign); at != date.npos) {
      const std::string_view left = date.substr(0, at);
      date =
          left.find("min") == left.npos ? left : date.substr(at + sign.size());
    }
  }
  page.document().meta.push_back(
      {"date", transcript::json_string(text::trimmed(date))});
}

}  // namespace

void mark_dates(Page& page) {
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (!page.is_open(i) || page.line(i).numbers == 0 ||
        !page.line(i).is_short || !is_date_line(page.folded(i))) {
      continue;
    }
    page.mark(i) = "date";
    if (i >= 2 * head_size) continue;
    keep_date(page, page.text(i));
    if (i > 0 && is_byline(page, i - 1)) page.mark(i - 1) = "byline";
  }
}

}  // namespace tamis::clean

#include "page.hpp"

#include "tamis/text/classes.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::clean {

Page::Page(transcript::Document& document, token::Language language,
           Marks& marks)
    : document_(document),
      stop_words_(token::stop_words(language)),
      marks_(marks),
      folded_(document.segments.size()) {
  lines_.reserve(document.segments.size());
  for (const transcript::Segment& segment : document.segments) {
    lines_.push_back(line_of(segment.text, language));
  }
}

const std::string& Page::folded(std::size_t i) const {
  if (folded_[i].empty()) folded_[i] = text::fold(text(i));
  return folded_[i];
}

std::size_t Page::count_of(std::string_view folded) const {
  if (counts_.empty()) {
    for (std::size_t i = 0; i < size(); ++i) ++counts_[this->folded(i)];
  }
  const auto found = counts_.find(folded);
  return found == counts_.end() ? 0 : found->second;
}

bool Page::stands_right_below(std::size_t i) const {
  const auto& segments = document_.segments;
  return i > 0 && segments[i].line == segments[i - 1].line + 1;
}

bool ends_as_sentence(std::string_view text) {
  const char32_t last = text::decode_before(text, text.size()).code;
  return last == '.' || last == '!' || last == '?' || last == 0x2026 ||
         last == ':' || last == ';';
}

std::string_view from_first_word(std::string_view folded) {
  for (std::size_t at = 0; at < folded.size();) {
    const text::CodePoint point = text::decode(folded, at);
    if (text::is_letter(point.code) || text::is_digit(point.code)) {
      return folded.substr(at);
    }
    at += point.size;
  }
  return {};
}

void mark_chrome(transcript::Document& document, token::Language language,
                 Marks& marks) {
  Page page(document, language, marks);
  mark_single_lines(page);
  mark_ending(page);
  mark_dates(page);
  mark_head(page);
  mark_images(page);
  mark_calls(page);
  mark_by_shape(page);
  mark_lists(page);
  mark_neighbours(page);
}

}  // namespace tamis::clean

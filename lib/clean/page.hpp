// A page as its rules see it: lines, what they look like, and the rule that
// each has fallen to so far. Each rule judges by shape, place, repetition or
// neighbours, and only lines that bear neither a speaker nor a time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "line.hpp"
#include "rules.hpp"
#include "tamis/token/stop_words.hpp"

namespace tamis::clean {

inline constexpr std::size_t head_size = 6;   // lines at the top of an article
inline constexpr std::size_t tail_size = 12;  // lines at its end

class Page {
 public:
  Page(transcript::Document& document, token::Language language, Marks& marks);

  std::size_t size() const { return document_.segments.size(); }
  const std::string& text(std::size_t i) const {
    return document_.segments[i].text;
  }
  const Line& line(std::size_t i) const { return lines_[i]; }

  // Folded when first asked for.
  const std::string& folded(std::size_t i) const;

  // The lines that are `folded`.
  std::size_t count_of(std::string_view folded) const;

  // By a named speaker, or at a time: no chrome.
  bool is_said(std::size_t i) const {
    const transcript::Segment& segment = document_.segments[i];
    return !segment.speaker.empty() || segment.start.has_value();
  }
  bool is_event(std::size_t i) const { return document_.segments[i].is_event; }
  bool is_stop_word(std::string_view folded) const {
    return stop_words_.contains(folded);
  }

  // The rule that a line falls to; empty: none yet.
  std::string_view mark(std::size_t i) const { return marks_[i]; }
  std::string_view& mark(std::size_t i) { return marks_[i]; }

  bool is_open(std::size_t i) const {
    return marks_[i].empty() && !is_said(i) && !is_event(i);
  }
  bool is_in_tail(std::size_t i) const { return i + tail_size >= size(); }
  bool stands_right_below(std::size_t i) const;  // i - 1, no blank between

  transcript::Document& document() { return document_; }

 private:
  transcript::Document& document_;
  const token::WordSet& stop_words_;
  Marks& marks_;
  std::vector<Line> lines_;
  mutable std::vector<std::string> folded_;  // empty: not asked for yet
  mutable std::unordered_map<std::string_view, std::size_t> counts_;
};

// The rules, in their order: later ones see the marks of earlier ones.
void mark_single_lines(Page& page);
void mark_ending(Page& page);
void mark_dates(Page& page);
void mark_head(Page& page);
void mark_images(Page& page);
void mark_calls(Page& page);
void mark_by_shape(Page& page);
void mark_lists(Page& page);
void mark_neighbours(Page& page);

// Unlike a line's `ends_sentence`, this counts a colon, and no quotes.
bool ends_as_sentence(std::string_view text);

// `folded` without emoji, bullets and other signs at its beginning.
std::string_view from_first_word(std::string_view folded);

}  // namespace tamis::clean

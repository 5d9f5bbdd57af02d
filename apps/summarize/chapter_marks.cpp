#include "summarize/chapter_marks.hpp"

#include <algorithm>

#include "tamis/summary/chapters.hpp"
#include "tamis/summary/summary.hpp"

namespace tamis::apps {
namespace {

// Words. What is less before the first mark belongs to the first chapter.
constexpr std::size_t least_opening = 50;

bool has_short_opening(const Script& script,
                       const std::vector<ChapterMark>& found) {
  if (found.size() < 2 || found[0].start) return false;
  std::size_t words = 0;
  for (std::size_t i = 0; i < found[1].first; ++i) words += script.words(i);
  return words < least_opening;
}

}  // namespace

std::vector<ChapterMark> marks_of(const Script& script) {
  const auto& marks = script.chapters();
  std::vector<ChapterMark> found;
  if (marks.size() < 2) return found;
  std::size_t begun = 0;  // marks
  for (std::size_t i = 0; i < script.size(); ++i) {
    const std::size_t before = begun;
    if (const auto span = script.span(i, script.text(i).size())) {
      const double middle = (span->start + span->end) / 2;
      while (begun < marks.size() && marks[begun].start <= middle) ++begun;
    }
    if (begun > before) {
      const auto& [title, start] = marks[begun - 1];
      found.push_back({i, title, start});
    } else if (i == 0) {
      found.push_back({0});
    }
  }
  if (has_short_opening(script, found)) {
    found.erase(found.begin());
    found[0].first = 0;
  }
  if (found.size() < 2) found.clear();
  return found;
}

std::vector<ChapterMark> marks_found_in(const Script& script) {
  std::vector<summary::Sentence> sentences;
  sentences.reserve(script.size());
  for (std::size_t i = 0; i < script.size(); ++i) {
    sentences.push_back({.text = script.text(i),
                         .cost = std::max<std::size_t>(1, script.words(i)),
                         .part = script.part(i),
                         .language = script.language(i)});
  }
  std::vector<ChapterMark> found;
  for (const std::size_t first : summary::chapters(sentences)) {
    found.push_back({first});
  }
  return found;
}

}  // namespace tamis::apps

#include "chapters.hpp"

#include <set>
#include <string>
#include <unordered_set>
#include <utility>

#include "bullets.hpp"
#include "clock.hpp"
#include "heads.hpp"
#include "tamis/text/classes.hpp"

namespace tamis::transcript {
namespace {

// A chapter's title without bullet and number: "• #2 Le parcours".
std::string_view chapter_title(std::string_view text) {
  if (const auto behind = behind_bullet(text)) text = *behind;
  if (text.starts_with('#')) {
    std::size_t at = 1;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
    if (at > 1) text = text::trimmed(text.substr(at));
  }
  return text;
}

class Chapters {
 public:
  explicit Chapters(Document& document) : document_(document) {}

  void add(std::string_view title, double start) {
    if (!known_.emplace(start, title).second) return;
    document_.chapters.push_back({std::string(title), start});
  }

 private:
  Document& document_;
  std::set<std::pair<double, std::string_view>> known_;
};

struct TitleAndTime {
  std::string_view title;
  double start;
};

// Titles over times from row `at` on.
std::vector<TitleAndTime> titles_from(const std::vector<Row>& rows,
                                      std::size_t at) {
  constexpr std::size_t longest_title = 200;  // bytes
  std::vector<TitleAndTime> list;
  for (; at + 1 < rows.size(); at += 2) {
    if (rows[at].text.size() > longest_title || clock_of(rows[at].text)) break;
    const auto time = clock_of(rows[at + 1].text);
    if (!time || (!list.empty() && *time < list.back().start)) break;
    list.push_back({chapter_title(rows[at].text), *time});
  }
  return list;
}

// A title, then lines of captions each over the next one's time.
bool are_captions(const std::vector<TitleAndTime>& list) {
  constexpr double shortest_chapter = 12;  // seconds, on the average
  const double count = static_cast<double>(list.size());
  return list.size() >= 3 && list.back().start - list.front().start <
                                 shortest_chapter * (count - 1);
}

void take_titles_over_times(std::vector<Row>& rows, Chapters& chapters) {
  for (std::size_t i = 0; i + 3 < rows.size(); ++i) {
    const auto list = titles_from(rows, i);
    if (list.size() < 2) continue;
    const std::size_t end = i + list.size() * 2;
    const bool follows_time = i > 0 && clock_of(rows[i - 1].text);
    if (!follows_time && list.front().start <= 60 && !are_captions(list)) {
      for (; i < end; ++i) rows[i].is_used = true;
      for (const auto& [title, start] : list) chapters.add(title, start);
    }
    i = end - 1;
  }
}

struct TimedHeading {
  std::size_t row;
  std::string_view title;
  double start;
};

std::vector<TimedHeading> timed_headings(const std::vector<Row>& rows) {
  std::vector<TimedHeading> found;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!rows[i].is_heading) continue;
    const auto head = head_of(rows[i].text);
    if (!head || !head->start || head->is_sure) continue;
    const bool leads = head->time_size > 0;
    const auto title =
        leads ? rows[i].text.substr(head->time_size) : head->name;
    if (!title.empty()) found.push_back({i, title, *head->start});
  }
  return found;
}

void take_headings(std::vector<Row>& rows, Chapters& chapters) {
  const std::vector<TimedHeading> headings = timed_headings(rows);
  std::unordered_set<std::string_view> titles;
  for (const TimedHeading& heading : headings) {
    if (!titles.insert(heading.title).second) return;
  }
  for (const auto& [row, title, start] : headings) {
    rows[row].is_used = true;
    chapters.add(title, start);
  }
}

}  // namespace

void take_chapters(std::vector<Row>& rows, Document& document) {
  Chapters chapters(document);
  take_titles_over_times(rows, chapters);
  take_headings(rows, chapters);
}

void take_lone_times(std::vector<Row>& rows) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
    if (!rows[i].is_used && clock_of(rows[i].text)) places.push_back(i);
  }
  if (places.size() < 3) return;
  for (const std::size_t i : places) {
    rows[i + 1].start = clock_of(rows[i].text);
    rows[i].is_used = true;
  }
}

}  // namespace tamis::transcript

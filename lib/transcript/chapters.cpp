#include "chapters.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_set>
#include <utility>

#include "bullets.hpp"
#include "clock.hpp"
#include "heads.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"

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

// Whether `title` reads as a piece of speech: a sentence, or one cut off.
bool is_speech(std::string_view title) {
  const bool begins_low =
      !title.empty() && text::is_lower(text::decode(title, 0).code);
  return begins_low || title.ends_with('.') || title.ends_with(',');
}

// Lines of captions, each over the next one's time: too near each other for
// chapters, too many, or sentences. Where in doubt, speech must not be lost.
bool are_captions(const std::vector<TitleAndTime>& list) {
  constexpr double shortest = 20;  // seconds, on the average
  constexpr double shortest_of_many = 60;
  constexpr std::size_t many = 40;
  const double count = static_cast<double>(list.size());
  const double average = (list.back().start - list.front().start) / (count - 1);
  if (average < (list.size() > many ? shortest_of_many : shortest)) return true;
  const auto speech = std::count_if(
      list.begin(), list.end(),
      [](const TitleAndTime& entry) { return is_speech(entry.title); });
  return static_cast<double>(speech) * 2 > count;
}

// Whether lines and times go on above or below [begin, end), with a line more
// between them: then they are no list of chapters but a whole transcript.
bool goes_on(const std::vector<Row>& rows, std::size_t begin, std::size_t end,
             const std::vector<TitleAndTime>& list) {
  const auto time = [&rows](std::size_t i) {
    return i < rows.size() ? clock_of(rows[i].text) : std::nullopt;
  };
  if (begin > 0 && time(begin - 1)) return true;
  const auto above = begin > 1 ? time(begin - 2) : std::nullopt;
  if (above && *above < list.front().start) return true;
  for (const std::size_t i : {end, end + 1, end + 2}) {
    const auto below = time(i);
    if (below) return *below > list.back().start;
  }
  return false;
}

void take_titles_over_times(std::vector<Row>& rows, Chapters& chapters) {
  for (std::size_t i = 0; i + 3 < rows.size(); ++i) {
    const auto list = titles_from(rows, i);
    if (list.size() < 2) continue;
    const std::size_t end = i + list.size() * 2;
    if (list.front().start <= 60 && !are_captions(list) &&
        !goes_on(rows, i, end, list)) {
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

}  // namespace tamis::transcript

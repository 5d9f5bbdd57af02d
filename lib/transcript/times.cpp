#include "times.hpp"

#include <cmath>
#include <optional>
#include <utility>

#include "clock.hpp"
#include "tamis/text/classes.hpp"

namespace tamis::transcript {
namespace {

struct TimeBehind {
  double seconds;
  std::size_t begin;  // byte of its bracket
};

// "… text [00:12:34]"
std::optional<TimeBehind> time_behind(std::string_view text) {
  constexpr std::size_t longest = 16;  // bytes, brackets included
  if (text.size() < 8 || (text.back() != ']' && text.back() != ')')) {
    return std::nullopt;
  }
  const char opener = text.back() == ']' ? '[' : '(';
  const std::size_t window = text.size() > longest ? text.size() - longest : 0;
  const std::size_t open = text.substr(window).rfind(opener);
  if (open == text.npos || window + open == 0) return std::nullopt;
  const std::size_t begin = window + open;
  const auto time = clock_of(text.substr(begin + 1, text.size() - begin - 2));
  if (!time || text[begin - 1] != ' ') return std::nullopt;
  return TimeBehind{*time, begin};
}

bool is_bare(const Head& head) {
  return head.time_size > 0 && head.is_bare_time;
}

}  // namespace

Times::Times(const std::vector<Row>& rows) {
  std::size_t count = 0;
  std::size_t round = 0;
  std::size_t bare = 0;
  std::size_t behind = 0;
  std::size_t backwards = 0;
  std::size_t odd = 0;  // times that no agenda has: not on a quarter
  double last = 0;
  for (const Row& row : rows) {
    if (row.is_used) continue;
    ++count;
    if (row.text.empty()) continue;
    behind += time_behind(row.text).has_value();
    const char first = row.text[0];
    if (first != '(' && (first < '0' || first > '9')) continue;
    const auto head = head_of(row.text);
    if (!head || !head->start) continue;
    round += head->time_size > 0 && first == '(';
    if (!is_bare(*head)) continue;
    ++bare;
    backwards += *head->start < last;
    odd += std::fmod(*head->start, 15) != 0;
    last = *head->start;
  }
  believes_round_ = round >= 2;
  believes_bare_ =
      bare >= 3 && odd > 0 && bare * 2 >= count && backwards * 10 <= bare;
  believes_behind_ = behind >= 3 && behind * 5 >= count * 3;
}

bool Times::believes(const Head& head, std::string_view text) const {
  if (!head.start || head.time_size == 0) return false;
  if (head.is_bare_time) return believes_bare_;
  return !text.starts_with('(') || head.has_colon || believes_round_;
}

void Times::take_behind(Row& row) const {
  if (!believes_behind_ || row.is_used || row.start) return;
  const auto time = time_behind(row.text);
  if (!time) return;
  row.start = time->seconds;
  row.text = text::trimmed(row.text.substr(0, time->begin));
  if (row.text.starts_with("- ")) row.text.remove_prefix(2);
}

void set_ends(std::vector<Row>& rows) {
  std::optional<double> here;
  std::optional<double> next;
  for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
    if (row->is_used || row->is_heading) continue;
    if (!row->start) {
      here = next = std::nullopt;  // somebody else begins, nobody knows when
      continue;
    }
    // Paragraphs of one turn share its time.
    if (here != row->start) next = std::exchange(here, row->start);
    if (!row->end) row->end = next;
    if (row->end && *row->end < *row->start) row->end.reset();
  }
}

void pass_starts_on(std::vector<Row>& rows) {
  std::optional<double> start;
  std::optional<double> end;
  for (Row& row : rows) {
    if (row.is_used && row.start) {
      start = row.start;
      end = row.end;
    } else if (!row.is_used) {
      if (start && !row.start) {
        row.start = start;
        row.end = end;
      }
      start.reset();
    }
  }
}

}  // namespace tamis::transcript

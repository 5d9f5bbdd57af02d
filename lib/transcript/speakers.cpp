#include "speakers.hpp"

#include <deque>
#include <utility>

#include "chapters.hpp"
#include "lone_names.hpp"
#include "lone_times.hpp"
#include "times.hpp"
#include "turns.hpp"
#include "wrapped.hpp"

namespace tamis::transcript {
namespace {

enum class Wrapping { joined, kept };

class Reading {
 public:
  Reading(std::vector<Row> rows, Document& document)
      : rows_(std::move(rows)), document_(document) {}

  void run(Wrapping wrapping) {
    take_chapters(rows_, document_);
    take_lone_times(rows_);
    if (!take_bullet_names(rows_) && !take_lone_names(rows_)) {
      take_turns(rows_, names_);
    }
    pass_starts_on(rows_);
    set_ends(rows_);
    const bool joins = wrapping == Wrapping::joined && are_wrapped(rows_);
    add_segments(joins);
  }

 private:
  void add_segments(bool joins) {
    std::vector<Segment>& segments = document_.segments;
    segments.reserve(segments.size() + rows_.size());
    Joiner joiner(rows_);
    bool is_open = false;  // the last segment may go on
    for (const Row& row : rows_) {
      if (row.is_used || row.text.empty()) {
        is_open = false;
        continue;
      }
      const bool was_bold = !row.is_head && !row.plain.empty();
      const std::string_view text = was_bold ? row.plain : row.text;
      if (joins && is_open && may_go_on(row) &&
          segments.back().speaker == row.speaker) {
        joiner.join(segments.back().text, text);
        continue;
      }
      Segment& segment = segments.emplace_back();
      segment.speaker = row.speaker;
      segment.start = row.start;
      segment.end = row.end;
      segment.text = text;
      segment.line = row.line;
      is_open = !row.is_heading;
    }
  }

  std::vector<Row> rows_;
  Document& document_;
  std::deque<std::string> names_;  // what is not in the source as it stands
};

}  // namespace

void add_segments_of(const std::vector<SourceLine>& lines, Document& document) {
  std::vector<Row> rows;
  rows.reserve(lines.size());
  for (const SourceLine& line : lines) {
    Row& row = rows.emplace_back();
    row.text = line.text;
    row.line = line.line;
    row.after_blank = line.after_blank;
    row.is_indented = line.is_indented;
    row.is_heading = line.is_heading;
  }
  Reading(std::move(rows), document).run(Wrapping::kept);
}

void add_segments_of(std::vector<Row> rows, Document& document) {
  Reading(std::move(rows), document).run(Wrapping::joined);
}

}  // namespace tamis::transcript

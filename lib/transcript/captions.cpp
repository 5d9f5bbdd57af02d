// SubRip, WebVTT and SBV: all are driven by their timing lines, for broken
// files keep these when they lose blank lines, numbers and headers.
#include <algorithm>
#include <string>

#include "cues.hpp"
#include "lines.hpp"
#include "markup_formats.hpp"
#include "readers.hpp"
#include "tamis/text/classes.hpp"
#include "timing.hpp"

namespace tamis::transcript {
namespace {

bool is_number(std::string_view line) {
  line = text::trimmed(line);
  return !line.empty() && std::all_of(line.begin(), line.end(), [](char c) {
    return c >= '0' && c <= '9';
  });
}

// A line that opens a block which is no cue. What follows, up to a blank line,
// is its own.
bool opens_other_block(std::string_view line) {
  for (const std::string_view word : {"NOTE", "STYLE", "REGION", "WEBVTT"}) {
    if (line.starts_with(word) &&
        (line.size() == word.size() ||
         text::is_space(static_cast<unsigned char>(line[word.size()])))) {
      return true;
    }
  }
  return false;
}

class CueReader {
 public:
  CueReader(std::string_view text, Format format, Problems& problems)
      : format_(format), problems_(problems) {
    constexpr std::size_t usual_cue = 64;  // bytes
    cues_.cues.reserve(text.size() / usual_cue);
    rows_.reserve(text.size() / (usual_cue / 2));
    for_each_line(text, [this](const Line& line) { add(line); });
  }

  Cues read() {
    has_numbers_ = numbered_ * 2 >= cues_.cues.size();
    cues_.rows.reserve(rows_.size());
    for (std::size_t i = 0; i < cues_.cues.size(); ++i) take_rows(i);
    report();
    return std::move(cues_);
  }

 private:
  // Lines before the first timing are a header.
  void add(const Line& line) {
    const bool may_be_timing = begins_like_timing(line.text);
    const auto timing = may_be_timing ? timing_of(line.text) : std::nullopt;
    if (timing || (may_be_timing && is_bad_timing(line.text))) {
      if (!timing && ++bad_timings_ == 1) first_bad_timing_ = line.number;
      numbered_ += is_number(last_line_);
      cues_.cues.push_back({timing, line.number, rows_.size(), 0});
    } else if (!cues_.cues.empty()) {
      rows_.push_back(line.text);
      ++cues_.cues.back().row_count;
    } else if (opens_other_block(line.text)) {
      has_header_ = true;
    } else if (first_passed_ == 0 && !text::trimmed(line.text).empty()) {
      first_passed_ = line.number;
    }
    last_line_ = line.text;
  }

  // The lines of a cue up to the next timing line, less the next cue's
  // identifier and what is in blocks of its own.
  void take_rows(std::size_t index) {
    Cue& cue = cues_.cues[index];
    const std::size_t begin = cue.first_row;
    std::size_t end = begin + cue.row_count;
    if (index + 1 < cues_.cues.size()) end = before_identifier(begin, end);
    cue.first_row = cues_.rows.size();
    bool after_blank = false;
    bool in_other_block = false;
    for (std::size_t i = begin; i < end; ++i) {
      if (rows_[i].empty()) {
        after_blank = true;
        in_other_block = false;
        continue;
      }
      if (format_ == Format::vtt && after_blank) {
        in_other_block |= opens_other_block(rows_[i]);
        if (in_other_block) continue;
      }
      add_row(rows_[i]);
    }
    cue.row_count = cues_.rows.size() - cue.first_row;
  }

  // YouTube's SBV parts the rows of a cue by [br].
  void add_row(std::string_view row) {
    constexpr std::string_view line_break = "[br]";
    while (format_ == Format::sbv) {
      const std::size_t at = row.find(line_break);
      if (at == row.npos) break;
      cues_.rows.push_back(row.substr(0, at));
      row.remove_prefix(at + line_break.size());
    }
    cues_.rows.push_back(row);
  }

  std::size_t before_identifier(std::size_t begin, std::size_t end) const {
    if (end <= begin || rows_[end - 1].empty()) return end;
    const bool stands_alone = end - 1 > begin && rows_[end - 2].empty();
    if (format_ == Format::vtt) return stands_alone ? end - 1 : end;
    return has_numbers_ && is_number(rows_[end - 1]) ? end - 1 : end;
  }

  void report() {
    if (cues_.cues.empty() && first_passed_ > 0 && !has_header_) {
      problems_.add({first_passed_, "no captions: no line gives their times"});
    }
    if (bad_timings_ == 0) return;
    problems_.add(
        {first_bad_timing_, bad_timings_ == 1
                                ? "a time that cannot be read; its text is kept"
                                : std::to_string(bad_timings_) +
                                      " times that cannot be read, the first "
                                      "here; their texts are kept"});
  }

  Format format_;
  Problems& problems_;
  Cues cues_;
  std::vector<std::string_view> rows_;  // all lines below timings
  std::string_view last_line_;
  std::size_t numbered_ = 0;  // timings under a number
  bool has_numbers_ = false;
  std::size_t bad_timings_ = 0;
  std::size_t first_bad_timing_ = 0;
  bool has_header_ = false;
  std::size_t first_passed_ = 0;  // line of text before any timing; 0: none
};

// What WebVTT's header says, as `Language: fr-FR`.
std::string declared_language(std::string_view text) {
  for (const Line& line : lines_of(text.substr(0, 500))) {
    if (line.text.empty()) break;
    if (line.text.starts_with("Language:")) {
      return language_of_tag(text::trimmed(line.text.substr(9)));
    }
  }
  return {};
}

}  // namespace

Document read_captions(std::string_view text, Format format, Problems& problems,
                       Extent extent) {
  Document document;
  if (format == Format::vtt) document.language = declared_language(text);
  document.segments =
      segments_of(CueReader(text, format, problems).read(), extent);
  return document;
}

}  // namespace tamis::transcript

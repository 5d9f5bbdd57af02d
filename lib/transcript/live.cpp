#include "live.hpp"

#include <algorithm>
#include <utility>

#include "caption_labels.hpp"
#include "lines.hpp"
#include "readers.hpp"
#include "tamis/text/classes.hpp"
#include "timing.hpp"

namespace tamis::transcript {
namespace {

constexpr std::size_t most_recent = 48;       // blocks
constexpr std::size_t most_turns = 32;        // blocks
constexpr std::size_t largest_block = 65536;  // bytes
constexpr std::size_t most_bytes = 32768;     // of either, but for the last one

bool is_number(std::string_view line) {
  return !line.empty() && line.find_first_not_of("0123456789") == line.npos;
}

// What of the segment `text` was not in it `before` the block `added` came. Of
// lines that turn out to be wrapped it held less than was given already.
std::string_view grown(std::string_view text, std::string_view before,
                       std::string_view added) {
  if (!before.empty() && text.starts_with(before)) {
    return text::trimmed(text.substr(before.size()));
  }
  return !added.empty() && text.ends_with(added) ? added : std::string_view();
}

// Whether `line` may be a name or a time over what is said.
bool may_be_head(std::string_view line) {
  constexpr std::size_t longest = 60;  // bytes
  return line.size() <= longest && !line.ends_with('.') &&
         !line.ends_with('!') && !line.ends_with('?');
}

}  // namespace

void LiveReader::add(std::string_view line, std::size_t number) {
  if (format_ != Format::text) return add_to_captions(line, number);
  const std::string_view content = text::trimmed(line);
  append(line, number);
  if (open_.text.size() < largest_block &&
      (content.empty() || (may_be_head(content) && is_head()))) {
    return;
  }
  close();
}

// Whether the open block ends with a line that is no text by itself, would text
// follow.
bool LiveReader::is_head() const {
  const auto [before, old_lines] = context();
  const Document document = read(before + open_.text + "And so it goes on.\n");
  const std::size_t last = old_lines + open_.lines;
  return std::none_of(
      document.segments.begin(), document.segments.end(),
      [last](const Segment& segment) { return segment.line == last; });
}

// A cue ends at a blank line below its text, or where the next one begins: with
// its timing, or the number above it.
void LiveReader::add_to_captions(std::string_view line, std::size_t number) {
  const bool is_bad =
      begins_like_timing(line) && !timing_of(line) && is_bad_timing(line);
  const bool is_timing =
      is_bad || (begins_like_timing(line) && timing_of(line));
  if (is_bad && ++bad_timings_ == 1) first_bad_timing_ = number;
  if (is_timing && has_timing_) {
    close_before_number();
  } else if (line.empty() && (has_rows_ || !has_timing_)) {
    append(line, number);
    return close();
  }
  append(line, number);
  has_rows_ |= has_timing_ && !is_timing && !line.empty();
  has_timing_ |= is_timing;
  if (open_.text.size() > largest_block) close();
}

void LiveReader::append(std::string_view line, std::size_t number) {
  if (open_.lines == 0) open_.first_line = number;
  last_line_at_ = open_.text.size();
  open_.text.append(line).push_back('\n');
  ++open_.lines;
}

// Closes the open block but for a number at its end, which the next one has.
void LiveReader::close_before_number() {
  std::string last = open_.text.substr(last_line_at_);
  const std::size_t number = open_.first_line + open_.lines - 1;
  const bool is_next =
      is_number(text::trimmed(std::string_view(last))) && open_.lines > 2;
  if (is_next) {
    open_.text.resize(last_line_at_);
    --open_.lines;
  }
  close();
  if (is_next) append(text::trimmed(std::string_view(last)), number);
}

void LiveReader::close() {
  if (open_.lines == 0) return;
  const auto [before, old_lines] = context();
  give_new(read(before + open_.text), old_lines);
  remember();
}

LiveReader::Context LiveReader::context() const {
  Context context;
  for (const auto* blocks : {&turns_, &recent_}) {
    for (const Block& block : *blocks) {
      context.text += block.text;
      context.lines += block.lines;
    }
  }
  return context;
}

void LiveReader::end() {
  close();
  turns_.clear();
  recent_.clear();
  turn_bytes_ = recent_bytes_ = 0;
  last_text_.clear();
  last_speaker_.clear();
  pieces_ = 0;
}

Document LiveReader::read(std::string_view text) const {
  if (format_ == Format::text) return read_text(text, 1);
  Problems told_by_line;
  Document document =
      read_captions(text, format_, told_by_line, Extent::so_far);
  take_labels(document.segments);
  return document;
}

// Gives those segments that stand in the open block, and what it adds to the
// one before.
void LiveReader::give_new(Document document, std::size_t old_lines) {
  auto& all = document.segments;
  if (language_.empty()) language_ = document.language;
  const auto first_new = std::find_if(
      all.begin(), all.end(),
      [old_lines](const Segment& segment) { return segment.line > old_lines; });
  std::vector<Segment> given;
  if (first_new != all.begin()) {
    const Segment& last = *std::prev(first_new);
    const auto more = grown(last.text, last_text_, text::trimmed(open_.text));
    if (!more.empty()) {
      given.push_back(last);
      given.back().text = more;
      given.back().line = old_lines + 1;
    }
  }
  last_text_ = all.empty() ? std::string() : all.back().text;
  given.insert(given.end(), std::move_iterator(first_new),
               std::move_iterator(all.end()));
  if (given.empty()) return;
  for (Segment& segment : given) {
    segment.line = open_.first_line + (segment.line - old_lines - 1);
  }
  open_.opens_turn = given.front().speaker != last_speaker_;
  last_speaker_ = given.back().speaker;
  Document piece;
  piece.language = language_;
  piece.segments = std::move(given);
  piece.piece = ++pieces_;
  sink_(std::move(piece));
}

// Of blocks that are no more recent those stay with which a turn began: who
// speaks, and how labels look, is told by them.
void LiveReader::remember() {
  recent_bytes_ += open_.text.size();
  recent_.push_back(std::exchange(open_, {}));
  has_timing_ = has_rows_ = false;
  while (recent_.size() > most_recent ||
         (recent_bytes_ > most_bytes && recent_.size() > 1)) {
    Block& oldest = recent_.front();
    recent_bytes_ -= oldest.text.size();
    if (oldest.opens_turn) {
      turn_bytes_ += oldest.text.size();
      turns_.push_back(std::move(oldest));
    }
    recent_.pop_front();
  }
  while (turns_.size() > most_turns ||
         (turn_bytes_ > most_bytes && turns_.size() > 1)) {
    turn_bytes_ -= turns_.front().text.size();
    turns_.pop_front();
  }
}

void LiveReader::tell(Problems& problems) const {
  if (bad_timings_ == 0) return;
  problems.add(
      {first_bad_timing_, bad_timings_ == 1
                              ? "a time that cannot be read; its text is kept"
                              : std::to_string(bad_timings_) +
                                    " times that cannot be read, the first "
                                    "here; their texts are kept"});
}

}  // namespace tamis::transcript

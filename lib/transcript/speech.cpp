#include "tamis/transcript/speech.hpp"

#include "heads.hpp"
#include "names.hpp"
#include "tamis/text/classes.hpp"
#include "timing.hpp"

namespace tamis::transcript {
namespace {

bool is_speaker(const Head& head) {
  if (head.is_sure || head.is_chat) return true;
  const bool is_marked = head.has_colon || head.start;
  return is_marked && name_shape(head.name) == NameShape::plain;
}

// The bytes of a time, a label or both.
std::size_t size_of_head(std::string_view text) {
  const auto head = head_of(text);
  if (!head) return 0;
  return head->name.empty() || is_speaker(*head) ? head->size : head->time_size;
}

}  // namespace

std::string_view speech_in(std::string_view line) {
  line = text::trimmed(line);
  if (begins_like_timing(line) && timing_of(line)) return {};
  // `Anna: [00:12] Good morning.` has a time behind the label.
  line.remove_prefix(size_of_head(line));
  if (line.starts_with('[') || line.starts_with('(')) {
    line.remove_prefix(size_of_head(line));
  }
  return line;
}

}  // namespace tamis::transcript

// Events: what is heard and not said, and the marks of turns in captions.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "tamis/transcript/document.hpp"

namespace tamis::clean {

struct EventMark {
  std::size_t begin;  // bytes
  std::size_t end;
};

// The first mark of an event in `text` at or behind byte `from`: a bracket of
// any kind, or a pair of stars or notes, around words for sounds. Brackets that
// hold speech are none. Linear over calls that go on where the last one ended.
std::optional<EventMark> next_event(std::string_view text, std::size_t from);

// Makes events segments of their own, at their places. Only the segments named
// in `suspects` (in order) are looked at. Gives back whether there were any.
bool split_events(transcript::Document& document,
                  std::span<const std::size_t> suspects);

// The bytes of the mark of a change of speaker that `text` begins with (">>",
// ">>>" and the blanks behind it); 0: there is none.
std::size_t turn_mark_size(std::string_view text);

}  // namespace tamis::clean

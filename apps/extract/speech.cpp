#include "extract/speech.hpp"

#include <set>

#include "common/run.hpp"
#include "tamis/clean/clean.hpp"

namespace tamis::apps {
namespace {

// A hundred names are enough: where there are more, they are not people in a
// conversation.
std::vector<std::string> speakers_of(const transcript::Document& document) {
  constexpr std::size_t most = 100;
  std::set<std::string> found;
  for (const auto& segment : document.segments) {
    if (found.size() == most) break;
    if (!segment.speaker.empty()) found.insert(segment.speaker);
  }
  return {found.begin(), found.end()};
}

}  // namespace

Speech speech_of(transcript::Document document, const ExtractCommand& command) {
  if (!command.no_clean) clean::clean(document);
  Speech speech{std::move(document), token::Language::unknown, 0, {}};
  speech.language = common::language_of(speech.document);
  speech.speakers = speakers_of(speech.document);
  for (const auto& segment : speech.document.segments) {
    if (!segment.is_event) speech.size += segment.text.size();
  }
  return speech;
}

}  // namespace tamis::apps

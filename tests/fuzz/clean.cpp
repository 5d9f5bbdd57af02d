#include "tamis/clean/clean.hpp"

#include <string>

#include "reading.hpp"
#include "tamis/clean/join.hpp"
#include "targets.hpp"

namespace tamis::fuzz {
namespace {

void check_cleaned(Document document, const clean::Options& options) {
  for (const clean::Removal& removal : clean::clean(document, options)) {
    require(!removal.rule.empty(), "a rule says why something goes");
    require(text::is_utf8(removal.text), "what goes is UTF-8");
  }
  check(document);
  const std::string once = transcript::to_jsonl(document);
  clean::clean(document, options);
  require_same(transcript::to_jsonl(document), once,
               "cleaning twice is cleaning once");
}

// What is said, without the blanks between words and segments.
std::string speech_of(const Document& document) {
  std::string speech;
  for (const transcript::Segment& segment : document.segments) {
    if (!segment.is_event) speech += without_blanks(segment.text);
  }
  return speech;
}

// Sentences are found by what stands around them: alone, one may be two.
void check_joined(Document document, clean::Unit unit) {
  const std::string speech = speech_of(document);
  clean::join(document, unit);
  check(document);
  require_same(speech_of(document), speech, "joining keeps what is said");
  const std::string once = transcript::to_jsonl(document);
  clean::join(document, unit);
  require_same(speech_of(document), speech, "joining again keeps it, too");
  if (unit == clean::Unit::sentence) return;
  require_same(transcript::to_jsonl(document), once,
               "joining twice is joining once");
}

}  // namespace

void clean(std::string_view bytes) {
  static constexpr clean::Unit units[] = {
      clean::Unit::caption, clean::Unit::sentence, clean::Unit::turn,
      clean::Unit::paragraph};
  static constexpr clean::Fillers fillers[] = {clean::Fillers::keep,
                                               clean::Fillers::drop};
  Choices choices(bytes);
  const clean::Options options{.fillers = choices.of(fillers)};
  const clean::Unit unit = choices.of(units);
  for (const Document& document : documents_in(choices.rest())) {
    check_cleaned(document, options);
    check_joined(document, unit);
  }
}

}  // namespace tamis::fuzz

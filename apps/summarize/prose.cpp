#include "common/terminal.hpp"
#include "summarize/forms.hpp"

namespace tamis::apps {
namespace {

// Whether a quote stands in one paragraph with that before it: the same person
// speaks or, where nobody is named, it is the next sentence.
bool goes_on(const Quote& last, const Quote& quote) {
  if (last.script != quote.script) return false;
  const Script& script = *quote.script;
  if (!quote.speaker().empty()) {
    return script.speaker_number(last.sentence) ==
           script.speaker_number(quote.sentence);
  }
  return last.sentence + 1 == quote.sentence &&
         script.part(last.sentence) == script.part(quote.sentence);
}

std::string paragraphs_of(const std::vector<Quote>& quotes) {
  std::string out;
  const Quote* last = nullptr;
  for (const Quote& quote : quotes) {
    const bool is_same_turn = last != nullptr && goes_on(*last, quote);
    if (last != nullptr) out += is_same_turn ? " " : "\n\n";
    if (!is_same_turn && !quote.label.name.empty()) {
      out += quote.label.name + ": ";
    }
    out += quote.text();
    out += quote.label.cite;
    last = &quote;
  }
  return out.empty() ? out : out + "\n";
}

std::string heading_of(const Section& section, const Digest& digest) {
  if (digest.script == nullptr) {
    return "==> " + common::printable(section.quotes.front().script->id()) +
           " <==\n";
  }
  const std::string place = written(section.place);
  if (place.empty() && section.title.empty()) return {};
  std::string heading = "##";
  if (!section.title.empty()) heading += " " + section.title;
  if (!place.empty()) heading += " (" + place + ")";
  return heading + "\n\n";
}

}  // namespace

std::string prose_of(const Digest& digest) {
  std::string out;
  for (const Section& section : digest.sections) {
    if (!out.empty()) out += "\n";
    out += heading_of(section, digest);
    out += paragraphs_of(section.quotes);
  }
  return out;
}

}  // namespace tamis::apps

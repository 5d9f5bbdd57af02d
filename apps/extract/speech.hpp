// What of a document is looked at: its speech, in its language.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extract/command.hpp"
#include "tamis/token/language.hpp"
#include "tamis/transcript/document.hpp"

namespace tamis::apps {

struct Speech {
  transcript::Document document;  // cleaned, unless that is not wanted
  token::Language language;
  std::size_t size = 0;               // bytes of text
  std::vector<std::string> speakers;  // who speaks is no theme of it
};

// May be called from several threads.
Speech speech_of(transcript::Document document, const ExtractCommand& command);

// Gives each paragraph to take(paragraph, breaks), in order, with the bytes at
// which its speaker paused; good until the next.
template <typename Take>
void for_each_part(const transcript::Document& document, Take take) {
  transcript::Paragraphs paragraphs(document);
  while (const transcript::Paragraph* paragraph = paragraphs.next()) {
    take(*paragraph, transcript::pauses_in(*paragraph, document));
  }
}

}  // namespace tamis::apps

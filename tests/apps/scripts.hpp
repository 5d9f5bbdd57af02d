// What the tests of summarize share: small documents as scripts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "summarize/script.hpp"
#include "tamis/transcript/document.hpp"

namespace tamis::apps {

struct Said {
  std::string speaker;
  std::optional<double> start;
  std::optional<double> end;
  std::string text;
};

inline transcript::Document document_of(const std::vector<Said>& said) {
  transcript::Document document;
  document.id = "talk";
  document.source = "talk.txt";
  document.format = "jsonl";
  document.language = "en";
  for (const Said& one : said) {
    transcript::Segment segment;
    segment.speaker = one.speaker;
    segment.start = one.start;
    segment.end = one.end;
    segment.text = one.text;
    segment.line = document.segments.size() + 1;
    document.segments.push_back(segment);
  }
  return document;
}

inline Script script_of(const std::vector<Said>& said) {
  return Script(document_of(said));
}

}  // namespace tamis::apps

// Documents to sift, and what came of them in one line of text.
#pragma once

#include <string>
#include <vector>

#include "dedupe/sift.hpp"

namespace tamis::apps {

using transcript::Document;

struct Turn {
  std::string speaker, text;
};

// A document of `source` whose segments stand in lines 10, 20 and so on.
inline Document document(const std::string& source,
                         const std::vector<Turn>& turns) {
  Document made;
  made.source = source;
  made.id = source + "#1";
  for (const Turn& turn : turns) {
    made.segments.emplace_back();
    made.segments.back().speaker = turn.speaker;
    made.segments.back().text = turn.text;
    made.segments.back().line = made.segments.size() * 10;
  }
  return made;
}

inline Document plain(const std::vector<std::string>& texts) {
  std::vector<Turn> turns;
  for (const std::string& text : texts) turns.push_back({"", text});
  return document("a.txt", turns);
}

inline DedupeCommand command(const std::string& by, std::size_t min_words = 6) {
  DedupeCommand made;
  made.by = by;
  made.passages.min_words = min_words;
  made.report = "report.jsonl";  // never written here: that is main's work
  return made;
}

// "[Ann: text][text]".
inline std::string shown(const Document& document) {
  std::string out;
  for (const auto& segment : document.segments) {
    out += '[';
    if (!segment.speaker.empty()) out += segment.speaker + ": ";
    out += segment.text + ']';
  }
  return out;
}

// "text (words)" of each that went, parted by |.
inline std::string shown(const std::vector<Gone>& all) {
  std::string out;
  for (const Gone& gone : all) {
    if (!out.empty()) out += '|';
    out += gone.text + " (" + std::to_string(gone.words) + ")";
  }
  return out;
}

inline std::string shown(const Place& place) {
  return place.source + " " + place.id + " " + std::to_string(place.line);
}

}  // namespace tamis::apps

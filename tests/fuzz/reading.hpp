// Documents out of bytes, each held against what every reader promises.
#pragma once

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/text/classes.hpp"
#include "tamis/text/encoding.hpp"
#include "tamis/text/utf8.hpp"
#include "tamis/transcript/read.hpp"
#include "tamis/transcript/write.hpp"
#include "target.hpp"

namespace tamis::fuzz {

using transcript::Document;
using transcript::Format;

inline void check_time(const std::optional<double>& time) {
  if (time) require(std::isfinite(*time) && *time >= 0, "times are times");
}

inline void check_segment(const transcript::Segment& segment) {
  require(text::is_utf8(segment.text), "texts are UTF-8");
  require(text::is_utf8(segment.speaker), "names are UTF-8");
  require_same(text::trimmed(segment.text), segment.text,
               "texts have no blanks at their ends");
  require_same(text::trimmed(segment.speaker), segment.speaker,
               "nor have names");
  check_time(segment.start);
  check_time(segment.end);
  if (segment.end) {
    require(segment.start.has_value(), "what ends has a start");
    require(*segment.start <= *segment.end, "nothing ends before it starts");
  }
}

inline void check(const Document& document) {
  require(!document.id.empty(), "documents have a name");
  require(text::is_utf8(document.title), "titles are UTF-8");
  for (const auto& segment : document.segments) check_segment(segment);
  for (const auto& chapter : document.chapters) check_time(chapter.start);
}

// None of what is no text.
inline std::vector<Document> documents_in(
    std::string_view bytes, const transcript::ReadOptions& options = {}) {
  std::vector<Document> found;
  try {
    const auto problems =
        transcript::read(bytes, "some", options, [&found](Document document) {
          check(document);
          found.push_back(std::move(document));
        });
    for (const auto& problem : problems) {
      require(text::is_utf8(problem.message), "messages are UTF-8");
      require(problem.line <= bytes.size() + 1, "problems are in a line");
    }
  } catch (const transcript::InputError&) {
  }
  return found;
}

inline std::string lines_of(const std::vector<Document>& documents) {
  std::string lines;
  for (const Document& document : documents) {
    lines += transcript::to_jsonl(document) + '\n';
  }
  return lines;
}

inline std::string read_again(const std::string& lines) {
  return lines_of(documents_in(lines, {Format::jsonl}));
}

// `text` without white space of any kind: where a text is cut, it goes.
inline std::string without_blanks(std::string_view text) {
  std::string rest;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, size, is_valid] = text::decode(text, at);
    if (!text::is_space(code)) rest += text.substr(at, size);
    at += size;
  }
  return rest;
}

// Whether reading them changes nothing: tabs and control characters become
// blanks or go, and what they parted may be taken for damage only then.
inline bool are_settled(const std::string& lines) {
  return lines.find("\\t") == lines.npos && lines.find("\\u00") == lines.npos &&
         lines.find('\x7F') == lines.npos && text::decoded(lines).text == lines;
}

// JSONL of `documents` reads back; where a text is not settled, it does once it
// was read again, some times if it is damaged in several ways. What they do not
// say of their origin JSONL says then.
inline void check_records(std::vector<Document> documents) {
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (documents[i].source.empty()) documents[i].source = "some";
    if (documents[i].format.empty()) documents[i].format = "jsonl";
    for (auto& segment : documents[i].segments) {
      if (segment.line == 0) segment.line = i + 1;
    }
  }
  std::string once = lines_of(documents);
  constexpr int most_rounds = 4;
  for (int round = are_settled(once) ? most_rounds : 0; round < most_rounds;
       ++round) {
    once = read_again(once);
  }
  require_same(read_again(once), once, "JSONL reads back");
}

// Reads what follows the first byte, which says as what: by its content, or as
// one of `formats`.
template <std::size_t size>
void read_as_one_of(std::string_view bytes, const Format (&formats)[size]) {
  Choices choices(bytes);
  const std::size_t choice = choices.below(size + 1);
  transcript::ReadOptions options;
  if (choice > 0) options.format = formats[choice - 1];
  check_records(documents_in(choices.rest(), options));
}

}  // namespace tamis::fuzz

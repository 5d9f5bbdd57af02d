// JSONL: our own, Whisper's, and any line with a text field.
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <string>

#include "lines.hpp"
#include "readers.hpp"
#include "speakers.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/transcript/json.hpp"

namespace tamis::transcript {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::array<std::string_view, 4> text_keys = {"text", "transcript",
                                                       "content", "dialogue"};

// What to_jsonl writes itself.
constexpr std::array<std::string_view, 8> own_keys = {
    "id", "source", "format", "language", "title", "meta", "text", "segments"};

bool is_own(std::string_view key) {
  return std::find(own_keys.begin(), own_keys.end(), key) != own_keys.end();
}

std::string string_of(const element& value) {
  std::string_view text;
  return value.get(text) == simdjson::SUCCESS ? std::string(text)
                                              : std::string();
}

std::optional<double> seconds_of(const element& value) {
  double seconds = 0;
  if (value.get(seconds) != simdjson::SUCCESS || seconds < 0) {
    return std::nullopt;
  }
  return seconds;
}

void keep(std::string& extra, std::string_view key, const element& value) {
  if (!extra.empty()) extra += ',';
  extra += json_string(key) + ':' + simdjson::minify(value);
}

// Line ends inside a segment become blanks: a segment is one line.
std::string one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(),
      [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return std::string(text::trimmed(text));
}

Segment segment_of(const object& members, std::size_t line) {
  Segment segment;
  segment.line = line;
  for (const auto& [key, value] : members) {
    if (key == "text" || key == "content") {
      segment.text = one_line(string_of(value));
    } else if (key == "speaker") {
      segment.speaker = one_line(string_of(value));
    } else if (key == "start") {
      segment.start = seconds_of(value);
    } else if (key == "end") {
      segment.end = seconds_of(value);
    } else if (key == "line") {
      std::uint64_t number = 0;
      if (value.get(number) == simdjson::SUCCESS) segment.line = number;
    } else if (key != "id") {  // numbered anew when written
      keep(segment.extra, key, value);
    }
  }
  if (segment.end && (!segment.start || *segment.end < *segment.start)) {
    segment.end = segment.start;
  }
  return segment;
}

void add_segments(const simdjson::dom::array& values, std::size_t line,
                  Document& document) {
  for (const element value : values) {
    object members;
    if (value.get(members) != simdjson::SUCCESS) continue;
    Segment segment = segment_of(members, line);
    if (!segment.text.empty()) document.segments.push_back(std::move(segment));
  }
}

void add_meta(const object& members, Document& document) {
  for (const auto& [key, value] : members) {
    simdjson::dom::array chapters;
    if (key != "chapters" || value.get(chapters) != simdjson::SUCCESS) {
      document.meta.push_back({std::string(key), simdjson::minify(value)});
      continue;
    }
    for (const element entry : chapters) {
      element title, start;
      if (entry["title"].get(title) == simdjson::SUCCESS &&
          entry["start"].get(start) == simdjson::SUCCESS) {
        document.chapters.push_back(
            {string_of(title), seconds_of(start).value_or(0)});
      }
    }
  }
}

// Paragraphs of a text field, all of them from the one line of the file.
void add_text(std::string_view text, std::size_t line, Document& document) {
  Document inner = read_text(text, 1);
  for (Segment& segment : inner.segments) {
    segment.line = line;
    document.segments.push_back(std::move(segment));
  }
}

Document document_of(const object& members, std::size_t line) {
  Document document;
  document.is_record = true;
  std::string text;
  std::size_t best_text = text_keys.size();
  for (const auto& [key, value] : members) {
    simdjson::dom::array array;
    object inner;
    std::uint64_t number = 0;
    const auto text_key = static_cast<std::size_t>(
        std::find(text_keys.begin(), text_keys.end(), key) - text_keys.begin());
    if (key == "id" && value.is_string()) {
      document.id = string_of(value);
    } else if (key == "id" && value.get(number) == simdjson::SUCCESS) {
      document.id = std::to_string(number);
    } else if (key == "source" && value.is_string()) {
      document.source = string_of(value);
    } else if (key == "format" && value.is_string()) {
      document.format = string_of(value);
    } else if ((key == "language" || key == "lang") && value.is_string()) {
      document.language = string_of(value);
    } else if (key == "title" && value.is_string()) {
      document.title = string_of(value);
    } else if (key == "meta" && value.get(inner) == simdjson::SUCCESS) {
      add_meta(inner, document);
    } else if (key == "segments" && value.get(array) == simdjson::SUCCESS) {
      add_segments(array, line, document);
    } else if (text_key < text_keys.size() && value.is_string()) {
      if (text_key < best_text) {
        best_text = text_key;
        text = string_of(value);
      }
    } else if (!value.is_null() || !is_own(key)) {
      keep(document.extra, key, value);
    }
  }
  if (document.segments.empty()) add_text(text, line, document);
  return document;
}

}  // namespace

bool is_json_object(std::string_view line) {
  line = text::trimmed(line);
  if (!line.starts_with('{') || !line.ends_with('}')) return false;
  simdjson::dom::parser parser;
  object members;
  return parser.parse(simdjson::padded_string(line)).get(members) ==
         simdjson::SUCCESS;
}

void read_jsonl(std::string_view text, std::vector<Problem>& problems,
                const DocumentSink& sink) {
  simdjson::dom::parser parser;
  const auto give = [&](std::string_view json, std::size_t line) {
    object members;
    if (parser.parse(simdjson::padded_string(json)).get(members) !=
        simdjson::SUCCESS) {
      return false;
    }
    sink(document_of(members, line));
    return true;
  };
  // A file may also be one object, laid out over many lines.
  const std::size_t first_end = std::min(text.find('\n'), text.size());
  if (!is_json_object(text.substr(0, first_end)) && give(text, 1)) return;
  for (const Line& line : lines_of(text)) {
    const std::string_view json = text::trimmed(line.text);
    if (!json.empty() && !give(json, line.number)) {
      problems.push_back(
          {line.number, "no JSON object that can be read; passed over"});
    }
  }
}

}  // namespace tamis::transcript

#include "records.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <unordered_set>
#include <utility>

#include "json_value.hpp"
#include "readers.hpp"
#include "record_members.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/transcript/json.hpp"
#include "tamis/transcript/read.hpp"

namespace tamis::transcript {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

// Where corpora keep the speech; the first that has any is taken.
constexpr std::array<std::string_view, 8> speech_keys = {
    "segments", "text",      "transcript",
    "content",  "dialogue",  "meeting_transcripts",
    "turns",    "utterances"};

std::size_t rank(std::string_view key) {
  return static_cast<std::size_t>(
      std::find(speech_keys.begin(), speech_keys.end(), key) -
      speech_keys.begin());
}

bool is_speech_key(std::string_view key) {
  return rank(key) < speech_keys.size();
}

// Paragraphs of a text, all of them from the one line of the file. What is one
// line without a colon can hold no label, time or chapter: it is not looked at
// again.
void add_text(std::string text, std::size_t line, Document& document) {
  const std::string_view inner = text::trimmed(text);
  if (inner.empty()) return;
  if (inner.find('\n') == inner.npos && inner.find(':') == inner.npos) {
    Segment segment;
    segment.line = line;
    if (inner.size() == text.size()) {
      segment.text = std::move(text);
    } else {
      segment.text = inner;
    }
    document.segments.push_back(std::move(segment));
    return;
  }
  Document read = read_text(text, 1);
  for (Segment& segment : read.segments) {
    segment.line = line;
    document.segments.push_back(std::move(segment));
  }
  for (Chapter& chapter : read.chapters) {
    document.chapters.push_back(std::move(chapter));
  }
}

// What of `value` are chapters; none where it is no list of them.
std::vector<Chapter> chapters_in(const element& value) {
  std::vector<Chapter> found;
  array chapters;
  if (value.get(chapters) != simdjson::SUCCESS) return found;
  for (const element entry : chapters) {
    const JsonValue chapter(entry);
    element start;
    if (chapter["title"] && entry["start"].get(start) == simdjson::SUCCESS) {
      found.push_back(
          {chapter["title"].text(), JsonValue(start).seconds().value_or(0)});
    }
  }
  return found;
}

void add_meta(const object& members, Document& document) {
  std::unordered_set<std::string_view> seen;
  for (const auto& [key, value] : members) {
    if (!seen.insert(key).second) continue;
    std::vector<Chapter> chapters;
    if (key == "chapters") chapters = chapters_in(value);
    if (chapters.empty()) {
      document.meta.push_back(
          {std::string(key), json_shown(simdjson::minify(value))});
    }
    for (Chapter& chapter : chapters) {
      document.chapters.push_back(std::move(chapter));
    }
  }
}

// The member of `document` that a key names; none: it names none.
std::string* member_called(std::string_view key, Document& document) {
  if (key == "id") return &document.id;
  if (key == "source") return &document.source;
  if (key == "format") return &document.format;
  if (key == "language") return &document.language;
  if (key == "title") return &document.title;
  return nullptr;
}

// "fr" out of whatever names a language; as it stands where it is not known.
void settle_language(std::string& name) {
  std::string code = language_code(name);
  if (!code.empty()) name = std::move(code);
}

std::optional<element> at_path(const object& members, std::string_view path) {
  element value;
  if (members.at_key(path).get(value) == simdjson::SUCCESS) return value;
  std::string pointer = "/";
  for (const char c : path) {
    switch (c) {
      case '.':
        pointer += '/';
        break;
      case '/':
        pointer += "~1";
        break;
      case '~':
        pointer += "~0";
        break;
      default:
        pointer += c;
    }
  }
  if (members.at_pointer(pointer).get(value) == simdjson::SUCCESS) {
    return value;
  }
  return std::nullopt;
}

// Whether nothing is lost with `value`.
bool is_void(const element& value) {
  array values;
  return value.is_null() ||
         (value.is_string() && JsonValue(value).raw().empty()) ||
         (value.get(values) == simdjson::SUCCESS && values.size() == 0);
}

// Takes `value` for the member of a document that its key names, if it can be.
bool take_known(const element& value, std::string& known) {
  if (!known.empty() || value.is_null()) return true;
  if (!is_scalar(value)) return false;
  known = value.is_string() ? std::string(JsonValue(value).raw())
                            : JsonValue(value).text();
  return true;
}

// Whatever else calls itself a piece is not ours.
bool take_piece(const element& value, Document& document) {
  const auto format = format_called(document.format);
  std::uint64_t piece = 0;
  if (!format || *format == Format::jsonl ||
      value.get(piece) != simdjson::SUCCESS) {
    return false;
  }
  document.piece = piece;
  return piece > 0;
}

}  // namespace

// Adds what `value` says; false if it says nothing.
bool RecordReader::take_speech(const element& value, std::size_t line,
                               Document& document) {
  const std::size_t before = document.segments.size();
  array values;
  if (is_scalar(value)) {
    add_text(JsonValue(value).text(), line, document);
  } else if (value.get(values) == simdjson::SUCCESS) {
    std::string lines;
    document.segments.reserve(before + values.size());
    for (const element entry : values) {
      object members;
      if (entry.get(members) == simdjson::SUCCESS) {
        Segment next = segment(members, line);
        if (next.text.empty()) continue;
        document.segments.push_back(std::move(next));
      } else if (is_scalar(entry)) {
        lines += JsonValue(entry).text();
        lines += '\n';
      }
    }
    if (!lines.empty()) add_text(std::move(lines), line, document);
  }
  return document.segments.size() > before;
}

// Takes the first of the usual places that says something, or the one asked
// for; what the others hold is kept.
void RecordReader::take_text(const object& members, std::size_t line,
                             Document& document) {
  std::string_view taken;
  if (field_.empty()) {
    std::stable_sort(speech_.begin(), speech_.end(),
                     [](const Member& a, const Member& b) {
                       return rank(a.first) < rank(b.first);
                     });
    const auto found =
        std::find_if(speech_.begin(), speech_.end(), [&](const Member& member) {
          return take_speech(member.second, line, document);
        });
    if (found != speech_.end()) taken = found->first;
  } else if (const auto value = at_path(members, field_)) {
    take_speech(*value, line, document);
    taken = field_;
  } else {
    ++without_field_;
  }
  for (const auto& [key, value] : speech_) {
    const bool is_same_text = key == "text" && taken == "segments";
    if (key != taken && !is_same_text && !is_void(value)) {
      unknown_.emplace_back(key, value);
    }
  }
}

// What "lang" and "piece" are hangs on the other members.
void RecordReader::take_late(Document& document) {
  if (lang_ && document.language.empty()) {
    document.language = JsonValue(*lang_).text();
  } else if (lang_) {
    unknown_.emplace_back("lang", *lang_);
  }
  settle_language(document.language);
  if (piece_ && !take_piece(*piece_, document)) {
    unknown_.emplace_back("piece", *piece_);
  }
}

Document RecordReader::read(const object& members, std::size_t line) {
  Document document;
  document.is_record = true;
  speech_.clear();
  unknown_.clear();
  lang_.reset();
  piece_.reset();
  bool has_meta = false;
  for (const auto& [key, value] : members) {
    object meta;
    if (is_speech_key(key)) {
      speech_.emplace_back(key, value);
    } else if (std::string* known = member_called(key, document)) {
      if (!take_known(value, *known)) unknown_.emplace_back(key, value);
    } else if (key == "lang" && value.is_string() && !lang_) {
      lang_ = value;
    } else if (key == "piece" && !piece_) {
      piece_ = value;
    } else if (key == "meta" && value.get(meta) == simdjson::SUCCESS) {
      if (!std::exchange(has_meta, true)) add_meta(meta, document);
    } else if (key != "meta" || !value.is_null()) {
      unknown_.emplace_back(key, value);
    }
  }
  take_late(document);
  take_text(members, line, document);
  constexpr std::array<std::string_view, 5> own_keys = {
      "id", "source", "format", "text", "segments"};
  document.extra = kept(unknown_, own_keys);
  return document;
}

}  // namespace tamis::transcript

#include "json_formats.hpp"

#include <algorithm>
#include <utility>

#include "json_parser.hpp"
#include "json_readers.hpp"
#include "json_shape.hpp"
#include "lines.hpp"
#include "mended_json.hpp"
#include "tamis/text/classes.hpp"

namespace tamis::transcript {
namespace {

bool has_one_of(const JsonShape& shape,
                std::initializer_list<std::string_view> paths) {
  return std::any_of(paths.begin(), paths.end(),
                     [&shape](auto path) { return shape.has(path); });
}

// Whether records say who they are, as ours do: then they are documents, not
// segments of one. `at` is "" for an object, "[]" for a list of them.
bool has_own_keys(const JsonShape& shape, const std::string& at) {
  return shape.has_string(at + ".id") || shape.has(at + ".source") ||
         shape.has(at + ".format") || shape.has(at + ".title") ||
         shape.has(at + ".meta");
}

bool is_recogniser(const JsonShape& shape, Format format) {
  switch (format) {
    case Format::aws:
      return has_one_of(
                 shape,
                 {".results.transcripts", ".results.items[].alternatives",
                  ".results.audio_segments", ".Transcript[].Content",
                  ".Transcript[].ParticipantRole"}) ||
             (shape.has(".jobName") && shape.has(".results"));
    case Format::deepgram:
      return has_one_of(shape,
                        {".results.channels", ".results.utterances",
                         ".metadata.model_info", ".metadata.transaction_key"});
    case Format::speechmatics:
      return shape.has(".results[].alternatives[].content") ||
             shape.has(".results[].attaches_to") ||
             (shape.has(".job") && shape.has(".metadata") &&
              shape.has_string(".format"));
    case Format::google:
      return has_one_of(shape, {".results[].alternatives",
                                ".response.results[].alternatives"}) ||
             shape.has_ending(".transcript.results[].alternatives");
    case Format::assemblyai:
      return has_one_of(shape,
                        {".acoustic_model", ".utterances[].words[].start"}) ||
             (shape.has(".audio_url") &&
              has_one_of(shape, {".words", ".utterances", ".language_code"}));
    case Format::kaldi:
      return has_one_of(shape, {".retval", ".words[].punct", ".result[].conf"});
    default:
      return false;
  }
}

bool is_whisper(const JsonShape& shape) {
  if (shape.is_list()) {
    const bool is_speech =
        has_one_of(shape, {"[].text", "[].word", "[].words"});
    const bool is_placed = (shape.has("[].start") &&
                            has_one_of(shape, {"[].end", "[].duration"})) ||
                           has_one_of(shape, {"[].timestamp", "[].speaker"});
    return is_speech && is_placed && !has_own_keys(shape, "[]") &&
           !shape.has("[].segments");
  }
  if (has_one_of(shape,
                 {".transcription[].offsets", ".transcription[].timestamps",
                  ".word_segments", ".output.segments[].start"})) {
    return true;
  }
  // Segments have numbers, Whisper's files have none.
  const bool is_numbered = shape.has(".id") && shape.has(".segments");
  if (is_numbered || has_own_keys(shape, "")) return false;
  const bool is_segment = shape.has(".start") && shape.has(".end") &&
                          shape.has(".text") && !shape.has(".segments");
  const bool has_words = shape.has(".words[].start") && shape.has(".text");
  return is_segment || has_words ||
         has_one_of(shape, {".chunks[].timestamp", ".segments[].start"});
}

// Of records the first may be broken: most lines look like objects.
bool has_record_lines(std::string_view text) {
  const std::vector<Line> lines = lines_of(text.substr(0, 65536));
  const auto records =
      std::count_if(lines.begin(), lines.end(), [](const Line& line) {
        const std::string_view record = text::trimmed(line.text);
        return record.starts_with("{\"") && record.ends_with('}');
      });
  return static_cast<std::size_t>(records) * 2 > lines.size();
}

// What the first value alone says.
std::optional<Format> format_by_keys(const JsonShape& shape) {
  if (has_one_of(shape, {".events[].tStartMs", ".wireMagic"})) {
    return Format::json3;
  }
  for (const Format format :
       {Format::aws, Format::deepgram, Format::speechmatics, Format::google,
        Format::assemblyai, Format::kaldi}) {
    if (is_recogniser(shape, format)) return format;
  }
  if (has_one_of(shape, {".segments[].startTime", ".segments[].body"})) {
    return Format::podcast_json;
  }
  if (has_one_of(shape, {"[].start_ms", ".transcripts[].start_ms"}) ||
      (shape.has("[].voice") && shape.has("[].text"))) {
    return Format::podlove_json;
  }
  if (is_whisper(shape)) return Format::whisper;
  return std::nullopt;
}

bool is_empty_object(std::string_view text) {
  text = text::trimmed(text);
  return text.starts_with('{') && text.ends_with('}') &&
         text::trimmed(text.substr(1, text.size() - 2)).empty();
}

// Whether `text` goes on with a second object.
bool has_second(std::string_view text) {
  const std::string_view rest = text.substr(first_value(text).size());
  const std::size_t next = rest.find_first_not_of(" \n\t\r");
  return next != rest.npos && (rest[next] == '{' || rest[next] == '[');
}

// Reads one file's JSON of one format.
class JsonReader {
 public:
  JsonReader(Format format, Problems& problems, const DocumentSink& sink)
      : format_(format), problems_(problems), sink_(sink) {}

  void read(std::string_view text) {
    const simdjson::padded_string copy = padded(text);
    if (const auto value = parser_.strict(copy)) {
      give(JsonValue(*value), text, 1);
    } else if (format_ == Format::whisper && is_line_of_segment(text)) {
      read_segment_lines(text);
    } else {
      read_values(text);
    }
    parser_.tell(problems_);
  }

 private:
  Document blank() const {
    Document document;
    document.format = name(format_);
    return document;
  }

  // Segments have the line of their value, if it stands on one.
  void give(JsonValue root, std::string_view json, std::size_t line) {
    Document document = blank();
    switch (format_) {
      case Format::json3:
        read_json3(root, document);
        break;
      case Format::whisper:
        read_whisper(root, document);
        break;
      case Format::podcast_json:
        read_podcast_json(root, document);
        break;
      case Format::podlove_json:
        read_podlove_json(root, document);
        break;
      default:
        read_recogniser(root, format_, document);
        break;
    }
    if (text::trimmed(json).find('\n') == json.npos) {
      for (Segment& segment : document.segments) segment.line = line;
    }
    sink_(std::move(document));
  }

  // One value after another, each a document, mended where it must be.
  void read_values(std::string_view text) {
    std::size_t line = 1;
    bool is_any = false;
    for (;;) {
      const std::size_t begin = text.find_first_not_of(" \t\n\r");
      if (begin == text.npos) return;
      line += line_ends(text.substr(0, begin));
      text.remove_prefix(begin);
      const std::string_view json = first_value(text);
      if (const auto value = parser_.mended(json, line)) {
        if (parser_.is_mended()) parser_.note_mended();
        give(JsonValue(*value), json, line);
        is_any = true;
      } else {
        problems_.add({line, is_any ? "what stands behind the JSON "
                                      "was passed over"
                                    : "no JSON that can be read"});
        return;
      }
      line += line_ends(json);
      text.remove_prefix(json.size());
    }
  }

  bool is_line_of_segment(std::string_view text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    const JsonShape shape(line);
    return shape.has(".text") && !shape.has(".segments") &&
           (shape.has(".start") || shape.has(".offsets"));
  }

  void read_segment_lines(std::string_view text) {
    Document document = blank();
    for (const Line& line : lines_of(text)) {
      if (text::trimmed(line.text).empty()) continue;
      const auto value = parser_.mended(line.text, line.number);
      if (!value) {
        problems_.add(
            {line.number, "no JSON object that can be read; passed over"});
        continue;
      }
      if (parser_.is_mended()) parser_.note_mended();
      const std::size_t before = document.segments.size();
      if (is_whisper_segment(JsonValue(*value))) {
        add_whisper_segments({JsonValue(*value)}, document);
      }
      for (std::size_t i = before; i < document.segments.size(); ++i) {
        document.segments[i].line = line.number;
      }
    }
    sink_(std::move(document));
  }

  Format format_;
  Problems& problems_;
  const DocumentSink& sink_;
  JsonParser parser_;
};

}  // namespace

std::optional<Format> json_format_of(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \n\t\r");
  if (first == text.npos || (text[first] != '{' && text[first] != '[')) {
    return std::nullopt;
  }
  const JsonShape shape(text);
  const std::optional<Format> format = format_by_keys(shape);
  if (!format) {
    // A text may begin with a bracket, and even with one and a quote.
    const bool is_record =
        !shape.is_broken() && (shape.has_keys() || is_empty_object(text));
    if (is_record || has_record_lines(text)) return Format::jsonl;
    return std::nullopt;
  }
  // Several documents of Whisper's, one a line, are records.
  const bool is_several = *format == Format::whisper && !shape.is_list() &&
                          shape.has(".segments") && has_second(text);
  return is_several ? Format::jsonl : *format;
}

void read_json(std::string_view text, Format format, const ReadOptions&,
               Problems& problems, const DocumentSink& sink) {
  JsonReader(format, problems, sink).read(text);
}

}  // namespace tamis::transcript

#include "tamis/transcript/read.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "clock.hpp"
#include "labels.hpp"
#include "lines.hpp"
#include "readers.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/encoding.hpp"

namespace tamis::transcript {
namespace {

constexpr std::array<std::pair<Format, std::string_view>, 23> names = {{
    {Format::text, "text"},
    {Format::markdown, "markdown"},
    {Format::html, "html"},
    {Format::podcast_html, "podcast-html"},
    {Format::srt, "srt"},
    {Format::vtt, "vtt"},
    {Format::sbv, "sbv"},
    {Format::ttml, "ttml"},
    {Format::srv1, "srv1"},
    {Format::srv3, "srv3"},
    {Format::podlove_xml, "podlove-xml"},
    {Format::json3, "json3"},
    {Format::whisper, "whisper"},
    {Format::tsv, "tsv"},
    {Format::aws, "aws"},
    {Format::deepgram, "deepgram"},
    {Format::assemblyai, "assemblyai"},
    {Format::google, "google"},
    {Format::speechmatics, "speechmatics"},
    {Format::kaldi, "kaldi"},
    {Format::podcast_json, "podcast-json"},
    {Format::podlove_json, "podlove-json"},
    {Format::jsonl, "jsonl"},
}};

// Enough of a file to know its format by.
constexpr std::size_t probe_size = 65536;

// Whether tamis wrote `text` and said so: see sure labels.
bool is_text_form(std::string_view text) {
  const auto label = possible_label(text.substr(0, text.find('\n')));
  return label && label->is_sure;
}

bool is_timing(std::string_view line) {
  return clock_at(text::trimmed(line)) &&
         (line.find("-->") != line.npos || line.find("--&gt;") != line.npos);
}

bool has_front_matter(const std::vector<Line>& lines) {
  if (lines.empty() || text::trimmed(lines[0].text) != "---") return false;
  return lines.size() > 1 && lines[1].text.find(':') != std::string_view::npos;
}

bool is_heading(std::string_view line) {
  const std::size_t hashes = line.find_first_not_of('#');
  return hashes != line.npos && hashes > 0 && hashes <= 6 &&
         line[hashes] == ' ';
}

bool has_mark(std::string_view line) {
  return is_heading(line) || line.find("](") != line.npos ||
         line.starts_with("**") || line.starts_with("{%");
}

bool is_markdown(const std::vector<Line>& lines) {
  if (has_front_matter(lines)) return true;
  std::size_t headings = 0;
  std::size_t marks = 0;
  std::size_t filled = 0;
  for (const Line& line : lines) {
    filled += !line.text.empty();
    headings += is_heading(line.text);
    marks += has_mark(line.text);
  }
  return (headings >= 2 || marks * 10 >= filled) && marks >= 2;
}

// Whether most lines look like JSON objects, though the first may be broken.
bool has_json_lines(const std::vector<Line>& lines) {
  const auto objects =
      std::count_if(lines.begin(), lines.end(), [](const Line& line) {
        const auto text = text::trimmed(line.text);
        return text.starts_with("{\"") && text.ends_with('}');
      });
  return static_cast<std::size_t>(objects) * 2 > lines.size();
}

// The name of `==> name <==`, our mark between documents.
std::optional<std::string_view> header_name(std::string_view line) {
  if (!line.starts_with("==> ") || !line.ends_with(" <==")) return std::nullopt;
  return line.size() > 8 ? std::optional(line.substr(4, line.size() - 8))
                         : std::nullopt;
}

struct Part {
  std::string_view name;
  std::string_view text;
  std::size_t first_line = 1;
};

// The documents of a text form that holds several; the whole where it is not.
std::vector<Part> parts_of(std::string_view text) {
  std::vector<Part> parts(1);
  if (!text.starts_with("==> ")) {
    parts[0].text = text;
    return parts;
  }
  parts.clear();
  for (const Line& line : lines_of(text)) {
    if (const auto name = header_name(line.text)) {
      const char* begin = line.text.data() + line.text.size();
      parts.push_back({*name, {begin, 0}, line.number});
    } else if (!parts.empty()) {
      const char* begin = parts.back().text.data();
      const char* end = line.text.data() + line.text.size();
      parts.back().text = {begin, static_cast<std::size_t>(end - begin)};
    }
  }
  return parts.empty() ? std::vector<Part>{{{}, text, 1}} : parts;
}

// Reads one file; gives what the file itself does not say to each document.
class FileReader {
 public:
  FileReader(std::string_view source, Format format, const DocumentSink& sink)
      : source_(source), format_(format), sink_(sink) {}

  std::vector<Problem> read(std::string_view text) {
    switch (format_) {
      case Format::jsonl:
        read_jsonl(text, problems_,
                   [this](Document document) { give(std::move(document)); });
        break;
      case Format::markdown:
        give(read_markdown(text));
        break;
      case Format::srt:
      case Format::vtt:
        give(read_captions(text, format_, problems_));
        break;
      default:
        for (const Part& part : parts_of(text)) {
          Document document = read_text(part.text, part.first_line);
          document.id = part.name;
          give(std::move(document));
        }
        break;
    }
    return std::move(problems_);
  }

 private:
  void give(Document document) {
    ++count_;
    if (document.source.empty()) document.source = source_;
    if (document.format.empty()) document.format = name(format_);
    if (document.id.empty()) {
      document.id = source_;
      if (count_ > 1) document.id.append("#").append(std::to_string(count_));
    }
    sink_(std::move(document));
  }

  std::string source_;
  Format format_;
  const DocumentSink& sink_;
  std::vector<Problem> problems_;
  std::size_t count_ = 0;
};

}  // namespace

std::string_view name(Format format) {
  return std::find_if(names.begin(), names.end(),
                      [format](const auto& row) { return row.first == format; })
      ->second;
}

std::optional<Format> format_called(std::string_view called) {
  for (const auto& [format, known] : names) {
    if (known == called) return format;
  }
  return std::nullopt;
}

Format format_of(std::string_view text) {
  if (is_text_form(text)) return Format::text;
  const std::vector<Line> lines = lines_of(text.substr(0, probe_size));
  const auto timings =
      std::count_if(lines.begin(), lines.end(),
                    [](const Line& line) { return is_timing(line.text); });
  if (text.starts_with("WEBVTT") && (timings > 0 || lines.size() == 1)) {
    return Format::vtt;
  }
  const std::size_t first = text.find_first_not_of(" \n\t");
  if (first != text.npos && text[first] == '{') {
    const std::size_t end = std::min(text.find('\n', first), text.size());
    if (is_json_object(text.substr(first, end - first)) ||
        is_json_object(text) || has_json_lines(lines)) {
      return Format::jsonl;
    }
  }
  if (timings >= 2 || (timings == 1 && lines.size() <= 8)) return Format::srt;
  return is_markdown(lines) ? Format::markdown : Format::text;
}

std::vector<Problem> read(std::string_view bytes, std::string_view source,
                          const ReadOptions& options,
                          const DocumentSink& sink) {
  const text::Decoded decoded = text::decoded(bytes);
  const Format format =
      options.format ? *options.format : format_of(decoded.text);
  std::vector<Problem> problems =
      FileReader(source, format, sink).read(decoded.text);
  if (decoded.malformed > 0) {
    problems.push_back(
        {0, std::to_string(decoded.malformed) +
                " malformed byte sequence(s) replaced by U+FFFD"});
  }
  return problems;
}

}  // namespace tamis::transcript

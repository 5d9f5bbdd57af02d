#include "detect.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "front_matter.hpp"
#include "json_formats.hpp"
#include "labels.hpp"
#include "lines.hpp"
#include "markup_formats.hpp"
#include "readers.hpp"
#include "tamis/text/classes.hpp"
#include "timing.hpp"

namespace tamis::transcript {
namespace {

constexpr std::array<std::pair<Format, std::string_view>, 24> names = {{
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
    {Format::hansard, "hansard"},
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

// Whether tamis wrote `text` and said so: see sure labels.
bool is_text_form(std::string_view text) {
  const auto label = possible_label(text.substr(0, text.find('\n')));
  return label && label->is_sure;
}

bool has_front_matter(const std::vector<Line>& lines) {
  if (lines.size() < 2) return false;
  const std::string_view fence = text::trimmed(lines[0].text);
  if (fence == "+++") return front_matter_size(lines) > 0;
  return fence == "---" && lines[1].text.find(':') != std::string_view::npos;
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

// How many lines are timings, and how many of them as SBV writes them.
struct Timings {
  std::size_t all = 0;
  std::size_t sbv = 0;
};

Timings timings_in(const std::vector<Line>& lines) {
  Timings found;
  for (const Line& line : lines) {
    if (!begins_like_timing(line.text) || !timing_of(line.text)) continue;
    ++found.all;
    found.sbv += is_sbv_timing(line.text);
  }
  return found;
}

// Whether there is WebVTT's header and nothing else: what YouTube gives where
// nobody speaks. "Kind: captions" and the like belong to it.
bool is_bare_header(const std::vector<Line>& lines) {
  return lines.front().text == "WEBVTT" &&
         std::all_of(lines.begin() + 1, lines.end(), [](const Line& line) {
           return line.text.empty() || line.text.starts_with("Kind:") ||
                  line.text.starts_with("Language:");
         });
}

// Captions by their timings, in the first `size` bytes of `head`. One is enough
// under a header or in a short file.
std::optional<Format> captions_in(std::string_view head, std::size_t size) {
  const std::vector<Line> lines = lines_of(head.substr(0, size));
  const Timings timings = timings_in(lines);
  if (head.starts_with("WEBVTT") &&
      (timings.all > 0 || lines.size() == 1 || is_bare_header(lines))) {
    return Format::vtt;
  }
  const bool is_short = head.size() <= size && lines.size() <= 8;
  if (timings.all < (is_short ? 1U : 2U)) return std::nullopt;
  return timings.sbv * 2 > timings.all ? Format::sbv : Format::srt;
}

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

std::vector<std::string_view> format_names() {
  std::vector<std::string_view> found;
  found.reserve(std::size(names));
  for (const auto& [format, known] : names) found.push_back(known);
  return found;
}

Format format_of(std::string_view text) {
  if (is_text_form(text)) return Format::text;
  const std::string_view head = text.substr(0, probe_size);
  if (const auto markup = markup_format_of(head)) return *markup;
  constexpr std::size_t glance_size = 2048;  // shows most captions
  if (const auto captions = captions_in(head, glance_size)) return *captions;
  if (const auto json = json_format_of(head)) return *json;
  if (const auto captions = captions_in(head, probe_size)) return *captions;
  if (is_tsv(head)) return Format::tsv;
  return is_markdown(lines_of(head)) ? Format::markdown : Format::text;
}

namespace {

// How many lines tell whether a file whose first one is `first` is more than
// the text that it seems to be.
std::size_t telling_lines(std::string_view first) {
  constexpr std::size_t many = 1000;
  if (first.starts_with("WEBVTT") || first.starts_with('<')) return many;
  if (first == "---" || first == "+++") return many;  // front matter
  if (first.find_first_not_of("0123456789") == first.npos) return 4;
  return first.find('\t') == first.npos ? 1 : 2;  // names of columns
}

bool opens_json(std::string_view line) {
  return line.starts_with('{') || line == "[" || line.starts_with("[{") ||
         line.starts_with("[\"");
}

}  // namespace

std::optional<Format> live_format_of(std::string_view head) {
  constexpr std::size_t patience = 4096;  // bytes
  const bool is_enough = head.size() > patience;
  const std::size_t begin = head.find_first_not_of(" \t\n");
  if (begin == head.npos) return std::nullopt;
  const std::size_t end = head.find('\n', begin);
  const auto first = text::trimmed(head.substr(begin, end - begin));
  if (opens_json(first)) {
    const bool is_record = first.starts_with('{') && first.ends_with('}');
    const auto format = is_record ? json_format_of(first) : std::nullopt;
    if (format) return format;
    return is_enough ? std::optional(format_of(head)) : std::nullopt;
  }
  const Format format = format_of(head);
  const std::size_t lines = line_ends(head.substr(begin));
  const bool is_open = format == Format::text && lines < telling_lines(first);
  if (is_open && !is_enough) return std::nullopt;
  return format;
}

bool has_record_lines(std::string_view head) {
  if (head.find('\n') == head.npos) return head.starts_with('{');
  const std::vector<Line> lines = lines_of(head);
  const auto records = std::count_if(
      lines.begin(), lines.end(),
      [](const Line& line) { return line.text.starts_with('{'); });
  return static_cast<std::size_t>(records) * 2 > lines.size();
}

}  // namespace tamis::transcript

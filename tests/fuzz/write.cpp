#include <algorithm>

#include "reading.hpp"
#include "tamis/text/encoding.hpp"
#include "targets.hpp"

namespace tamis::fuzz {
namespace {

using transcript::Segment;

// Each line of what a reader would be given is a segment: a name up to a tab,
// and what is said.
Document made_of(std::string_view bytes, bool has_times) {
  Document document;
  document.id = "made";
  const std::string text = text::decoded(bytes).text;
  double start = 0;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    Segment segment;
    const std::size_t tab = line.find('\t');
    if (tab != line.npos) segment.speaker = text::trimmed(line.substr(0, tab));
    segment.text = text::trimmed(line.substr(tab == line.npos ? 0 : tab + 1));
    if (segment.text.empty()) continue;
    if (has_times) segment.start = start;
    start += static_cast<double>(line.size() % 8) / 4;
    if (has_times) segment.end = start;
    document.segments.push_back(std::move(segment));
  }
  return document;
}

// Speaker, start in whole seconds, text.
template <typename Part>
std::string line_of(const Part& part, bool has_times) {
  std::string line = part.speaker + '|';
  if (has_times && part.start) line += transcript::clock(*part.start);
  return line + '|' + part.text + '\n';
}

// Control characters may make a short text look binary or packed, and names are
// looked for in so many bytes of a line.
bool can_be_text(const Document& document, std::string_view lines) {
  constexpr std::size_t longest_name = 100;
  return std::none_of(document.segments.begin(), document.segments.end(),
                      [](const Segment& segment) {
                        return segment.speaker.size() > longest_name;
                      }) &&
         std::none_of(lines.begin(), lines.end(), [](char c) {
           return static_cast<unsigned char>(c) < ' ' && c != '\n';
         });
}

// A paragraph is read as a segment.
void check_text(const Document& document, bool has_times) {
  std::string expected;
  for (const auto& part : transcript::paragraphs_of(document)) {
    expected += line_of(part, has_times);
  }
  if (!can_be_text(document, expected)) return;
  const std::string written =
      transcript::to_text(document, {.timestamps = has_times});
  if (text::decoded(written).text != written) return;  // damage is mended
  std::string read;
  for (const Document& again : documents_in(written)) {
    for (const Segment& segment : again.segments) {
      read += line_of(segment, true);
    }
  }
  require_same(read, expected, "the text form reads back");
}

// The other forms can be read, whatever is in them.
void check_forms(const Document& document) {
  for (const std::string& written :
       {transcript::to_srt(document), transcript::to_vtt(document),
        std::string(transcript::tsv_header) + transcript::to_tsv(document),
        transcript::to_markdown(document)}) {
    require(text::is_utf8(written), "what is written is UTF-8");
    documents_in(written);
  }
  const std::size_t captions = static_cast<std::size_t>(
      std::count_if(document.segments.begin(), document.segments.end(),
                    [](const Segment& segment) {
                      return segment.start && !segment.is_event;
                    }));
  std::size_t read = 0;
  for (const Document& again :
       documents_in(transcript::to_vtt(document), {Format::vtt})) {
    read += again.segments.size();
  }
  require(read <= captions, "captions do not grow");
}

}  // namespace

void write(std::string_view bytes) {
  Choices choices(bytes);
  const std::size_t choice = choices.below(4);
  if (choice > 1) {
    const Document document = made_of(choices.rest(), choice == 3);
    if (choice == 2) check_text(document, false);
    check_records({document});
    check_forms(document);
    return;
  }
  for (const Document& document : documents_in(choices.rest())) {
    check_records({document});
    check_text(document, choice == 1);
    check_forms(document);
  }
}

}  // namespace tamis::fuzz

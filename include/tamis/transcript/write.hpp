// Documents to text for people, JSONL for pipes, and captions.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "tamis/transcript/document.hpp"

namespace tamis::transcript {

// One line of JSON without its line end. Keys as Whisper names them; `text` is
// the whole speech. Keys the source did not have are left out, keys it had and
// tamis does not know come last, as they were.
std::string to_jsonl(const Document& document);

struct TextOptions {
  bool timestamps = false;  // [00:12:34] before each paragraph that has a time
};

// The text form. Paragraphs are parted by blank lines. A turn of a named
// speaker begins with `Name: ` and holds one line per segment; what nobody is
// named for stands alone. Captions are joined to paragraphs. Where a label
// could be taken for text or text for a label, it is written `\Name: ` or
// `Name\: ` instead; `\: ` stands before what nobody is named for and would be
// taken for a time, a name or another format. read() gives back the same
// speakers, texts and, with timestamps, starts in whole seconds.
std::string to_text(const Document& document, const TextOptions& options = {});

// Captions. Segments without times, and events, are left out of both. Those of
// SubRip are numbered from `first_number` on.
std::string to_srt(const Document& document, std::size_t first_number = 1);
std::string to_vtt(const Document& document);

// One row per segment, events left out, its fields parted by tabs under the
// names of tsv_header; times in seconds with three decimals, empty where there
// are none.
inline constexpr std::string_view tsv_header =
    "id\tstart\tend\tspeaker\ttext\n";
struct TableOptions {
  bool escape_formulas = false;  // an apostrophe before what may be one
};
std::string to_tsv(const Document& document, const TableOptions& options = {});

// A field of such a row: tabs and line ends in it become blanks.
std::string tsv_field(std::string_view text, const TableOptions& options = {});

// Whether a spreadsheet may calculate `field` where it opens it: it begins with
// one of = + - @ (or a wide one), be it behind quotes, blanks or a line end,
// and is no plain number.
bool is_formula(std::string_view field);
std::string tsv_seconds(const std::optional<double>& time);

// Title, then bold speaker labels and paragraphs, none of which holds a mark:
// no heading, link or element of HTML comes of what somebody said.
std::string to_markdown(const Document& document);

// `text` with backslashes before what would be a mark within a line, and in a
// paragraph also at the beginning of one.
std::string markdown_text(std::string_view text);
std::string markdown_paragraph(std::string_view text);

// "00:12:34" (hours never left out), fractions cut.
std::string clock(double seconds);

}  // namespace tamis::transcript

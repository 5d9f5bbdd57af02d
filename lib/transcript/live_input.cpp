#include "live_input.hpp"

#include <string>
#include <utility>

#include "detect.hpp"
#include "json_formats.hpp"
#include "live.hpp"
#include "live_lines.hpp"
#include "parts.hpp"

namespace tamis::transcript {
namespace {

bool comes_in_pieces(Format format) {
  return format == Format::text || format == Format::srt ||
         format == Format::vtt || format == Format::sbv;
}

}  // namespace

std::optional<Format> live_format(TextStream& stream,
                                  const ReadOptions& options) {
  const bool is_told = options.format && *options.format != Format::jsonl;
  LiveLines lines(stream);
  const auto found = is_told ? options.format : lines.format();
  if (!found) return std::nullopt;
  const Format format = options.format.value_or(*found);
  const bool is_live =
      format == Format::jsonl
          ? has_record_lines(lines.head())  // else one, laid out
          : options.live == Live::pieces && comes_in_pieces(format);
  return is_live ? std::optional(format) : std::nullopt;
}

void read_live_records(TextStream& stream, const ReadOptions& options,
                       Problems& problems, const DocumentSink& sink) {
  LiveLines(stream).for_each([&](std::string_view line, std::size_t number) {
    read_jsonl(line, number, options, problems, sink);
  });
}

void read_live_blocks(TextStream& stream, Format format, Problems& problems,
                      const DocumentSink& sink) {
  std::string part_name;
  const DocumentSink give_piece = [&](Document piece) {
    piece.id = part_name;
    sink(std::move(piece));
  };
  LiveReader reader(format, give_piece);
  bool has_names = false;
  LiveLines(stream).for_each([&](std::string_view line, std::size_t number) {
    if (number == 1) has_names = line.starts_with("==> ");
    const auto name = has_names ? header_name(line) : std::nullopt;
    if (format == Format::text && name) {
      reader.end();
      part_name = *name;
    } else {
      reader.add(line, number);
    }
  });
  reader.end();
  reader.tell(problems);
}

}  // namespace tamis::transcript

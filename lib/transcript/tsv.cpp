// Rows of times and text, as Whisper's tools and our own `-f tsv` write them:
// parted by tabs, commas or semicolons, under a header or without one.
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

#include "cues.hpp"
#include "lines.hpp"
#include "readers.hpp"
#include "tamis/text/classes.hpp"

namespace tamis::transcript {
namespace {

using Fields = std::vector<std::string>;

// The fields of one row. Where commas or semicolons part them, a field may
// stand in quotes, a quote inside doubled (RFC 4180).
Fields fields_of(std::string_view row, char mark) {
  Fields fields(1);
  const bool has_quotes = mark != '\t';
  bool is_quoted = false;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (has_quotes && row[i] == '"') {
      const bool is_doubled =
          is_quoted && i + 1 < row.size() && row[i + 1] == '"';
      if (is_doubled) {
        fields.back() += row[i++];
      } else {
        is_quoted = !is_quoted;
      }
    } else if (row[i] == mark && !is_quoted) {
      fields.emplace_back();
    } else {
      fields.back() += row[i];
    }
  }
  return fields;
}

std::optional<double> number_of(std::string_view field) {
  field = text::trimmed(field);
  double value = 0;
  const char* end = field.data() + field.size();
  const auto read = std::from_chars(field.data(), end, value);
  const bool is_whole = !field.empty() && read.ptr == end;
  const bool is_time = value >= 0 && value <= 1e15;  // or milliseconds
  if (!is_whole || read.ec != std::errc{} || !is_time) return std::nullopt;
  return value;
}

bool has_decimals(std::string_view field) {
  return field.find('.') != field.npos;
}

// Which field holds what.
struct Columns {
  char mark = '\t';
  std::size_t start = 0;
  std::size_t end = 0;
  std::size_t text = 0;
  std::optional<std::size_t> speaker;
  std::size_t count = 0;
  bool has_header = false;
};

std::optional<std::size_t> column_called(
    const Fields& header, std::initializer_list<std::string_view> names) {
  for (std::size_t i = 0; i < header.size(); ++i) {
    std::string name(text::trimmed(header[i]));
    std::transform(name.begin(), name.end(), name.begin(), [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    if (std::find(names.begin(), names.end(), name) != names.end()) return i;
  }
  return std::nullopt;
}

std::optional<Columns> columns_by_header(const Fields& header, char mark) {
  const auto start = column_called(header, {"start", "start_time", "begin"});
  const auto end = column_called(header, {"end", "end_time", "stop"});
  const auto text =
      column_called(header, {"text", "transcript", "content", "sentence"});
  if (!start || !end || !text) return std::nullopt;
  const auto speaker = column_called(header, {"speaker", "speaker_id", "name"});
  return Columns{mark, *start, *end, *text, speaker, header.size(), true};
}

// Two numbers side by side, the second not below the first, and one more
// field: text before or behind them.
std::optional<Columns> columns_by_shape(const Fields& row, char mark) {
  if (row.size() != 3) return std::nullopt;
  for (const std::size_t start : {0U, 1U}) {
    const std::size_t text = start == 0 ? 2 : 0;
    const auto from = number_of(row[start]);
    const auto to = number_of(row[start + 1]);
    if (from && to && *from <= *to && text::has_word_character(row[text]) &&
        !number_of(row[text])) {
      return Columns{mark, start, start + 1, text, std::nullopt, 3, false};
    }
  }
  return std::nullopt;
}

bool is_row(const Fields& row, const Columns& columns) {
  return row.size() > std::max({columns.start, columns.end, columns.text}) &&
         number_of(row[columns.start]) && number_of(row[columns.end]);
}

// Without a header every row of the head must have the shape, and one at
// least times with decimals: numbers alone part many things.
std::optional<Columns> columns_of(std::string_view text) {
  constexpr std::size_t probe_rows = 20;
  std::vector<std::string_view> rows;
  for (const Line& line : lines_of(text.substr(0, 16384))) {
    if (!text::trimmed(line.text).empty()) rows.push_back(line.text);
    if (rows.size() == probe_rows) break;
  }
  if (rows.empty()) return std::nullopt;
  for (const char mark : {'\t', ',', ';'}) {
    const Fields first = fields_of(rows[0], mark);
    if (const auto columns = columns_by_header(first, mark)) return columns;
    const auto columns = columns_by_shape(first, mark);
    if (!columns) continue;
    bool decimals = false;
    const bool all = std::all_of(rows.begin(), rows.end(), [&](auto row) {
      const Fields fields = fields_of(row, mark);
      if (!is_row(fields, *columns)) return false;
      decimals |= has_decimals(fields[columns->end]);
      return true;
    });
    if (all && decimals) return columns;
  }
  return std::nullopt;
}

}  // namespace

bool is_tsv(std::string_view text) {
  return columns_of(text).has_value();
}

Document read_tsv(std::string_view text, Problems& problems) {
  Document document;
  const Columns columns = columns_of(text).value_or(Columns{});
  bool header_awaited = columns.has_header;
  bool decimals = false;
  std::size_t bad = 0;
  std::size_t first_bad = 0;
  for_each_line(text, [&](const Line& line) {
    if (text::trimmed(line.text).empty()) return;
    if (header_awaited) {
      header_awaited = false;
      return;
    }
    const Fields fields = fields_of(line.text, columns.mark);
    Segment segment;
    segment.line = line.number;
    if (is_row(fields, columns)) {
      decimals |= has_decimals(fields[columns.start]) ||
                  has_decimals(fields[columns.end]);
      segment.start = number_of(fields[columns.start]);
      segment.end = std::max(segment.start, number_of(fields[columns.end]));
      segment.text = text::trimmed(fields[columns.text]);
      if (columns.speaker && *columns.speaker < fields.size()) {
        segment.speaker = text::trimmed(fields[*columns.speaker]);
      }
    } else {
      if (++bad == 1) first_bad = line.number;
      segment.text = text::trimmed(line.text);
    }
    if (!segment.text.empty()) document.segments.push_back(std::move(segment));
  });
  if (!decimals) {  // whole numbers are milliseconds
    for (Segment& segment : document.segments) {
      if (!segment.start) continue;
      *segment.start /= 1000;
      *segment.end /= 1000;
    }
  }
  if (bad > 0) {
    problems.add({first_bad, std::to_string(bad) +
                                 " row(s) without times, the first here; "
                                 "their texts are kept"});
  }
  return document;
}

}  // namespace tamis::transcript

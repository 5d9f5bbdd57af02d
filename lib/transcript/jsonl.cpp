// JSONL: our own, and any line with a text in it.
#include <algorithm>
#include <string>
#include <utility>

#include "json_formats.hpp"
#include "json_parser.hpp"
#include "lines.hpp"
#include "mended_json.hpp"
#include "records.hpp"
#include "tamis/text/classes.hpp"

namespace tamis::transcript {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

std::string_view without_blanks(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

// The lines that the values of a list begin at.
std::vector<std::size_t> lines_in_list(std::string_view text,
                                       std::size_t line) {
  std::vector<std::size_t> lines;
  const std::size_t bracket = text.find('[') + 1;
  line += line_ends(text.substr(0, bracket));
  text.remove_prefix(bracket);
  for (;;) {
    const std::size_t begin = text.find_first_of("{[");
    if (begin == text.npos) return lines;
    line += line_ends(text.substr(0, begin));
    text.remove_prefix(begin);
    lines.push_back(line);
    const std::string_view value = first_value(text);
    line += line_ends(value);
    text.remove_prefix(value.size());
  }
}

// Reads one block of records.
class BlockReader {
 public:
  BlockReader(const ReadOptions& options, Problems& problems,
              const DocumentSink& sink)
      : options_(options),
        problems_(problems),
        sink_(sink),
        records_(options.field) {}

  void read(std::string_view text, std::size_t first_line) {
    first_line_ = first_line;
    const std::string_view all = without_blanks(text);
    const std::size_t line =
        first_line + line_ends(text.substr(0, static_cast<std::size_t>(
                                                  all.data() - text.data())));
    if (all.empty()) return;
    if (is_one_value(all)) {
      read_values(all, line);
    } else {
      read_lines(text);
    }
    tell();
  }

 private:
  // Whether `text` is no lines of records: its first line is no record by
  // itself, and all together are one value or begin one that is laid out.
  bool is_one_value(std::string_view text) {
    const std::size_t end = text.find('\n');
    if (end == text.npos) return true;
    const std::string_view line = without_blanks(text.substr(0, end));
    if (line.size() < 3) return line.starts_with('{') || line.starts_with('[');
    if (parser_.strict(line)) return false;
    if (parser_.strict(text) || line.starts_with('[')) return true;
    const std::string_view next = without_blanks(text.substr(end));
    const bool is_open = line.ends_with('{') || line.ends_with('[') ||
                         line.ends_with(',') || next.starts_with('"');
    return is_open && !line.ends_with("},") && !next.starts_with("{\"");
  }

  void read_lines(std::string_view text) {
    std::size_t line = first_line_;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      const std::string_view json = without_blanks(text.substr(0, end));
      if (!json.empty()) read_line(json, line);
      ++line;
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  void read_line(std::string_view json, std::size_t line) {
    if (json.ends_with("},")) json.remove_suffix(1);  // a list's line
    if (const auto value = parser_.strict(json)) {
      if (!give(*value, json, line, true)) pass_over(line);
    } else {
      read_broken(json, line);
    }
  }

  // One value laid out over lines, or several behind one another.
  void read_values(std::string_view text, std::size_t line) {
    if (const auto value = parser_.strict(text)) {
      if (!give(*value, text, line, true)) pass_over(line);
    } else {
      read_broken(text, line);
    }
  }

  void read_broken(std::string_view text, std::size_t line) {
    bool is_any = false;
    while (!text.empty()) {
      const std::string_view json = first_value(text);
      const auto value = parser_.mended(json, line);
      if (value && give(*value, json, line, !parser_.is_mended())) {
        is_any = true;
        if (parser_.is_mended()) parser_.note_mended();
      } else if (!is_any) {
        pass_over(line);
        return;
      } else {
        problems_.add({line, "what stands behind a record was passed over"});
        return;
      }
      line += line_ends(json);
      text.remove_prefix(json.size());
      const std::string_view rest = without_blanks(text);
      if (rest.empty()) return;
      line += line_ends(
          text.substr(0, static_cast<std::size_t>(rest.data() - text.data())));
      text = rest;
    }
  }

  // Gives what `value` holds; false if that is no record. Unless it may be
  // empty, what has no text is none; of a list that holds for the last alone.
  bool give(const element& value, std::string_view json, std::size_t line,
            bool may_be_empty) {
    object members;
    array values;
    if (value.get(members) == simdjson::SUCCESS) {
      return give(members, line, may_be_empty);
    }
    if (value.get(values) != simdjson::SUCCESS) return false;
    const std::vector<std::size_t> lines = lines_in_list(json, line);
    std::size_t next = 0;
    bool is_any = false;
    for (const element entry : values) {
      const bool has_line = entry.is_object() || entry.is_array();
      if (entry.get(members) == simdjson::SUCCESS) {
        is_any |= give(members, next < lines.size() ? lines[next] : line,
                       may_be_empty || next + 1 < lines.size());
      }
      next += has_line ? 1U : 0U;
    }
    return is_any;
  }

  bool give(const object& members, std::size_t line, bool may_be_empty) {
    const std::size_t without = records_.without_field();
    Document document = records_.read(members, line);
    if (!may_be_empty && document.segments.empty()) return false;
    if (records_.without_field() > without && line_without_field_ == 0) {
      line_without_field_ = line;
    }
    sink_(std::move(document));
    return true;
  }

  void pass_over(std::size_t line) {
    problems_.add({line, "no JSON object that can be read; passed over"});
  }

  void tell() const {
    parser_.tell(problems_);
    if (line_without_field_ == 0) return;
    problems_.add(
        {line_without_field_, std::to_string(records_.without_field()) +
                                  " record(s) without the field \"" +
                                  options_.field + '"'});
  }

  const ReadOptions& options_;
  Problems& problems_;
  const DocumentSink& sink_;
  JsonParser parser_;
  RecordReader records_;
  std::size_t first_line_ = 1;
  std::size_t line_without_field_ = 0;
};

// A file that is one value may turn out to be no record, once it is seen whole:
// Whisper's text may be longer than the beginning that was looked at.
std::optional<Format> other_format(std::string_view text,
                                   const ReadOptions& options) {
  if (options.format || !options.field.empty()) return std::nullopt;
  const std::string_view value = first_value(text);
  if (!without_blanks(text.substr(value.size())).empty()) return std::nullopt;
  const auto format = json_format_of(value);
  return format == Format::jsonl ? std::nullopt : format;
}

}  // namespace

void read_jsonl(std::string_view text, std::size_t first_line,
                const ReadOptions& options, Problems& problems,
                const DocumentSink& sink) {
  if (first_line == 1) {
    if (const auto format = other_format(text, options)) {
      return read_json(text, *format, options, problems, sink);
    }
  }
  const simdjson::padded_string copy = padded(text);
  BlockReader(options, problems, sink).read(copy, first_line);
}

}  // namespace tamis::transcript

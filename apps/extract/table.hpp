// Rows of fields, as TSV or as CSV (RFC 4180).
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "common/options.hpp"

namespace tamis::apps {

class Table {
 public:
  // Its format is "tsv" or "csv".
  explicit Table(const common::SharedOptions& options)
      : is_csv_(options.format == "csv"),
        escapes_formulas_(options.escape_formulas) {}

  // The next field of the row. In TSV tabs and line ends become blanks; in CSV
  // what holds a comma, a quote or a line end is quoted. An apostrophe stands
  // before a formula where that was asked for.
  Table& add(std::string_view field);

  // Ends the row: with LF, in CSV with CR LF.
  void end();

  void add_row(std::initializer_list<std::string_view> fields) {
    for (const std::string_view field : fields) add(field);
    end();
  }

  const std::string& text() const { return text_; }

 private:
  bool is_csv_;
  bool escapes_formulas_;
  bool is_first_ = true;  // in its row
  std::string text_;
};

}  // namespace tamis::apps

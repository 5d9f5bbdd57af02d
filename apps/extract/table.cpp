#include "extract/table.hpp"

#include "tamis/transcript/write.hpp"

namespace tamis::apps {
namespace {

std::string csv_field(std::string_view text, bool is_escaped) {
  if (is_escaped) return csv_field("'" + std::string(text), false);
  if (text.find_first_of(",\"\r\n") == text.npos) return std::string(text);
  std::string field = "\"";
  for (const char c : text) {
    if (c == '"') field += '"';
    field += c;
  }
  return field += '"';
}

}  // namespace

Table& Table::add(std::string_view field) {
  if (!is_first_) text_ += is_csv_ ? ',' : '\t';
  is_first_ = false;
  const bool is_escaped = escapes_formulas_ && transcript::is_formula(field);
  text_ += is_csv_
               ? csv_field(field, is_escaped)
               : transcript::tsv_field(field, {.escape_formulas = is_escaped});
  return *this;
}

void Table::end() {
  text_ += is_csv_ ? "\r\n" : "\n";
  is_first_ = true;
}

}  // namespace tamis::apps

#include "extract/page_charts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "extract/page_text.hpp"

namespace tamis::apps::html {
namespace {

std::string heads(std::string_view kind, std::string_view label,
                  std::string_view value) {
  return fmt::format(
      "<thead{}><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr>"
      "</thead>",
      kind, label, value);
}

const Column& highest(const std::vector<Column>& columns) {
  return *std::max_element(
      columns.begin(), columns.end(),
      [](const Column& a, const Column& b) { return a.value < b.value; });
}

// Heights are in units of the value and widths in columns; the style stretches
// both to the room there is.
std::string drawn(const std::vector<Column>& columns, std::size_t most) {
  std::string out;
  for (std::size_t at = 0; at < columns.size(); ++at) {
    const auto& [label, value] = columns[at];
    if (value == 0) continue;
    out += fmt::format(
        "<rect x=\"{}\" y=\"{}\" width=\".8\" height=\"{}\">"
        "<title>{}: {}</title></rect>",
        at, most - value, value, label, grouped(value));
  }
  return out;
}

std::string table(std::string_view label_head, std::string_view value_head,
                  const std::vector<Column>& columns) {
  std::string out = "<table class=\"steps\">";
  out += heads({}, label_head, value_head) + "<tbody>";
  for (const auto& [label, value] : columns) {
    out += fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td></tr>\n", label,
                       grouped(value));
  }
  return out + "</tbody></table>";
}

}  // namespace

std::string bar(double part) {
  return fmt::format(
      "<svg class=\"bar\" aria-hidden=\"true\">"
      "<rect width=\"{:.1f}%\" height=\"100%\"/></svg>",
      100 * portion(part));
}

std::string bar_table(std::string_view label_head, std::string_view value_head,
                      const std::vector<BarRow>& rows) {
  std::string out = "<table class=\"bars\">";
  out += heads(" class=\"unseen\"", label_head, value_head) + "<tbody>\n";
  for (const auto& [label, part, value] : rows) {
    out += fmt::format(
        "<tr><th scope=\"row\">{}</th><td>{}<span>{}</span></td></tr>\n", label,
        bar(part), value);
  }
  return out + "</tbody></table>\n";
}

std::string column_chart(std::string_view label_head,
                         std::string_view value_head,
                         const std::vector<Column>& columns) {
  const Column& most = highest(columns);
  const std::string& first = columns.front().label;
  const std::string& last = columns.back().label;
  const std::string peak =
      fmt::format("at most {}, in {}", grouped(most.value), most.label);
  std::string out = "<figure class=\"columns\">";
  out += fmt::format("<figcaption>{}: {}</figcaption>\n", value_head, peak);
  out += fmt::format(
      "<svg viewBox=\"0 0 {} {}\" preserveAspectRatio=\"none\" role=\"img\" "
      "aria-label=\"{} from {} to {}: {}\">\n{}</svg>\n",
      columns.size(), most.value, value_head, first, last, peak,
      drawn(columns, most.value));
  out += fmt::format(
      "<p class=\"ends\" aria-hidden=\"true\"><span>{}</span><span>{}</span>"
      "</p>\n",
      first, last);
  return out + "<details><summary>The numbers</summary>\n" +
         table(label_head, value_head, columns) + "</details></figure>\n";
}

}  // namespace tamis::apps::html

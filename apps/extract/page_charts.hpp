// The charts of a page. Each is, or has beside it, a table of its numbers.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tamis::apps::html {

// A bar of `part` of the width there is. It says nothing to those who listen:
// the number must stand beside it.
std::string bar(double part);

struct BarRow {
  std::string label;  // HTML
  double part;        // of the longest bar, in [0, 1]
  std::string value;  // HTML
};

// A table with a bar in each row; the heads are for those who listen.
std::string bar_table(std::string_view label_head, std::string_view value_head,
                      const std::vector<BarRow>& rows);

struct Column {
  std::string label;  // HTML without elements
  std::size_t value;
};

// Upright bars side by side, from the first label to the last, and a table that
// opens under them. One value at least must be above 0.
std::string column_chart(std::string_view label_head,
                         std::string_view value_head,
                         const std::vector<Column>& columns);

}  // namespace tamis::apps::html

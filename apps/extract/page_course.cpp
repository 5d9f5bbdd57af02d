#include "extract/page_course.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "extract/page_charts.hpp"
#include "extract/page_text.hpp"

namespace tamis::apps::html {
namespace {

using Axis = PageCourse::Axis;

// Few enough for a bar each under its own name.
constexpr std::size_t most_named = 12;

bool names_documents(const Page& page, const PageTheme& theme) {
  return page.course.axis == Axis::documents &&
         theme.course.size() <= std::min(most_named, page.documents.size());
}

std::string bars_of_documents(const Page& page, const PageTheme& theme) {
  const auto most = *std::max_element(theme.course.begin(), theme.course.end());
  std::vector<BarRow> rows;
  for (std::size_t at = 0; at < theme.course.size(); ++at) {
    rows.push_back({link(page.documents[at]),
                    static_cast<double>(theme.course[at]) / most,
                    grouped(theme.course[at])});
  }
  return bar_table("Document", "Mentions", rows);
}

// What the steps from `begin` to before `end` are called.
std::string label(const PageCourse& course, std::size_t begin,
                  std::size_t end) {
  if (course.axis == Axis::time) {
    return time(course.step * static_cast<double>(begin)) + "–" +
           time(course.step * static_cast<double>(end));
  }
  if (end - begin == 1) return "document " + grouped(end);
  return "documents " + grouped(begin + 1) + "–" + grouped(end);
}

// The steps, as many taken together as it needs for PageLimits::steps.
std::vector<Column> columns_of(const PageCourse& course,
                               const std::vector<std::uint32_t>& mentions) {
  const std::size_t size =
      (mentions.size() + PageLimits::steps - 1) / PageLimits::steps;
  std::vector<Column> columns;
  for (std::size_t begin = 0; begin < mentions.size(); begin += size) {
    const std::size_t end = std::min(begin + size, mentions.size());
    std::size_t sum = 0;
    for (std::size_t at = begin; at < end; ++at) sum += mentions[at];
    columns.push_back({label(course, begin, end), sum});
  }
  return columns;
}

}  // namespace

std::string course(const Page& page, const PageTheme& theme) {
  const bool is_silent = std::all_of(theme.course.begin(), theme.course.end(),
                                     [](auto count) { return count == 0; });
  if (page.course.axis == Axis::none || is_silent) return {};
  if (names_documents(page, theme)) return bars_of_documents(page, theme);
  return column_chart(page.course.axis == Axis::time ? "Time" : "Documents",
                      "Mentions", columns_of(page.course, theme.course));
}

}  // namespace tamis::apps::html

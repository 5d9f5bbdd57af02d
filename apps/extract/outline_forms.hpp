// The forms that themes are printed in.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/options.hpp"
#include "extract/outline.hpp"

namespace tamis::apps {

// Themes with all that is told of them.
struct Outlined {
  std::span<const OutlinedTheme> themes;
  std::span<const HeldDocument> documents;
  Course course;
  std::size_t keywords;  // of a theme that are shown
};

// For people, in 80 columns.
std::string text_of(const Outlined& outlined);

// A theme a line.
std::string jsonl_of(const Outlined& outlined);

// A row for each keyword, document, speaker and quote of each theme; `header`
// names its columns.
std::string table_of(const Outlined& outlined,
                     const common::SharedOptions& options);
std::string outline_header(const common::SharedOptions& options);

// What text_of is made of.

// `share` of 20 columns, to the eighth of a column.
std::string bar(double share);

// A sign for each number, as high as it is large beside the largest; at most
// 40, beyond which neighbours are taken together.
std::string sparkline(std::span<const std::uint32_t> numbers);

}  // namespace tamis::apps

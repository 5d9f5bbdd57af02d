// What the page of extract --html shows of themes and documents.
#pragma once

#include <span>
#include <string>

#include "extract/outline_forms.hpp"
#include "extract/page.hpp"

namespace tamis::apps {

// `path` is where the page will be: links go from there.
Page page_of(const Outlined& outlined, const std::string& path);

// The keywords of one document, for a page without themes.
PageList list_of(const HeldDocument& document, std::size_t number,
                 std::span<const keyword::Keyword> keywords);

}  // namespace tamis::apps

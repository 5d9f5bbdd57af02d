#include "extract/page_lists.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "extract/page_keywords.hpp"
#include "extract/page_text.hpp"

namespace tamis::apps::html {
namespace {

// So few lists stand open.
constexpr std::size_t most_open = 3;

// Its first keywords, which say what a list that is closed is about.
std::string preview(const PageList& list) {
  constexpr std::size_t most = 5;
  std::string out;
  for (std::size_t at = 0; at < std::min(most, list.keywords.size()); ++at) {
    const PageKeyword& keyword = list.keywords[at];
    if (at > 0) out += ", ";
    out += isolated(keyword.text, keyword.language);
  }
  return out;
}

std::string one(const Page& page, const PageList& list, bool is_open,
                std::size_t most, std::size_t contexts) {
  const std::size_t shown = std::min(most, list.keywords.size());
  std::string out = fmt::format(
      "<details class=\"group list\"{}><summary><h3>{}</h3>"
      "<span class=\"preview\">{}</span></summary>\n",
      is_open ? " open" : "", isolated(list.title, list.language),
      preview(list));
  out += keywords(page, std::span(list.keywords).first(shown), contexts);
  if (shown < list.keywords.size()) {
    out += fmt::format("<p class=\"note\">{} of {} shown</p>\n", shown,
                       counted(list.keywords.size(), "keyword"));
  }
  return out + "</details>\n";
}

}  // namespace

std::size_t keywords_per_list(std::size_t lists) {
  constexpr std::size_t least = 10;
  return std::max(least, PageLimits::keywords / std::max(lists, least));
}

std::string lists(const Page& page, std::size_t contexts) {
  const std::size_t shown = std::min(PageLimits::lists, page.lists.size());
  std::string out =
      "<section aria-labelledby=\"keywords\">"
      "<h2 id=\"keywords\">Keywords</h2>\n"
      "<p class=\"note\">The best first, with scores of at most 1 that compare "
      "within one list.</p>\n";
  for (std::size_t at = 0; at < shown; ++at) {
    out += one(page, page.lists[at], page.lists.size() <= most_open,
               keywords_per_list(shown), contexts);
  }
  if (shown < page.lists.size()) {
    out += fmt::format("<p class=\"note\">{} of {} shown</p>\n", shown,
                       counted(page.lists.size(), "list"));
  }
  return out + "</section>\n";
}

}  // namespace tamis::apps::html

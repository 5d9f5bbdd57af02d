// Lists of other pages to read, under a heading for them.
#include <algorithm>

#include "page.hpp"
#include "page_phrases.hpp"
#include "page_words.hpp"

namespace tamis::clean {
namespace {

// "lire aussi sur moulins.fr" without its last two words.
std::string_view without_site(std::string_view title) {
  for (const std::string_view on : {" sur ", " on ", " dans "}) {
    const std::size_t at = title.rfind(on);
    if (at == title.npos) continue;
    const std::string_view site = title.substr(at + on.size());
    const bool is_word = site.find(' ') == site.npos;
    if (is_word && site.find('.') != site.npos) return title.substr(0, at);
  }
  return title;
}

bool is_list_title(const Page& page, std::size_t i) {
  constexpr std::size_t longest = 60;  // bytes
  if (page.is_said(i)) return false;
  if (page.text(i).size() > longest) return false;
  if (!page.mark(i).empty() && page.mark(i) != "button" &&
      page.mark(i) != "menu" && page.mark(i) != "call") {
    return false;
  }
  std::string_view all = from_first_word(page.folded(i));
  while (!all.empty() &&
         (all.ends_with(' ') || all.ends_with(':') || all.ends_with('.'))) {
    all.remove_suffix(1);
  }
  return is_in(list_titles, without_site(all));
}

bool is_title_of_page(const Page& page, std::size_t i) {
  constexpr std::uint32_t longest = 20;  // words
  if (page.is_said(i)) return false;
  if (!page.mark(i).empty()) return true;
  const std::string_view text = page.text(i);
  return page.line(i).is_short && page.line(i).words <= longest &&
         !text.ends_with('.') && !text.ends_with(':') &&
         !page.line(i).begins_small;
}

}  // namespace

// The titles of other pages, under a heading for them: up to the next prose.
void mark_lists(Page& page) {
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (!is_list_title(page, i)) continue;
    if (page.mark(i).empty()) page.mark(i) = "related";
    std::size_t end = i + 1;
    while (end < page.size() && is_title_of_page(page, end)) ++end;
    // In the middle of a text a heading may well mean what stands below it,
    // and a title or two above the last prose may well be its own.
    constexpr std::size_t some_titles = 3;
    const bool is_last =
        end == page.size() || (page.is_in_tail(end) && end - i > some_titles);
    for (std::size_t j = i + 1; is_last && j < end; ++j) {
      if (page.mark(j).empty()) page.mark(j) = "related";
    }
  }
}

}  // namespace tamis::clean

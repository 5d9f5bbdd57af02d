#include "extract/page.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "extract/page_assets.hpp"
#include "extract/page_documents.hpp"
#include "extract/page_lists.hpp"
#include "extract/page_text.hpp"
#include "extract/page_themes.hpp"

namespace tamis::apps {
namespace {

// Nothing is loaded, and nothing runs or is laid out but what stands here: the
// policy names the style and the script by their sums.
std::string head(const Page& page) {
  const auto& [style, style_sum] = html::page_style;
  const auto& [script, script_sum] = html::page_script;
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
      "'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; "
      "form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, "
      "initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta name=\"generator\" content=\"tamis extract\">\n"
      "<title>{}</title>\n<style>{}</style>\n<script>{}</script>\n</head>\n",
      style_sum, script_sum, html::escaped(page.title), style, script);
}

std::string jump(std::string_view section, std::string_view name) {
  return fmt::format("<li><a href=\"#{}\">{}</a></li>", section, name);
}

std::string header(const Page& page) {
  std::string jumps;
  if (!page.themes.empty()) jumps += jump("themes", "Themes");
  if (!page.lists.empty()) jumps += jump("keywords", "Keywords");
  jumps += jump("documents", "Documents");
  return fmt::format(
      "<a class=\"skip\" href=\"#content\">Skip to the content</a>\n"
      "<header>\n<h1>{}</h1>\n<p>{}</p>\n"
      "<nav aria-label=\"Sections\"><ul>{}</ul></nav>\n</header>\n",
      html::isolated(page.title), html::what_was_read(page), jumps);
}

// Works by the script alone, which shows it.
constexpr std::string_view tools =
    "<div class=\"tools\" role=\"search\" hidden>\n"
    "<label for=\"filter\">Find a keyword or a word beside it</label>\n"
    "<input id=\"filter\" type=\"search\" autocomplete=\"off\" "
    "spellcheck=\"false\">\n"
    "<button id=\"open-all\" type=\"button\">Open all</button>\n"
    "<p id=\"found\" role=\"status\"></p>\n</div>\n";

constexpr std::string_view footer =
    "<footer><p>Made by tamis extract from the documents above, without a "
    "network. A place leads to the file it was read from.</p></footer>\n";

std::size_t keywords_in(const Page& page) {
  std::size_t count = 0;
  for (const PageTheme& theme : page.themes) count += theme.keywords.size();
  const std::size_t shown = std::min(PageLimits::lists, page.lists.size());
  for (std::size_t at = 0; at < shown; ++at) {
    count += std::min(page.lists[at].keywords.size(),
                      html::keywords_per_list(shown));
  }
  return count;
}

}  // namespace

std::size_t contexts_per_keyword(std::size_t keywords) {
  constexpr std::size_t most = 10;
  if (keywords == 0) return most;
  return std::clamp<std::size_t>(PageLimits::contexts / keywords, 1, most);
}

std::string page_html(const Page& page) {
  const std::size_t contexts = contexts_per_keyword(keywords_in(page));
  std::string out = head(page) + "<body>\n" + header(page);
  out += "<main id=\"content\" tabindex=\"-1\">\n";
  if (!page.themes.empty() || !page.lists.empty()) out += tools;
  if (!page.themes.empty()) out += html::themes(page, contexts);
  if (!page.lists.empty()) out += html::lists(page, contexts);
  out += html::documents(page);
  out += "</main>\n";
  out += footer;
  return out + "</body>\n</html>\n";
}

}  // namespace tamis::apps

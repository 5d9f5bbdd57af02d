#include "extract/page_themes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "extract/page_charts.hpp"
#include "extract/page_course.hpp"
#include "extract/page_keywords.hpp"
#include "extract/page_text.hpp"

namespace tamis::apps::html {
namespace {

// A part of a theme under its heading; nothing without content.
std::string part(std::string_view kind, std::string_view heading,
                 const std::string& content) {
  if (content.empty()) return {};
  return fmt::format("<div class=\"{}\"><h4>{}</h4>\n{}</div>\n", kind, heading,
                     content);
}

std::string speakers(const PageTheme& theme) {
  if (theme.speakers.empty()) return {};
  const std::size_t shown =
      std::min(PageLimits::speakers, theme.speakers.size());
  const std::span<const PageSpeaker> all(theme.speakers);
  double rest = 0;
  for (const PageSpeaker& speaker : all.subspan(shown)) rest += speaker.share;
  const double most = std::max(all.front().share, rest);
  const auto row = [&](std::string name, double share) {
    return BarRow{std::move(name), most > 0 ? share / most : 0, percent(share)};
  };
  std::vector<BarRow> rows;
  for (const auto& [name, share] : all.first(shown)) {
    rows.push_back(
        row(name.empty() ? "<i>not named</i>" : isolated(name), share));
  }
  if (shown < all.size()) {
    rows.push_back(
        row("<i>others: " + grouped(all.size() - shown) + "</i>", rest));
  }
  return bar_table("Speaker", "Share of mentions", rows);
}

// `quote` with its keywords marked; marks that lie outside or in each other
// are passed over.
std::string marked(const PageQuote& quote) {
  const std::string_view text = quote.text;
  std::string out;
  std::size_t at = 0;
  for (const auto& [begin, size] : quote.marks) {
    if (begin < at || begin > text.size() || size > text.size() - begin) {
      continue;
    }
    out += escaped(text.substr(at, begin - at));
    out += "<mark>" + escaped(text.substr(begin, size)) + "</mark>";
    at = begin + size;
  }
  return out + escaped(text.substr(at));
}

std::string quotes(const Page& page, const PageTheme& theme) {
  std::string out;
  for (const PageQuote& quote : theme.quotes) {
    const PageDocument& document = page.documents[quote.place.document];
    std::string from = link(page, quote.place);
    if (!quote.speaker.empty()) from = isolated(quote.speaker) + ", " + from;
    out += fmt::format(
        "<figure class=\"quote\"><blockquote{}><p "
        "dir=\"auto\">{}</p></blockquote>\n"
        "<figcaption>{}</figcaption></figure>\n",
        lang(document.language), marked(quote), from);
  }
  return out;
}

std::string summary(const PageTheme& theme, double most) {
  return fmt::format(
      "<summary><h3>{}</h3>{}<span class=\"share\">{}<span class=\"unseen\"> "
      "of "
      "all mentions</span></span></summary>\n",
      isolated(theme.label, theme.language), bar(theme.share / most),
      percent(theme.share));
}

std::string documents(const Page& page, const PageTheme& theme) {
  if (theme.documents == 0 || page.documents.size() < 2) return {};
  return fmt::format("<p class=\"note\">In {} of {}</p>\n",
                     grouped(theme.documents),
                     counted(page.documents.size(), "document"));
}

std::string one(const Page& page, const PageTheme& theme, double most,
                std::size_t contexts) {
  const std::string open = page.themes.size() == 1 ? " open" : "";
  std::string out = "<details class=\"group theme\"" + open + ">";
  out += summary(theme, most) + documents(page, theme);
  out += part("said", "Keywords", keywords(page, theme.keywords, contexts));
  out += "<div class=\"beside\">\n";
  out += part("course", "Course", course(page, theme));
  out += part("speakers", "Speakers", speakers(theme));
  out += "</div>\n" + part("quotes", "Quotes", quotes(page, theme));
  return out + "</details>\n";
}

}  // namespace

std::string themes(const Page& page, std::size_t contexts) {
  double most = 0;
  for (const PageTheme& theme : page.themes) most = std::max(most, theme.share);
  if (most <= 0) most = 1;
  std::string out =
      "<section aria-labelledby=\"themes\"><h2 id=\"themes\">Themes</h2>\n"
      "<p class=\"note\">Keywords that are said together, and their share of "
      "all that the themes weigh.</p>\n";
  for (const PageTheme& theme : page.themes) {
    out += one(page, theme, most, contexts);
  }
  return out + "</section>\n";
}

}  // namespace tamis::apps::html

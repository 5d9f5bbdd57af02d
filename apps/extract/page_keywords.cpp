#include "extract/page_keywords.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "extract/page_charts.hpp"
#include "extract/page_text.hpp"

namespace tamis::apps::html {
namespace {

// "14 times in 3 documents".
std::string tellings(const PageKeyword& keyword) {
  std::string out = counted(keyword.count, "time");
  if (keyword.documents > 0) {
    out += " in " + counted(keyword.documents, "document");
  }
  return out;
}

std::string row(const Page& page, const PageKeyword& keyword) {
  std::string out = isolated(keyword.text, keyword.language);
  if (keyword.first && keyword.contexts.empty()) {
    out += "<span class=\"place\">" + link(page, *keyword.first) + "</span>";
  }
  if (keyword.score) {
    out += bar(*keyword.score);
    out += fmt::format(
        "<span class=\"score\"><span class=\"unseen\">score </span>{:.2f}"
        "</span>",
        portion(*keyword.score));
  }
  out += "<span class=\"count\">" + tellings(keyword) + "</span>";
  return out;
}

std::string context(const Page& page, const PageContext& context) {
  const std::string& language = page.documents[context.place.document].language;
  return fmt::format(
      "<tr{}><td>{}</td><td>{}</td><td>{}</td><td lang=\"en\">{}</td></tr>\n",
      lang(language), escaped(context.left), escaped(context.keyword),
      escaped(context.right), link(page, context.place));
}

std::string context_table(const Page& page, const PageKeyword& keyword,
                          std::size_t most) {
  const std::size_t shown = std::min(most, keyword.contexts.size());
  std::string out =
      "<table class=\"contexts\"><thead class=\"unseen\"><tr>"
      "<th scope=\"col\">Before</th><th scope=\"col\">Keyword</th>"
      "<th scope=\"col\">After</th><th scope=\"col\">Place</th></tr></thead>"
      "<tbody>\n";
  for (std::size_t at = 0; at < shown; ++at) {
    out += context(page, keyword.contexts[at]);
  }
  out += "</tbody></table>\n";
  if (shown < keyword.count) {
    out += fmt::format("<p class=\"note\">{} of {} shown</p>\n", shown,
                       grouped(keyword.count));
  }
  return out;
}

std::string one(const Page& page, const PageKeyword& keyword,
                std::size_t contexts) {
  const std::string head = row(page, keyword);
  if (keyword.contexts.empty()) {
    return "<li><div class=\"row\">" + head + "</div></li>\n";
  }
  return "<li><details><summary class=\"row\">" + head + "</summary>\n" +
         context_table(page, keyword, contexts) + "</details></li>\n";
}

}  // namespace

std::string keywords(const Page& page, std::span<const PageKeyword> keywords,
                     std::size_t contexts) {
  if (keywords.empty()) return {};
  const bool have_scores = std::any_of(
      keywords.begin(), keywords.end(),
      [](const auto& keyword) { return keyword.score.has_value(); });
  std::string out = have_scores ? "<ol class=\"keywords scored\">\n"
                                : "<ol class=\"keywords\">\n";
  for (const PageKeyword& keyword : keywords) {
    out += one(page, keyword, contexts);
  }
  return out + "</ol>\n";
}

}  // namespace tamis::apps::html

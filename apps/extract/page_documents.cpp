#include "extract/page_documents.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "extract/page_text.hpp"

namespace tamis::apps::html {
namespace {

// "Dutch, English and French".
std::string languages(const Page& page) {
  std::set<std::string> names;
  for (const PageDocument& document : page.documents) {
    names.insert(language_name(document.language));
  }
  names.erase("");
  std::string out;
  for (const std::string& name : names) {
    if (!out.empty()) out += name == *names.rbegin() ? " and " : ", ";
    out += name;
  }
  return out;
}

std::string row(const PageDocument& document, std::size_t number) {
  const std::string seconds =
      document.seconds ? duration(*document.seconds) : "";
  return fmt::format(
      "<tr><td>{}</td><th scope=\"row\">{}</th><td>{}</td><td>{}</td>"
      "<td>{}</td></tr>\n",
      grouped(number), link(document), language_name(document.language),
      grouped(document.words), seconds);
}

}  // namespace

std::string what_was_read(const Page& page) {
  std::size_t words = 0;
  double seconds = 0;
  for (const PageDocument& document : page.documents) {
    words += document.words;
    seconds += document.seconds.value_or(0);
  }
  std::string out = counted(page.documents.size(), "document") + ", " +
                    counted(words, "word");
  if (seconds > 0) out += ", " + duration(seconds);
  const std::string spoken = languages(page);
  return spoken.empty() ? out : out + ", in " + spoken;
}

std::string documents(const Page& page) {
  const std::size_t shown =
      std::min(PageLimits::documents, page.documents.size());
  std::string out =
      "<section aria-labelledby=\"documents\">"
      "<h2 id=\"documents\">Documents</h2>\n<table class=\"documents\">"
      "<thead><tr><th scope=\"col\">No.</th><th scope=\"col\">Name</th>"
      "<th scope=\"col\">Language</th><th scope=\"col\">Words</th>"
      "<th scope=\"col\">Length</th></tr></thead>\n<tbody>\n";
  for (std::size_t at = 0; at < shown; ++at) {
    out += row(page.documents[at], at + 1);
  }
  out += "</tbody></table>\n";
  if (shown < page.documents.size()) {
    out += fmt::format("<p class=\"note\">The first {} of {}</p>\n",
                       grouped(shown), grouped(page.documents.size()));
  }
  return out + "</section>\n";
}

}  // namespace tamis::apps::html

#include "extract/page_data.hpp"

#include <algorithm>
#include <filesystem>

#include "extract/context.hpp"
#include "tamis/token/words.hpp"

namespace tamis::apps {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t context_columns = 40;

std::string language_of(const HeldDocument& document) {
  return std::string(token::code(document.language()));
}

// From the page's folder to the source; empty where that is no file.
std::string link_to(const std::string& source, const std::string& page) {
  std::error_code error;
  if (source == "-" || !fs::is_regular_file(source, error)) return {};
  const fs::path folder = fs::absolute(page, error).parent_path();
  return fs::absolute(source, error)
      .lexically_normal()
      .lexically_proximate(folder.lexically_normal())
      .generic_string();
}

PageDocument page_document(const HeldDocument& document,
                           const std::string& page) {
  const std::string& id = document.id();
  PageDocument shown;
  shown.name = !document.title().empty() ? document.title()
               : id == "-"               ? "standard input"
                                         : id.substr(id.rfind('/') + 1);
  shown.path = link_to(document.source(), page);
  shown.language = language_of(document);
  shown.seconds = document.seconds();
  for (std::size_t i = 0; i < document.part_count(); ++i) {
    shown.words += token::word_count(document.part(i));
  }
  return shown;
}

PagePlace place_of(const HeldDocument& document, std::size_t number,
                   const keyword::Telling& telling) {
  const Origin origin = document.origin(telling.part, telling.begin);
  return {number, origin.start, origin.line};
}

PageContext page_context(const HeldDocument& document, std::size_t number,
                         const keyword::Telling& telling) {
  const auto [part, begin, size] = telling;
  Context context = context_of(document.part(part), {begin, size},
                               context_columns, context_columns);
  return {std::move(context.left), std::move(context.text),
          std::move(context.right), place_of(document, number, telling)};
}

std::vector<PageKeyword> page_keywords(const keyword::Theme& theme,
                                       const Outlined& outlined,
                                       std::size_t contexts) {
  std::vector<PageKeyword> shown(
      std::min(outlined.keywords, theme.keywords.size()));
  for (std::size_t i = 0; i < shown.size(); ++i) {
    shown[i].text = theme.keywords[i].text;
    shown[i].count = theme.keywords[i].count;
    shown[i].documents = theme.keywords[i].documents;
  }
  for (const keyword::ThemeTelling& telling : theme.tellings) {
    if (telling.keyword >= shown.size()) continue;
    PageKeyword& keyword = shown[telling.keyword];
    const HeldDocument& document = outlined.documents[telling.document];
    if (!keyword.first) {
      keyword.first = place_of(document, telling.document, telling.place);
      keyword.language = language_of(document);
    }
    if (keyword.contexts.size() < contexts) {
      keyword.contexts.push_back(
          page_context(document, telling.document, telling.place));
    }
  }
  return shown;
}

PageQuote page_quote(const ThemeQuote& quote) {
  PageQuote shown{
      quote.text,
      {},
      quote.speaker,
      {quote.origin.document, quote.origin.start, quote.origin.line}};
  for (const token::Span mark : quote.marks) {
    shown.marks.push_back({mark.begin, mark.size});
  }
  return shown;
}

// Of documents the page takes steps together itself.
std::vector<std::uint32_t> page_course(const OutlinedTheme& theme,
                                       const Outlined& outlined) {
  if (outlined.course.axis == Course::Axis::time) return theme.course;
  if (outlined.course.axis == Course::Axis::text) return {};
  std::vector<std::uint32_t> course(outlined.documents.size());
  for (const ThemeShare& share : theme.documents) {
    course[share.document] = static_cast<std::uint32_t>(share.count);
  }
  return course;
}

PageTheme page_theme(const OutlinedTheme& theme, const Outlined& outlined,
                     std::size_t contexts) {
  PageTheme shown;
  shown.label = theme.theme->label;
  shown.share = theme.theme->weight;
  shown.documents = theme.documents.size();
  shown.keywords = page_keywords(*theme.theme, outlined, contexts);
  if (!shown.keywords.empty()) shown.language = shown.keywords[0].language;
  shown.course = page_course(theme, outlined);
  for (const ThemeShare& share : theme.speakers) {
    shown.speakers.push_back({share.speaker, share.share});
  }
  for (const ThemeQuote& quote : theme.quotes) {
    shown.quotes.push_back(page_quote(quote));
  }
  return shown;
}

PageCourse page_course_of(const Course& course) {
  switch (course.axis) {
    case Course::Axis::time:
      return {PageCourse::Axis::time, course.step};
    case Course::Axis::documents:
      return {PageCourse::Axis::documents, 1};
    default:
      return {};
  }
}

std::string title_of(const std::vector<PageDocument>& documents) {
  if (documents.size() == 1) return documents[0].name;
  return std::to_string(documents.size()) + " documents";
}

}  // namespace

Page page_of(const Outlined& outlined, const std::string& path) {
  Page page;
  for (const HeldDocument& document : outlined.documents) {
    page.documents.push_back(page_document(document, path));
  }
  page.title = title_of(page.documents);
  page.course = page_course_of(outlined.course);
  std::size_t keywords = 0;
  for (const OutlinedTheme& theme : outlined.themes) {
    keywords += std::min(outlined.keywords, theme.theme->keywords.size());
  }
  const std::size_t contexts = contexts_per_keyword(keywords);
  for (const OutlinedTheme& theme : outlined.themes) {
    page.themes.push_back(page_theme(theme, outlined, contexts));
  }
  return page;
}

PageList list_of(const HeldDocument& document, std::size_t number,
                 std::span<const keyword::Keyword> keywords) {
  constexpr std::size_t most_contexts = 10;
  PageList list{document.id(), {}, {}};
  for (const keyword::Keyword& keyword : keywords) {
    PageKeyword& shown = list.keywords.emplace_back();
    shown.text = keyword.text;
    shown.language = language_of(document);
    shown.score = keyword.score;
    shown.count = keyword.tellings.size();
    shown.first = place_of(document, number, keyword.tellings[0]);
    for (const keyword::Telling& telling : keyword.tellings) {
      if (shown.contexts.size() == most_contexts) break;
      shown.contexts.push_back(page_context(document, number, telling));
    }
  }
  return list;
}

}  // namespace tamis::apps

#include "extract/themes.hpp"

#include <memory>

#include "extract/held_document.hpp"
#include "extract/outline.hpp"
#include "extract/outline_forms.hpp"
#include "tamis/keyword/themes.hpp"

namespace tamis::apps {
namespace {

constexpr std::size_t keywords_of_document = 30;
constexpr std::size_t default_count = 10;  // keywords of a theme
constexpr std::size_t default_quotes = 2;

// A document that has been read in one thread, for Themes, which another fills.
struct Read {
  HeldDocument document;
  std::vector<keyword::Keyword> keywords = {};
};

Read read(const Speech& speech, Extractor& extractor) {
  Read read{HeldDocument(speech)};
  const HeldDocument& document = read.document;
  read.keywords =
      extractor.with_keywords(speech, [&](keyword::Keywords& keywords) {
        keywords.begin(speech.speakers);
        for (std::size_t i = 0; i < document.part_count(); ++i) {
          keywords.add(document.part(i), document.pauses(i));
        }
        return keywords.best(keywords_of_document);
      });
  return read;
}

void print(common::Session& session, const ExtractCommand& command,
           const Outlined& outlined) {
  const std::string& format = command.shared.format;
  if (format == "jsonl") {
    session.output.write(jsonl_of(outlined));
  } else if (format == "tsv" || format == "csv") {
    session.output.add_rows(outline_header(format), table_of(outlined, format));
  } else {
    session.output.write(text_of(outlined));
  }
}

}  // namespace

void show_themes(common::Session& session, const ExtractCommand& command,
                 Extractor& extractor) {
  std::vector<HeldDocument> documents;
  keyword::Themes themes(command.theme_options());
  common::for_each_prepared(
      session, [&](transcript::Document document) -> common::Use {
        const auto done = std::make_shared<Read>(
            read(speech_of(std::move(document), command), extractor));
        return [&, done] {
          themes.add(done->keywords, done->document.language());
          documents.push_back(std::move(done->document));
          const HeldDocument& last = documents.back();
          extractor.tell_of(last.id(), last.language(), last.size());
        };
      });
  const std::vector<keyword::Theme> found = themes.found();
  if (found.empty()) {
    session.messages.report(
        "no themes", {{0, "too few keywords that are told together"}});
  }
  const Course course = course_of(documents);
  const auto outline = outline_of(found, documents, course,
                                  command.quotes.value_or(default_quotes));
  print(session, command,
        {outline, documents, course,
         command.count > 0 ? command.count : default_count});
}

}  // namespace tamis::apps

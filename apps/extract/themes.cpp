#include "extract/themes.hpp"

#include <memory>

#include "common/report.hpp"
#include "extract/held_document.hpp"
#include "extract/outline.hpp"
#include "extract/outline_forms.hpp"
#include "extract/page_data.hpp"
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

Read read(Speech speech, Extractor& extractor) {
  extractor.look(speech);
  Read read{HeldDocument(speech)};
  speech.document = {};  // its text is held once
  const HeldDocument& document = read.document;
  read.keywords = extractor.with_keywords(
      speech.language, speech.size, [&](keyword::Keywords& keywords) {
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
    session.output.add_rows(outline_header(command.shared),
                            table_of(outlined, command.shared));
  } else {
    session.output.write(text_of(outlined));
  }
}

// Documents and their themes, while they are read.
class Collection {
 public:
  explicit Collection(const ExtractCommand& command)
      : command_(command), themes_(command.theme_options()) {}

  void add(Read read) {
    themes_.add(read.keywords, read.document.language());
    if (!command_.html.empty() && lists_.size() < PageLimits::lists) {
      lists_.push_back(
          list_of(read.document, documents_.size(), read.keywords));
    }
    documents_.push_back(std::move(read.document));
  }

  const HeldDocument& last() const { return documents_.back(); }

  // Prints them, and writes the page where one is wanted.
  void show(common::Session& session, common::Report& page) {
    const std::vector<keyword::Theme> found = themes_.found();
    if (found.empty() && !documents_.empty()) {
      session.messages.doubt("no themes",
                             "too few keywords that are told together");
    }
    session.tally.made = common::counted(found.size(), "theme");
    const Course course = course_of(documents_);
    const auto outline = outline_of(found, documents_, course,
                                    command_.quotes.value_or(default_quotes));
    const Outlined outlined{
        outline, documents_, course,
        command_.count > 0 ? command_.count : default_count};
    print(session, command_, outlined);
    if (!page) return;
    Page shown = page_of(outlined, command_.html);
    if (found.empty()) shown.lists = std::move(lists_);
    page.write(page_html(shown));
  }

 private:
  const ExtractCommand& command_;
  keyword::Themes themes_;
  std::vector<HeldDocument> documents_;
  std::vector<PageList> lists_;  // for a page without themes
};

}  // namespace

void show_themes(common::Session& session, const ExtractCommand& command,
                 Extractor& extractor) {
  common::Report page(command.html, session.output, session.inputs, "--html");
  Collection collection(command);
  common::for_each_prepared(
      session, [&](transcript::Document document) -> common::Use {
        const auto done = std::make_shared<Read>(
            read(speech_of(std::move(document), command), extractor));
        return [&, done] {
          collection.add(std::move(*done));
          const HeldDocument& last = collection.last();
          extractor.tell_of(last.id(), last.language(), last.size());
        };
      });
  collection.show(session, page);
  page.finish(session.messages.failures() > 0);
}

}  // namespace tamis::apps

#include "extract/concordance.hpp"

#include <unistd.h>

#include <algorithm>
#include <memory>

#include "common/pool.hpp"
#include "common/terminal.hpp"
#include "extract/context.hpp"
#include "extract/matcher.hpp"
#include "extract/speech.hpp"
#include "extract/table.hpp"
#include "tamis/transcript/json.hpp"
#include "tamis/transcript/write.hpp"

namespace tamis::apps {
namespace {

using transcript::Document;
using transcript::Paragraph;
using transcript::Segment;

constexpr std::size_t default_width = 80;

bool is_terminal(const common::SharedOptions& options) {
  return options.output.empty() && common::is_terminal(STDOUT_FILENO);
}

std::size_t terminal_width() {
  return std::clamp<std::size_t>(common::width_of(STDOUT_FILENO), 40, 1000);
}

class Concordance {
 public:
  Concordance(const common::Session& session, const ExtractCommand& command)
      : command_(command),
        format_(command.shared.format),
        has_several_(session.inputs.size() > 1),
        matchers_([&command](token::Language language) {
          return Matcher(command.kwic, language);
        }) {
    const bool shows = is_terminal(session.options);
    is_marked_ = is_text() && session.output.is_colored();
    width_ = command.width > 0 ? command.width
             : shows           ? terminal_width()
                               : default_width;
  }

  struct Rows {
    std::string text;
    std::size_t count = 0;
  };

  // Of one document. May be called from several threads.
  Rows rows_of(const Speech& speech) {
    return matchers_.with(speech.language, speech.size, [&](Matcher& matcher) {
      Rows rows;
      for_each_part(speech.document, [&](const Paragraph& part, const auto&) {
        for (const Match& match : matcher.matches(part.text)) {
          rows.text += row(speech.document, part, match);
          ++rows.count;
        }
      });
      return rows;
    });
  }

  void print(common::Session& session, const Rows& rows) const {
    if (rows.count == 0) return;
    if (is_marked_) return session.output.write_own(rows.text);
    if (!is_table()) return session.output.write(rows.text);
    Table header(command_.shared);
    header.add_row(
        {"id", "line", "start", "speaker", "term", "left", "text", "right"});
    session.output.add_rows(header.text(), rows.text);
  }

 private:
  bool is_text() const { return format_.empty() || format_ == "text"; }
  bool is_table() const { return format_ == "tsv" || format_ == "csv"; }

  std::string row(const Document& document, const Paragraph& part,
                  const Match& match) const {
    const Segment& segment =
        document.segments[part.piece_at(match.place.begin).segment];
    if (is_text()) {
      return context_line(place_of(document, segment), part.text, match.place,
                          width_, is_marked_) +
             "\n";
    }
    const std::size_t beside = width_ / 2;
    const Context context = context_of(part.text, match.place, beside, beside);
    const std::string& term = command_.kwic[match.term];
    return is_table() ? table_row(document, segment, term, context)
                      : json_row(document, segment, term, context);
  }

  // "talk.vtt:00:12:34 Anna" or, of a text without times, its line.
  std::string place_of(const Document& document, const Segment& segment) const {
    std::string place;
    if (has_several_ || document.is_record) {
      place = document.id.substr(document.id.rfind('/') + 1) + ":";
    }
    place += segment.start ? transcript::clock(*segment.start)
                           : std::to_string(segment.line);
    if (!segment.speaker.empty()) place += " " + segment.speaker;
    return common::printable(place);
  }

  std::string table_row(const Document& document, const Segment& segment,
                        const std::string& term, const Context& context) const {
    Table table(command_.shared);
    table.add_row({document.id, std::to_string(segment.line),
                   transcript::tsv_seconds(segment.start), segment.speaker,
                   term, context.left, context.text, context.right});
    return table.text();
  }

  static std::string json_row(const Document& document, const Segment& segment,
                              const std::string& term, const Context& context) {
    transcript::JsonObject json;
    json.add("id", document.id).add("line", segment.line);
    if (segment.start) json.add("start", *segment.start);
    if (!segment.speaker.empty()) json.add("speaker", segment.speaker);
    json.add("term", term).add("left", context.left);
    return json.add("text", context.text).add("right", context.right).text() +
           "\n";
  }

  const ExtractCommand& command_;
  const std::string& format_;
  bool has_several_;  // inputs: each line says of which it is
  bool is_marked_ = false;
  std::size_t width_ = default_width;
  common::Pool<Matcher> matchers_;
};

}  // namespace

void show_tellings(common::Session& session, const ExtractCommand& command) {
  Concordance concordance(session, command);
  std::size_t tellings = 0;
  std::size_t documents = 0;
  common::for_each_prepared(session, [&](Document document) -> common::Use {
    const auto rows = std::make_shared<Concordance::Rows>(
        concordance.rows_of(speech_of(std::move(document), command)));
    return [&, rows] {
      concordance.print(session, *rows);
      tellings += rows->count;
      documents += rows->count > 0;
    };
  });
  session.tally.made = "told " + common::counted(tellings, "time") + ", in " +
                       common::counted(documents, "document");
}

}  // namespace tamis::apps

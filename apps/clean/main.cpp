#include <optional>
#include <sstream>
#include <string>

#include "clean/command.hpp"
#include "common/inputs.hpp"
#include "common/run.hpp"
#include "tamis/clean/join.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/transcript/json.hpp"

namespace tamis::apps {
namespace {

std::string row(const transcript::Document& document,
                const clean::Removal& removal) {
  return transcript::JsonObject()
             .add("rule", removal.rule)
             .add("source", document.source)
             .add("id", document.id)
             .add("line", removal.line)
             .add("text", removal.text)
             .text() +
         "\n";
}

// Names out of lines OLD=NEW; a tab parts them as well.
clean::Names names_in(const std::string& path) {
  clean::Names names;
  if (path.empty()) return names;
  std::istringstream lines(common::text_in(path));
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    const std::string_view row = text::trimmed(line);
    if (row.empty()) continue;
    const std::size_t mark = row.find_first_of("=\t");
    if (mark == row.npos || mark == 0) {
      common::refuse("--rename: " + path + ":" + std::to_string(number) +
                     ": a line is OLD=NEW, not '" + std::string(row) + "'");
    }
    names.emplace(text::trimmed(row.substr(0, mark)),
                  text::trimmed(row.substr(mark + 1)));
  }
  return names;
}

// The pieces, names and events that are asked for.
class Shape {
 public:
  explicit Shape(const CleanCommand& command)
      : unit_(clean::unit_called(command.by)),
        names_(names_in(command.rename)),
        drops_speakers_(command.speakers == "drop"),
        keeps_events_(command.events == "keep") {}

  void give(transcript::Document& document, std::string_view format) const {
    if (!names_.empty()) clean::rename_speakers(document, names_);
    if (unit_) clean::join(document, *unit_);
    if (drops_speakers_) clean::drop_speakers(document);
    if (keeps_events_ && format != "jsonl") {
      for (auto& segment : document.segments) segment.is_event = false;
    }
  }

 private:
  std::optional<clean::Unit> unit_;
  clean::Names names_;
  bool drops_speakers_;
  bool keeps_events_;
};

void work(common::Session& session, const CleanCommand& command) {
  common::refuse(problem_with(command.clean));
  const Shape shape(command);
  common::Report report(command.report, session.options, session.inputs);
  std::size_t documents = 0;
  std::size_t removals = 0;
  common::for_each_document(session, [&](transcript::Document document) {
    const auto gone = clean::clean(document, command.clean);
    for (const clean::Removal& removal : gone) {
      report.write(row(document, removal));
    }
    shape.give(document, common::format_for(session, document));
    common::print(session, document, command.timestamps);
    ++documents;
    removals += gone.size();
  });
  report.finish(session.messages.failures() > 0);
  session.messages.done(std::to_string(documents) + " document(s), " +
                        std::to_string(removals) + " removal(s)");
}

}  // namespace
}  // namespace tamis::apps

int main(int count, char** arguments) {
  using namespace tamis;
  return common::run_tool<apps::CleanCommand>(count, arguments, apps::define,
                                              apps::work);
}

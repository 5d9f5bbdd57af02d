#include <algorithm>
#include <map>
#include <optional>
#include <sstream>
#include <string>

#include "clean/command.hpp"
#include "clean/live.hpp"
#include "common/inputs.hpp"
#include "common/report.hpp"
#include "common/run.hpp"
#include "tamis/clean/join.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/token/words.hpp"
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
    const std::string_view row = line;
    if (text::trimmed(row).empty()) continue;
    const std::size_t mark = std::min(row.find_first_of("=\t"), row.size());
    const std::string_view old_name = text::trimmed(row.substr(0, mark));
    if (mark == row.size() || old_name.empty()) {
      common::refuse("--rename: " + path + ":" + std::to_string(number) +
                     ": a line is OLD=NEW, not '" +
                     std::string(text::trimmed(row)) + "'");
    }
    names.emplace(old_name, text::trimmed(row.substr(mark + 1)));
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

std::vector<std::string> lines_in(const std::string& path) {
  std::vector<std::string> lines;
  if (path.empty()) return lines;
  std::istringstream text(common::text_in(path));
  for (std::string line; std::getline(text, line);) {
    const std::string_view entry = text::trimmed(line);
    if (!entry.empty() && !entry.starts_with('#')) lines.emplace_back(entry);
  }
  return lines;
}

clean::Options options_of(const CleanCommand& command) {
  clean::Options options = command.clean;
  const bool has_words =
      !command.filler_words.empty() || !command.more_fillers.empty();
  if (command.fillers == "drop" || has_words) {
    options.fillers = clean::Fillers::drop;
  }
  options.only_fillers = lines_in(command.filler_words);
  options.more_fillers = lines_in(command.more_fillers);
  if (command.shared_lines > 0) options.shared_in = command.shared_lines;
  common::refuse(problem_with(options));
  return options;
}

// How often each rule took something, in all documents together.
class Totals {
 public:
  void add(const std::vector<clean::Removal>& gone,
           const transcript::Document& document) {
    for (const auto& [rule, count] : clean::counts(gone, document)) {
      if (count > 0) by_rule_[std::string(rule)] += count;
    }
  }

  // "412 button, 3 loop"
  std::string text() const {
    std::string text;
    for (const clean::Rule& rule : clean::rules()) {
      const auto found = by_rule_.find(std::string(rule.name));
      if (found == by_rule_.end()) continue;
      text += (text.empty() ? "" : ", ") +
              common::counted(found->second, found->first, found->first);
    }
    return text;
  }

 private:
  std::map<std::string, std::size_t> by_rule_;
};

// How much of a live input one piece is to hold.
std::optional<std::size_t> piece_words(const CleanCommand& command) {
  constexpr std::size_t whole_turns = 1'000'000;
  if (command.shared_lines > 0) return std::nullopt;
  if (command.by.empty() || command.by == "caption") return 0;
  return command.by == "sentence" ? 1 : whole_turns;
}

std::size_t printed_words(const transcript::Document& document) {
  std::size_t words = 0;
  for (const transcript::Segment& segment : document.segments) {
    if (!segment.is_event) words += token::word_count(segment.text);
  }
  return words;
}

std::string told(const Totals& totals, std::size_t words) {
  const std::string rules = totals.text();
  return common::counted(words, "word") + " removed" +
         (rules.empty() ? "" : " (" + rules + ")");
}

void work(common::Session& session, const CleanCommand& command) {
  session.piece_words = piece_words(command);
  session.remembers = command.shared_lines > 0;
  clean::Options options = options_of(command);
  const Shape shape(command);
  common::Report report(command.report, session.output, session.inputs);
  clean::SharedLines shared;
  if (command.shared_lines > 0) {
    common::look_ahead(session, [&](const transcript::Document& document) {
      shared.add(document);
    });
    options.shared = &shared;
  }
  Totals totals;
  std::size_t kept_words = 0;
  LiveCleaner cleaner(options);
  common::for_each_document(session, [&](transcript::Document document) {
    const auto gone = cleaner.clean(document);
    for (const clean::Removal& removal : gone) {
      report.write(row(document, removal));
    }
    totals.add(gone, document);
    if (document.piece > 1 && document.segments.empty()) return;
    shape.give(document, common::format_for(session, document));
    if (command.shared.verbose) kept_words += printed_words(document);
    common::print(session, document, command.timestamps);
  });
  report.finish(session.messages.failures() > 0);
  const std::size_t words = session.tally.words;
  session.tally.made = told(totals, words - std::min(words, kept_words));
}

}  // namespace
}  // namespace tamis::apps

int main(int count, char** arguments) {
  using namespace tamis;
  return common::run_tool<apps::CleanCommand>(count, arguments, apps::define,
                                              apps::work);
}

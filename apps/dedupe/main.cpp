#include "common/run.hpp"
#include "dedupe/command.hpp"
#include "dedupe/sift.hpp"
#include "tamis/dedup/exact.hpp"
#include "tamis/token/words.hpp"
#include "tamis/transcript/json.hpp"

namespace tamis::apps {
namespace {

std::string json_of(const Place& place) {
  transcript::JsonObject json;
  json.add("source", place.source).add("id", place.id);
  return json.add("line", place.line).text();
}

std::string row(const Gone& gone) {
  return transcript::JsonObject()
             .add("unit", gone.unit)
             .add("source", gone.place.source)
             .add("id", gone.place.id)
             .add("line", gone.place.line)
             .add("words", gone.words)
             .add_json("duplicate_of", json_of(gone.original))
             .add("similarity", 1.0)
             .add("measure", std::string_view("exact"))
             .add("text", gone.text)
             .text() +
         "\n";
}

// Takes what went, for the report and the totals.
class Ledger {
 public:
  Ledger(const common::Session& session, const DedupeCommand& command)
      : command_(command),
        report_(command.report, session.options, session.inputs) {}

  void add_input(std::size_t words) { words_ += words; }

  void add(const Gone& gone) {
    if (report_) report_.write(row(gone));
    ++gone_;
    gone_words_ += gone.words;
  }

  std::string totals() const {
    const double share = words_ == 0
                             ? 0
                             : 100.0 * static_cast<double>(gone_words_) /
                                   static_cast<double>(words_);
    char percent[32];
    std::snprintf(percent, sizeof percent, "%.1f", share);
    return std::to_string(gone_) + " " + command_.by + (gone_ == 1 ? "" : "s") +
           " gone: " + std::to_string(gone_words_) + " of " +
           std::to_string(words_) + " words (" + percent + " %)";
  }

  void close(common::Session& session) {
    report_.finish(session.messages.failures() > 0);
    if (command_.dry_run) session.output.write(totals() + "\n");
    session.messages.done(totals());
  }

 private:
  const DedupeCommand& command_;
  common::Report report_;
  std::size_t words_ = 0;
  std::size_t gone_ = 0;
  std::size_t gone_words_ = 0;
};

void sift_documents(common::Session& session, const DedupeCommand& command,
                    Ledger& ledger) {
  Sift sift(command);
  std::string last_source;
  common::for_each_document(session, [&](transcript::Document document) {
    if (command.scope == "file" && document.source != last_source) {
      sift.reset();
      last_source = document.source;
    }
    ledger.add_input(token::word_count(text_of(document)));
    const bool had_text = !document.segments.empty();
    for (const Gone& gone : sift.sift(document)) ledger.add(gone);
    const bool is_gone = had_text && document.segments.empty();
    if (!is_gone && !command.dry_run) {
      common::print(session, document, command.timestamps);
    }
  });
}

// Lines as they are, with their ends; a last one without an end gets one where
// another input follows.
void sift_lines(common::Session& session, const DedupeCommand& command,
                Ledger& ledger) {
  const auto likeness =
      command.normalize ? dedup::Likeness::words : dedup::Likeness::bytes;
  dedup::Exact seen(likeness);
  std::vector<Place> places;
  bool needs_end = false;
  common::for_each_input(session, [&](const common::Input& input,
                                      const transcript::ByteSource& source) {
    std::vector<transcript::Problem> problems;
    const std::string bytes = transcript::unpacked(source, problems);
    session.messages.report(input.path, problems);
    if (command.scope == "file") {
      seen = dedup::Exact(likeness);
      places.clear();
    }
    std::size_t number = 0;
    for (std::size_t at = 0; at < bytes.size();) {
      const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
      const std::size_t next = std::min(end + 1, bytes.size());
      const std::string_view line(bytes.data() + at, end - at);
      const std::string_view whole(bytes.data() + at, next - at);
      at = next;
      ++number;
      const auto original = seen.add(line);
      if (!command.report.empty()) {
        places.push_back({input.path, input.path, number});
      }
      const std::size_t words = token::word_count(line);
      ledger.add_input(words);
      if (original) {
        const Place known =
            *original < places.size() ? places[*original] : Place{};
        ledger.add({"line",
                    {input.path, input.path, number},
                    words,
                    known,
                    std::string(line)});
      } else if (!command.dry_run) {
        if (needs_end) session.output.write("\n");
        session.output.write(whole);
        needs_end = whole.size() == line.size();
      }
    }
    if (session.output.is_folder()) needs_end = false;
  });
}

void work(common::Session& session, const DedupeCommand& command) {
  common::refuse(problem_with(command.passages));
  Ledger ledger(session, command);
  if (command.by == "line") {
    sift_lines(session, command, ledger);
  } else {
    sift_documents(session, command, ledger);
  }
  ledger.close(session);
}

}  // namespace
}  // namespace tamis::apps

int main(int count, char** arguments) {
  using namespace tamis;
  return common::run_tool<apps::DedupeCommand>(count, arguments, apps::define,
                                               apps::work);
}

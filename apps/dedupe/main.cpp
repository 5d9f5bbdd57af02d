#include "common/run.hpp"
#include "dedupe/command.hpp"
#include "dedupe/documents.hpp"
#include "dedupe/ledger.hpp"
#include "dedupe/lines.hpp"
#include "dedupe/sift.hpp"
#include "tamis/token/words.hpp"

namespace tamis::apps {
namespace {

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

void work(common::Session& session, const DedupeCommand& command) {
  common::refuse(problem_with(command));
  Ledger ledger(session, command);
  if (command.by == "line") {
    sift_lines(session, command, ledger);
  } else if (needs_all_documents(command)) {
    sift_whole_documents(session, command, ledger);
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

#include "common/run.hpp"
#include "dedupe/command.hpp"
#include "dedupe/documents.hpp"
#include "dedupe/ledger.hpp"
#include "dedupe/lines.hpp"
#include "dedupe/sift.hpp"
#include "tamis/token/language.hpp"
#include "tamis/token/words.hpp"

namespace tamis::apps {
namespace {

// As they come in the second reading, in the language they are told to be in.
void look_at_all(common::Session& session, Sift& sift) {
  const std::string& language = session.options.language;
  common::look_ahead(session, [&](const transcript::Document& document) {
    if (language == "auto") return sift.look(document);
    transcript::Document told = document;
    told.language = token::code(*token::language_of_code(language));
    sift.look(told);
  });
}

void sift_documents(common::Session& session, const DedupeCommand& command,
                    Ledger& ledger) {
  Sift sift(command);
  if (command.near > 0) look_at_all(session, sift);
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

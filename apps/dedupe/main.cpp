#include <cstddef>
#include <memory>
#include <optional>

#include "common/run.hpp"
#include "dedupe/command.hpp"
#include "dedupe/documents.hpp"
#include "dedupe/ledger.hpp"
#include "dedupe/lines.hpp"
#include "dedupe/past.hpp"
#include "dedupe/sift.hpp"

namespace tamis::apps {
namespace {

void look_at_all(common::Session& session, Sift& sift) {
  common::look_ahead_prepared(session, [&](transcript::Document document) {
    const auto prepared = std::make_shared<PreparedDocument>(
        sift.prepare_look(std::move(document)));
    return [prepared, &sift] { sift.look(*prepared); };
  });
}

void sift_documents(common::Session& session, const DedupeCommand& command,
                    Ledger& ledger, dedup::Store* index) {
  Sift sift(command, index);
  if (command.near > 0) look_at_all(session, sift);
  std::string last_source;
  const auto use = [&](PreparedDocument& prepared) {
    const transcript::Document& document = prepared.document;
    if (command.scope == "file" && document.source != last_source) {
      sift.reset();
      last_source = document.source;
    }
    ledger.add_input(prepared.words);
    const bool had_text = !document.segments.empty();
    for (const Gone& gone : sift.sift(prepared)) ledger.add(gone);
    if (prepared.is_changed) {
      session.messages.fail_document(document.id, changed_message);
    }
    const bool is_gone = had_text && document.segments.empty();
    if (!is_gone && !command.dry_run) {
      common::print(session, document, command.timestamps);
    }
  };
  common::for_each_prepared(session, [&](transcript::Document document) {
    const auto prepared =
        std::make_shared<PreparedDocument>(sift.prepare(std::move(document)));
    return [prepared, &use] { use(*prepared); };
  });
  if (!command.dry_run) sift.save();
}

void work_with(common::Session& session, const DedupeCommand& command,
               dedup::Store* index) {
  Ledger ledger(session, command);
  if (command.by == "line") {
    ledger.close(session, sift_lines(session, command, ledger, index));
    return;
  }
  if (needs_all_documents(command)) {
    sift_whole_documents(session, command, ledger, index);
  } else {
    sift_documents(session, command, ledger, index);
  }
  ledger.close(session);
}

// How much of a live input one piece is to hold. A passage is known when as
// many words as make one are there.
std::optional<std::size_t> piece_words(const DedupeCommand& command) {
  constexpr std::size_t whole_turns = 1'000'000;
  if (command.near > 0 || command.by == "document") return std::nullopt;
  if (command.by == "turn") return whole_turns;
  return command.by == "passage" ? command.passages.min_words : 1;
}

void work(common::Session& session, const DedupeCommand& command) {
  common::refuse(problem_with(command));
  session.piece_words = piece_words(command);
  session.remembers = true;
  with_past(session, command, [&](dedup::Store* index) {
    session.needs_skipped = unseen_inputs(command, index);
    work_with(session, command, index);
  });
}

}  // namespace
}  // namespace tamis::apps

int main(int count, char** arguments) {
  using namespace tamis;
  return common::run_tool<apps::DedupeCommand>(count, arguments, apps::define,
                                               apps::work);
}

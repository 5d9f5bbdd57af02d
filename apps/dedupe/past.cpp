#include "dedupe/past.hpp"

#include <memory>
#include <string>

namespace tamis::apps {
namespace {

// An index is no text, and must not be lost under one.
void refuse_clashes(const common::Session& session,
                    const DedupeCommand& command) {
  const std::string& index = command.index;
  for (const common::Input& input : session.inputs) {
    if (common::is_same_file(index, input.path)) {
      common::refuse("--index is one of the inputs: " + index);
    }
  }
  for (const std::string& other :
       {command.report, command.clusters, command.shared.output}) {
    if (!other.empty() && common::is_same_file(index, other)) {
      common::refuse("--index would be overwritten: " + index);
    }
  }
}

void tell(common::Session& session, const DedupeCommand& command,
          const dedup::StoreError& error) {
  session.messages.fail(command.index, error.what());
}

}  // namespace

void with_past(common::Session& session, const DedupeCommand& command,
               const std::function<void(dedup::Store*)>& work) {
  if (command.index.empty()) return work(nullptr);
  if (command.scope == "file") {
    common::refuse(
        "--index looks for copies in all that was seen: it does "
        "not go with --scope file");
  }
  refuse_clashes(session, command);
  try {
    const auto access = command.dry_run ? dedup::Store::Access::read
                                        : dedup::Store::Access::write;
    const auto index = std::make_shared<dedup::Store>(command.index, access);
    work(index.get());
    if (command.dry_run) return;
    session.after_output = [&session, &command, index] {
      try {
        index->commit();
      } catch (const dedup::StoreError& error) {
        tell(session, command, error);
      }
    };
  } catch (const dedup::StoreError& error) {
    tell(session, command, error);
  }
}

}  // namespace tamis::apps

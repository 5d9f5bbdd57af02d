#include "dedupe/past.hpp"

#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "dedupe/comparison.hpp"
#include "dedupe/documents.hpp"
#include "tamis/dedup/origins.hpp"
#include "tamis/text/utf8.hpp"

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

// What it remembers is taken for seen by the next run.
constexpr const char* unchanged_message =
    "stays as it was, since not all was read to its end and written; run again";

void tell(common::Session& session, const DedupeCommand& command,
          const dedup::StoreError& error) {
  session.messages.fail(command.index, error.what());
}

std::string_view kind_of(const DedupeCommand& command) {
  return needs_all_documents(command) ? Comparison::kind
                                      : std::string_view(command.by);
}

// Those that a Places or, of lines, an Origins knows.
std::set<std::string> sources_in(dedup::Store& index, std::string_view kind) {
  std::set<std::string> sources;
  const dedup::Origins origins(dedup::Marks::given, index, kind);
  origins.for_each_label([&](const std::string& label) {
    sources.insert(label.substr(0, label.find('\0')));
  });
  return sources;
}

}  // namespace

std::function<bool(const common::Input&)> unseen_inputs(
    const DedupeCommand& command, dedup::Store* index) {
  if (!command.shared.skip_existing || command.scope == "file") return {};
  if (index == nullptr) return [](const common::Input&) { return true; };
  return [seen = sources_in(*index, kind_of(command))](
             const common::Input& input) {
    return !seen.contains(input.path) &&
           !seen.contains(text::repaired(input.path));
  };
}

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
      if (!session.output.is_whole()) {
        session.messages.fail(command.index, unchanged_message);
        return;
      }
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

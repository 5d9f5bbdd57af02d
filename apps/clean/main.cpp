#include "clean/command.hpp"
#include "common/run.hpp"
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

void work(common::Session& session, const CleanCommand& command) {
  common::refuse(problem_with(command.clean));
  common::Report report(command.report, session.options, session.inputs);
  std::size_t documents = 0;
  std::size_t removals = 0;
  common::for_each_document(session, [&](transcript::Document document) {
    const auto gone = clean::clean(document, command.clean);
    for (const clean::Removal& removal : gone) {
      report.write(row(document, removal));
    }
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

#include <string>
#include <vector>

#include "common/run.hpp"
#include "extract/command.hpp"
#include "extract/concordance.hpp"
#include "extract/extractor.hpp"
#include "extract/lists.hpp"
#include "extract/themes.hpp"

namespace tamis::apps {
namespace {

void refuse_folder(common::Session& session, const ExtractCommand& command) {
  const bool makes_one = command.by == "corpus" || command.wants_themes();
  if (makes_one) session.output.expect_one_result();
  if (!session.output.is_folder()) return;
  if (command.by == "corpus") {
    common::refuse("--by corpus makes one list: give -o a file");
  }
  if (command.wants_themes()) {
    common::refuse("themes are of all inputs: give -o a file");
  }
}

void work(common::Session& session, const ExtractCommand& command) {
  common::refuse(problem_with(command));
  refuse_folder(session, command);
  session.remembers = command.by == "corpus" || command.wants_themes();
  if (!command.kwic.empty()) return show_tellings(session, command);
  Extractor extractor(session, command);
  if (command.wants_themes()) {
    show_themes(session, command, extractor);
  } else {
    list_keywords(session, command, extractor);
  }
  extractor.finish();
}

}  // namespace
}  // namespace tamis::apps

int main(int count, char** arguments) {
  using namespace tamis;
  std::vector<std::string> words =
      apps::with_plain_themes({arguments, arguments + count});
  std::vector<char*> plain;
  plain.reserve(words.size() + 1);
  for (std::string& word : words) plain.push_back(word.data());
  plain.push_back(nullptr);
  return common::run_tool<apps::ExtractCommand>(count, plain.data(),
                                                apps::define, apps::work);
}

#include <memory>
#include <string>
#include <vector>

#include "common/run.hpp"
#include "summarize/cast.hpp"
#include "summarize/chooser.hpp"
#include "summarize/command.hpp"
#include "summarize/digest.hpp"
#include "summarize/forms.hpp"
#include "summarize/script.hpp"
#include "tamis/clean/clean.hpp"

namespace tamis::apps {
namespace {

std::unique_ptr<const Script> script_of(transcript::Document document,
                                        const SummarizeCommand& command) {
  if (!command.no_clean) clean::clean(document);
  return std::make_unique<const Script>(document);
}

// Each speaker has a bound of his own.
double bound_of_captions(const SummarizeCommand& command) {
  return command.by() == "speaker" ? 0 : command.seconds;
}

std::string printed(const Digest& digest, const SummarizeCommand& command) {
  const std::string& format = command.shared.format;
  if (format == "jsonl") return row_of(digest, command.by());
  if (format == "md") return minutes_of(digest, command.by());
  if (format == "vtt") return captions_of(digest, bound_of_captions(command));
  return prose_of(digest);
}

class Summarizer {
 public:
  Summarizer(common::Session& session, const SummarizeCommand& command)
      : session_(session),
        command_(command),
        cast_(command),
        chooser_(command, cast_) {}

  void work() {
    if (command_.by() == "corpus") {
      summarize_corpus();
    } else {
      summarize_documents();
    }
    tell_of_names();
    session_.tally.made = common::counted(summaries_, "summary", "summaries") +
                          " of " + common::counted(quotes_, "sentence");
  }

 private:
  // A summary that is made, to be printed in its turn.
  struct Made {
    std::unique_ptr<const Script> script;
    std::string printed = {};
    std::size_t quotes = 0;
  };

  void summarize_documents() {
    common::for_each_prepared(
        session_,
        [&](transcript::Document document) -> common::Use {
          const auto made = std::make_shared<Made>(
              made_of(script_of(std::move(document), command_)));
          return [this, made] { print(*made); };
        },
        [&] { is_first_ |= session_.output.is_folder(); });
  }

  void summarize_corpus() {
    std::vector<std::unique_ptr<const Script>> scripts;
    common::for_each_prepared(
        session_, [&](transcript::Document document) -> common::Use {
          const auto script = std::make_shared<std::unique_ptr<const Script>>(
              script_of(std::move(document), command_));
          return [this, &scripts, script] {
            cast_.look((*script)->speakers());
            scripts.push_back(std::move(*script));
          };
        });
    const Digest digest = digest_of(scripts, chooser_);
    session_.output.write(printed(digest, command_));
    ++summaries_;
    quotes_ = digest.quotes().size();
    std::size_t sentences = 0;
    for (const auto& script : scripts) sentences += script->size();
    if (digest.sections.empty() && sentences > 0) tell_of_focus("--focus");
  }

  Made made_of(std::unique_ptr<const Script> script) const {
    Made made{std::move(script)};
    if (is_captions() && !made.script->has_times()) return made;
    const Digest digest = digest_of(*made.script, command_.by(), chooser_);
    made.quotes = digest.quotes().size();
    made.printed = printed(digest, command_);
    return made;
  }

  void print(const Made& made) {
    const Script& script = *made.script;
    cast_.look(script.speakers());
    if (is_captions()) {
      if (!script.has_times()) {
        return session_.messages.fail_document(script.id(),
                                               "has no times, so no vtt");
      }
      session_.output.add_sole(made.printed);
    } else if (command_.is_text()) {
      session_.output.add(script.id(), made.printed);
    } else {
      const bool is_parted = command_.shared.format == "md" && !is_first_;
      session_.output.write((is_parted ? "\n" : "") + made.printed);
    }
    is_first_ = false;
    ++summaries_;
    quotes_ += made.quotes;
    if (made.quotes == 0 && script.size() > 0) tell_of_focus(script.id());
  }

  bool is_captions() const { return command_.shared.format == "vtt"; }

  void tell_of_focus(const std::string& place) {
    if (command_.focus.empty()) return;
    std::string terms;
    for (const std::string& term : command_.focus_terms()) {
      terms += (terms.empty() ? "'" : ", '") + term + "'";
    }
    session_.messages.doubt(place, "nothing is said about " + terms);
  }

  void tell_of_names() {
    const auto tell = [&](const std::string& option, const auto& names) {
      for (const std::string& name : names) {
        session_.messages.doubt(option, "nobody is called '" + name + "'");
      }
    };
    tell("--always", cast_.unknown_always());
    tell("--never", cast_.unknown_never());
  }

  common::Session& session_;
  const SummarizeCommand& command_;
  Cast cast_;
  Chooser chooser_;
  bool is_first_ = true;  // of its output
  std::size_t summaries_ = 0;
  std::size_t quotes_ = 0;  // in all of them
};

void work(common::Session& session, const SummarizeCommand& command) {
  common::refuse(problem_with(command));
  session.remembers = command.by() == "corpus";
  if (command.by() == "corpus") session.output.expect_one_result();
  if (command.by() == "corpus" && session.output.is_folder()) {
    common::refuse("--by corpus makes one summary: give -o a file");
  }
  Summarizer(session, command).work();
}

}  // namespace
}  // namespace tamis::apps

int main(int count, char** arguments) {
  using namespace tamis;
  return common::run_tool<apps::SummarizeCommand>(count, arguments,
                                                  apps::define, apps::work);
}

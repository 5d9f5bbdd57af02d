#include <doctest/doctest.h>

#include "apps/command_line.hpp"
#include "apps/scripts.hpp"
#include "showing.hpp"
#include "summarize/digest.hpp"
#include "summarize/forms.hpp"
#include "tamis/summary/summary.hpp"

namespace tamis::apps {
namespace {

using Words = std::vector<std::string>;

constexpr std::nullopt_t none = std::nullopt;

// Forty words in four turns, of 10 seconds each.
std::vector<Said> harbour() {
  return {{"Anna", 0., 10.,
           "The harbour council opens the new lock on Monday morning."},
          {"Bob", 10., 20.,
           "Every barge that carries flour pays half the lock fee."},
          {"Anna", 20., 30.,
           "The mill behind the lock grinds wheat for eleven bakeries."},
          {"Carla", 30., 40.,
           "Our bakeries lost two ovens when the river came up."}};
}

TEST_CASE("What a summary may cost is the least of the bounds") {
  const Script script = script_of(harbour());
  const auto candidates = candidates_of(script);
  REQUIRE(words_of(candidates) == 40);
  const struct {
    Words words;
    std::size_t budget;
  } rows[] = {
      {{}, 99},
      {{"-w", "60"}, 60},
      {{"-n", "2"}, summary::unbounded},
      {{"-n", "2", "-w", "60"}, 60},
      {{"--ratio", "0.5"}, 20},
      {{"--ratio", "0.5", "-n", "2"}, 20},
      {{"--ratio", "0.5", "-w", "7"}, 7},
      {{"--ratio", "0.5", "-w", "70"}, 20},
      {{"--ratio", "0.001"}, 1},
      {{"--ratio", "1"}, 40},
      {{"--seconds", "12.5"}, 12500},
      {{"--seconds", "0.0001"}, 1},
  };
  for (const auto& [words, budget] : rows) {
    const auto shown = showing(budget);
    const auto command = parsed<SummarizeCommand>(words);
    const Cast cast(command);
    CHECK(Chooser(command, cast).bound(candidates, 99).budget == budget);
  }
}

TEST_CASE("A sentence is as long as its words, or as it takes to say") {
  const auto command = parsed<SummarizeCommand>({"--seconds", "60"});
  const auto plain = parsed<SummarizeCommand>({});
  const Cast cast(command);
  const Script script = script_of(harbour());
  CHECK(Chooser(plain, cast).length({&script, 1}) == 10);
  CHECK(Chooser(command, cast).length({&script, 1}) == 10000);
  const Script timeless = script_of({{"", none, none, "One two three four."}});
  CHECK(Chooser(command, cast).length({&timeless, 0}) == 1600);
}

TEST_CASE("Names and citations are within the bound, or left out") {
  const Script script = script_of(harbour());
  for (const Words& options :
       {Words{}, Words{"--cite"}, Words{"--by", "speaker"},
        Words{"--by", "speaker", "--cite"}, Words{"--by", "chapter"}}) {
    for (std::size_t budget = 1; budget <= 60; ++budget) {
      CAPTURE(budget);
      Words words = options;
      words.insert(words.end(), {"-w", std::to_string(budget)});
      const auto command = parsed<SummarizeCommand>(words);
      const Cast cast(command);
      const Digest digest =
          digest_of(script, command.by(), Chooser(command, cast));
      std::size_t most = 0;
      for (Section section : digest.sections) {
        section.title.clear();
        section.place = {};
        const std::size_t printed =
            summary::cost_of(prose_of({&script, {section}, 1}));
        CHECK(printed > 0);
        most = command.by() == "speaker" ? std::max(most, printed)
                                         : most + printed;
      }
      CHECK(most > 0);
      CHECK(most <= budget);
    }
  }
}

TEST_CASE("Who is never to be quoted is not, and who is always comes first") {
  const Script script = script_of(harbour());
  const struct {
    Words words;
    std::string speaker;
  } rows[] = {{{"-n", "1", "--always", "carla"}, "Carla"},
              {{"-n", "1", "--always", "bob"}, "Bob"},
              {{"-n", "1", "--never", "Anna", "--never", "Carla"}, "Bob"}};
  for (const auto& [words, speaker] : rows) {
    const auto command = parsed<SummarizeCommand>(words);
    const Cast cast(command);
    const Digest digest = digest_of(script, "document", Chooser(command, cast));
    const auto quotes = digest.quotes();
    REQUIRE(quotes.size() == 1);
    CHECK(quotes[0].speaker() == speaker);
  }
}

TEST_CASE("By speaker each has a section, in the order of their first words") {
  const auto command = parsed<SummarizeCommand>({"-n", "1"});
  const Cast cast(command);
  const Chooser chooser(command, cast);
  const Digest digest = digest_of(script_of(harbour()), "speaker", chooser);
  REQUIRE(digest.sections.size() == 3);
  CHECK(digest.sections[0].speaker == "Anna");
  CHECK(digest.sections[0].words == 20);
  CHECK(digest.sections[1].speaker == "Bob");
  CHECK(digest.sections[2].speaker == "Carla");
}

TEST_CASE("Where very many speak, each has a section all the same") {
  std::vector<Said> said;
  for (int i = 0; i < 3000; ++i) {
    said.push_back({"Speaker " + std::to_string(i), none, none,
                    "The lock opens for barge number " + std::to_string(i) +
                        " on Monday."});
  }
  const Script script = script_of(said);
  const auto command = parsed<SummarizeCommand>({});
  const Cast cast(command);
  const Digest digest = digest_of(script, "speaker", Chooser(command, cast));
  CHECK(digest.sections.size() == 3000);
}

TEST_CASE("Of a corpus each document that is quoted is a section") {
  std::vector<std::unique_ptr<const Script>> scripts;
  for (int i = 0; i < 3; ++i) {
    scripts.push_back(std::make_unique<const Script>(document_of(harbour())));
  }
  const auto command = parsed<SummarizeCommand>({"-w", "400"});
  const Cast cast(command);
  const Digest digest = digest_of(scripts, Chooser(command, cast));
  CHECK(digest.documents == 3);
  CHECK(digest.script == nullptr);
  REQUIRE(digest.sections.size() == 1);  // the others say the same
  CHECK(digest.sections[0].quotes.size() == 4);
}

TEST_CASE("Of a corpus no document answers another's question") {
  std::vector<std::unique_ptr<const Script>> scripts;
  scripts.push_back(std::make_unique<const Script>(document_of(
      {{"Anna", none, none, "Who mends the old lock gate of the harbour?"}})));
  scripts.push_back(std::make_unique<const Script>(document_of(
      {{"Bob", none, none, "The bakery sells warm bread near the river."}})));
  const auto command = parsed<SummarizeCommand>({"--qa", "-n", "1"});
  const Cast cast(command);
  const auto quotes = digest_of(scripts, Chooser(command, cast)).quotes();
  REQUIRE(quotes.size() == 1);
  CHECK(quotes[0].speaker() == "Bob");
}

}  // namespace
}  // namespace tamis::apps

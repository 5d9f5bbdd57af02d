#include <doctest/doctest.h>

#include "summarize/cast.hpp"

namespace tamis::apps {
namespace {

SummarizeCommand command_of(std::vector<std::string> always,
                            std::vector<std::string> never) {
  SummarizeCommand command;
  command.always = std::move(always);
  command.never = std::move(never);
  return command;
}

TEST_CASE("Names are compared without case, marks of width and blanks") {
  const Cast cast(command_of({"Léa Fontanel", "BOB"}, {" anna "}));
  CHECK(cast.group("LÉA FONTANEL") == 1);
  CHECK(cast.group("Bob") == 2);
  CHECK(cast.group("Anna") == 0);
  CHECK(cast.group("") == 0);
  CHECK(cast.is_silent("Anna"));
  CHECK_FALSE(cast.is_silent("Bob"));
  CHECK_FALSE(cast.is_silent(""));
}

TEST_CASE("A name that is given twice is one") {
  const Cast cast(command_of({"Bob", "bob", "Eve"}, {}));
  CHECK(cast.group("Eve") == 2);
}

TEST_CASE("Names that nobody bears in any document are told once") {
  Cast cast(command_of({"Bob", "Bpb"}, {"Eve", "Adam"}));
  cast.look({"", "Anna", "Eve"});
  cast.look({"Bob", "Eve"});
  CHECK(cast.unknown_always() == std::vector<std::string>{"Bpb"});
  CHECK(cast.unknown_never() == std::vector<std::string>{"Adam"});
  CHECK(Cast(command_of({}, {})).unknown_always().empty());
}

}  // namespace
}  // namespace tamis::apps

#include "tamis/token/per_language.hpp"

#include <doctest/doctest.h>

#include <new>
#include <string>

namespace tamis::token {
namespace {

TEST_CASE("what could not be made is made when it is asked for again") {
  PerLanguage<std::string> words;
  int calls = 0;
  const auto make = [&calls](Language) -> std::string {
    if (++calls == 1) throw std::bad_alloc();
    return "mot";
  };
  CHECK_THROWS_AS(words.of(Language::french, make), std::bad_alloc);
  for (int i = 0; i < 2; ++i) CHECK(words.of(Language::french, make) == "mot");
  CHECK(calls == 2);
}

}  // namespace
}  // namespace tamis::token

#include "token/sentences_scan.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "text/random_text.hpp"

namespace tamis::token {
namespace {

std::size_t slow_next_mark(std::string_view text, std::size_t at) {
  const std::size_t found = text.find_first_of(".!?(\xE2\xE3\xEF", at);
  return found == text.npos ? text.size() : found;
}

TEST_CASE("the fast scan finds the marks that a slow one finds") {
  text::RandomText chance(21);
  for (int round = 0; round < 20'000; ++round) {
    const std::string text =
        round % 2 == 0
            ? chance.bytes(80)
            : chance.made_of({"word ", "a", ".", "é", "’", "…", "。", "("}, 30);
    CAPTURE(text);
    for (std::size_t at = 0; at <= text.size(); ++at) {
      REQUIRE(next_mark(text, at) == slow_next_mark(text, at));
    }
  }
}

}  // namespace
}  // namespace tamis::token

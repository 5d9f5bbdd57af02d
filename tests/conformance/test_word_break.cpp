// token::segments deviates nowhere from Unicode. (token::words does; its header
// says where.)
#include <doctest/doctest.h>

#include "conformance/break_rows.hpp"
#include "tamis/token/words.hpp"

namespace tamis::token {
namespace {

TEST_CASE("each row of Unicode's own test of words is cut as it says") {
  const auto cut = [](std::string_view text) { return segments(text); };
  check_rows("WordBreakTest", 1823, cut);  // as the file's end says
}

}  // namespace
}  // namespace tamis::token

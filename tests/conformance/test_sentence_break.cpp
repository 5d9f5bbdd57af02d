// token::sentence_segments deviates nowhere from Unicode. (token::sentences
// does; its header says where.)
#include <doctest/doctest.h>

#include "conformance/break_rows.hpp"
#include "tamis/token/sentences.hpp"

namespace tamis::token {
namespace {

TEST_CASE("each row of Unicode's own test of sentences is cut as it says") {
  check_rows("SentenceBreakTest", 502, sentence_segments);
}

}  // namespace
}  // namespace tamis::token

#include "common/suggestion.hpp"

#include <doctest/doctest.h>

namespace tamis::common {
namespace {

TEST_CASE(
    "The nearest word has two letters wrong at most, and fewer than half") {
  const std::vector<std::string> known = {"document", "line",  "turn",
                                          "text",     "jsonl", "timestamps",
                                          "fr",       "by",    "language"};
  constexpr struct {
    std::string_view word;
    std::string_view nearest;
  } rows[] = {
      {"docment", "document"},      // one is lacking
      {"documment", "document"},    // one is too many
      {"dokument", "document"},     // one is another
      {"docuemnt", "document"},     // two are exchanged
      {"dcoumnet", "document"},     // twice
      {"dokumant", "document"},     // two are others
      {"dokumand", ""},             // three
      {"jsnol", "jsonl"},           // exchanged
      {"JSONL", "jsonl"},           // case aside
      {"lnaguage", "language"},     // exchanged at the start
      {"tern", "turn"},             // the first of two as near is taken
      {"tex", "text"},              // a quarter
      {"lin", "line"},              //
      {"lxxe", ""},                 // half of it
      {"frr", "fr"},                // a third
      {"ff", ""},                   // half
      {"yb", ""},                   // half
      {"lang", "language"},         // begins so
      {"timestamp", "timestamps"},  //
      {"la", ""},                   // two letters begin too much
      {"", ""},                     //
      {"x", ""},                    //
      {"documentdocumentdocument", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.word);
    CHECK(nearest(row.word, known) == row.nearest);
  }
  CHECK(nearest("word", {}).empty());
  CHECK(
      nearest(std::string(100'000, 'a'), {std::string(100'000, 'a')}).empty());
}

TEST_CASE("A suggestion is a question, where there is one") {
  CHECK(did_you_mean("wrods", {"words"}, "--") == "; did you mean --words?");
  CHECK(did_you_mean("wrods", {"words"}) == "; did you mean words?");
  CHECK(did_you_mean("pdf", {"words"}, "--").empty());
}

}  // namespace
}  // namespace tamis::common

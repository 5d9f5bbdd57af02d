#include "tamis/clean/shared_lines.hpp"

#include <doctest/doctest.h>

#include "clean/cleaning.hpp"

namespace tamis::clean {
namespace {

using transcript::Document;

TEST_CASE("A document counts a line once, whatever its case") {
  SharedLines shared;
  CHECK(shared.documents_with("The mill wheel turns") == 0);
  shared.add(document_of({"The mill wheel turns", "the mill wheel turns!"}));
  CHECK(shared.documents_with("The mill wheel turns") == 1);
  shared.add(document_of({"THE MILL WHEEL TURNS", "another one"}));
  CHECK(shared.documents_with("The mill wheel turns") == 2);
  CHECK(shared.documents_with("another one") == 1);
  CHECK(shared.documents_with("—") == 0);
  CHECK(shared.documents() == 2);
}

TEST_CASE("Lines of ten thousand documents are all counted") {
  SharedLines shared;
  for (int i = 0; i < 10'000; ++i) {
    const std::string own = "line of number " + std::to_string(i);
    shared.add(document_of({own, "line of all"}));
  }
  CHECK(shared.documents_with("line of all") == 10'000);
  for (int i = 0; i < 10'000; i += 97) {
    CHECK(shared.documents_with("line of number " + std::to_string(i)) == 1);
  }
}

TEST_CASE("What stands in many documents goes, what is said stays") {
  SharedLines shared;
  const std::string_view slogan = "The radio that listens back to its hills";
  for (int i = 0; i < 3; ++i) {
    shared.add(document_of(
        {english[static_cast<std::size_t>(i)], slogan, "Thank you."}));
  }
  Document document = document_of({english[0], slogan, "Thank you."});
  Document named = document;
  for (auto& segment : named.segments) segment.speaker = "Anna";
  Options options;
  options.shared = &shared;
  const auto gone = clean(document, options);
  REQUIRE(gone.size() == 1);
  CHECK(gone[0].rule == "shared");
  CHECK(gone[0].text == slogan);
  CHECK(clean(named, options).empty());
  options.shared_in = 4;
  document = document_of({english[0], slogan});
  CHECK(clean(document, options).empty());
}

TEST_CASE("One document shares nothing") {
  CHECK_FALSE(problem_with({.shared_in = 1}).empty());
  CHECK(problem_with({.shared_in = 2}).empty());
}

}  // namespace
}  // namespace tamis::clean

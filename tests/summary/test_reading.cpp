#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "summary/reading.hpp"
#include "summary/texts.hpp"

using namespace tamis::summary;
using tamis::token::Language;

namespace {

Form form_of(const std::string& text) {
  const Texts texts = {text};
  const auto sentences = sentences_of(texts);
  return Reading(sentences).form(0);
}

}  // namespace

TEST_CASE("content is what is no stop word, no filler and no single letter") {
  const struct {
    std::string text;
    std::vector<std::uint32_t> places;
  } rows[] = {
      {"copper wire", {0, 1}},
      {"the copper of a wire", {1, 4}},
      {"copper x wire 12", {0, 2}},
      {"Um, copper, you know, wire", {1, 4}},
      {"and so it is", {}},
      {"", {}},
      {"...", {}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const Texts texts = {row.text};
    const auto sentences = sentences_of(texts);
    const Reading reading(sentences);
    const auto places = reading.places(0);
    CHECK(std::vector(places.begin(), places.end()) == row.places);
    CHECK(reading.stems(0).size() == row.places.size());
  }
}

TEST_CASE("inflections have one stem, in one language and over languages") {
  const Texts texts = {"copper bakeries", "bakery of coppers",
                       "deux boulangeries de transport",
                       "boulangerie, transports", "public transport"};
  auto sentences = sentences_of(texts);
  sentences[2].language = sentences[3].language = Language::french;
  const Reading reading(sentences);
  CHECK(reading.stems(0)[0] == reading.stems(1)[1]);
  CHECK(reading.stems(0)[1] == reading.stems(1)[0]);
  CHECK(reading.stems(2)[0] == reading.stems(3)[0]);
  CHECK(reading.stems(2)[1] == reading.stems(4)[1]);
  CHECK(reading.stem_count() == 5);
}

TEST_CASE("the form of a sentence is read") {
  CHECK(form_of("Copper, copper wire.").words == 3);
  CHECK(form_of("Copper, copper wire.").stems == 2);
  CHECK(form_of("I think we rust.").persons == 2);
  CHECK(form_of("Um, copper, you know.").fillers == 3);
  CHECK(form_of("Copper costs 12 euros in 2024.").numbers == 2);
  CHECK(form_of("The fence of Marie Curie.").capitals == 2);
  CHECK(form_of("So it rusts.").leans);
  CHECK(!form_of("So it rusts.").is_tied);
  CHECK(form_of("But copper rusts.").is_tied);  // whole behind it
  CHECK(!form_of("But copper rusts.").leans);
  CHECK(!form_of("Copper rusts.").leans);
  CHECK(!form_of("Copper rusts.").is_tied);
  CHECK(form_of("copper rusts.").is_begun);
  CHECK(!form_of("Copper rusts.").is_begun);
  const struct {
    std::string text;
    bool asks;
    bool is_ended;
  } rows[] = {
      {"Copper rusts.", false, true},      {"Copper rusts", false, false},
      {"Copper rusts?", true, true},       {"Copper rusts ?!", true, true},
      {"Copper rusts\u2026", false, true}, {"Rust? It does", false, false},
      {"\u00ab Rust ? \u00bb", true, true}};
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(form_of(row.text).asks == row.asks);
    CHECK(form_of(row.text).is_ended == row.is_ended);
  }
}

TEST_CASE("a term has its stems in each language that tells all of them") {
  const Texts texts = {"warm bread", "du pain chaud", "transport", "transport"};
  auto sentences = sentences_of(texts);
  sentences[1].language = sentences[2].language = Language::french;
  const Reading reading(sentences);
  CHECK(reading.stems_of("warm bread")[0] ==
        std::vector(reading.stems(0).begin(), reading.stems(0).end()));
  CHECK(reading.stems_of("the breads").size() == 1);
  CHECK(reading.stems_of("cold bread").empty());
  CHECK(reading.stems_of("transports").size() == 2);
  CHECK(reading.stems_of("").empty());
}

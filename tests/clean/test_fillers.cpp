#include "clean/fillers.hpp"

#include <doctest/doctest.h>

#include "clean/cleaning.hpp"

namespace tamis::clean {
namespace {

using transcript::Document;

std::string without_fillers(std::string_view text, std::string language,
                            Options options = {}) {
  Document document = document_of({text}, "srt");
  document.language = std::move(language);
  options.fillers = Fillers::drop;
  clean(document, options);
  return document.segments.empty() ? "" : document.segments[0].text;
}

TEST_CASE("Fillers go and the sentence reads on") {
  constexpr struct {
    std::string_view text;
    std::string_view left;
  } rows[] = {
      {"Euh, on est partis.", "On est partis."},
      {"On est, euh, partis.", "On est, partis."},
      {"On est euh partis.", "On est partis."},
      {"On est partis, euh.", "On est partis."},
      {"On est partis euh.", "On est partis."},
      {"euh on est partis", "on est partis"},
      {"Du coup on est partis.", "On est partis."},
      {"Et, du coup, on est partis.", "Et, on est partis."},
      {"Euh... oui.", "Oui."},
      {"Euh. Oui.", "Oui."},
      {"Heu, hum, ben, élan.", "Élan."},
      {"Oui. Euh, non.", "Oui. Non."},
      {"Le coup est parti.", "Le coup est parti."},
      {"Neuf heures.", "Neuf heures."},
      {"En fait, je sais pas nager.", "Je sais pas nager."},
      {"Il en fait partie.", "Il en fait partie."},
      {"Bien sûr.", "Bien sûr."},
      {"Euh.", ""},
      {"", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(without_fillers(row.text, "fr") == row.left);
    CHECK(without_fillers(row.left, "fr") == row.left);
  }
  CHECK(without_fillers("Um, it was, you know, uh, fine.", "en") ==
        "It was, fine.");
  CHECK(without_fillers("Do you know him?", "en") == "Do you know him?");
  CHECK(without_fillers("To err is ben.", "en") == "To err is ben.");
}

TEST_CASE(
    "What hesitates in one language and means something in another stays") {
  constexpr struct {
    std::string_view language;
    std::string_view text;
    std::string_view left;
  } rows[] = {
      {"de", "Ähm, er geht um neun.", "Er geht um neun."},
      {"de", "Das war, sag ich mal, gut.", "Das war, gut."},
      {"es", "O sea, vino tarde.", "Vino tarde."},
      {"it", "Ehm, ha detto di sì.", "Ha detto di sì."},
      {"nl", "Hij is, zeg maar, ziek.", "Hij is, ziek."},
      {"pt", "Hum homem, né, com um cão.", "Hum homem, com um cão."},
      {"", "Um dia.", "Um dia."},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(without_fillers(row.text, std::string(row.language)) == row.left);
  }
}

TEST_CASE("Fillers stay unless they are asked to go") {
  Document document = document_of({"Euh, on est partis."}, "srt");
  CHECK(clean(document).empty());
  Options options;
  options.fillers = Fillers::drop;
  options.keep = {"filler"};
  CHECK(clean(document, options).empty());
}

TEST_CASE("Each filler is a removal of its own") {
  Document document = document_of({"Euh, on est, heu, partis."}, "srt");
  document.language = "fr";
  Options options;
  options.fillers = Fillers::drop;
  const auto gone = clean(document, options);
  REQUIRE(gone.size() == 2);
  CHECK(gone[0].rule == "filler");
  CHECK(gone[0].text == "Euh");
  CHECK(gone[1].text == "heu");
}

TEST_CASE("A caller's list is added to ours or taken instead") {
  Options options;
  options.more_fillers = {"tout bonnement"};
  CHECK(without_fillers("Euh c'est tout bonnement beau.", "fr", options) ==
        "C'est beau.");
  options.more_fillers.clear();
  options.only_fillers = {"tout bonnement", "tout"};
  CHECK(without_fillers("Euh c'est tout bonnement tout beau.", "fr", options) ==
        "Euh c'est beau.");
}

}  // namespace
}  // namespace tamis::clean

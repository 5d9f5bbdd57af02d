#include "transcript/labels.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace tamis::transcript {
namespace {

TEST_CASE("A label is found in each notation") {
  constexpr struct {
    std::string_view text;
    std::string_view name;
    std::string_view rest;
    double start = -1;
  } rows[] = {
      {"Anna: oui", "Anna", "oui"},
      {"Anna : oui", "Anna", "oui"},
      {"Anna\u00A0: oui", "Anna", "oui"},
      {"Anna:", "Anna", ""},
      {"ANNA KOLB: yes", "ANNA KOLB", "yes"},
      {"Anna de la Tour: oui", "Anna de la Tour", "oui"},
      {"Mme Roche: oui", "Mme Roche", "oui"},
      {"Dr. O'Neil: yes", "Dr. O'Neil", "yes"},
      {"Jean-Luc: oui", "Jean-Luc", "oui"},
      {"Élodie: oui", "Élodie", "oui"},
      {"P2 : oui", "P2", "oui"},
      {"SPEAKER_01: yes", "SPEAKER_01", "yes"},
      {"#Person1#: hello", "Person1", "hello"},
      {"**Anna:** oui", "Anna", "oui"},
      {"Anna (00:01:02): oui", "Anna", "oui", 62},
      {"Anna [x]: oui", "", ""},
      {"[00:01:02] Anna: oui", "Anna", "oui", 62},
      {"(01:02) Anna: oui", "Anna", "oui", 62},
      {"[00:01:02] **Anna:** oui", "Anna", "oui", 62},
      {"\\Anna: oui", "Anna", "oui"},
      {"\\anna k: oui", "anna k", "oui"},
      {"\\: 10:30", "", "10:30"},
      {"\\Room\\: 3: oui", "Room: 3", "oui"},
      {"\\a\\\\b: oui", "a\\b", "oui"},
      {"[00:01:02] \\anna: oui", "anna", "oui", 62},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const auto label = possible_label(row.text);
    if (row.name.empty() && row.rest.empty()) {
      CHECK_FALSE(label);
      continue;
    }
    REQUIRE(label);
    CHECK(label->name == row.name);
    CHECK(row.text.substr(label->size) == row.rest);
    CHECK(label->start.value_or(-1) == row.start);
    CHECK(label->is_sure == (row.text.find('\\') != row.text.npos));
  }
}

TEST_CASE("What heads a sentence, a time or an address is no label") {
  for (const std::string_view text : {"",
                                      ":",
                                      ": oui",
                                      "oui",
                                      "Je dis : non",
                                      "10:30",
                                      "https://a.example/b",
                                      "Https://a.example",
                                      "Note: x",
                                      "NOTE : x",
                                      "Remarque : x",
                                      "Option 1 : x",
                                      "Étape 2 : x",
                                      "PS: x",
                                      "Anna:oui",
                                      "Oui, toi: oui",
                                      "C'est simple : oui",
                                      "First: x",
                                      "Key points: x",
                                      "Étape suivante : x",
                                      "Qui ? Anna : oui",
                                      "a b c d e f g h i: x",
                                      "**Anna: oui",
                                      "12: oui",
                                      "C++: oui",
                                      "\\10:30 x",
                                      "\\n'importe"}) {
    CAPTURE(text);
    CHECK_FALSE(possible_label(text));
  }
}

TEST_CASE("A name has capitals but for its particles") {
  for (const std::string_view name :
       {"Anna", "Anna Kolb", "Anna de Vries", "Charles d Orsay",
        "Vincent van Gogh", "M. Petit", "X", "李明", "Anna (Kolb)", "A/B",
        "Anna & Bob"}) {
    CAPTURE(name);
    // A lone "&" opens no name.
    CHECK(is_name_shaped(name) == (name.find('&') == name.npos));
  }
  for (const std::string_view name :
       {"", "anna", "de Vries", "Anna kolb", "Anna  Kolb", "42", "Anna!",
        "Anna, Bob", "Résumé", "Source", "Anna = Bob", "Le Titre"}) {
    CAPTURE(name);
    CHECK_FALSE(is_name_shaped(name));
  }
}

TEST_CASE("A sure label bears any name") {
  for (const std::string_view name :
       {"", "Anna", "anna", "Room: 3", "a\\b", "\\", ":", "\\:", "10:30",
        "Note", "Anna (SL)", "tout un groupe de gens, là-bas"}) {
    CAPTURE(name);
    const auto label = possible_label(sure_label_of(name) + "oui: non");
    REQUIRE(label);
    CHECK(label->is_sure);
    CHECK(label->name == name);
    CHECK(label->size == sure_label_of(name).size());
  }
}

bool are_believed(const std::vector<std::string_view>& texts) {
  return Labels(texts).of(texts[0]).has_value();
}

TEST_CASE("Labels are believed when they recur") {
  CHECK(are_believed({"Anna: a", "Bob: b", "Anna: c", "Bob: d"}));
  CHECK(are_believed({"Anna: a", "b", "c", "Anna: d", "e"}));
  CHECK(are_believed({"Anna: a", "Bob: b"}));
}

// "France : …" above a news page, and again as its heading, was a speaker.
TEST_CASE("A title given twice is no evidence of a name") {
  CHECK_FALSE(are_believed({"Vaux : le pont de bois est ouvert",
                            "Vaux : le pont de bois est ouvert", "a", "b"}));
  CHECK(are_believed({"Vaux : le pont de bois est ouvert",
                      "Vaux : le pont de pierre est vieux", "a", "b"}));
}

TEST_CASE("Labels that stand once among other texts are not believed") {
  CHECK_FALSE(are_believed({"Anna: a", "b", "c", "d"}));
  CHECK_FALSE(are_believed({"Anna: a", "Bob: b", "c", "d", "e"}));
  CHECK_FALSE(are_believed({"Anna: a"}));
}

TEST_CASE("A name that comes twice in a long text is not believed") {
  std::vector<std::string_view> texts(40, "Et puis voilà.");
  texts[0] = "Lucas: a";
  texts[20] = "Lucas: b";
  CHECK_FALSE(are_believed(texts));
  texts[1] = texts[2] = "Lucas: c";
  CHECK(are_believed(texts));
}

TEST_CASE("Among believed labels one that stands once is believed") {
  const std::vector<std::string_view> texts = {"Anna: a", "Bob: b",   "Anna: c",
                                               "Bob: d",  "Clara: e", "f"};
  const Labels labels(texts);
  CHECK(labels.of("Clara: e").has_value());
  CHECK_FALSE(labels.of("Note: e").has_value());
  CHECK(labels.share() == doctest::Approx(5.0 / 6));
}

TEST_CASE("A sure label needs no evidence and is none") {
  const std::vector<std::string_view> texts = {"\\Anna: a", "\\Anna: b", "c"};
  const Labels labels(texts);
  CHECK(labels.of("\\Anna: a").has_value());
  CHECK_FALSE(labels.of("Anna: a").has_value());
  CHECK(labels.share() == 0);
}

}  // namespace
}  // namespace tamis::transcript

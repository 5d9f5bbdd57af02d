#include "transcript/names.hpp"

#include <doctest/doctest.h>

namespace tamis::transcript {
namespace {

TEST_CASE("Names and roles are plain, other short phrases loose") {
  for (const std::string_view name : {"Anna",
                                      "ANNA KOLB",
                                      "Mr. SMITH",
                                      "M. le président",
                                      "P2",
                                      "SPEAKER_01",
                                      "Speaker 1",
                                      "speaker 1",
                                      "interviewer",
                                      "la journaliste",
                                      "l'animatrice",
                                      "Unknown Speaker",
                                      "unknown speaker",
                                      "Question",
                                      "Réponse",
                                      "Q",
                                      "A",
                                      "R",
                                      "Luke Roy (LR)",
                                      "Jean de la Tour"}) {
    CAPTURE(name);
    CHECK(name_shape(name) == NameShape::plain);
  }
  for (const std::string_view name :
       {"la dame en rouge", "Ada Lovelace (host)", "Jean Dupont, maire de Lyon",
        "anna", "Un Deux Trois Quatre Cinq Six"}) {
    CAPTURE(name);
    CHECK(name_shape(name) == NameShape::loose);
  }
}

TEST_CASE("Remarks, sentences, addresses and headings have no name's shape") {
  for (const std::string_view name :
       {"", "Je dis", "C'est simple", "Note", "Attention", "Résultat", "First",
        "Step 1", "Key points", "Key Points", "https", "10", "Oui, Marie",
        "\"Accept\"", "Anna!", "Break", "Et puis", "a b c d e f g h i"}) {
    CAPTURE(name);
    CHECK(name_shape(name) == NameShape::none);
  }
}

TEST_CASE("A role in brackets or behind a comma is no part of the name") {
  CHECK(without_role("Ada Lovelace (host)") == "Ada Lovelace");
  CHECK(without_role("Jean Dupont, maire de Lyon") == "Jean Dupont");
  CHECK(without_role("Jean Dupont") == "Jean Dupont");
  CHECK(without_role("(host)") == "(host)");
}

}  // namespace
}  // namespace tamis::transcript

#include "transcript/markup_reading.hpp"

namespace tamis::transcript {
namespace {

TEST_CASE("a parliament's paragraphs have the speakers of their own") {
  const Document document =
      markup_reading(bytes_of_corpus("formats/seance.hansard.xml")).document;
  CHECK(speech(document) ==
        "Mme la présidente|La séance est ouverte. Nous parlons du canal.\n"
        "M. Luc Verne|Le canal est à sec\n"
        "M. Luc Verne|depuis mai.\n"
        "|(Applaudissements.)");
  CHECK(document.segments[3].is_event);
  CHECK(document.segments[1].line == 4);
}

TEST_CASE("a speaker's mark holds up to the next, whoever closes it") {
  CHECK(
      speech(markup_reading("<CHAPTER ID=\"1\">\nThe canal\n"
                            "<SPEAKER ID=\"1\" NAME=\"Ann Lee\">\n"
                            "It is dry.\n<P>\nSince May.\n"
                            "<SPEAKER ID=\"2\" NAME=\"President\">\nThanks.\n")
                 .document) ==
      "|The canal\nAnn Lee|It is dry.\nAnn Lee|Since May.\nPresident|Thanks.");
}

TEST_CASE("bug: a name laid out over lines kept their ends") {
  CHECK(speech(markup_reading("<CHAPTER ID=\"1\">\n"
                              "<SPEAKER ID=\"1\" NAME=\"Ann\n Lee\">\n"
                              "It is dry.\n<P>\nSince May.\n")
                   .document) == "Ann Lee|It is dry.\nAnn Lee|Since May.");
}

}  // namespace
}  // namespace tamis::transcript

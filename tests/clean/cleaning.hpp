// What the tests of this folder share: documents made of lines, and the rule
// that a line falls to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tamis/clean/clean.hpp"
#include "tamis/transcript/document.hpp"

namespace tamis::clean {

// Lines of nobody's, parted by blank lines.
inline transcript::Document document_of(
    const std::vector<std::string_view>& lines, std::string format = "text") {
  transcript::Document document;
  document.format = std::move(format);
  for (const std::string_view line : lines) {
    transcript::Segment segment;
    segment.text = line;
    segment.line = 2 * document.segments.size() + 1;
    document.segments.push_back(segment);
  }
  return document;
}

// The rule that line `at` falls to; empty if it stays.
inline std::string rule_for(transcript::Document document, std::size_t at) {
  const std::size_t line = document.segments[at].line;
  for (const Removal& removal : clean(document)) {
    if (removal.line == line) return std::string(removal.rule);
  }
  return {};
}

inline const std::vector<std::string_view> french = {
    "Le bac part du quai à sept heures, et personne ne le rate deux fois.",
    "Nous avons repeint la coque avec les enfants de l'école du village.",
    "Ce qui me plaît, c'est le bruit de l'eau sous les planches.",
    "Un soir, le câble a lâché au milieu du fleuve et nous avons attendu.",
    "On raconte que le passeur d'avant chantait pour prévenir les autres.",
    "Il y avait des jours sans un seul vélo, et puis tout le bourg d'un coup.",
    "La barre est dure, mais avec les années on ne la sent plus.",
    "Alors oui, le pont changera tout, je ne dis pas le contraire.",
};

inline const std::vector<std::string_view> english = {
    "The ferry leaves at seven, and nobody has ever missed it twice.",
    "We painted the hull with the children from the village school.",
    "What I like about it is the sound of the water under the boards.",
    "One evening the cable broke in the middle of the river, so we waited.",
    "They say that the man before me used to sing to warn the others.",
    "There were days without a single bike, and then the whole town came.",
    "The bar is heavy, but after some years you do not feel it any more.",
    "So yes, the bridge will change all this, I am not against it.",
};

}  // namespace tamis::clean

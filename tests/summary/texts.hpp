// Texts as the tests of summary make them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <random>
#include <string>
#include <vector>

#include "tamis/summary/summary.hpp"
#include "tamis/token/language.hpp"

namespace tamis::summary {

inline constexpr Method methods[] = {
    Method::blend,    Method::coverage, Method::centroid, Method::lexrank,
    Method::textrank, Method::luhn,     Method::lead};

using Texts = std::vector<std::string>;

// Each a part of its own; `texts` must live longer.
inline std::vector<Sentence> sentences_of(
    const Texts& texts, token::Language language = token::Language::english) {
  std::vector<Sentence> sentences;
  for (const std::string& text : texts) {
    sentences.push_back({.text = text,
                         .cost = std::max<std::size_t>(1, cost_of(text)),
                         .part = sentences.size(),
                         .language = language});
  }
  return sentences;
}

// The numbers of sentences: "0 3 4".
inline std::string shown(const std::vector<std::size_t>& sentences) {
  std::string out;
  for (const std::size_t i : sentences) {
    if (!out.empty()) out += ' ';
    out += std::to_string(i);
  }
  return out;
}

inline std::string shown(const std::vector<Choice>& choices) {
  std::vector<std::size_t> sentences;
  for (const Choice& choice : choices) sentences.push_back(choice.sentence);
  return shown(sentences);
}

// Lower-case words that have neither grammar nor inflections, up to 13 in a
// sentence; some sentences ask.
inline Texts random_texts(std::mt19937& random) {
  Texts texts(random() % 25);
  const auto vocabulary = 5 + random() % 21;
  for (std::string& text : texts) {
    for (auto left = random() % 14; left > 0; --left) {
      if (!text.empty()) text += ' ';
      text += 'z';
      text += static_cast<char>('a' + random() % vocabulary);
      text += 'k';
    }
    if (random() % 5 == 0) text += random() % 2 == 0 ? " ?" : "!";
  }
  return texts;
}

}  // namespace tamis::summary

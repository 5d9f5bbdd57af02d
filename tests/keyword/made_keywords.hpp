// Keywords made by hand, for tests of what is done with them.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "tamis/keyword/keywords.hpp"
#include "tamis/text/fold.hpp"

namespace tamis::keyword {

// One told once in each of `parts`, where it begins at the byte of its number
// among them; its stems are the words of its folded text.
inline Keyword made_keyword(const std::string& text,
                            const std::vector<std::size_t>& parts,
                            double score = 1) {
  Keyword keyword{text, score, {}, {text::fold(text)}, {}, {}};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    keyword.tellings.push_back({parts[i], i, text.size()});
  }
  std::string stem;
  for (const char letter : keyword.forms[0] + " ") {
    if (letter != ' ') {
      stem += letter;
    } else {
      keyword.stems.push_back(stem);
      stem.clear();
    }
  }
  return keyword;
}

// Documents of up to eight keywords of a letter or two of twelve.
inline std::vector<std::vector<Keyword>> random_documents(
    std::mt19937& random) {
  std::vector<std::vector<Keyword>> documents(random() % 12);
  for (auto& document : documents) {
    const std::size_t count = random() % 9;
    for (std::size_t i = 0; i < count; ++i) {
      std::string text(1, static_cast<char>('a' + i));
      if (random() % 3 == 0) {
        text += std::string(" ") + static_cast<char>('a' + random() % 12);
      }
      std::vector<std::size_t> parts(1 + random() % 6);
      std::size_t part = random() % 3;
      for (std::size_t& each : parts) each = part += random() % 4;
      document.push_back(
          made_keyword(text, parts, 1.0 / static_cast<double>(1 + i)));
    }
  }
  return documents;
}

}  // namespace tamis::keyword

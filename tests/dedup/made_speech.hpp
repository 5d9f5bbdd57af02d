// Speech made up for tests of near-duplicates: words as frequent as in speech,
// and what people and machines do to it.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <random>
#include <string>
#include <vector>

namespace tamis::dedup {

using Speech = std::vector<std::string>;

inline std::string joined(const Speech& words) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text += ' ';
    text += word;
  }
  return text;
}

inline void append(Speech& to, const Speech& words) {
  to.insert(to.end(), words.begin(), words.end());
}

inline Speech part(const Speech& words, std::size_t from, std::size_t count) {
  const auto begin = words.begin() + static_cast<std::ptrdiff_t>(from);
  return {begin, begin + static_cast<std::ptrdiff_t>(count)};
}

class Speaker {
 public:
  explicit Speaker(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t bound) { return random_() % bound; }
  bool happens(std::size_t of_100) { return below(100) < of_100; }

  // Of 4000 words, the n-th as frequent as 1 / n.
  std::string word() {
    static const char* const syllables[] = {"ba", "di", "ko", "lu", "me",
                                            "na", "po", "ri", "sa", "tu"};
    const double share = static_cast<double>(below(1 << 20)) / (1 << 20);
    auto rank = static_cast<std::size_t>(std::pow(4000.0, share));
    std::string made;
    for (; rank > 0; rank /= 10) made += syllables[rank % 10];
    return made;
  }

  Speech words(std::size_t count) {
    Speech made;
    for (std::size_t i = 0; i < count; ++i) made.push_back(word());
    return made;
  }

  // As another recogniser hears it: of 100 words so many are replaced, left
  // out or come with another before them.
  Speech misheard(const Speech& words, std::size_t of_100) {
    Speech made;
    for (const std::string& said : words) {
      const std::size_t kind = happens(of_100) ? below(20) : 20;
      if (kind < 12) made.push_back(word());
      if (kind >= 17 && kind < 20) made.push_back(word());
      if (kind >= 17) made.push_back(said);
    }
    return made;
  }

  // `printed` with entries of `least` to `most` words, one behind each.
  Speech filled_in(const std::vector<Speech>& printed, std::size_t least,
                   std::size_t most) {
    Speech made;
    for (const Speech& words_there : printed) {
      append(made, words_there);
      append(made, words(least + below(most - least + 1)));
    }
    return made;
  }

  std::vector<Speech> printed(std::size_t parts, std::size_t size) {
    std::vector<Speech> made;
    for (std::size_t i = 0; i < parts; ++i) made.push_back(words(size));
    return made;
  }

  // In blocks of `size` words, another order.
  Speech reordered(const Speech& words, std::size_t size) {
    std::vector<Speech> blocks;
    for (std::size_t at = 0; at < words.size(); at += size) {
      blocks.push_back(part(words, at, std::min(size, words.size() - at)));
    }
    std::shuffle(blocks.begin(), blocks.end(), random_);
    Speech made;
    for (const Speech& block : blocks) append(made, block);
    return made;
  }

 private:
  std::mt19937 random_;
};

// Texts, their excerpts, their copies with errors, in another order or with a
// quotation, and boilerplate on some.
inline std::vector<Speech> made_corpus(unsigned seed, std::size_t count) {
  Speaker speaker(seed);
  const Speech notice = speaker.words(30);
  std::vector<Speech> texts;
  while (texts.size() < count) {
    Speech text = speaker.words(100 + speaker.below(400));
    if (!texts.empty() && speaker.happens(50)) {
      const Speech of = texts[speaker.below(texts.size())];
      const std::size_t third = of.size() / 3;
      switch (speaker.below(5)) {
        case 0:
          text = of;
          break;
        case 1:
          text = speaker.misheard(of, speaker.below(25));
          break;
        case 2:
          text = part(of, speaker.below(third), third * 2);
          break;
        case 3:
          text = speaker.reordered(of, 30);
          break;
        default:
          append(text, part(of, third,
                            text.size() / 8 < third ? text.size() / 8 : third));
      }
    }
    if (speaker.happens(30)) append(text, notice);
    texts.push_back(text);
  }
  return texts;
}

}  // namespace tamis::dedup

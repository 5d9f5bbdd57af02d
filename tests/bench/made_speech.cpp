// Speech that nobody gave, as JSONL, for seeing how work grows with its input:
// documents of some 4 KB of made-up words as frequent as words are, in
// sentences. One in ten opens with a passage that another one has too, and one
// in ten is another one with every eighth word changed. The same bytes for the
// same size. usage: made_speech MEGABYTES
#include <cmath>
#include <cstdint>
#include <iostream>
#include <random>
#include <string>
#include <vector>

namespace {

using Sentence = std::vector<std::uint32_t>;  // words, by rank
using Speech = std::vector<Sentence>;

constexpr std::uint32_t vocabulary = 60'000;

class Speaker {
 public:
  std::uint64_t below(std::uint64_t bound) { return random_() % bound; }

  // Zipf's law: the word of rank r is as frequent as 1 / r.
  std::uint32_t word() {
    const double share = static_cast<double>(random_() >> 11) * 0x1p-53;
    return static_cast<std::uint32_t>(std::pow(vocabulary, share)) - 1;
  }

  Sentence sentence() {
    Sentence made(5 + below(20));
    for (std::uint32_t& one : made) one = word();
    return made;
  }

  Speech speech(std::size_t sentences) {
    Speech made(sentences);
    for (Sentence& one : made) one = sentence();
    return made;
  }

  Speech heard_wrongly(Speech speech) {
    for (Sentence& sentence : speech) {
      for (std::uint32_t& one : sentence) {
        if (below(8) == 0) one = word();
      }
    }
    return speech;
  }

 private:
  std::mt19937_64 random_{1};
};

// Syllables of the digits of the rank: frequent words are short.
std::string spelled(std::uint32_t rank) {
  static const char* const syllables[] = {
      "ba", "de", "li",  "mo",  "nu", "pra", "se",  "ti",
      "vo", "lu", "che", "rin", "ga", "fon", "tel", "zu"};
  std::string word;
  do {
    word += syllables[rank % 16];
    rank /= 16;
  } while (rank > 0);
  return word;
}

void add(std::string& text, const Speech& speech) {
  for (const Sentence& sentence : speech) {
    const char* between = text.empty() ? "" : " ";
    for (const std::uint32_t word : sentence) {
      text.append(between).append(spelled(word));
      between = " ";
    }
    text += '.';
  }
}

std::size_t print(std::size_t number, const Speech& opening,
                  const Speech& speech) {
  std::string text;
  add(text, opening);
  add(text, speech);
  const std::string line = "{\"id\":\"d" + std::to_string(number) +
                           "\",\"language\":\"en\",\"text\":\"" + text +
                           "\"}\n";
  std::cout << line;
  return line.size();
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: made_speech MEGABYTES\n";
    return 2;
  }
  const std::size_t size = std::stoul(arguments[1]) * 1'000'000;
  Speaker speaker;
  const Speech opening = speaker.speech(5);
  Speech last;
  std::size_t made = 0;
  for (std::size_t number = 0; made < size; ++number) {
    const bool is_copy = number % 10 == 9;
    last =
        is_copy ? speaker.heard_wrongly(std::move(last)) : speaker.speech(50);
    made += print(number, number % 10 == 5 ? opening : Speech{}, last);
  }
  return std::cout.flush() ? 0 : 1;
}

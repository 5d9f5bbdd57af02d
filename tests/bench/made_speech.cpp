// Speech that nobody gave, as JSONL, for seeing how work grows with its input:
// documents of some 4 KB of made-up words as frequent as words are, in
// sentences. One in ten opens with a passage that another one has too, and one
// in ten is another one with every eighth word changed. The same bytes for the
// same size.
//
// usage: made_speech MEGABYTES [WORDS]
//
// WORDS is a file of a language's commonest words, the commonest first, a line
// each, and bears the language's code as its ending: common.fr. They are the
// commonest here too, so that what looks for stop words finds them, and each
// document comes back to the words of one subject out of forty.
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <string>
#include <vector>

namespace {

using Sentence = std::vector<std::uint32_t>;  // words, by rank
using Speech = std::vector<Sentence>;

constexpr std::uint32_t vocabulary = 60'000;
constexpr std::uint32_t subjects = 40;
constexpr std::uint32_t words_of_subject = 100;
constexpr std::uint32_t first_of_subjects = 1'000;

class Speaker {
 public:
  explicit Speaker(std::uint64_t seed) : random_(seed) {}

  std::uint64_t below(std::uint64_t bound) { return random_() % bound; }

  // Zipf's law: the word of rank r is as frequent as 1 / r.
  std::uint32_t word(std::uint32_t words = vocabulary) {
    const double share = static_cast<double>(random_() >> 11) * 0x1p-53;
    return static_cast<std::uint32_t>(std::pow(words, share)) - 1;
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

  Speech on_one_subject(Speech speech) {
    const auto first = static_cast<std::uint32_t>(
        first_of_subjects + below(subjects) * words_of_subject);
    for (Sentence& sentence : speech) {
      for (std::uint32_t& one : sentence) {
        if (below(8) == 0) one = first + word(words_of_subject);
      }
    }
    return speech;
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
  std::mt19937_64 random_;
};

// Syllables of the digits of the rank: frequent words are short.
std::string syllables_of(std::uint32_t rank) {
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

char capital(char letter) {
  return 'a' <= letter && letter <= 'z' ? letter - 'a' + 'A' : letter;
}

// How words are spelled: the commonest as a language does, if any is given.
class Spelling {
 public:
  Spelling() = default;
  explicit Spelling(const std::filesystem::path& words)
      : language_(words.extension().string().erase(0, 1)) {
    std::ifstream lines(words);
    for (std::string line; std::getline(lines, line);) common_.push_back(line);
  }

  const std::string& language() const { return language_; }
  std::size_t common_words() const { return common_.size(); }

  void add(std::string& text, const Speech& speech) const {
    const char* between = text.empty() ? "" : " ";
    for (const Sentence& sentence : speech) {
      text += between;
      const std::size_t begin = text.size();
      between = "";
      for (const std::uint32_t word : sentence) {
        text.append(between).append(spelled(word));
        between = text.back() == '\'' ? "" : " ";
      }
      if (!common_.empty()) text[begin] = capital(text[begin]);
      text += '.';
      between = " ";
    }
  }

 private:
  std::string spelled(std::uint32_t rank) const {
    return rank < common_.size() ? common_[rank] : syllables_of(rank);
  }

  std::string language_ = "en";
  std::vector<std::string> common_;
};

std::size_t print(const std::string& id, const std::string& text,
                  const std::string& language) {
  const std::string line = "{\"id\":\"" + id + "\",\"language\":\"" + language +
                           "\",\"text\":\"" + text + "\"}\n";
  std::cout << line;
  return line.size();
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2 && count != 3) {
    std::cerr << "usage: made_speech MEGABYTES [WORDS]\n";
    return 2;
  }
  const Spelling spelling = count == 3 ? Spelling(arguments[2]) : Spelling();
  const std::size_t size = std::stoul(arguments[1]) * 1'000'000;
  const bool is_of_language = spelling.common_words() > 0;
  Speaker speaker(1 + spelling.common_words());  // languages say other things
  const Speech opening = speaker.speech(5);
  Speech last;
  std::size_t made = 0;
  for (std::size_t number = 0; made < size; ++number) {
    const bool is_copy = number % 10 == 9;
    last =
        is_copy ? speaker.heard_wrongly(std::move(last)) : speaker.speech(50);
    if (is_of_language && !is_copy) {
      last = speaker.on_one_subject(std::move(last));
    }
    std::string text;
    if (number % 10 == 5) spelling.add(text, opening);
    spelling.add(text, last);
    const std::string id = is_of_language ? spelling.language() : "d";
    made += print(id + std::to_string(number), text, spelling.language());
  }
  return std::cout.flush() ? 0 : 1;
}

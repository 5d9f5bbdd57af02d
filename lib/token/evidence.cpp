#include "evidence.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "lists.hpp"

namespace tamis::token {
namespace {

constexpr double unit = 16;

Spelling spelling_of(std::string_view text) {
  Spelling spelling;
  for (const char c : text) spelling.add(static_cast<unsigned char>(c));
  return spelling;
}

std::int8_t weight(double ratio) {
  return static_cast<std::int8_t>(std::lround(unit * std::log(ratio)));
}

// Zipf's law, by Mandelbrot: the word of rank r makes up 0.1 / (r + 1) of a
// text; by chance, one of a list is met once in 10,000 words.
std::int8_t word_weight(std::size_t rank) {
  return std::max<std::int8_t>(
      8, weight(1000.0 / (static_cast<double>(rank) + 1)));
}

// The same for the endings of the words that no list has.
std::int8_t ending_weight(std::size_t rank) {
  return std::max<std::int8_t>(4,
                               weight(80.0 / (static_cast<double>(rank) + 2)));
}

std::int8_t letter_weight(std::size_t rank) {
  return weight(12.0 / (1 + static_cast<double>(rank) / 8));
}

}  // namespace

Evidence::Evidence() {
  for (std::size_t i = 0; i < weighed_languages.size(); ++i) read_list(i);
  fill_endings();
}

Weights& Evidence::at(std::uint64_t key) {
  filter_[mixed(key) >> 48] = true;
  Slot& slot = table_[place(key)];
  slot.key = key;
  return slot.weights;
}

// Words, then -endings, then *letters, each with a rank of its own.
void Evidence::read_list(std::size_t language) {
  std::size_t words = 0;
  std::size_t endings = 0;
  std::size_t letters = 0;
  const auto add = [&](std::string_view line) {
    if (line.front() == '-') {
      const std::string_view ending = line.substr(1);
      at(spelling_of(ending).ending_key(ending.size()))[language] =
          ending_weight(++endings);
      endings_.push_back(ending);
    } else if (line.front() == '*') {
      at(spelling_of(line.substr(1)).letter_key())[language] =
          letter_weight(++letters);
    } else {
      at(spelling_of(line).key())[language] = word_weight(++words);
    }
  };
  lists::for_each_entry("common", weighed_languages[language], add);
}

// The longest ending decides, so it speaks also for the languages of which
// only a shorter one is known: -ement for those of -ment.
void Evidence::fill_endings() {
  std::sort(endings_.begin(), endings_.end(),
            [](std::string_view a, std::string_view b) {
              return a.size() < b.size();
            });
  for (const std::string_view ending : endings_) {
    const Spelling spelling = spelling_of(ending);
    Weights& own = at(spelling.ending_key(ending.size()));
    for (std::size_t size = ending.size() - 1; size > 0; --size) {
      const Weights* shorter = of(spelling.ending_key(size));
      if (shorter == nullptr) continue;
      for (std::size_t i = 0; i < own.size(); ++i) {
        if (own[i] == 0) own[i] = (*shorter)[i];
      }
      break;
    }
  }
}

}  // namespace tamis::token

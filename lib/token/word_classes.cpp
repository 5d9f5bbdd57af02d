#include "tamis/token/word_classes.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "lists.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/token/per_language.hpp"

namespace tamis::token {
namespace {

WordSet read_class(std::string_view kind, Language language) {
  WordSet set;
  const auto add = [&set](std::string_view word) {
    set.insert(text::fold(word));
  };
  if (language != Language::unknown) {
    lists::for_each_entry(kind, code(language), add);
  } else {
    lists::for_each_entry(kind, code(Language::french), add);
    lists::for_each_entry(kind, code(Language::english), add);
  }
  return set;
}

struct EndingEntry {
  std::string ending;
  bool is_of_kind;  // else of other words
  bool is_word;     // the whole of one
};

// By their last bytes, the longest first.
using Endings = std::array<std::vector<EndingEntry>, 256>;

std::size_t last_byte(std::string_view text) {
  return static_cast<unsigned char>(text.back());
}

Endings read_endings(std::string_view kind, Language language) {
  Endings endings;
  if (language == Language::unknown) return endings;
  lists::for_each_entry(kind, code(language), [&](std::string_view ending) {
    const bool is_of_other = ending.starts_with('!');
    ending.remove_prefix(is_of_other);
    const bool is_word = is_of_other && !ending.starts_with('-');
    ending.remove_prefix(is_of_other && !is_word);
    endings[last_byte(ending)].push_back(
        {std::string(ending), !is_of_other, is_word});
  });
  for (auto& some : endings) {
    std::stable_sort(some.begin(), some.end(),
                     [](const auto& a, const auto& b) {
                       return a.ending.size() > b.ending.size();
                     });
  }
  return endings;
}

}  // namespace

const WordSet& words_of(WordClass word_class, Language language) {
  static constexpr std::array kinds = {"linker", "linked", "noun_sign",
                                       "soft",   "person", "leaning"};
  static std::array<PerLanguage<WordSet>, kinds.size()> sets;
  const auto i = static_cast<std::size_t>(word_class);
  return sets[i].of(language,
                    [i](Language l) { return read_class(kinds[i], l); });
}

bool ends_as(Ending ending, Language language, std::string_view word) {
  static constexpr std::array kinds = {"verb_ending", "adjective_ending",
                                       "adverb_ending"};
  static std::array<PerLanguage<Endings>, kinds.size()> all;
  const auto i = static_cast<std::size_t>(ending);
  const Endings& endings = all[i].of(
      language, [i](Language l) { return read_endings(kinds[i], l); });
  if (word.empty()) return false;
  for (const EndingEntry& entry : endings[last_byte(word)]) {
    const bool fits =
        entry.is_word ? word == entry.ending : word.ends_with(entry.ending);
    if (fits) return entry.is_of_kind;
  }
  return false;
}

}  // namespace tamis::token

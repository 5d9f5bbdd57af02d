#include "tamis/token/word_classes.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>

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

// Endings, and whether words that end so are of the kind.
using Endings = std::map<std::string, bool, std::less<>>;

Endings read_endings(std::string_view kind, Language language) {
  Endings endings;
  if (language == Language::unknown) return endings;
  lists::for_each_entry(kind, code(language), [&](std::string_view ending) {
    const bool is_exception = ending.starts_with('!');
    endings.emplace(ending.substr(is_exception), !is_exception);
  });
  return endings;
}

}  // namespace

const WordSet& words_of(WordClass word_class, Language language) {
  static constexpr std::array kinds = {"linker", "linked", "noun_sign",
                                       "soft",   "person", "dangling"};
  static std::array<PerLanguage<WordSet>, kinds.size()> sets;
  const auto i = static_cast<std::size_t>(word_class);
  return sets[i].of(language,
                    [i](Language l) { return read_class(kinds[i], l); });
}

bool ends_as(Ending ending, Language language, std::string_view word) {
  static constexpr std::array kinds = {"verb_ending", "adjective_ending",
                                       "adverb_ending"};
  static std::array<PerLanguage<Endings>, kinds.size()> all;
  constexpr std::size_t longest = 20;  // bytes
  const auto i = static_cast<std::size_t>(ending);
  const Endings& endings = all[i].of(
      language, [i](Language l) { return read_endings(kinds[i], l); });
  for (std::size_t size = std::min(longest, word.size()); size > 0; --size) {
    const auto found = endings.find(word.substr(word.size() - size));
    if (found != endings.end()) return found->second;
  }
  return false;
}

}  // namespace tamis::token

#include "tamis/token/stop_words.hpp"

#include <algorithm>

#include "lists.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/token/per_language.hpp"
#include "tamis/token/words.hpp"

namespace tamis::token {
namespace {

// Calls take(entry) for each entry, folded, of the lists of a kind.
template <typename Take>
void for_each_entry(std::string_view kind, Language language, Take take) {
  const auto fold_and_take = [&take](std::string_view entry) {
    take(text::fold(entry));
  };
  if (language != Language::unknown) {
    return lists::for_each_entry(kind, code(language), fold_and_take);
  }
  lists::for_each_entry(kind, code(Language::french), fold_and_take);
  lists::for_each_entry(kind, code(Language::english), fold_and_take);
}

WordSet read_set(std::string_view kind, Language language) {
  WordSet set;
  for_each_entry(kind, language,
                 [&set](std::string entry) { set.insert(std::move(entry)); });
  return set;
}

}  // namespace

const WordSet& stop_words(Language language) {
  static PerLanguage<WordSet> sets;
  return sets.of(language, [](Language l) { return read_set("stop", l); });
}

WordSet word_set(std::string_view list) {
  WordSet set;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find('\n', at), list.size());
    std::string_view line = list.substr(at, end - at);
    line = line.substr(0, line.find('#'));
    for (const Word word : words(line)) set.insert(text::fold(word.in(line)));
    at = end + 1;
  }
  return set;
}

const WordSet& abbreviations(Language language) {
  static PerLanguage<WordSet> sets;
  return sets.of(language,
                 [](Language l) { return read_set("abbreviation", l); });
}

}  // namespace tamis::token

#include "tamis/token/stop_words.hpp"

#include <algorithm>

#include "lists.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/token/words.hpp"

namespace tamis::token {
namespace {

// Calls take(entry) for each entry of the list "<kind>.<code>".
template <typename Take>
void for_each_entry(std::string_view kind, Language language, Take take) {
  std::string name(kind);
  name.append(".").append(code(language));
  std::string_view rest = lists::text(name);
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = text::trimmed(rest.substr(0, end));
    rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
    if (!line.empty() && line.front() != '#') take(text::fold(line));
  }
}

WordSet read_set(std::string_view kind, Language language) {
  WordSet set;
  for_each_entry(kind, language,
                 [&set](std::string entry) { set.insert(std::move(entry)); });
  return set;
}

std::vector<std::vector<std::string>> read_fillers(Language language) {
  std::vector<std::vector<std::string>> found;
  for_each_entry("filler", language, [&found](const std::string& entry) {
    std::vector<std::string> phrase;
    for (const Word word : words(entry)) phrase.emplace_back(word.in(entry));
    if (!phrase.empty()) found.push_back(std::move(phrase));
  });
  return found;
}

// One value per language; that of `unknown` is all of them together.
template <typename Value>
struct PerLanguage {
  Value french, english, both;

  template <typename Read>
  explicit PerLanguage(Read read)
      : french(read(Language::french)), english(read(Language::english)) {
    both = french;
    if constexpr (requires { both.merge(english); }) {
      both.insert(english.begin(), english.end());
    } else {
      both.insert(both.end(), english.begin(), english.end());
    }
  }

  const Value& of(Language language) const {
    if (language == Language::french) return french;
    return language == Language::english ? english : both;
  }
};

}  // namespace

const WordSet& stop_words(Language language) {
  static const PerLanguage<WordSet> sets(
      [](Language l) { return read_set("stop", l); });
  return sets.of(language);
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

const std::vector<std::vector<std::string>>& fillers(Language language) {
  static const PerLanguage<std::vector<std::vector<std::string>>> all(
      read_fillers);
  return all.of(language);
}

const WordSet& abbreviations(Language language) {
  static const PerLanguage<WordSet> sets(
      [](Language l) { return read_set("abbreviation", l); });
  return sets.of(language);
}

}  // namespace tamis::token

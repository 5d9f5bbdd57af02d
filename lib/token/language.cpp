#include "tamis/token/language.hpp"

#include <algorithm>

#include "tamis/text/fold.hpp"
#include "tamis/text/utf8.hpp"
#include "tamis/token/stop_words.hpp"
#include "tamis/token/words.hpp"

namespace tamis::token {
namespace {

constexpr std::size_t sample_size = 100'000;  // bytes

}  // namespace

std::string_view code(Language language) {
  switch (language) {
    case Language::french:
      return "fr";
    case Language::english:
      return "en";
    case Language::unknown:
      break;
  }
  return {};
}

std::optional<Language> language_of_code(std::string_view code_text) {
  const std::string folded =
      text::fold(code_text.substr(0, code_text.find_first_of("-_")));
  for (const Language language : {Language::french, Language::english}) {
    if (folded == code(language)) return language;
  }
  return std::nullopt;
}

Language language_of(std::string_view text) {
  const WordSet& french = stop_words(Language::french);
  const WordSet& english = stop_words(Language::english);
  const std::string sample = text::fold(text::prefix(text, sample_size));
  std::size_t french_only = 0;
  std::size_t english_only = 0;
  std::size_t total = 0;
  for (const Word word : words(sample)) {
    if (word.kind != WordKind::letters) continue;
    const bool is_french = french.contains(word.in(sample));
    const bool is_english = english.contains(word.in(sample));
    french_only += is_french && !is_english;
    english_only += is_english && !is_french;
    ++total;
  }
  // Speech in either language has some 40 to 60 words of its list in 100; a
  // text in a third one has few of any.
  const std::size_t most = std::max(french_only, english_only);
  if (most == 0 || most * 8 < total) return Language::unknown;
  if (french_only == english_only) return Language::unknown;
  return french_only > english_only ? Language::french : Language::english;
}

}  // namespace tamis::token

#include "token/evidence.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tamis/text/fold.hpp"
#include "tamis/token/language.hpp"
#include "token/list_entries.hpp"

namespace tamis::token {
namespace {

Spelling spelling_of(std::string_view text) {
  Spelling spelling;
  for (const char c : text) spelling.add(static_cast<unsigned char>(c));
  return spelling;
}

std::size_t index_of(std::string_view code) {
  const auto& all = weighed_languages;
  return static_cast<std::size_t>(std::find(all.begin(), all.end(), code) -
                                  all.begin());
}

// How much the word, -ending or *letter speaks for the language.
int weight(std::string_view entry, std::string_view code) {
  static const Evidence evidence;
  const bool is_word = entry.front() != '-' && entry.front() != '*';
  const Spelling spelling = spelling_of(entry.substr(is_word ? 0 : 1));
  const std::uint64_t key = is_word ? spelling.key()
                            : entry.front() == '*'
                                ? spelling.letter_key()
                                : spelling.ending_key(spelling.size());
  const Weights* weights = evidence.of(key);
  return weights == nullptr ? 0 : (*weights)[index_of(code)];
}

TEST_CASE("the languages that tamis speaks come first, in their order") {
  for (std::size_t i = 0; i < all_languages.size(); ++i) {
    CHECK(code(all_languages[i]) == weighed_languages[i]);
  }
  const std::set<std::string_view> once(weighed_languages.begin(),
                                        weighed_languages.end());
  CHECK(once.size() == weighed_languages.size());
}

TEST_CASE("the lists fill two thirds of the table at most") {
  std::set<std::string> all;
  for (const std::string_view code : weighed_languages) {
    for (std::string& entry : list_entries("common." + std::string(code)))
      all.insert(std::move(entry));
  }
  CHECK(all.size() < 5'500);
}

TEST_CASE(
    "each list is in lower case, has nothing twice, and all of it tells") {
  for (const std::string_view code : weighed_languages) {
    CAPTURE(code);
    const std::vector<std::string> all =
        list_entries("common." + std::string(code));
    CHECK(all.size() > 60);
    std::set<std::string> seen;
    for (const std::string& entry : all) {
      CAPTURE(entry);
      CHECK(seen.insert(entry).second);
      CHECK(text::nfc(entry) == entry);
      CHECK(entry.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ ") == entry.npos);
      if (entry.front() == '-') CHECK(entry.size() <= 8);
      if (entry.front() == '*') CHECK(entry.size() == 3);
      CHECK(weight(entry, code) > 0);
    }
  }
}

TEST_CASE("the commoner a word is, the more it speaks for its language") {
  CHECK(weight("de", "fr") > weight("dans", "fr"));
  CHECK(weight("dans", "fr") > weight("malgré", "fr"));
  CHECK(weight("the", "en") > weight("because", "en"));
  CHECK(weight("the", "fr") == 0);
  CHECK(weight("nicht", "de") > 0);
  CHECK(weight("nicht", "nl") == 0);
  CHECK(weight("og", "da") > 0);
}

TEST_CASE("an ending speaks for the languages of its own ending, too") {
  CHECK(weight("-ement", "fr") > 0);
  CHECK(weight("-ement", "en") == weight("-ment", "en"));
  CHECK(weight("-ement", "es") == 0);
  CHECK(weight("-ing", "en") > weight("-ing", "nl"));
}

TEST_CASE("a word is no ending and an ending no letter") {
  CHECK(weight("zione", "it") == 0);
  CHECK(weight("-zione", "it") > 0);
  CHECK(weight("*ß", "de") > 0);
  CHECK(weight("*ß", "fr") == 0);
  CHECK(weight("ß", "de") == 0);
}

}  // namespace
}  // namespace tamis::token

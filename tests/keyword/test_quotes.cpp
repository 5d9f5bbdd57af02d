#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "tamis/keyword/quotes.hpp"
#include "tamis/text/fold.hpp"

using tamis::keyword::Quote;
using tamis::keyword::Quotes;
using tamis::keyword::Theme;
using tamis::keyword::ThemeKeyword;
using tamis::token::Language;
using tamis::token::Span;

namespace {

using Parts = std::vector<std::string>;

// A theme of `keywords`, each half as weighty as the one before, and of their
// tellings in the parts of some documents.
Theme theme_of(const std::vector<std::string>& keywords,
               const std::vector<Parts>& documents) {
  Theme theme{"", 1, {}, {}};
  double weight = 1;
  for (const std::string& text : keywords) {
    theme.keywords.push_back({text, weight, 1, 1});
    weight /= 2;
  }
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    for (std::size_t p = 0; p < documents[d].size(); ++p) {
      const std::string& part = documents[d][p];
      for (std::size_t at = 0; at < part.size(); ++at) {
        for (std::uint32_t k = 0; k < keywords.size(); ++k) {
          if (part.compare(at, keywords[k].size(), keywords[k]) != 0) continue;
          theme.tellings.push_back({d, k, {p, at, keywords[k].size()}});
        }
      }
    }
  }
  return theme;
}

std::vector<std::string> best(const std::vector<std::string>& keywords,
                              const std::vector<Parts>& documents,
                              std::size_t count,
                              Language language = Language::english) {
  const Theme theme = theme_of(keywords, documents);
  Quotes quotes(theme);
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    for (std::size_t p = 0; p < documents[d].size(); ++p) {
      quotes.add(
          d, p, documents[d][p],
          tamis::token::sentences(documents[d][p], {.language = language}),
          language);
    }
  }
  std::vector<std::string> found;
  for (const Quote& quote : quotes.best(count)) {
    found.push_back(documents[quote.document][quote.place.part].substr(
        quote.place.begin, quote.place.size));
  }
  return found;
}

}  // namespace

TEST_CASE("of two sentences the one that shows the theme better is quoted") {
  struct Row {
    const char* what;
    std::string better;
    std::string worse;
    Language language = Language::english;
  };
  const std::string endless = [] {
    std::string text = "The mill was built beside the pond";
    for (int i = 0; i < 30; ++i) text += ", and again it rained";
    return text + ".";
  }();
  const Row rows[] = {
      {"more keywords", "The mill stands on the dam between sea and pond.",
       "The mill stands on the dam between sea and field."},
      {"weightier ones", "The mill stands on the dam beside the field.",
       "The pond lies on the dam beside the field there."},
      {"keywords, not repeats",
       "The mill stands on the dam between sea and pond.",
       "The mill is a mill and remains a mill here."},
      {"the statement", "The mill stands on the dam between sea and field.",
       "Does the mill stand on the dam beside the field?"},
      {"what has an end", "The mill stands on the dam between sea and field.",
       "The mill stands on the dam between sea and village"},
      {"a whole sentence", "Some say the mill stands on the dam of stone.",
       "mill wheels are made of oak and iron here."},
      {"what leans on nothing", "The mill stands on the dam between us all.",
       "But the mill stands on the dam between them all."},
      {"what leans on nothing, in French",
       "Le mill tourne quand la mer descend assez vite.",
       "D'ailleurs le mill tourne quand la marée descend vite.",
       Language::french},
      {"a readable length", "The mill stands on the dam between sea and field.",
       "The old mill stands."},
      {"a readable length, again",
       "The mill was built beside the field and the road.", endless},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    for (const Parts& order :
         {Parts{row.better, row.worse}, Parts{row.worse, row.better}}) {
      const auto found =
          best({"mill", "pond"}, {{order[0]}, {order[1]}}, 1, row.language);
      REQUIRE(found.size() == 1);
      CHECK(found[0] == row.better);
    }
  }
}

TEST_CASE("a sentence that leans on another is quoted where no other will do") {
  CHECK(
      best({"mill"}, {{"But the mill stands on the dam between them all."}}, 3)
          .size() == 1);
  CHECK(best({"mill"}, {{"And does the mill stand on the dam at all?"}}, 3)
            .size() == 1);
}

TEST_CASE("what tells no keyword, is too short or too long is not quoted") {
  std::string endless = "The mill";
  for (int i = 0; i < 130; ++i) endless += ", again";
  CHECK(best({"mill"},
             {{"The sea is wide and nobody has seen its end."},
              {"The mill."},
              {endless + "."}},
             5)
            .empty());
  CHECK(best({}, {{"The sea is wide."}}, 5).empty());
  CHECK(best({"mill"}, {}, 5).empty());
  CHECK(best({"mill"}, {{"The mill stands on the dam beside the field."}}, 0)
            .empty());
}

TEST_CASE("quotes come from different documents and parts where there are") {
  const std::string first = "The mill stands on the dam between sea and pond.";
  const std::string second = "The mill has a pond where herons wait for eels.";
  const std::string third = "My uncle built this mill himself, long ago.";
  CHECK(best({"mill", "pond"}, {{first + " " + second}, {third}}, 2) ==
        std::vector<std::string>{first, third});
  CHECK(best({"mill", "pond"}, {{first + " " + second, third}}, 2) ==
        std::vector<std::string>{first, third});
  CHECK(best({"mill", "pond"}, {{first + " " + second}}, 2) ==
        std::vector<std::string>{first, second});
}

TEST_CASE("what was not shown yet is quoted next") {
  const std::string first = "The mill stands on the dam between sea and pond.";
  CHECK(best({"mill", "pond", "sluice"},
             {{first},
              {"A mill is worth a ship and its crew, said my uncle."},
              {"The sluice and the pond were dug by forty men."}},
             2) ==
        std::vector<std::string>{
            first, "The sluice and the pond were dug by forty men."});
}

TEST_CASE("no two quotes say nearly the same") {
  const std::string first = "The mill stands on the dam between sea and pond.";
  const auto found =
      best({"mill", "pond"},
           {{first},
            {"The mill stands on the dam, between the sea and the pond!"},
            {"Well, the mill stands on that dam between sea and pond."},
            {first}},
           4);
  CHECK(found == std::vector<std::string>{first});
}

TEST_CASE("a keyword inside another one counts for nothing more") {
  const auto found =
      best({"tide", "mill", "sluice", "tide mill"},
           {{"The tide mill stands on the dam beside the field."},
            {"The tide fills what the mill then takes away."}},
           1);
  REQUIRE(found.size() == 1);
  CHECK(found[0] == "The tide fills what the mill then takes away.");
}

TEST_CASE("a score is the sentence's own, beside the best one's") {
  const std::vector<Parts> documents = {
      {"The mill stands on the dam between sea and field."},
      {"The pond lies on a hill above the second village."}};
  const Theme theme = theme_of({"mill", "pond"}, documents);
  Quotes quotes(theme);
  for (std::uint32_t d = 0; d < 2; ++d) {
    quotes.add(d, 0, documents[d][0], tamis::token::sentences(documents[d][0]));
  }
  const auto found = quotes.best(5);
  REQUIRE(found.size() == 2);
  CHECK(found[0].score == 1);
  CHECK(found[1].score == doctest::Approx(.5));
  CHECK(found[1].document == 1);
  CHECK(found[1].place.size == documents[1][0].size());
}

TEST_CASE("the order in which parts come changes nothing") {
  std::mt19937 random(3);
  static const char* const words[] = {"mill", "pond", "eel"};
  std::vector<Parts> documents(1);
  for (int p = 0; p < 1500; ++p) {
    std::string part;
    for (std::size_t w = 0; w < 6 + random() % 30; ++w) {
      part += random() % 4 == 0 ? words[random() % 3]
                                : "w" + std::to_string(random() % 300);
      part += ' ';
    }
    part.back() = ".?!,"[random() % 4];
    documents[0].push_back(part);
  }
  const Theme theme = theme_of({"mill", "pond", "eel"}, documents);
  std::vector<std::size_t> order(documents[0].size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::vector<std::size_t> wanted;
  for (int round = 0; round < 3; ++round) {
    Quotes quotes(theme);
    for (const std::size_t p : order) {
      const std::string& part = documents[0][p];
      const std::vector<Span> whole = {{0, part.size()}};
      quotes.add(0, p, part, whole);
    }
    std::vector<std::size_t> found;
    for (const Quote& quote : quotes.best(20)) {
      found.push_back(quote.place.part);
    }
    if (round == 0) wanted = found;
    CHECK(found == wanted);
    std::shuffle(order.begin(), order.end(), random);
  }
  CHECK(wanted.size() == 20);
}

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "apps/sifting.hpp"
#include "dedup/scratch.hpp"
#include "dedupe/sift.hpp"
#include "tamis/token/words.hpp"

using namespace tamis::apps;
using tamis::dedup::Scratch;
using tamis::dedup::Store;

namespace {

const std::string units[] = {"passage", "sentence", "turn", "document"};

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> found;
  for (const auto word : tamis::token::words(text)) {
    found.emplace_back(word.in(text));
  }
  return found;
}

std::vector<std::string> words_of(const Document& document) {
  std::vector<std::string> found;
  for (const auto& segment : document.segments) {
    for (auto& word : words_of(segment.text)) found.push_back(std::move(word));
  }
  return found;
}

// Whether all of `part` stands in `whole`, in its order.
bool is_within(const std::vector<std::string>& part,
               const std::vector<std::string>& whole) {
  auto at = whole.begin();
  for (const std::string& word : part) {
    at = std::find(at, whole.end(), word);
    if (at == whole.end()) return false;
    ++at;
  }
  return true;
}

Document random_document(std::mt19937& random) {
  static const char* const sentences[] = {
      "Oui.",
      "Euh, non !",
      "La ros\u00e9e se forme avant l\u2019aube.",
      "The kiln cools for two days.",
      "Nobody opens it early.",
      "\u2026",
      "Who glazed this bowl?",
      "It was fired at night, slowly."};
  static const char* const speakers[] = {"", "", "Ann", "Ben"};
  Document made;
  for (auto left = random() % 12; left > 0; --left) {
    made.segments.emplace_back();
    auto& segment = made.segments.back();
    segment.speaker = speakers[random() % 4];
    for (auto count = 1 + random() % 4; count > 0; --count) {
      if (!segment.text.empty()) segment.text += random() % 4 == 0 ? "\n" : " ";
      segment.text += sentences[random() % 8];
    }
  }
  return made;
}

}  // namespace

TEST_CASE("what is kept and what went are the input, whatever is compared") {
  for (const std::string& by : units) {
    CAPTURE(by);
    std::mt19937 random(7);
    const DedupeCommand options = command(by, 4);
    Sift sift(options);
    std::size_t all_gone = 0;
    Document last;
    for (int round = 0; round < 300; ++round) {
      CAPTURE(round);
      if (round % 20 == 0) sift.reset();
      Document made =
          random() % 5 == 0 ? std::move(last) : random_document(random);
      last = made;
      const auto before = words_of(made);
      const std::string as_it_was = shown(made);
      const auto all = sift.sift(made);
      auto together = words_of(made);
      REQUIRE(is_within(together, before));
      for (const Gone& gone : all) {
        REQUIRE(gone.unit == by);
        const auto words = words_of(gone.text);
        REQUIRE(gone.words == words.size());
        REQUIRE(is_within(words, before));
        together.insert(together.end(), words.begin(), words.end());
      }
      auto expected = before;
      std::sort(expected.begin(), expected.end());
      std::sort(together.begin(), together.end());
      REQUIRE(together == expected);
      if (all.empty()) REQUIRE(shown(made) == as_it_was);
      for (const auto& segment : made.segments) REQUIRE(!segment.text.empty());
      all_gone += all.size();
    }
    CHECK(all_gone > 20);
  }
}

TEST_CASE("runs with an index keep and tell what one run does") {
  for (const std::string& by : units) {
    CAPTURE(by);
    const Scratch scratch;
    std::mt19937 random(3);
    const DedupeCommand options = command(by, 4);
    Sift judge(options);
    std::vector<Document> all;
    std::size_t told = 0;
    for (std::size_t run = 0; run < 20; ++run) {
      CAPTURE(run);
      Store index(scratch.path("index"), Store::Access::write);
      Sift sift(options, &index);
      for (auto left = random() % 8; left > 0; --left) {
        if (all.empty() || random() % 4 > 0) {
          all.push_back(random_document(random));
        } else {
          all.push_back(all[random() % all.size()]);
        }
        all.back().source = "day " + std::to_string(run);
        all.back().id = std::to_string(all.size());
        Document one = all.back();
        Document other = all.back();
        const auto expected = judge.sift(one);
        const auto gone = sift.sift(other);
        REQUIRE(shown(other) == shown(one));
        REQUIRE(shown(gone) == shown(expected));
        for (std::size_t i = 0; i < gone.size(); ++i) {
          REQUIRE(shown(gone[i].original) == shown(expected[i].original));
        }
        told += gone.size();
      }
      sift.save();
      index.commit();
    }
    CHECK(told > 10);
  }
}

TEST_CASE("each way to compare takes out its own units") {
  struct Row {
    std::string by;
    std::vector<Turn> turns;
    std::string kept, gone;
  };
  const Row rows[] = {
      {"sentence",
       {{"", "Yes. Fine. YES!"}, {"", "Fine?\nMaybe."}},
       "[Yes. Fine.][Maybe.]",
       "YES! (1)|Fine? (1)"},
      {"sentence",
       {{"Ann", "Yes."}, {"Ben", "Yes."}},
       "[Ann: Yes.]",
       "Yes. (1)"},
      // What stood between two sentences that stay, stays.
      {"sentence",
       {{"", "One.  Two.\nTwo. Three.\n\nFour."}},
       "[One.  Two. Three.\n\nFour.]",
       "Two. (1)"},
      {"turn",
       {{"Ann", "Yes. No."},
        {"Ben", "Yes."},
        {"Ann", "yes, no"},
        {"Cy", "No."}},
       "[Ann: Yes. No.][Ben: Yes.][Cy: No.]",
       "yes, no (2)"},
      // A speaker's segments make one turn; nobody's segments are turns each.
      {"turn",
       {{"Ann", "One"}, {"Ann", "two"}, {"Ben", "One"}, {"Ben", "two"}},
       "[Ann: One][Ann: two]",
       "One\ntwo (2)"},
      {"turn",
       {{"Ann", "One"}, {"Ann", "two"}, {"Ben", "One two"}, {"Cy", "two"}},
       "[Ann: One][Ann: two][Cy: two]",
       "One two (2)"},
      {"turn",
       {{"", "One"}, {"", "two"}, {"", "One"}},
       "[One][two]",
       "One (1)"},
      {"passage",
       {{"", "One two three four. Five six."},
        {"", "Seven."},
        {"", "One two three four. Five six. Eight."}},
       "[One two three four. Five six.][Seven.][Eight.]",
       "One two three four. Five six. (6)"},
      // Over the ends of segments.
      {"passage",
       {{"Ann", "One two three four."},
        {"Ann", "Five six."},
        {"Ben", "Well. One two three four."},
        {"Cy", "Five six. Bye."}},
       "[Ann: One two three four.][Ann: Five six.][Ben: Well.][Cy: Bye.]",
       "One two three four.\nFive six. (6)"},
      {"passage", {{"", "Yes."}, {"", "Yes."}}, "[Yes.][Yes.]", ""},
      {"document", {{"", "Yes."}, {"", "Yes."}}, "[Yes.][Yes.]", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.by);
    CAPTURE(row.kept);
    const DedupeCommand options = command(row.by);
    Sift sift(options);
    Document made = document("a.txt", row.turns);
    CHECK(shown(sift.sift(made)) == row.gone);
    CHECK(shown(made) == row.kept);
  }
}

TEST_CASE("a second copy of a document goes whole") {
  const std::vector<std::string> texts = {"One two three. Four five six.",
                                          "Seven eight nine ten."};
  for (const std::string& by : units) {
    CAPTURE(by);
    const DedupeCommand options = command(by);
    Sift sift(options);
    Document first = plain(texts);
    CHECK(sift.sift(first).empty());
    CHECK(first.segments.size() == 2);
    Document second = plain(texts);
    CHECK(!sift.sift(second).empty());
    CHECK(second.segments.empty());
    sift.reset();
    Document third = plain(texts);
    CHECK(sift.sift(third).empty());
    CHECK(shown(third) == shown(plain(texts)));
  }
}

TEST_CASE("the report tells where both copies stand") {
  struct Row {
    std::string by, gone, original;
  };
  const Row rows[] = {{"passage", "b.txt b.txt#1 20", "a.txt a.txt#1 30"},
                      {"sentence", "b.txt b.txt#1 20", "a.txt a.txt#1 30"},
                      {"turn", "b.txt b.txt#1 20", "a.txt a.txt#1 30"},
                      {"document", "b.txt b.txt#1 10", "a.txt a.txt#1 10"}};
  const std::string told = "The kiln cools for two days";
  const std::string other = "Nobody opens it";
  for (const Row& row : rows) {
    CAPTURE(row.by);
    DedupeCommand options = command(row.by);
    for (const bool has_report : {true, false}) {
      CAPTURE(has_report);
      if (!has_report) options.report.clear();
      Sift sift(options);
      Document empty = document("empty.txt", {});
      sift.sift(empty);
      const bool whole = row.by == "document";
      Document first =
          document("a.txt", {{"", "Well. Now."}, {"", "So."}, {"", told}});
      Document second =
          whole ? first : document("b.txt", {{"", other}, {"", told}});
      second.source = "b.txt";
      second.id = "b.txt#1";
      CHECK(sift.sift(first).empty());
      const auto all = sift.sift(second);
      REQUIRE(all.size() == 1);
      CHECK(shown(all[0].place) == row.gone);
      // Places are kept for the report alone.
      CHECK(shown(all[0].original) == (has_report ? row.original : "  0"));
    }
  }
}

TEST_CASE("bug: the report of a document had no events in it") {
  const DedupeCommand options = command("document");
  Sift sift(options);
  Document first = plain({"The kiln cools."});
  Document second = plain({"[Music]", "The kiln cools."});
  second.segments[0].is_event = true;
  CHECK(sift.sift(first).empty());
  CHECK(shown(sift.sift(second)) == "[Music]\nThe kiln cools. (3)");
}

TEST_CASE("documents are equal by their words") {
  const DedupeCommand options = command("document");
  Sift sift(options);
  Document first =
      document("a.txt", {{"Ann", "L\u2019\u00e9t\u00e9."}, {"", "Oui !"}});
  Document second = plain({"l'ETE, oui"});
  Document third = plain({"l'ete"});
  CHECK(sift.sift(first).empty());
  CHECK(shown(sift.sift(second)) == "l'ETE, oui (3)");
  CHECK(sift.sift(third).empty());
}

TEST_CASE("bug: a second empty document was reported as gone") {
  for (const std::string& by : units) {
    CAPTURE(by);
    const DedupeCommand options = command(by);
    Sift sift(options);
    for (int i = 0; i < 3; ++i) {
      Document empty = plain({});
      CHECK(sift.sift(empty).empty());
    }
  }
}

TEST_CASE("bug: sentences that touch were parted when they stayed") {
  for (const std::string& by : units) {
    CAPTURE(by);
    const DedupeCommand options = command(by);
    Sift sift(options);
    Document made = plain({"It ends here.Then it goes on. And ends."});
    const std::string as_it_was = shown(made);
    CHECK(sift.sift(made).empty());
    CHECK(shown(made) == as_it_was);
  }
}

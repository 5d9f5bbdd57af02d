#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "dedup/made_speech.hpp"
#include "dedup/near_memory.hpp"
#include "dedup/scratch.hpp"
#include "tamis/dedup/near.hpp"

using namespace tamis::dedup;
using Access = Store::Access;

namespace {

using Numbers = std::vector<std::uint32_t>;

Sketch sketched(const Speech& text) {
  Sketch made;
  sketch(joined(text), {}, made);
  return made;
}

// For each text of a run the number of the one that stays.
Numbers run_over(const std::vector<Speech>& texts, const std::string& index,
                 const NearOptions& options = {}, bool is_saved = true) {
  Store store(index, is_saved ? Access::write : Access::read);
  NearDuplicates all(options, {}, store, "near");
  for (const Speech& text : texts) all.add(sketched(text));
  const std::vector<Candidate> candidates(texts.size());
  const auto past = static_cast<std::uint32_t>(all.past_size());
  Numbers stays = kept(all.clusters(), candidates, Keep::first, past);
  for (std::uint32_t i = past; i < stays.size(); ++i) {
    if (stays[i] < past) stays[i] = all.past_stays(stays[i]);
  }
  if (is_saved) {
    all.save(stays);
    store.commit();
  }
  return {stays.begin() + past, stays.end()};
}

// The slow judge: each text is laid beside all before it.
class Judge {
 public:
  Numbers run_over(const std::vector<Speech>& texts) {
    const auto past = static_cast<std::uint32_t>(sketches_.size());
    for (const Speech& text : texts) sketches_.push_back(sketched(text));
    std::vector<Edge> edges = copies_;
    for (auto i = past; i < sketches_.size(); ++i) add_edges(i, edges);
    Clusters copies(sketches_.size());
    for (const Edge& edge : edges) {
      if (!edge.is_part) copies.join(edge.shorter, edge.longer);
    }
    const Numbers lowest = copies.lowest();
    std::erase_if(edges, [&](const Edge& edge) {
      return edge.is_part && edge.longer >= past && lowest[edge.shorter] < past;
    });
    const Numbers found = clusters(sketches_.size(), edges);
    for (auto i = past; i < sketches_.size(); ++i) {
      stays_.push_back(found[i] < past ? stays_[found[i]] : found[i]);
      copies_.push_back({i, lowest[i], 1, false});
    }
    return {stays_.begin() + past, stays_.end()};
  }

 private:
  void add_edges(std::uint32_t text, std::vector<Edge>& edges) {
    const auto& b = sketches_[text].words;
    for (std::uint32_t before = 0; before < text; ++before) {
      const auto& a = sketches_[before].words;
      const double similarity = matcher_.similarity(a, b);
      if (similarity < NearOptions().threshold) continue;
      edges.push_back(
          edge({before, text, true}, a.size(), b.size(), similarity));
    }
  }

  Matcher matcher_;
  std::vector<Sketch> sketches_;
  std::vector<Edge> copies_;  // as they were known when each was new
  Numbers stays_;
};

}  // namespace

TEST_CASE("near-duplicates of any run are those of the slow judge") {
  std::size_t gone_for_past = 0;
  for (unsigned seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    const Scratch scratch;
    const std::vector<Speech> texts = made_corpus(seed, 80);
    Judge judge;
    Speaker chance(seed);
    for (std::size_t at = 0; at < texts.size();) {
      CAPTURE(at);
      const std::size_t count =
          std::min(texts.size() - at, 1 + chance.below(30));
      const std::vector<Speech> some(
          texts.begin() + static_cast<std::ptrdiff_t>(at),
          texts.begin() + static_cast<std::ptrdiff_t>(at + count));
      const Numbers stays = run_over(some, scratch.path("index"));
      REQUIRE(stays == judge.run_over(some));
      gone_for_past += static_cast<std::size_t>(std::count_if(
          stays.begin(), stays.end(), [at](auto kept) { return kept < at; }));
      at += count;
    }
  }
  CHECK(gone_for_past > 150);
}

TEST_CASE("what one run over all keeps, a run for each text keeps of copies") {
  Speaker speaker(7);
  std::vector<Speech> texts;
  for (int i = 0; i < 60; ++i) {
    const bool is_copy = i > 0 && speaker.happens(60);
    const Speech said = speaker.words(200);
    texts.push_back(
        is_copy ? speaker.misheard(texts[speaker.below(texts.size())], 4)
                : said);
  }
  const Scratch scratch;
  const Numbers at_once = run_over(texts, scratch.path("all"));
  Numbers one_by_one;
  for (const Speech& text : texts) {
    one_by_one.push_back(run_over({text}, scratch.path("days")).front());
  }
  for (std::uint32_t i = 0; i < texts.size(); ++i) {
    CHECK((one_by_one[i] == i) == (at_once[i] == i));
  }
}

TEST_CASE("yesterday's texts stay, and what is alike goes for the kept one") {
  Speaker speaker(17);
  const Speech talk = speaker.words(300);
  const Speech other = speaker.words(300);
  const Speech excerpt = part(other, 50, 100);
  const Speech misheard = speaker.misheard(talk, 8);
  const Speech unknown = speaker.words(300);
  const Scratch scratch;
  const std::string index = scratch.path("index");
  CHECK(run_over({talk, excerpt, misheard, {}}, index) == Numbers{0, 1, 0, 3});
  CHECK(run_over({misheard,
                  part(talk, 100, 90),
                  other,
                  unknown,
                  speaker.misheard(unknown, 8),
                  excerpt,
                  {}},
                 index) == Numbers{0, 0, 6, 7, 7, 1, 10});
  CHECK(run_over({other, part(unknown, 0, 90), misheard}, index) ==
        Numbers{6, 7, 0});
}

TEST_CASE("a text that is like two of yesterday's takes neither away") {
  Speaker speaker(27);
  const Speech a = speaker.words(150);
  const Speech b = speaker.words(150);
  Speech both = a;
  append(both, b);
  const Scratch scratch;
  const std::string index = scratch.path("index");
  CHECK(run_over({a, b}, index) == Numbers{0, 1});
  CHECK(run_over({both}, index) == Numbers{0});
  CHECK(run_over({b, a}, index) == Numbers{1, 0});
}

TEST_CASE("a run that saves nothing is nothing to the next") {
  Speaker speaker(37);
  const Speech talk = speaker.words(100);
  const Scratch scratch;
  const std::string index = scratch.path("index");
  CHECK(run_over({talk}, index, {}, false) == Numbers{0});
  CHECK(run_over({talk}, index) == Numbers{0});
  CHECK(run_over({talk}, index, {}, false) == Numbers{0});
  CHECK(run_over({talk, talk}, index) == Numbers{0, 0});
  CHECK(run_over({}, index).empty());
}

TEST_CASE("the threshold may change between runs, the sketches may not") {
  Speaker speaker(47);
  const Speech talk = speaker.words(200);
  const Speech misheard = speaker.misheard(talk, 8);
  const Scratch scratch;
  const std::string index = scratch.path("index");
  CHECK(run_over({talk}, index, {.threshold = 1}) == Numbers{0});
  CHECK(run_over({misheard}, index, {.threshold = 1}, false) == Numbers{1});
  CHECK(run_over({misheard}, index) == Numbers{0});
  CHECK_THROWS_WITH_AS(
      run_over({talk}, index, {.sample = 7}),
      "was made with one run in 6, boilerplate above 48 texts, not with one "
      "run in 7, boilerplate above 48 texts",
      StoreError);
}

TEST_CASE("boilerplate of many runs makes no copy and is learned a few times") {
  Speaker speaker(57);
  const Speech notice = speaker.words(40);
  const Scratch scratch;
  const std::string index = scratch.path("index");
  std::uint32_t count = 0;
  for (int run = 0; run < 12; ++run) {
    std::vector<Speech> texts;
    Numbers all_stay;
    for (int i = 0; i < 20; ++i) {
      texts.push_back(speaker.words(120));
      append(texts.back(), notice);
      all_stay.push_back(count++);
    }
    CHECK(run_over(texts, index) == all_stay);
  }
  Store store(index, Access::read);
  const NearMemory memory({}, store, "near");
  CHECK(memory.past_size() == count);
  std::vector<std::uint32_t> texts;
  for (const std::uint32_t shingle : sketched(notice).shingles) {
    memory.past_with(shingle, texts);
    CHECK(texts.size() == 49);
    CHECK(std::is_sorted(texts.begin(), texts.end()));
    CHECK(texts.back() < 60);
  }
}

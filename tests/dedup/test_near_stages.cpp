#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "dedup/made_speech.hpp"
#include "tamis/dedup/near.hpp"
#include "tamis/dedup/near_stages.hpp"

using namespace tamis::dedup;

namespace {

Sketch sketched(std::string_view text) {
  Sketch made;
  sketch(text, {}, made);
  return made;
}

// Texts of which some are copies of others, with errors or in part.
std::vector<Sketch> corpus(unsigned seed, std::size_t count) {
  Speaker speaker(seed);
  std::vector<Speech> said;
  std::vector<Sketch> made;
  for (std::size_t i = 0; i < count; ++i) {
    if (said.empty() || speaker.happens(60)) {
      said.push_back(speaker.words(120 + speaker.below(300)));
    } else {
      const Speech& of = said[speaker.below(said.size())];
      said.push_back(speaker.misheard(of, speaker.below(20)));
    }
    made.push_back(sketched(joined(said.back())));
  }
  return made;
}

Postings postings_of(const std::vector<Sketch>& sketches) {
  Postings made;
  for (std::uint32_t i = 0; i < sketches.size(); ++i) made.add(sketches[i], i);
  return made;
}

std::string shown(const std::vector<Pair>& pairs) {
  std::string out;
  for (const Pair& pair : pairs) {
    out += std::to_string(pair.first) + "-" + std::to_string(pair.second) +
           (pair.is_telling ? "! " : " ");
  }
  return out;
}

}  // namespace

TEST_CASE("a sketch is of folded words") {
  const Sketch plain = sketched("Ou est-il alle, l'ete dernier ? A la mer.");
  const Sketch other = sketched("OÙ EST-IL ALLÉ… l’été dernier\n à la mer");
  CHECK(plain.id == other.id);
  CHECK(plain.words == other.words);
  CHECK(plain.shingles == other.shingles);
  CHECK(plain.id != sketched("Ou est-il alle, l'ete dernier ? A la").id);
}

TEST_CASE("an empty text has no id, signs alone have one") {
  CHECK(sketched("").id == ContentHash());
  CHECK(sketched("...").id != ContentHash());
  CHECK(sketched("...").id != sketched("???").id);
  CHECK(sketched("...").words.empty());
}

TEST_CASE("what a sketch held before is forgotten") {
  Sketch made = sketched("one two three four five six");
  sketch("", {}, made);
  CHECK(made.id == ContentHash());
  CHECK(made.words.empty());
  CHECK(made.shingles.empty());
}

TEST_CASE("the sample of a part is a part of the sample of the whole") {
  Speaker speaker(3);
  const Speech said = speaker.words(3000);
  const Sketch whole = sketched(joined(said));
  const Sketch half = sketched(joined(part(said, 700, 1500)));
  CHECK(half.shingles.size() > 150);
  CHECK(half.shingles.size() < 350);
  CHECK(std::search(whole.shingles.begin(), whole.shingles.end(),
                    half.shingles.begin(),
                    half.shingles.end()) != whole.shingles.end());
}

TEST_CASE("pairs are the same however the postings were cut and merged") {
  const std::vector<Sketch> sketches = corpus(5, 200);
  const std::string whole = shown(pairs(postings_of(sketches), {}));
  CHECK(std::count(whole.begin(), whole.end(), '!') > 40);
  std::mt19937 random(1);
  for (const std::size_t shards : {2U, 5U, 40U}) {
    CAPTURE(shards);
    std::vector<Postings> made(shards);
    for (std::uint32_t i = 0; i < sketches.size(); ++i) {
      made[random() % shards].add(sketches[i], i);
    }
    std::shuffle(made.begin(), made.end(), random);
    Postings merged;
    for (Postings& shard : made) merged.merge(std::move(shard));
    CHECK(shown(pairs(std::move(merged), {})) == whole);
  }
}

TEST_CASE("what many texts share leads to the first four of them only") {
  Speaker speaker(9);
  const Speech shared = speaker.words(60);
  std::vector<Sketch> sketches;
  for (int i = 0; i < 100; ++i) {
    Speech text = shared;
    for (int w = 0; w < 60; ++w) {
      text.push_back("only" + std::to_string(i) + "x" + std::to_string(w));
    }
    sketches.push_back(sketched(joined(text)));
  }
  const auto found = pairs(postings_of(sketches), {});
  CHECK(found.size() == 6 + 96 * 4);
  for (const Pair& pair : found) {
    CHECK(pair.first < 4);
    CHECK_FALSE(pair.is_telling);
  }
}

TEST_CASE("one text is paired with 64 others at most") {
  Speaker speaker(11);
  std::vector<Sketch> sketches;
  Speech all;
  for (int i = 0; i < 100; ++i) {
    const Speech said = speaker.words(80);
    append(all, said);
    sketches.push_back(sketched(joined(said)));
  }
  sketches.push_back(sketched(joined(all)));
  NearOptions options;
  options.most_sharers = 1000;
  const auto found = pairs(postings_of(sketches), options);
  CHECK(std::count_if(found.begin(), found.end(), [](const Pair& pair) {
          return pair.second == 100;
        }) == 64);
}

TEST_CASE("clusters are the same in any order of edges") {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> edges = {
      {0, 5}, {5, 3}, {2, 7}, {7, 8}, {8, 2}, {6, 9}};
  std::mt19937 random(2);
  for (int round = 0; round < 20; ++round) {
    Clusters clusters(10);
    for (const auto& [a, b] : edges) clusters.join(b, a);
    CHECK(clusters.lowest() ==
          std::vector<std::uint32_t>{0, 1, 2, 0, 4, 0, 6, 2, 2, 6});
    CHECK(clusters.are_joined(0, 3));
    CHECK_FALSE(clusters.are_joined(0, 1));
    std::shuffle(edges.begin(), edges.end(), random);
  }
}

TEST_CASE("a cluster of copies is a part of one text, the likeliest") {
  const std::vector<std::size_t> words = {100, 400, 500, 110, 450, 120};
  std::vector<Edge> edges;
  const auto add = [&](std::uint32_t a, std::uint32_t b, double similarity) {
    edges.push_back(edge({a, b, true}, words[a], words[b], similarity));
  };
  add(0, 3, 0.8);  // copies
  add(0, 1, 0.8);
  add(0, 2, 0.9);
  add(1, 3, 0.85);
  add(3, 4, 0.9);  // as likely as 2, which stands before
  add(4, 5, 0.77);
  CHECK_FALSE(edges[0].is_part);
  CHECK(edges[5].is_part);
  CHECK(edges[5].shorter == 5);
  std::mt19937 random(3);
  for (int round = 0; round < 20; ++round) {
    CHECK(clusters(6, edges) == std::vector<std::uint32_t>{0, 1, 0, 0, 4, 4});
    std::shuffle(edges.begin(), edges.end(), random);
  }
}

TEST_CASE("steps taken apart in any order make the clusters of one process") {
  const std::vector<Sketch> sketches = corpus(15, 150);
  NearDuplicates whole;
  for (const Sketch& sketch : sketches) whole.add(sketch);
  const auto found = whole.clusters();
  std::mt19937 random(6);
  for (const std::size_t shards : {1U, 2U, 5U}) {
    CAPTURE(shards);
    std::vector<Postings> postings(shards);
    for (std::uint32_t i = 0; i < sketches.size(); ++i) {
      postings[random() % shards].add(sketches[i], i);
    }
    Postings merged;
    for (Postings& shard : postings) merged.merge(std::move(shard));
    auto candidates = pairs(std::move(merged), {});
    std::shuffle(candidates.begin(), candidates.end(), random);
    std::vector<Edge> edges;
    Matcher matcher;
    for (const Pair& pair : candidates) {
      const auto& a = sketches[pair.first].words;
      const auto& b = sketches[pair.second].words;
      const double similarity = matcher.similarity(a, b, pair.is_telling);
      if (similarity < NearOptions().threshold) continue;
      edges.push_back(edge(pair, a.size(), b.size(), similarity));
    }
    CHECK(clusters(sketches.size(), edges) == found);
  }
}

TEST_CASE("which of a cluster stays is a matter of choice") {
  const std::vector<std::uint32_t> clusters = {0, 1, 0, 1, 0, 5};
  const std::vector<Candidate> plain = {{9, false}, {5, false},  {12, false},
                                        {5, false}, {12, false}, {1, false}};
  std::vector<Candidate> preferring = plain;
  preferring[3].is_preferred = preferring[4].is_preferred = true;
  using Numbers = std::vector<std::uint32_t>;
  CHECK(kept(clusters, plain, Keep::first) == Numbers{0, 1, 0, 1, 0, 5});
  CHECK(kept(clusters, plain, Keep::last) == Numbers{4, 3, 4, 3, 4, 5});
  CHECK(kept(clusters, plain, Keep::longest) == Numbers{2, 1, 2, 1, 2, 5});
  CHECK(kept(clusters, preferring, Keep::first) == Numbers{4, 3, 4, 3, 4, 5});
  // What was kept in the past stays and wins.
  CHECK(kept(clusters, std::span(preferring).subspan(2), Keep::last, 2) ==
        Numbers{0, 1, 0, 1, 0, 5});
}

TEST_CASE("a threshold out of range is told") {
  NearOptions options;
  CHECK(problem_with(options).empty());
  for (const double threshold : {0.49, 1.01, -1.0, 0.0}) {
    options.threshold = threshold;
    CHECK_FALSE(problem_with(options).empty());
  }
}

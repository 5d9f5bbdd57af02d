#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <numeric>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "dedup/made_speech.hpp"
#include "tamis/dedup/near.hpp"

using namespace tamis::dedup;

namespace {

using Numbers = std::vector<std::uint32_t>;

Numbers clusters_of(const std::vector<Speech>& texts,
                    const std::string& folder = {}) {
  NearDuplicates all({}, folder);
  Sketch made;
  for (const Speech& text : texts) {
    sketch(joined(text), {}, made);
    all.add(made);
  }
  return all.clusters();
}

// The slow judge: every text is laid beside every other.
Numbers judged(const std::vector<Speech>& texts) {
  const auto count = static_cast<std::uint32_t>(texts.size());
  std::vector<Sketch> sketches(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    sketch(joined(texts[i]), {}, sketches[i]);
  }
  Matcher matcher;
  std::vector<Edge> edges;
  for (std::uint32_t i = 0; i < count; ++i) {
    for (std::uint32_t j = 0; j < i; ++j) {
      const auto& a = sketches[j].words;
      const auto& b = sketches[i].words;
      const double similarity = matcher.similarity(a, b);
      if (similarity < NearOptions().threshold) continue;
      edges.push_back(edge({j, i, true}, a.size(), b.size(), similarity));
    }
  }
  return clusters(count, edges);
}

}  // namespace

TEST_CASE("the clusters are those of the slow judge") {
  std::size_t gone = 0;
  for (unsigned seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    const std::vector<Speech> texts = made_corpus(seed, 80);
    const Numbers found = clusters_of(texts);
    CHECK(found == judged(texts));
    for (std::uint32_t i = 0; i < found.size(); ++i) gone += found[i] != i;
  }
  CHECK(gone > 300);
}

TEST_CASE("texts in another order make the same clusters") {
  const std::vector<Speech> texts = made_corpus(21, 120);
  const Numbers found = clusters_of(texts);
  std::vector<std::size_t> order(texts.size());
  std::iota(order.begin(), order.end(), 0U);
  std::mt19937 random(4);
  for (int round = 0; round < 5; ++round) {
    std::shuffle(order.begin(), order.end(), random);
    std::vector<Speech> shuffled;
    for (const std::size_t i : order) shuffled.push_back(texts[i]);
    const Numbers again = clusters_of(shuffled);
    for (std::size_t i = 0; i < order.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        REQUIRE((again[i] == again[j]) == (found[order[i]] == found[order[j]]));
      }
    }
  }
}

TEST_CASE("two hundred filled-in forms stay apart, and a copy is found") {
  Speaker speaker(31);
  const auto form = speaker.printed(8, 21);
  std::vector<Speech> texts;
  for (int i = 0; i < 200; ++i) {
    texts.push_back(speaker.filled_in(form, 11, 17));
  }
  texts.push_back(speaker.misheard(texts[77], 8));
  const Numbers found = clusters_of(texts);
  CHECK(found.back() == 77);
  for (std::uint32_t i = 0; i < 200; ++i) CHECK(found[i] == i);
}

TEST_CASE("hundreds of copies of one text are one cluster") {
  Speaker speaker(41);
  const Speech said = speaker.words(250);
  std::vector<Speech> texts;
  for (int i = 0; i < 400; ++i) texts.push_back(speaker.misheard(said, 15));
  const Numbers found = clusters_of(texts);
  CHECK(std::count(found.begin(), found.end(), 0) == 400);
}

TEST_CASE("texts that share one sentence stay apart") {
  Speaker speaker(51);
  const Speech sentence = speaker.words(12);
  std::vector<Speech> texts;
  for (int i = 0; i < 300; ++i) {
    texts.push_back(speaker.words(60));
    append(texts.back(), sentence);
  }
  const Numbers found = clusters_of(texts);
  for (std::uint32_t i = 0; i < found.size(); ++i) CHECK(found[i] == i);
}

TEST_CASE("what many texts quote is a part of one, and joins no two of them") {
  Speaker speaker(55);
  const Speech sponsor = speaker.words(75);
  for (const bool stands_first : {true, false}) {
    CAPTURE(stands_first);
    std::vector<Speech> texts;
    if (stands_first) texts.push_back(sponsor);
    for (int i = 0; i < 60; ++i) {
      texts.push_back(speaker.words(200));
      append(texts.back(), sponsor);
      append(texts.back(), speaker.words(50));
    }
    texts.push_back(speaker.misheard(sponsor, 5));
    const Numbers found = clusters_of(texts);
    std::size_t gone = 0;
    for (std::uint32_t i = 0; i < found.size(); ++i) gone += found[i] != i;
    CHECK(gone == (stands_first ? 2 : 1));
    CHECK(found.back() < texts.size() - 1);
  }
}

TEST_CASE("empty texts are alone, equal short ones together") {
  CHECK(clusters_of({{}, {"oui"}, {}, {"Oui!"}, {"non"}, {"..."}, {"..."}}) ==
        Numbers{0, 1, 2, 1, 4, 5, 5});
  CHECK(clusters_of({}).empty());
}

TEST_CASE("words wait in a file or in memory, wherever there is room") {
  const std::vector<Speech> texts = made_corpus(61, 300);
  const Numbers found = clusters_of(texts);
  CHECK(clusters_of(texts, std::filesystem::temp_directory_path()) == found);
  CHECK(clusters_of(texts, "/no/such/folder") == found);
}

TEST_CASE("texts may be sketched by several threads") {
  const std::vector<Speech> texts = made_corpus(81, 100);
  std::vector<Sketch> made(texts.size());
  std::vector<std::thread> threads;
  for (std::size_t thread = 0; thread < 4; ++thread) {
    threads.emplace_back([&, thread] {
      for (std::size_t i = thread; i < texts.size(); i += 4) {
        sketch(joined(texts[i]), {}, made[i]);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  NearDuplicates all;
  for (const Sketch& sketch : made) all.add(sketch);
  CHECK(all.clusters() == clusters_of(texts));
}

TEST_CASE("how alike two texts are can be asked when all is done") {
  Speaker speaker(71);
  const Speech said = speaker.words(200);
  NearDuplicates all;
  Sketch made;
  for (const Speech& text :
       {said, speaker.misheard(said, 10), speaker.words(200), said}) {
    sketch(joined(text), {}, made);
    all.add(made);
  }
  CHECK(all.size() == 4);
  CHECK(all.clusters() == Numbers{0, 0, 2, 0});
  CHECK(all.similarity(0, 3) == 1);
  CHECK(all.are_equal(0, 3));
  CHECK_FALSE(all.are_equal(0, 1));
  CHECK(all.similarity(0, 1) > 0.8);
  CHECK(all.similarity(1, 0) < 1);
  CHECK(all.similarity(0, 2) < 0.3);
}

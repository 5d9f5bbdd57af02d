#include "summary/blocks.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using tamis::summary::blocks;
using tamis::summary::Reading;
using tamis::summary::Sentence;

namespace {

// The first sentences of the blocks of parts, each given by the words of its
// sentences, and the sentence behind the last; where no part begins with a "-".
std::string shown(const std::vector<std::vector<std::size_t>>& parts) {
  std::vector<std::string> texts;
  std::vector<Sentence> sentences;
  for (std::size_t part = 0; part < parts.size(); ++part) {
    for (const std::size_t words : parts[part]) {
      std::string& text = texts.emplace_back();
      for (std::size_t i = 0; i < words; ++i) text += "word ";
      sentences.push_back({.text = {}, .cost = 1, .part = part});
    }
  }
  for (std::size_t i = 0; i < texts.size(); ++i) sentences[i].text = texts[i];
  std::string out;
  for (const auto& block : blocks(Reading(sentences))) {
    if (!out.empty()) out += ' ';
    if (!block.opens_part) out += '-';
    out += std::to_string(block.first);
  }
  return out;
}

}  // namespace

TEST_CASE("Blocks begin with parts, or far from both ends of one") {
  const struct {
    std::vector<std::vector<std::size_t>> parts;
    const char* blocks;
  } rows[] = {
      {{}, "0"},
      {{{0}}, "0 1"},
      {{{5}}, "0 1"},
      {{{20}, {20}, {20}}, "0 1 2 3"},
      {{{19}, {1}, {19}, {20}}, "0 2 4"},  // of twenty words or more
      {{{5}, {5}, {5}, {5}, {5}}, "0 4 5"},
      {{{20, 19}, {20}}, "0 2 3"},
      {{{40, 40}, {20}}, "0 -1 2 3"},
      {{{39, 41}, {20}}, "0 2 3"},
      {{{41, 39}, {20}}, "0 2 3"},
      {{{10, 10, 10, 10, 10, 10, 40}}, "0 -4 -6 7"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.blocks);
    CHECK(shown(row.parts) == row.blocks);
  }
}

TEST_CASE("A long text has at most a thousand blocks") {
  const std::vector<std::vector<std::size_t>> parts(20'000, {7});
  const std::string all = shown(parts);
  const auto blanks = std::count(all.begin(), all.end(), ' ');
  CHECK(blanks > 900);
  CHECK(blanks <= 1000);
}

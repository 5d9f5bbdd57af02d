#include "keyword/stem_tree.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <map>
#include <random>
#include <vector>

namespace tamis::keyword {
namespace {

using Stems = std::vector<std::uint32_t>;

// The number of the phrase that these stems are, or none.
std::uint32_t found(const StemTree& tree, const Stems& stems) {
  StemTree::Node node = StemTree::root;
  for (const std::uint32_t stem : stems) {
    node = tree.after(node, stem);
    if (node == StemTree::none) return StemTree::none;
  }
  return tree.phrase_at(node);
}

TEST_CASE("phrases are numbered as they come, the same once") {
  StemTree tree;
  CHECK(tree.size() == 0);
  CHECK(tree.add(Stems{4, 5, 6}) == 0);
  CHECK(tree.add(Stems{4}) == 1);
  CHECK(tree.add(Stems{5, 4}) == 2);
  CHECK(tree.add(Stems{4, 5, 6}) == 0);
  CHECK(tree.size() == 3);
  CHECK(found(tree, {4, 5, 6}) == 0);
  CHECK(found(tree, {4}) == 1);
  CHECK(found(tree, {}) == StemTree::none);
  CHECK(found(tree, {4, 5}) == StemTree::none);
  CHECK(found(tree, {4, 5, 6, 7}) == StemTree::none);
  CHECK(found(tree, {4 + 4096}) == StemTree::none);
}

TEST_CASE("a tree finds what a map finds") {
  std::mt19937 random(2);
  const auto any = [&random] {
    Stems stems(1 + random() % 4);
    for (auto& stem : stems) {
      stem = static_cast<std::uint32_t>(random() % 5 * 4095);
    }
    return stems;
  };
  StemTree tree;
  std::map<Stems, std::uint32_t> judge;
  for (int i = 0; i < 300; ++i) {
    const Stems stems = any();
    const auto fresh = static_cast<std::uint32_t>(judge.size());
    CHECK(tree.add(stems) == judge.try_emplace(stems, fresh).first->second);
  }
  for (int i = 0; i < 2'000; ++i) {
    const Stems stems = any();
    const auto place = judge.find(stems);
    const auto expected = place == judge.end() ? StemTree::none : place->second;
    CHECK(found(tree, stems) == expected);
  }
}

}  // namespace
}  // namespace tamis::keyword

// Many phrases at once, followed stem by stem.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace tamis::keyword {

class StemTree {
 public:
  using Node = std::uint32_t;  // what phrases have in common at their begin
  static constexpr Node root = 0;
  static constexpr std::uint32_t none = ~0U;

  // Takes a phrase of at least one stem, and gives its number: from 0, the same
  // for the same stems.
  std::uint32_t add(std::span<const std::uint32_t> stems);

  // Where one comes from `node` by `stem`, or none.
  Node after(Node node, std::uint32_t stem) const;

  // The phrase that ends at `node`, or none.
  std::uint32_t phrase_at(Node node) const { return phrases_[node]; }

  std::size_t size() const { return size_; }

 private:
  std::unordered_map<std::uint64_t, Node> next_;  // by a node and a stem
  std::vector<std::uint32_t> phrases_ = {none};   // by node
  std::uint32_t size_ = 0;
  std::bitset<4096> may_begin_;  // most stems begin none
};

}  // namespace tamis::keyword

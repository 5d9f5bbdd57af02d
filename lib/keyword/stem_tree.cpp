#include "stem_tree.hpp"

namespace tamis::keyword {
namespace {

std::uint64_t edge(StemTree::Node node, std::uint32_t stem) {
  return std::uint64_t{node} << 32 | stem;
}

}  // namespace

std::uint32_t StemTree::add(std::span<const std::uint32_t> stems) {
  may_begin_.set(stems[0] % may_begin_.size());
  Node node = root;
  for (const std::uint32_t stem : stems) {
    const auto fresh = static_cast<Node>(phrases_.size());
    const auto [place, is_new] = next_.try_emplace(edge(node, stem), fresh);
    if (is_new) phrases_.push_back(none);
    node = place->second;
  }
  if (phrases_[node] == none) phrases_[node] = size_++;
  return phrases_[node];
}

StemTree::Node StemTree::after(Node node, std::uint32_t stem) const {
  if (node == root && !may_begin_[stem % may_begin_.size()]) return none;
  const auto found = next_.find(edge(node, stem));
  return found == next_.end() ? none : found->second;
}

}  // namespace tamis::keyword

#include "told.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "tamis/text/fold.hpp"
#include "tamis/token/shingles.hpp"

namespace tamis::summary {
namespace {

// The stems of which sets that share 7 of 10 share one at least, if the order
// of all stems is one and the same (prefix filtering; Chaudhuri, Ganti and
// Kaushik 2006).
std::size_t prefix(std::size_t size) {
  return size * 3 / 10 + 1;
}

bool are_most(std::size_t shared, std::size_t size) {
  return shared * 10 >= size * 7;
}

}  // namespace

Told::Told(const Reading& reading)
    : reading_(reading),
      counts_(reading.stem_count()),
      by_stem_(reading.stem_count()),
      by_rare_stem_(reading.stem_count()) {
  for (std::size_t i = 0; i < reading.size(); ++i) {
    for (const std::uint32_t stem : reading.stems(i)) ++counts_[stem];
  }
}

Told::Stems Told::stems_of(std::size_t sentence) const {
  const auto all = reading_.stems(sentence);
  Stems stems(all.begin(), all.end());
  std::sort(stems.begin(), stems.end(), [this](auto a, auto b) {
    return std::pair(counts_[a], a) < std::pair(counts_[b], b);
  });
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

std::uint64_t Told::words_of(std::size_t sentence) const {
  return token::word_hash(text::fold(reading_.sentence(sentence).text));
}

bool Told::say_the_same(const Stems& a, const Stems& b) const {
  std::size_t shared = 0;
  for (const std::uint32_t stem : a) {
    shared += std::find(b.begin(), b.end(), stem) != b.end();
  }
  return are_most(shared, std::min(a.size(), b.size()));
}

bool Told::has_like(
    const Stems& stems, std::uint32_t stem,
    const std::vector<std::vector<std::uint32_t>>& places) const {
  const std::span all(places[stem]);
  const auto last = all.last(std::min(all.size(), looked_at));
  return std::any_of(last.begin(), last.end(), [&](std::uint32_t place) {
    return say_the_same(stems, told_[place]);
  });
}

bool Told::has(std::size_t sentence) const {
  const Stems stems = stems_of(sentence);
  if (stems.empty()) return without_content_.contains(words_of(sentence));
  const std::size_t rare = prefix(stems.size());
  for (std::size_t i = 0; i < stems.size(); ++i) {
    if (has_like(stems, stems[i], i < rare ? by_stem_ : by_rare_stem_)) {
      return true;
    }
  }
  return false;
}

void Told::add(std::size_t sentence) {
  Stems stems = stems_of(sentence);
  if (stems.empty()) {
    without_content_.insert(words_of(sentence));
    return;
  }
  const auto place = static_cast<std::uint32_t>(told_.size());
  for (std::size_t i = 0; i < stems.size(); ++i) {
    by_stem_[stems[i]].push_back(place);
    if (i < prefix(stems.size())) by_rare_stem_[stems[i]].push_back(place);
  }
  told_.push_back(std::move(stems));
}

}  // namespace tamis::summary

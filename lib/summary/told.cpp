#include "told.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "tamis/text/fold.hpp"
#include "tamis/token/shingles.hpp"

namespace tamis::summary {
namespace {

// How many stems of `size` nearly equal ones may lack.
std::size_t most_lacking(std::size_t size) {
  return size * 3 / 10;
}

// Of sets that share 7 of 10 one has a stem of the other among so many first
// ones, if the order of all stems is one and the same (prefix filtering;
// Chaudhuri, Ganti and Kaushik 2006).
std::size_t prefix(std::size_t size) {
  return most_lacking(size) + 1;
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

bool Told::is_rarer(std::uint32_t a, std::uint32_t b) const {
  return counts_[a] != counts_[b] ? counts_[a] < counts_[b] : a < b;
}

Told::Stems Told::stems_of(std::size_t sentence) const {
  const auto all = reading_.stems(sentence);
  Stems stems(all.begin(), all.end());
  std::sort(stems.begin(), stems.end(),
            [this](auto a, auto b) { return is_rarer(a, b); });
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

std::uint64_t Told::words_of(std::size_t sentence) const {
  return token::word_hash(text::fold(reading_.sentence(sentence).text));
}

bool Told::say_the_same(const Stems& a, const Stems& b) const {
  const Stems& fewer = a.size() < b.size() ? a : b;
  const Stems& more = a.size() < b.size() ? b : a;
  std::size_t lacking = 0;
  for (const std::uint32_t stem : fewer) {
    lacking += !std::binary_search(
        more.begin(), more.end(), stem,
        [this](auto one, auto other) { return is_rarer(one, other); });
    if (lacking > most_lacking(fewer.size())) return false;
  }
  return true;
}

bool Told::are_alike(std::size_t a, std::size_t b) const {
  return say_the_same(stems_of(a), stems_of(b));
}

bool Told::has_like(const Stems& stems,
                    const std::vector<std::uint32_t>& places) const {
  const std::span all(places);
  const auto last = all.last(std::min(all.size(), looked_at));
  return std::any_of(last.begin(), last.end(), [&](std::uint32_t place) {
    const bool is_new = std::exchange(seen_[place], look_) != look_;
    return is_new && say_the_same(stems, told_[place]);
  });
}

bool Told::has(std::size_t sentence) const {
  const Stems stems = stems_of(sentence);
  if (stems.empty()) return without_content_.contains(words_of(sentence));
  ++look_;
  const std::size_t rare = prefix(stems.size());
  for (std::size_t i = 0; i < stems.size(); ++i) {
    const auto& places = i < rare ? by_stem_ : by_rare_stem_;
    if (has_like(stems, places[stems[i]])) return true;
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
  seen_.push_back(0);
}

}  // namespace tamis::summary

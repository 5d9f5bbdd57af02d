#include "told.hpp"

#include <algorithm>
#include <bit>
#include <numeric>
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

// How many stems the smaller of two nearly equal ones has in common with the
// other. A few stems stand in many sentences that say much more: these must be
// most of both.
std::size_t least_shared(std::size_t fewer, std::size_t more) {
  constexpr std::size_t few = 4;
  const std::size_t of = fewer < few ? more : fewer;
  return of - most_lacking(of);
}

// Of sets that share 7 of 10 one has a stem of the other among so many first
// ones, if the order of all stems is one and the same (prefix filtering;
// Chaudhuri, Ganti and Kaushik 2006).
std::size_t prefix(std::size_t size) {
  return most_lacking(size) + 1;
}

// By stems, their places in the order of how seldom they are told.
std::vector<std::uint32_t> ranks_of(const Reading& reading) {
  std::vector<std::uint32_t> counts(reading.stem_count());
  for (std::size_t i = 0; i < reading.size(); ++i) {
    for (const std::uint32_t stem : reading.stems(i)) ++counts[stem];
  }
  std::vector<std::uint32_t> order(counts.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(),
                   [&](auto a, auto b) { return counts[a] < counts[b]; });
  std::vector<std::uint32_t> ranks(counts.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) ranks[order[i]] = i;
  return ranks;
}

}  // namespace

Told::Told(const Reading& reading)
    : reading_(reading),
      ranks_(ranks_of(reading)),
      by_stem_(reading.stem_count()),
      by_rare_stem_(reading.stem_count()) {}

Told::Content Told::content_of(std::size_t sentence) const {
  Content content;
  auto& stems = content.stems;
  for (const std::uint32_t stem : reading_.stems(sentence)) {
    stems.push_back(ranks_[stem]);
    content.bits |= std::uint64_t{1} << ranks_[stem] % 64;
  }
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return content;
}

std::uint64_t Told::words_of(std::size_t sentence) const {
  return token::word_hash(text::fold(reading_.sentence(sentence).text));
}

bool Told::are_alike(const Content& a, const Content& b) {
  const bool is_a_fewer = a.stems.size() < b.stems.size();
  const Content& fewer = is_a_fewer ? a : b;
  const Content& more = is_a_fewer ? b : a;
  const std::size_t least = least_shared(fewer.stems.size(), more.stems.size());
  if (least > fewer.stems.size()) return false;
  std::size_t left = fewer.stems.size() - least;
  const auto lacking_bits = std::popcount(fewer.bits & ~more.bits);
  if (static_cast<std::size_t>(lacking_bits) > left) return false;
  auto at = more.stems.begin();
  for (const std::uint32_t stem : fewer.stems) {
    at = std::lower_bound(at, more.stems.end(), stem);
    const bool is_there = at != more.stems.end() && *at == stem;
    if (!is_there && left-- == 0) return false;
  }
  return true;
}

bool Told::are_alike(std::size_t a, std::size_t b) const {
  return are_alike(content_of(a), content_of(b));
}

bool Told::has_like(const Content& content,
                    const std::vector<std::uint32_t>& places) const {
  const std::span all(places);
  const auto last = all.last(std::min(all.size(), looked_at));
  return std::any_of(last.begin(), last.end(), [&](std::uint32_t place) {
    const bool is_new = std::exchange(seen_[place], look_) != look_;
    return is_new && are_alike(content, told_[place]);
  });
}

bool Told::has(std::size_t sentence) const {
  const Content content = content_of(sentence);
  const auto& stems = content.stems;
  if (stems.empty()) return without_content_.contains(words_of(sentence));
  ++look_;
  const std::size_t rare = prefix(stems.size());
  for (std::size_t i = 0; i < stems.size(); ++i) {
    const auto& places = i < rare ? by_stem_ : by_rare_stem_;
    if (has_like(content, places[stems[i]])) return true;
  }
  return false;
}

void Told::add(std::size_t sentence) {
  Content content = content_of(sentence);
  const auto& stems = content.stems;
  if (stems.empty()) {
    without_content_.insert(words_of(sentence));
    return;
  }
  const auto place = static_cast<std::uint32_t>(told_.size());
  for (std::size_t i = 0; i < stems.size(); ++i) {
    by_stem_[stems[i]].push_back(place);
    if (i < prefix(stems.size())) by_rare_stem_[stems[i]].push_back(place);
  }
  told_.push_back(std::move(content));
  seen_.push_back(0);
}

}  // namespace tamis::summary

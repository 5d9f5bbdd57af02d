#include "candidates.hpp"

#include <algorithm>

namespace tamis::keyword {
namespace {

// The first terms of a part: where speakers and writers name their subject.
constexpr std::size_t opening_terms = 12;

}  // namespace

// Multiplies and folds, as wyhash does (Wang Yi 2019). Never 0.
std::uint64_t longer_key(std::uint64_t phrase_key, std::uint64_t stem_key) {
  __extension__ using Wide = unsigned __int128;
  const Wide product =
      static_cast<Wide>(phrase_key + 0x9E3779B97F4A7C15) * (stem_key | 1);
  return (static_cast<std::uint64_t>(product) ^
          static_cast<std::uint64_t>(product >> 64)) |
         1;
}

bool Chunks::is_linked(std::size_t from, std::size_t to) const {
  const std::span<const Term> terms = reading_.terms();
  if (terms[to].gap >= Gap::mark) return false;
  for (std::size_t i = from + 1; i < to; ++i) {
    const auto kinds = reading_.entry(terms[i]).kinds;
    const auto wanted = i == from + 1 ? kind::linker : kind::article;
    if (!(kinds & wanted) || terms[i].gap >= Gap::mark) return false;
  }
  return true;
}

std::span<const std::uint32_t> Chunks::next() {
  constexpr std::size_t most_linkers = 2;
  const std::span<const Term> terms = reading_.terms();
  while (at_ < terms.size() && !terms[at_].is_content) ++at_;
  chunk_.clear();
  while (at_ < terms.size()) {
    chunk_.push_back(static_cast<std::uint32_t>(at_));
    std::size_t next = at_ + 1;
    const std::size_t end = std::min(next + most_linkers, terms.size() - 1);
    while (next < end && !terms[next].is_content) ++next;
    if (next >= terms.size() || !terms[next].is_content ||
        !is_linked(at_, next)) {
      ++at_;
      break;
    }
    at_ = next;
  }
  return chunk_;
}

Candidates::Candidates(const Reading& reading, std::size_t max_words)
    : reading_(reading), max_words_(max_words), slots_(256) {
  Chunks chunks(reading);
  for (auto chunk = chunks.next(); !chunk.empty(); chunk = chunks.next()) {
    add_chunk(chunk);
  }
  Chunks again(reading);
  for (auto chunk = again.next(); !chunk.empty(); chunk = again.next()) {
    count_owned(chunk);
  }
}

void Candidates::add_chunk(std::span<const std::uint32_t> chunk) {
  const std::span<const Term> terms = reading_.terms();
  part_ = reading_.part_of(chunk[0]);
  for (std::size_t begin = 0; begin < chunk.size(); ++begin) {
    std::uint64_t key = 0;
    const std::size_t most = std::min(max_words_, chunk.size() - begin);
    for (std::size_t size = 1; size <= most; ++size) {
      key = longer_key(key, reading_.stem_key(terms[chunk[begin + size - 1]]));
      add_telling(key, chunk, begin, size);
    }
  }
}

void Candidates::add_telling(std::uint64_t key,
                             std::span<const std::uint32_t> chunk,
                             std::size_t begin, std::size_t size) {
  const std::span<const Term> terms = reading_.terms();
  const std::uint32_t first = chunk[begin];
  const std::uint32_t last = chunk[begin + size - 1];
  Slot& slot = slot_of(key);
  if (slot.key == 0) {
    slot = {key, static_cast<std::uint32_t>(all_.size())};
    all_.push_back({.key = key,
                    .first = {first, last - first + 1},
                    .words = static_cast<std::uint32_t>(size)});
    all_.back().last_part = ~0u;
  }
  Candidate& found = all_[slot.number];
  ++found.count;
  if (found.last_part != part_) {
    ++found.parts;
    found.last_part = static_cast<std::uint32_t>(part_);
  }
  const bool left_free = begin == 0;
  const bool right_free = begin + size == chunk.size();
  found.left_free += left_free;
  found.right_free += right_free;
  found.whole += left_free && right_free;
  bool capitalised = true;
  bool acronym = true;
  for (std::size_t i = begin; i < begin + size; ++i) {
    const Term& term = terms[chunk[i]];
    capitalised &= term.is_capitalised;
    acronym &= (reading_.entry(term).kinds & kind::acronym) != 0;
  }
  found.capitalised += capitalised;
  found.acronym += acronym;
  if (left_free && first > 0 && terms[first].gap < Gap::mark) {
    const auto before = reading_.entry(terms[first - 1]).kinds;
    found.noun_sign += (before & kind::before_noun) != 0;
    found.verb_sign += !(before & kind::before_noun) && (before & kind::stop);
  }
  if (right_free && last + 1 < terms.size() &&
      terms[last + 1].gap < Gap::mark) {
    const auto after = reading_.entry(terms[last + 1]).kinds;
    found.verb_after += !(after & kind::before_noun) && (after & kind::stop);
  }
  found.opening += first - reading_.first_of(part_) < opening_terms;
  if (2 * all_.size() > slots_.size()) grow();
}

// C-value's view of frequency (Frantzi, Ananiadou and Mima 2000): a telling
// inside a longer candidate that recurs is owed to that one.
void Candidates::count_owned(std::span<const std::uint32_t> chunk) {
  const std::span<const Term> terms = reading_.terms();
  thread_local std::vector<std::uint32_t> numbers;
  numbers.assign(chunk.size() * max_words_, 0);
  for (std::size_t begin = 0; begin < chunk.size(); ++begin) {
    std::uint64_t key = 0;
    const std::size_t most = std::min(max_words_, chunk.size() - begin);
    for (std::size_t size = 1; size <= most; ++size) {
      key = longer_key(key, reading_.stem_key(terms[chunk[begin + size - 1]]));
      numbers[begin * max_words_ + size - 1] = slot_of(key).number;
    }
  }
  const auto recurs = [&](std::size_t begin, std::size_t size) {
    return all_[numbers[begin * max_words_ + size - 1]].count > 1;
  };
  for (std::size_t begin = 0; begin < chunk.size(); ++begin) {
    const std::size_t most = std::min(max_words_, chunk.size() - begin);
    for (std::size_t size = 1; size <= most; ++size) {
      const bool may_grow = size < max_words_;
      const bool right =
          may_grow && begin + size < chunk.size() && recurs(begin, size + 1);
      const bool left = may_grow && begin > 0 && recurs(begin - 1, size + 1);
      if (!right && !left) ++all_[numbers[begin * max_words_ + size - 1]].owned;
    }
  }
}

Candidates::Slot& Candidates::slot_of(std::uint64_t key) {
  std::size_t at = (key >> 1) & (slots_.size() - 1);
  while (slots_[at].key != 0 && slots_[at].key != key) {
    at = (at + 1) & (slots_.size() - 1);
  }
  return slots_[at];
}

void Candidates::grow() {
  std::vector<Slot> old(2 * slots_.size());
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.key != 0) slot_of(slot.key) = slot;
  }
}

}  // namespace tamis::keyword

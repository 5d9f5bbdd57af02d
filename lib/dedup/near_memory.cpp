#include "near_memory.hpp"

#include <algorithm>
#include <cassert>

namespace tamis::dedup {
namespace {

constexpr const char* damaged = "is damaged";

}  // namespace

NearMemory::NearMemory(const std::string& folder, Store& store,
                       const std::string& kind)
    : is_remembered_(true),
      first_with_(store, kind + "/hashes"),
      postings_(store, kind + "/runs"),
      past_(store, kind + "/documents"),
      past_words_(store, kind + "/words"),
      words_(folder) {}

// What is remembered is believed only as far as it can be.
const NearText& NearMemory::past(Number text) const {
  const NearText& known = past_[text];
  const std::uint64_t words = past_words_.past_size();
  const Number others = std::max({known.equals, known.copy_of, known.stays});
  if (known.place > words || known.size > words - known.place ||
      others >= past_size()) {
    throw StoreError(damaged);
  }
  return known;
}

bool NearMemory::add(const Sketch& sketch) {
  const Number number = size();
  const Hash128 key = joined(sketch.id.high, sketch.id.low);
  if (key != 0) {
    const auto [known, is_new] = first_with_.try_add({key, number});
    if (!is_new) {
      if (known->number >= number) throw StoreError(damaged);
      present_.push_back((*this)[static_cast<Number>(known->number)]);
      return false;
    }
  }
  present_.push_back({past_words_.past_size() + words_.add(sketch.words),
                      static_cast<std::uint32_t>(sketch.words.size()), number,
                      0, 0, number, number});
  return true;
}

void NearMemory::read(Number text, Words& words) const {
  const NearText& known = (*this)[text];
  if (known.place >= past_words_.past_size()) {
    return words_.read(known.place - past_words_.past_size(), known.size,
                       words);
  }
  words.clear();
  while (words.size() < known.size) {  // they may lie in two parts
    const std::uint64_t at = known.place + words.size();
    const auto there = past_words_.part_with(at).from(at);
    const auto taken =
        there.first(std::min(there.size(), known.size - words.size()));
    words.insert(words.end(), taken.begin(), taken.end());
  }
}

void NearMemory::past_with(std::uint32_t shingle,
                           std::vector<Number>& texts) const {
  texts.clear();
  const std::uint64_t least = std::uint64_t{shingle} << 32;
  postings_.for_each_past(
      least, least | UINT32_MAX, [&](const Posting& posting) {
        const Number text = static_cast<Number>(posting.key) - 1;
        if (text >= past_size()) throw StoreError(damaged);
        texts.push_back(text);
      });
  std::sort(texts.begin(), texts.end());
}

void NearMemory::learn(std::uint32_t shingle, Number text) {
  learned_.push_back({(std::uint64_t{shingle} << 32 | text) + 1});
  assert(learned_.size() == 1 || learned_.end()[-2].key < learned_.back().key);
}

void NearMemory::save() {
  constexpr std::uint64_t most_at_once = 1 << 16;
  Words some;
  for (std::uint64_t at = 0; at < words_.size(); at += some.size()) {
    const std::uint64_t left = words_.size() - at;
    words_.read(at, static_cast<std::size_t>(std::min(left, most_at_once)),
                some);
    past_words_.append(some);
  }
  past_.append(present_);
  past_words_.save();
  past_.save();
  first_with_.save();
  postings_.save_sorted(learned_);
}

}  // namespace tamis::dedup

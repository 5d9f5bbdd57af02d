#include "tamis/token/vocabulary.hpp"

#include <algorithm>
#include <cassert>
#include <cstring>

#include "tamis/token/shingles.hpp"

namespace tamis::token {

std::string_view Bytes::keep(std::string_view bytes) {
  constexpr std::size_t chunk_size = 1 << 16;
  if (bytes.empty()) return {};
  if (bytes.size() > left_) {
    left_ = std::max(chunk_size, bytes.size());
    chunks_.push_back(std::make_unique_for_overwrite<char[]>(left_));
    free_ = chunks_.back().get();
  }
  char* const place = free_;
  std::memcpy(place, bytes.data(), bytes.size());
  free_ += bytes.size();
  left_ -= bytes.size();
  return {place, bytes.size()};
}

std::uint32_t Vocabulary::add(std::string_view word) {
  if (words_.size() * 2 >= slots_.size()) grow();
  const std::uint64_t hash = word_hash(word);
  Slot& slot = slots_[place_of(word, hash)];
  if (slot.number == 0) {
    assert(words_.size() < UINT32_MAX - 1);
    words_.push_back(bytes_.keep(word));
    slot = {static_cast<std::uint32_t>(hash >> 32),
            static_cast<std::uint32_t>(words_.size())};
  }
  return slot.number - 1;
}

std::optional<std::uint32_t> Vocabulary::find(std::string_view word) const {
  if (slots_.empty()) return std::nullopt;
  const Slot& slot = slots_[place_of(word, word_hash(word))];
  if (slot.number == 0) return std::nullopt;
  return slot.number - 1;
}

std::size_t Vocabulary::place_of(std::string_view word,
                                 std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  const auto tag = static_cast<std::uint32_t>(hash >> 32);
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.number == 0) return at;
    if (slot.tag == tag && words_[slot.number - 1] == word) return at;
  }
}

void Vocabulary::grow() {
  slots_.assign(std::max<std::size_t>(64, slots_.size() * 2), Slot{});
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const std::uint64_t hash = word_hash(words_[i]);
    std::size_t at = hash & mask;
    while (slots_[at].number != 0) at = (at + 1) & mask;
    slots_[at] = {static_cast<std::uint32_t>(hash >> 32),
                  static_cast<std::uint32_t>(i + 1)};
  }
}

}  // namespace tamis::token

// A hash table of keys that are hashes already, in one array.
//
// Linear probing from the key's low bits, at most three quarters full, grown
// by doubling. A key of zero means an empty place, so callers never use it.
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace tamis::dedup {

template <typename Key>
class FlatMap {
 public:
  // The value kept for `key`, and whether it was put there just now.
  std::pair<std::uint64_t, bool> try_add(Key key, std::uint64_t value) {
    assert(key != Key{});
    if ((size_ + 1) * 4 > slots_.size() * 3) grow();
    Slot& slot = slots_[place_of(key)];
    if (slot.key == key) return {slot.value, false};
    slot = {key, value};
    ++size_;
    return {value, true};
  }

  // The value kept for `key`, or null.
  const std::uint64_t* find(Key key) const {
    if (slots_.empty()) return nullptr;
    const Slot& slot = slots_[place_of(key)];
    return slot.key == key ? &slot.value : nullptr;
  }

  std::size_t size() const { return size_; }

 private:
  struct Slot {
    Key key{};
    std::uint64_t value = 0;
  };

  // Where `key` is, or would be put.
  std::size_t place_of(Key key) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>(key) & mask;
    while (slots_[at].key != Key{} && slots_[at].key != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  void grow() {
    std::vector<Slot> old(slots_.empty() ? 64 : slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.key != Key{}) slots_[place_of(slot.key)] = slot;
    }
  }

  std::vector<Slot> slots_;
  std::size_t size_ = 0;
};

}  // namespace tamis::dedup

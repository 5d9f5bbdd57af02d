// Counts by 64-bit keys that are hashes already, for many millions of them.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace tamis::keyword {

// One array, by linear probing: at most four places of five are taken, and from
// the first growth on at least one of two.
template <typename Count>
class CountTable {
 public:
  // That of a key, which is not 0; zeros where it is new.
  Count& operator[](std::uint64_t key) {
    if (5 * (size_ + 1) > 4 * slots_.size()) grow();
    Slot& slot = slots_[place_of(key)];
    size_ += slot.key == 0;
    slot.key = key;
    return slot.count;
  }

  Count find(std::uint64_t key) const {
    return slots_.empty() ? Count{} : slots_[place_of(key)].count;
  }

 private:
  struct Slot {
    std::uint64_t key = 0;  // 0: free
    Count count = {};
  };

  // Where `key` stands or would be put.
  std::size_t place_of(std::uint64_t key) const {
    __extension__ using Wide = unsigned __int128;
    auto at =
        static_cast<std::size_t>(static_cast<Wide>(key) * slots_.size() >> 64);
    while (slots_[at].key != 0 && slots_[at].key != key) {
      at = at + 1 == slots_.size() ? 0 : at + 1;
    }
    return at;
  }

  void grow() {
    std::vector<Slot> old(std::max<std::size_t>(8, slots_.size() * 3 / 2));
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.key != 0) slots_[place_of(slot.key)] = slot;
    }
  }

  std::vector<Slot> slots_;
  std::size_t size_ = 0;
};

// Many tables in place of one: each grows when it must, so that little is held
// twice at a time.
template <typename Count>
class CountTables {
 public:
  Count& operator[](std::uint64_t key) {
    return tables_[number_of(key)][std::rotl(key, bits)];
  }
  Count find(std::uint64_t key) const {
    return tables_[number_of(key)].find(std::rotl(key, bits));
  }

 private:
  // The highest bits choose the table; they are turned to the other end, since
  // within a table they tell nothing.
  static constexpr int bits = 6;
  static std::size_t number_of(std::uint64_t key) {
    return static_cast<std::size_t>(key >> (64 - bits));
  }

  std::array<CountTable<Count>, std::size_t{1} << bits> tables_;
};

}  // namespace tamis::keyword

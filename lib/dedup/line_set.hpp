// Sets of lines: by their keys alone, or by their bytes as well.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "hash_table.hpp"
#include "line_keys.hpp"

namespace tamis::dedup {

// What is remembered of a line. `number` is that of the copy that stays,
// `place` where its compared bytes lie.
struct BareLine {
  Hash128 key;
};
struct [[gnu::packed, gnu::aligned(8)]] NumberedLine {
  Hash128 key;
  std::uint64_t number;
};
struct CountedLine {
  Hash128 key;
  std::uint64_t number;
  std::uint64_t count;
};
struct [[gnu::packed, gnu::aligned(8)]] VerifiedLine {
  Hash128 key;
  std::uint64_t number;
  std::uint64_t count;
  const char* place;
};

template <typename Slot>
concept Verified = requires(Slot slot) {
  slot.place;
};

// Texts, each behind its size, that stay where they are.
class TextStore {
 public:
  const char* add(std::string_view text) {
    const std::size_t size = text.size();
    const std::size_t wanted = sizeof size + size;
    if (wanted > left_) add_chunk(wanted);
    char* const place = std::exchange(next_, next_ + wanted);
    left_ -= wanted;
    std::memcpy(place, &size, sizeof size);
    text.copy(place + sizeof size, size);
    return place;
  }

  static std::string_view text_at(const char* place) {
    std::size_t size;
    std::memcpy(&size, place, sizeof size);
    return {place + sizeof size, size};
  }

  std::size_t bytes() const { return bytes_; }

 private:
  void add_chunk(std::size_t wanted) {
    const std::size_t usual =
        std::clamp<std::size_t>(bytes_ / 8, 1 << 10, 1 << 20);
    left_ = std::max(usual, wanted);
    chunks_.push_back(std::make_unique_for_overwrite<char[]>(left_));
    next_ = chunks_.back().get();
    bytes_ += left_;
  }

  std::vector<std::unique_ptr<char[]>> chunks_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
  std::size_t bytes_ = 0;
};

template <typename Slot>
class LineSet {
 public:
  // `keys` makes the further keys of lines whose first is another's; `text` is
  // what is compared of a line, and only asked for where Slot is verified.
  explicit LineSet(const LineKeys& keys) : keys_(keys) {}

  void prefetch(Hash128 key) const { table_.prefetch(key); }

  // The record of the line, good until the next one is added, and whether it
  // was added now, as `slot`.
  template <typename Text>
  std::pair<Slot*, bool> try_add(Slot slot, Text text) {
    if constexpr (!Verified<Slot>) {
      return table_.try_add(slot);
    } else {
      const std::string_view bytes = text();
      for (std::uint64_t attempt = 0;;) {
        const auto [found, is_new] = table_.try_add(slot);
        if (is_new) found->place = texts_.add(bytes);
        if (is_new || TextStore::text_at(found->place) == bytes) {
          return {found, is_new};
        }
        slot.key = keys_.key_of(bytes, ++attempt);
      }
    }
  }

  // The record of the line, or null.
  template <typename Text>
  const Slot* find(Hash128 key, Text text) const {
    if constexpr (!Verified<Slot>) {
      return table_.find(key);
    } else {
      const std::string_view bytes = text();
      for (std::uint64_t attempt = 0;;) {
        const Slot* const found = table_.find(key);
        if (found == nullptr || TextStore::text_at(found->place) == bytes) {
          return found;
        }
        key = keys_.key_of(bytes, ++attempt);
      }
    }
  }

  // Whether `more` lines could take it beyond `memory` bytes.
  bool could_outgrow(std::size_t memory, std::size_t more) const {
    const bool grows = table_.room() < more;
    const std::size_t table = grows ? table_.grown_bytes() : table_.bytes();
    return table_.size() > 0 && table + texts_.bytes() > memory;
  }

  const Table<Slot>& table() const { return table_; }

 private:
  const LineKeys& keys_;
  Table<Slot> table_;
  TextStore texts_;
};

}  // namespace tamis::dedup

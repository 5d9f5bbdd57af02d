// A hash table that goes on over runs: tables of earlier runs lie in a Store,
// that of this one in memory, and they answer as one.
//
// As a column's runs, tables are joined in tiers, by one sweep over both, each
// being sorted: a look-up asks as many as there are halvings between a day's
// table and the whole, and a day's run writes about its own size. A stored
// table is 16 bytes (its homes and its records, 8 each) and its slots, 80 in
// 100 of them taken.
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "hash_table.hpp"
#include "tamis/dedup/store.hpp"

namespace tamis::dedup {

// The records of several tables that share no key, in the order of their keys.
template <typename Slot>
class Sweep {
 public:
  explicit Sweep(std::span<const TableView<Slot>> tables) {
    for (const TableView<Slot>& table : tables) {
      rest_.push_back(table.slots());
      skip_empty(rest_.back());
    }
  }

  // The next one, or null.
  const Slot* next() {
    std::span<const Slot>* least = nullptr;
    for (std::span<const Slot>& rest : rest_) {
      if (rest.empty()) continue;
      if (!least || rest.front().key < least->front().key) least = &rest;
    }
    if (!least) return nullptr;
    const Slot* const slot = least->data();
    *least = least->subspan(1);
    skip_empty(*least);
    return slot;
  }

 private:
  static void skip_empty(std::span<const Slot>& slots) {
    while (!slots.empty() && slots.front().key == 0) slots = slots.subspan(1);
  }

  std::vector<std::span<const Slot>> rest_;
};

template <typename Slot>
class Tables {
 public:
  using Key = typename TableView<Slot>::Key;

  Tables() = default;
  Tables(Store& store, std::string name)
      : store_(&store), name_(std::move(name)) {
    for (const auto& [first, bytes] : store.runs(name_)) {
      past_.push_back(opened(first, bytes));
      past_size_ += past_.back().size;
    }
  }

  // The record kept under the key of `slot`, good until the next call, and
  // whether it was put there just now.
  std::pair<const Slot*, bool> try_add(const Slot& slot) {
    if (const Slot* const known = find_past(slot.key)) return {known, false};
    return present_.try_add(slot);
  }

  // Adds a record whose key is not there.
  void add(const Slot& slot) {
    assert(find_past(slot.key) == nullptr);
    present_.try_add(slot);
  }

  const Slot* find(Key key) const {
    const Slot* const known = present_.find(key);
    return known ? known : find_past(key);
  }

  // Asks memory for what find(key) is going to read.
  void prefetch(Key key) const {
    present_.prefetch(key);
    prefetch_past(key);
  }

  // The same among the records of earlier runs alone.
  const Slot* find_past(Key key) const {
    for (const Stored& table : past_) {
      if (const Slot* const slot = table.view.find(key)) return slot;
    }
    return nullptr;
  }
  void prefetch_past(Key key) const {
    for (const Stored& table : past_) table.view.prefetch(key);
  }

  // Gives the records of earlier runs whose keys are `least` to `most`, which
  // should be near each other: all that lies between is looked at.
  template <typename Use>
  void for_each_past(Key least, Key most, const Use& use) const {
    for (const Stored& table : past_) {
      const std::span<const Slot> slots = table.view.slots();
      const std::size_t last_home = table.view.home_of(most);
      for (std::size_t at = table.view.place_of(least);
           slots[at].key <= most && (slots[at].key != 0 || at < last_home);
           ++at) {
        if (slots[at].key != 0) use(slots[at]);
      }
    }
  }

  std::uint64_t size() const { return past_size_ + present_.size(); }

  // Puts the records of this run into the store.
  void save() const { save(present_.view(), present_.size()); }

  // Puts records there that were not added, in the order of their keys, as they
  // would be added slowly.
  void save_sorted(std::span<const Slot> records) const {
    save(TableView<Slot>(records, 0), records.size());
  }

  // The same as a table of their own, joined with no other in this run.
  void save_apart(std::span<const Slot> records) {
    past_size_ += put({TableView<Slot>(records, 0)}, past_size_, 0, 1);
  }

 private:
  struct Head {
    std::uint64_t homes;
    std::uint64_t size;
  };

  struct Stored {
    std::uint64_t first;
    std::uint64_t size;
    TableView<Slot> view;
  };

  static constexpr std::size_t most_in_table = (1 << 30) / sizeof(Slot);
  static_assert(sizeof(Head) % alignof(Slot) == 0);

  static Stored opened(std::uint64_t first, std::span<const std::byte> bytes) {
    Head head = {};
    if (bytes.size() < sizeof head) throw StoreError("is damaged");
    std::memcpy(&head, bytes.data(), sizeof head);
    const std::size_t places = (bytes.size() - sizeof head) / sizeof(Slot);
    const std::span<const Slot> slots(
        reinterpret_cast<const Slot*>(bytes.data() + sizeof head), places);
    // A search ends at an empty place at the latest.
    if (head.homes == 0 || places <= head.homes || head.size >= places ||
        slots.back().key != 0) {
      throw StoreError("is damaged");
    }
    return {first, head.size, {slots, head.homes}};
  }

  void save(const TableView<Slot>& present, std::size_t size) const {
    if (size == 0) return;
    std::size_t joined = size;
    std::vector<TableView<Slot>> views = {present};
    std::uint64_t first = past_size_;
    for (std::size_t left = past_.size(); left-- > 0;) {
      const Stored& last = past_[left];
      if (joined * 2 < last.size || joined + last.size > most_in_table) break;
      joined += last.size;
      views.push_back(last.view);
      first = last.first;
      store_->erase(name_, first);
    }
    const std::size_t parts = joined / (most_in_table + 1) + 1;
    for (std::size_t part = 0; part < parts; ++part) {
      first += put(views, first, part, parts);
    }
  }

  // Puts those of the records of `views` that fall to `part` of `parts`; gives
  // how many these are.
  std::size_t put(const std::vector<TableView<Slot>>& views,
                  std::uint64_t first, std::size_t part,
                  std::size_t parts) const {
    std::size_t size = 0;
    for_each(views, part, parts, [&](const Slot&) { ++size; });
    const Head head = {size + size / 4 + 1, size};
    const TableView<Slot> shape({}, head.homes);
    std::size_t next = 0;
    for_each(views, part, parts, [&](const Slot& slot) {
      next = std::max(shape.home_of(slot.key), next) + 1;
    });
    const std::size_t places = std::max<std::size_t>(next, head.homes) + 1;
    store_->put(name_, first, sizeof head + places * sizeof(Slot),
                [&](std::span<std::byte> to) {
                  std::memset(to.data(), 0, to.size());
                  std::memcpy(to.data(), &head, sizeof head);
                  auto* const slots =
                      reinterpret_cast<Slot*>(to.data() + sizeof head);
                  next = 0;
                  for_each(views, part, parts, [&](const Slot& slot) {
                    const auto at = std::max(shape.home_of(slot.key), next);
                    slots[at] = slot;
                    next = at + 1;
                  });
                });
    return size;
  }

  template <typename Use>
  static void for_each(const std::vector<TableView<Slot>>& views,
                       std::size_t part, std::size_t parts, const Use& use) {
    Sweep<Slot> sweep(views);
    while (const Slot* const slot = sweep.next()) {
      if (parts == 1 || slot->key % parts == part) use(*slot);
    }
  }

  Store* store_ = nullptr;
  std::string name_;
  std::vector<Stored> past_;
  std::uint64_t past_size_ = 0;
  Table<Slot> present_;
};

}  // namespace tamis::dedup

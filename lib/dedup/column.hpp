// An array of records that goes on over runs: those of earlier runs lie in a
// Store, those of this one in memory.
//
// The runs of a store are joined in tiers: what is saved takes those before it
// along while they are no more than twice as large, up to a bound. So there are
// few of them, and each record is written again a few times at most.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "growing_array.hpp"
#include "tamis/dedup/store.hpp"

namespace tamis::dedup {

template <typename Record>
class Column {
  static_assert(std::is_trivially_copyable_v<Record>);

 public:
  // Consecutive records, numbered from `first`.
  struct Part {
    std::uint64_t first;
    std::span<const Record> records;

    std::uint64_t end() const { return first + records.size(); }
    const Record& operator[](std::uint64_t number) const {
      return records[number - first];
    }
    std::span<const Record> from(std::uint64_t number) const {
      return records.subspan(number - first);
    }
  };

  Column() = default;
  Column(Store& store, std::string name)
      : store_(&store), name_(std::move(name)) {
    for (const auto& [first, bytes] : store.runs(name_)) {
      if (first != past_size_ || bytes.empty() ||
          bytes.size() % sizeof(Record) != 0) {
        throw StoreError("is damaged");
      }
      const auto* records = reinterpret_cast<const Record*>(bytes.data());
      past_.push_back({first, {records, bytes.size() / sizeof(Record)}});
      past_size_ = past_.back().end();
    }
  }

  void push_back(const Record& record) { present_.push_back(record); }
  void append(std::span<const Record> records) { present_.append(records); }

  // Takes out the last records, down to `size`, no less than past_size().
  void shorten(std::uint64_t size) { present_.shorten(size - past_size_); }

  std::uint64_t size() const { return past_size_ + present_.size(); }
  std::uint64_t past_size() const { return past_size_; }

  const Record& operator[](std::uint64_t number) const {
    if (number >= past_size_) return present_[number - past_size_];
    return part_with(number)[number];
  }

  // The part that holds the record `number`; good until the next push_back().
  Part part_with(std::uint64_t number) const {
    if (number >= past_size_) return {past_size_, present_.records()};
    return *std::prev(
        std::upper_bound(past_.begin(), past_.end(), number,
                         [](std::uint64_t wanted, const Part& part) {
                           return wanted < part.first;
                         }));
  }

  // The number of the first record that `is_before` does not hold for, where
  // it holds for those before it and none behind. O(log size).
  template <typename IsBefore>
  std::uint64_t partition_point(const IsBefore& is_before) const {
    auto part = std::partition_point(
        past_.begin(), past_.end(),
        [&](const Part& one) { return is_before(one.records.front()); });
    if (part == past_.end() && !present_.empty() && is_before(present_[0])) {
      return point_within({past_size_, present_.records()}, is_before);
    }
    return part == past_.begin() ? 0 : point_within(*--part, is_before);
  }

  // Puts the records of this run into the store. Where they are more than one
  // run can hold, a run ends behind a record that `is_end` holds for.
  template <typename IsEnd>
  void save(const IsEnd& is_end) const {
    std::size_t joined = present_.size();
    auto from = past_.end();
    while (joined > 0 && from != past_.begin() &&
           joined * 2 >= std::prev(from)->records.size() &&
           joined + std::prev(from)->records.size() <= most_in_run) {
      joined += (--from)->records.size();
      store_->erase(name_, from->first);
    }
    if (from != past_.end()) return put({from, past_.end()}, joined);
    std::span<const Record> left = present_.records();
    while (!left.empty()) {
      const std::size_t count = size_of_run(left, is_end);
      store_->put(name_, size() - left.size(), count * sizeof(Record),
                  [&](std::span<std::byte> to) {
                    std::memcpy(to.data(), left.data(), to.size());
                  });
      left = left.subspan(count);
    }
  }

  void save() const {
    save([](const Record&) { return true; });
  }

 private:
  // A run is held in memory until it is written.
  static constexpr std::size_t most_in_run = (64 << 20) / sizeof(Record);

  template <typename IsBefore>
  static std::uint64_t point_within(const Part& part,
                                    const IsBefore& is_before) {
    const auto point = std::partition_point(part.records.begin(),
                                            part.records.end(), is_before);
    return part.first +
           static_cast<std::uint64_t>(point - part.records.begin());
  }

  template <typename IsEnd>
  static std::size_t size_of_run(std::span<const Record> left,
                                 const IsEnd& is_end) {
    if (left.size() <= most_in_run) return left.size();
    std::size_t size = most_in_run;
    while (size > 0 && !is_end(left[size - 1])) --size;
    return size == 0 ? most_in_run : size;
  }

  // Puts `parts` and the records of this run as one run.
  void put(std::span<const Part> parts, std::size_t count) const {
    store_->put(name_, parts.front().first, count * sizeof(Record),
                [&](std::span<std::byte> to) {
                  std::byte* at = to.data();
                  for (const Part& part : parts) {
                    const auto bytes = std::as_bytes(part.records);
                    at = std::copy(bytes.begin(), bytes.end(), at);
                  }
                  const auto bytes = std::as_bytes(present_.records());
                  std::copy(bytes.begin(), bytes.end(), at);
                });
  }

  Store* store_ = nullptr;
  std::string name_;
  std::vector<Part> past_;
  std::uint64_t past_size_ = 0;
  GrowingArray<Record> present_;
};

}  // namespace tamis::dedup

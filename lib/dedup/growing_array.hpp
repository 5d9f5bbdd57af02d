// An array that grows at its end without a second copy of itself: large ones
// are moved by remapping their pages, so that the peak of memory is what they
// hold and a half.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <span>
#include <type_traits>

namespace tamis::dedup {

template <typename Record>
class GrowingArray {
  static_assert(std::is_trivially_copyable_v<Record>);

 public:
  void push_back(const Record& record) { append({&record, 1}); }

  // `records` must not lie in the array.
  void append(std::span<const Record> records) {
    if (records.empty()) return;
    if (size_ + records.size() > room_) grow(size_ + records.size());
    std::memcpy(records_.get() + size_, records.data(), records.size_bytes());
    size_ += records.size();
  }

  // `count` more at the end, to be written.
  std::span<Record> extend(std::size_t count) {
    if (size_ + count > room_) grow(size_ + count);
    size_ += count;
    return {records_.get() + size_ - count, count};
  }

  // Takes out the last records, down to `size`.
  void shorten(std::size_t size) { size_ = size; }

  // Good until the next record comes.
  std::span<const Record> records() const { return {records_.get(), size_}; }

  const Record& operator[](std::size_t number) const {
    return records_.get()[number];
  }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }

 private:
  struct Free {
    void operator()(Record* records) const { std::free(records); }
  };

  void grow(std::size_t least) {
    const std::size_t room = std::max(least, room_ + room_ / 2 + 64);
    void* const bytes =
        std::realloc(static_cast<void*>(records_.get()), room * sizeof(Record));
    if (bytes == nullptr) throw std::bad_alloc();
    static_cast<void>(records_.release());
    records_.reset(static_cast<Record*>(bytes));
    room_ = room;
  }

  std::unique_ptr<Record[], Free> records_;
  std::size_t size_ = 0;
  std::size_t room_ = 0;
};

}  // namespace tamis::dedup

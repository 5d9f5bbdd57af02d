// What is remembered from one run to the next: one file, whole at any moment.
//
// A Store holds columns: named arrays of records of a fixed size, numbered from
// 0 over all runs, that only grow. Exact, Passages and Origins keep theirs in
// one when they are given it, and read yesterday's in place:
//
//   dedup::Store store("seen.index", dedup::Store::Access::write);
//   dedup::Exact seen(dedup::Likeness::bytes, store, "line");
//   …
//   seen.save();
//   store.commit();
//
// A program that is killed at any moment leaves what the last commit() left.
// The file is LMDB's, with its lock file `<path>-lock` beside it; both can be
// deleted when nobody uses them, and nothing but the memory is lost. One
// process writes at a time, any number read what was committed when they
// opened; none opens it twice at once. Not for network file systems, as LMDB is
// not.
//
// Costs nothing per record to open; what is read is read through the page
// cache. What one run adds is held in memory until it is saved.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace tamis::dedup {

// What is wrong with the file, without its name: "is being written by another
// run".
struct StoreError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Store {
 public:
  enum class Access {
    read,   // a file that is not there is an empty store; none is made
    write,  // a file that is not there is made, and goes if nothing is
            // committed
  };

  // Throws StoreError, also where another process writes, or the file is none
  // of ours or not whole; such a file is left untouched.
  Store(const std::string& path, Access access);
  ~Store();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;

  // Throws StoreError where `kind` was remembered with other parameters, such
  // as "min-words 30"; notes them where it was not.
  void agree(std::string_view kind, std::string_view parameters);

  // Consecutive records of a column, good as long as the store, and aligned
  // for any of them.
  struct Run {
    std::uint64_t first;  // the number of its first record
    std::span<const std::byte> bytes;
  };

  // What was committed when the store was opened, in order.
  std::vector<Run> runs(std::string_view column) const;

  // Adds a run of `size` bytes, at most 4 GB less a page, that `fill` writes;
  // takes one out. Neither shows before it is committed, nor then in this
  // store. They need Access::write and throw StoreError.
  using Fill = std::function<void(std::span<std::byte>)>;
  void put(std::string_view column, std::uint64_t first, std::size_t size,
           const Fill& fill);
  void erase(std::string_view column, std::uint64_t first);

  // Makes all that was put and erased so, at once and for good; to be called
  // once. Where there is nothing to make so, the file stays as it is. Throws
  // StoreError, and then it holds what it held before.
  void commit();

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

}  // namespace tamis::dedup

// The lines that earlier runs saw, by their hashes of 128 bits, and what this
// run adds to them.
//
//   dedup::KnownLines known(store, "line", "equal bytes");
//   known.look_up(keys, numbers);  // of a batch of lines
//   known.learn(key, number);
//   known.save(lines_seen);
//   store.commit();
//
// Takes 30 bytes per different line in the store. What is learned is held in
// memory up to a bound and then saved, whatever its size.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "tamis/dedup/lines.hpp"
#include "tamis/dedup/store.hpp"

namespace tamis::dedup {

class KnownLines {
 public:
  // Lines are numbered from 0 over all runs; `store` outlives this. Throws
  // StoreError where `kind` was remembered with other parameters.
  KnownLines(Store& store, std::string_view kind, std::string_view parameters);
  ~KnownLines();
  KnownLines(KnownLines&&) noexcept;
  KnownLines& operator=(KnownLines&&) noexcept;

  // How many lines earlier runs saw, copies included: the number of the first
  // line of this run.
  std::uint64_t count() const;

  // The numbers of lines that an earlier run saw; no_line where none did.
  // As many as `keys`. For any number of threads. Memory is asked for all of
  // them before the first is looked at, so some tens at a time are best.
  void look_up(std::span<const LineKey> keys,
               std::span<std::uint64_t> numbers) const;

  // A line that no earlier run saw, once in this run.
  void learn(LineKey key, std::uint64_t number);

  // Puts what was learned into the store, to be committed there. `count` lines
  // were seen in this run and all before it.
  void save(std::uint64_t count);

 private:
  struct Known;
  std::unique_ptr<Known> known_;
};

}  // namespace tamis::dedup

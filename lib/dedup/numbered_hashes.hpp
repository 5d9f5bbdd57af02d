// Texts by their hashes, each with the number of its first copy, over runs.
#pragma once

#include <cstdint>
#include <string>

#include "column.hpp"
#include "tables.hpp"

namespace tamis::dedup {

struct [[gnu::packed, gnu::aligned(8)]] NumberedHash {
  Hash128 key;
  std::uint64_t number;
};

class NumberedHashes {
 public:
  NumberedHashes() = default;
  NumberedHashes(Store& store, const std::string& kind)
      : tables(store, kind + "/hashes"), counts_(store, kind + "/counts") {}

  // Of the texts that earlier runs saw, copies included.
  std::uint64_t past_count() const {
    return counts_.size() == 0 ? 0 : counts_[counts_.size() - 1];
  }

  // `count` texts were seen in this run and all before it.
  void save(std::uint64_t count) {
    if (count == past_count()) return;
    tables.save();
    counts_.push_back(count);
    counts_.save();
  }

  Tables<NumberedHash> tables;

 private:
  Column<std::uint64_t> counts_;  // behind each run
};

}  // namespace tamis::dedup

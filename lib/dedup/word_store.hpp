// Words of many texts, one after the other, in a nameless file where there is
// room for one, else in memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "nameless_file.hpp"

namespace tamis::dedup {

class WordStore {
 public:
  using Words = std::vector<std::uint16_t>;

  // An empty folder, or one that cannot be written to: memory.
  explicit WordStore(const std::string& folder);

  // Where they are kept, in words.
  std::uint64_t add(const Words& words);

  // Words that were added.
  std::uint64_t size() const { return written_ + held_.size(); }

  void read(std::uint64_t place, std::size_t count, Words& words) const;

 private:
  bool flush();
  void fall_back();

  NamelessFile file_;
  std::uint64_t written_ = 0;  // words in the file
  Words held_;                 // those behind them
};

}  // namespace tamis::dedup

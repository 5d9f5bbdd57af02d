// What a first reading saw of each document, for a second one to find it again
// though files came, went or changed meanwhile.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "dedupe/sift.hpp"

namespace tamis::apps {

struct FirstReading {
  std::size_t source;  // a number
  std::size_t units;
  std::size_t digest;  // of their texts
};

class FirstReadings {
 public:
  // All documents first, in order.
  void add(const PreparedDocument& prepared);

  // Then each again: how many units each document had that stood before the
  // first reading of `prepared`, and that did not come again. None where there
  // was no such reading.
  std::vector<std::size_t> passed_before(const PreparedDocument& prepared);

  // Whether the next one is of the same source as `prepared`.
  bool is_at(const PreparedDocument& prepared) const;

  // Whether the next one, which is there, saw the units of `prepared`.
  bool is_same(const PreparedDocument& prepared) const;

  // Takes it, and gives the number of its units.
  std::size_t take();

 private:
  static std::size_t digest_of(const PreparedDocument& prepared);

  std::vector<FirstReading> all_;
  std::unordered_map<std::string, std::size_t> sources_;  // their numbers
  std::vector<std::size_t> last_;  // reading of each source
  std::size_t next_ = 0;
};

}  // namespace tamis::apps

// Whether two sentences say nearly the same, by comparing all that they tell.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>

#include "summary/reading.hpp"

namespace tamis::summary {

// Seven of ten of the smaller set; of the greater, where that has less than
// four.
template <typename Value>
bool shares_most(const std::set<Value>& a, const std::set<Value>& b) {
  const auto shared = static_cast<std::size_t>(
      std::count_if(a.begin(), a.end(),
                    [&](const Value& value) { return b.contains(value); }));
  const auto [fewer, more] = std::minmax({a.size(), b.size()});
  return shared * 10 >= (fewer < 4 ? more : fewer) * 7;
}

inline bool are_near_equal(const Reading& reading, std::size_t a,
                           std::size_t b) {
  const auto stems_of = [&](std::size_t i) {
    const auto stems = reading.stems(i);
    return std::set<std::uint32_t>(stems.begin(), stems.end());
  };
  const auto one = stems_of(a);
  const auto other = stems_of(b);
  if (one.empty() && other.empty()) {
    return reading.sentence(a).text == reading.sentence(b).text;
  }
  return shares_most(one, other);
}

}  // namespace tamis::summary

// Sentences and turns that are nearly the same as an earlier one.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "tamis/dedup/near.hpp"

namespace tamis::apps {

class NearUnits {
 public:
  // `threshold` 0: nothing is to be looked at.
  explicit NearUnits(double threshold);

  // Of a unit; under six words it must be equal. Pure.
  static dedup::Sketch sketch(std::string_view unit);

  // All units first, in order.
  void look(const dedup::Sketch& unit);

  struct Original {
    std::size_t unit;  // from 0, as they were looked at
    double similarity;
  };

  // Then for each in turn the first of its kind; none for that one itself.
  std::optional<Original> next();

 private:
  dedup::NearDuplicates units_;
  std::vector<std::uint32_t> lowest_;
  std::uint32_t next_ = 0;
};

}  // namespace tamis::apps

// Sentences and turns that are nearly the same as an earlier one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
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

  // Then for each in turn one that stays and that it is like itself, not by way
  // of others; none for those that stay.
  std::optional<Original> next();

  // The next ones are not asked about.
  void pass_over(std::size_t count);

 private:
  std::optional<Original> near_one_that_stays(std::uint32_t unit);

  double threshold_;
  dedup::NearDuplicates units_;
  // The lowest of its cluster; once it is asked for, the one that stays for it.
  std::vector<std::uint32_t> stays_;
  // Others that stay beside the lowest, by that one.
  std::map<std::uint32_t, std::vector<std::uint32_t>> beside_;
  std::uint32_t next_ = 0;
};

}  // namespace tamis::apps

#include "dedupe/near_units.hpp"

namespace tamis::apps {
namespace {

constexpr std::size_t least_words = 6;
constexpr std::size_t most_beside = 64;  // that a unit is held against

// A unit of a few words has a few runs of three: all are looked up. It is held
// against whole units only.
dedup::NearOptions options_for(double threshold) {
  dedup::NearOptions options;
  if (threshold > 0) options.threshold = threshold;
  options.sample = 1;
  options.match.doubt = 1;
  return options;
}

}  // namespace

NearUnits::NearUnits(double threshold)
    : threshold_(options_for(threshold).threshold),
      units_(options_for(threshold)) {}

dedup::Sketch NearUnits::sketch(std::string_view unit) {
  dedup::Sketch made;
  dedup::sketch(unit, options_for(0), made);
  if (made.words.size() < least_words) made.shingles.clear();
  return made;
}

void NearUnits::look(const dedup::Sketch& unit) {
  units_.add(unit);
}

void NearUnits::pass_over(std::size_t count) {
  if (next_ == 0 && count > 0) stays_ = units_.clusters();
  next_ += static_cast<std::uint32_t>(count);
}

std::optional<NearUnits::Original> NearUnits::next() {
  if (next_ == 0) stays_ = units_.clusters();
  const std::uint32_t unit = next_++;
  if (unit >= stays_.size() || stays_[unit] == unit) return std::nullopt;
  const std::uint32_t equal = units_.first_equal(unit);
  if (equal != unit) {
    stays_[unit] = stays_[equal];
    return Original{stays_[unit], units_.similarity(unit, stays_[unit])};
  }
  const auto original = near_one_that_stays(unit);
  stays_[unit] = original ? static_cast<std::uint32_t>(original->unit) : unit;
  return original;
}

std::optional<NearUnits::Original> NearUnits::near_one_that_stays(
    std::uint32_t unit) {
  const std::uint32_t lowest = stays_[unit];
  const auto likeness = [&](std::uint32_t other) {
    return units_.similarity(unit, other);
  };
  if (const double like = likeness(lowest); like >= threshold_) {
    return Original{lowest, like};
  }
  std::vector<std::uint32_t>& beside = beside_[lowest];
  for (const std::uint32_t other : beside) {
    const double like = likeness(other);
    if (like >= threshold_) return Original{other, like};
  }
  if (beside.size() < most_beside) beside.push_back(unit);
  return std::nullopt;
}

}  // namespace tamis::apps

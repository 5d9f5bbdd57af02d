#include "dedupe/near_units.hpp"

namespace tamis::apps {
namespace {

constexpr std::size_t least_words = 6;

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

NearUnits::NearUnits(double threshold) : units_(options_for(threshold)) {}

dedup::Sketch NearUnits::sketch(std::string_view unit) {
  dedup::Sketch made;
  dedup::sketch(unit, options_for(0), made);
  if (made.words.size() < least_words) made.shingles.clear();
  return made;
}

void NearUnits::look(const dedup::Sketch& unit) {
  units_.add(unit);
}

std::optional<NearUnits::Original> NearUnits::next() {
  if (next_ == 0) lowest_ = units_.clusters();
  const std::uint32_t unit = next_++;
  if (unit >= lowest_.size() || lowest_[unit] == unit) return std::nullopt;
  return Original{lowest_[unit], units_.similarity(unit, lowest_[unit])};
}

}  // namespace tamis::apps

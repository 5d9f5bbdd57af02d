#include "dedupe/first_readings.hpp"

#include <functional>
#include <string_view>

namespace tamis::apps {

std::size_t FirstReadings::digest_of(const PreparedDocument& prepared) {
  std::size_t digest = 0;
  for (const Unit& unit : prepared.units.all) {
    digest = digest * 31 + std::hash<std::string_view>()(unit.text);
  }
  return digest;
}

void FirstReadings::add(const PreparedDocument& prepared) {
  const auto [place, is_new] =
      sources_.try_emplace(prepared.document.source, last_.size());
  if (is_new) last_.push_back(0);
  last_[place->second] = all_.size();
  all_.push_back(
      {place->second, prepared.units.all.size(), digest_of(prepared)});
}

std::vector<std::size_t> FirstReadings::passed_before(
    const PreparedDocument& prepared) {
  std::vector<std::size_t> passed;
  const auto place = sources_.find(prepared.document.source);
  if (place == sources_.end() || last_[place->second] < next_) return passed;
  while (all_[next_].source != place->second) passed.push_back(take());
  return passed;
}

bool FirstReadings::is_at(const PreparedDocument& prepared) const {
  const auto place = sources_.find(prepared.document.source);
  return place != sources_.end() && next_ < all_.size() &&
         all_[next_].source == place->second;
}

bool FirstReadings::is_same(const PreparedDocument& prepared) const {
  return all_[next_].units == prepared.units.all.size() &&
         all_[next_].digest == digest_of(prepared);
}

std::size_t FirstReadings::take() {
  return all_[next_++].units;
}

}  // namespace tamis::apps

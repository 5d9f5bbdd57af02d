#include "standing.hpp"

namespace tamis::summary {
namespace {

constexpr std::uint32_t least_stems = 4;  // of a full sentence
constexpr std::uint32_t longest = 60;     // words of one that reads well

Standing standing_alone(const Form& form) {
  const bool is_good =
      form.stems >= least_stems && !form.asks && form.words <= longest;
  if (!is_good) return Standing::aside;
  return form.leans ? Standing::leaning : Standing::plain;
}

}  // namespace

std::vector<Standing> standings(const Reading& reading) {
  std::vector<Standing> found;
  found.reserve(reading.size());
  for (std::size_t i = 0; i < reading.size(); ++i) {
    found.push_back(standing_alone(reading.form(i)));
    if (found[i] != Standing::leaning) continue;
    const bool has_company =
        i > 0 && found[i - 1] == Standing::plain &&
        reading.sentence(i).part == reading.sentence(i - 1).part;
    if (!has_company) found[i] = Standing::aside;
  }
  return found;
}

}  // namespace tamis::summary

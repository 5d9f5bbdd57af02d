#include "company.hpp"

namespace tamis::summary {
namespace {

constexpr std::size_t parts_to_answer = 3;
constexpr std::uint32_t least_asked = 2;  // stems: "And?" asks nothing

}  // namespace

std::vector<std::size_t> companions(const Reading& reading,
                                    const std::vector<Standing>& standings,
                                    bool keeps_questions) {
  std::vector<std::size_t> found(reading.size(), alone);
  std::size_t question = alone;
  for (std::size_t i = 0; i < reading.size(); ++i) {
    if (standings[i] == Standing::leaning) found[i] = i - 1;
    if (!keeps_questions) continue;
    const Form& form = reading.form(i);
    const bool is_late = question != alone &&
                         reading.sentence(i).part >
                             reading.sentence(question).part + parts_to_answer;
    if (is_late) question = alone;
    if (form.asks && form.stems >= least_asked) {
      question = i;
    } else if (question != alone && is_good(standings[i])) {
      found[i] = question;
      question = alone;
    }
  }
  return found;
}

}  // namespace tamis::summary

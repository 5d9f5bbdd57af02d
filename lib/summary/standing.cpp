#include "standing.hpp"

#include <algorithm>
#include <cstddef>

namespace tamis::summary {
namespace {

constexpr std::uint32_t least_stems = 4;  // of a full sentence; figures are one
constexpr std::uint32_t longest = 60;     // words of one that reads well

constexpr double mostly = .6;  // of the sentences of a text

// Sentences between two that sell something, which do so too, and turns: others
// throw in a word.
constexpr std::size_t pitch_gap = 5;
constexpr std::size_t pitch_parts = 2;

bool is_ritual(const Form& form) {
  const std::uint32_t words = form.words - std::min(form.words, form.fillers);
  return form.ritual * (form.greets ? 6 : 3) >= words;
}

bool is_full(const Form& form) {
  return form.stems + (form.numbers > 0) >= least_stems;
}

// Halting speech: words said again, or many that only hold the floor.
bool halts(const Form& form) {
  const std::uint32_t lost = form.repeats + form.fillers;
  return form.repeats > 2 || (form.repeats > 1 && lost * 10 >= form.words) ||
         (lost > 3 && lost * 4 >= form.words);
}

bool is_pitch(const Form& form) {
  return form.pitches > 1 ||
         (form.pitches > 0 && form.sponsor * 4 >= form.words);
}

Standing standing_alone(const Form& form) {
  const bool is_good = is_full(form) && !form.asks && form.words <= longest &&
                       !form.is_cut && !halts(form) && !is_ritual(form) &&
                       !is_pitch(form);
  if (!is_good) return Standing::aside;
  return form.leans ? Standing::leaning : Standing::plain;
}

// A read goes on for several sentences: between one that sells and another that
// has such a phrase at all, where these are near.
void put_reads_aside(const Reading& reading, std::vector<Standing>& standings) {
  std::size_t last = reading.size();  // with a phrase
  bool is_read = false;               // that one
  for (std::size_t i = 0; i < reading.size(); ++i) {
    if (reading.form(i).pitches == 0) continue;
    const bool goes_on =
        last < i && i - last <= pitch_gap + 1 &&
        reading.sentence(i).part - reading.sentence(last).part <= pitch_parts;
    const bool sells = is_pitch(reading.form(i));
    if (goes_on && (is_read || sells)) {
      std::fill(standings.begin() + static_cast<std::ptrdiff_t>(last),
                standings.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                Standing::aside);
    }
    is_read = sells || (goes_on && is_read);
    last = i;
  }
}

// Where sentences end with marks, a line without one is a heading, or was not
// finished.
void put_headings_aside(const Reading& reading,
                        std::vector<Standing>& standings) {
  std::size_t ended = 0;
  for (std::size_t i = 0; i < reading.size(); ++i) {
    ended += reading.form(i).is_ended;
  }
  if (static_cast<double>(ended) <
      mostly * static_cast<double>(reading.size())) {
    return;
  }
  for (std::size_t i = 0; i < reading.size(); ++i) {
    if (!reading.form(i).is_ended) standings[i] = Standing::aside;
  }
}

}  // namespace

std::vector<Standing> standings(const Reading& reading) {
  std::vector<Standing> found;
  found.reserve(reading.size());
  for (std::size_t i = 0; i < reading.size(); ++i) {
    found.push_back(standing_alone(reading.form(i)));
  }
  put_reads_aside(reading, found);
  put_headings_aside(reading, found);
  for (std::size_t i = 0; i < reading.size(); ++i) {
    if (found[i] != Standing::leaning) continue;
    const bool has_company =
        i > 0 && found[i - 1] == Standing::plain &&
        reading.sentence(i).part == reading.sentence(i - 1).part;
    if (!has_company) found[i] = Standing::aside;
  }
  return found;
}

}  // namespace tamis::summary

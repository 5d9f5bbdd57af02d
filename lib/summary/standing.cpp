#include "standing.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::summary {
namespace {

constexpr std::uint32_t least_stems = 4;  // of a full sentence; figures are one
constexpr std::uint32_t longest = 60;     // words of one that reads well

constexpr double mostly = .6;  // of the sentences of a text

// Sentences between two with a phrase that sells, which do so too; between two
// that sell something as a whole; and turns: others throw in a word.
constexpr std::size_t phrase_gap = 5;
constexpr std::size_t pitch_gap = 12;
constexpr std::size_t pitch_parts = 2;

bool is_ritual(const Form& form) {
  const std::uint32_t words = form.words - std::min(form.words, form.fillers);
  return form.ritual > 0 && form.ritual * (form.greets ? 6 : 3) >= words;
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

// Whether the name of a site ends at `slash`.
bool ends_site(std::string_view text, std::size_t slash) {
  constexpr std::array<std::string_view, 22> domains = {
      "ai", "app", "be",  "ca",   "ch", "co", "com", "de",  "dev", "edu", "eu",
      "fm", "fr",  "gov", "info", "io", "ly", "me",  "net", "org", "tv",  "uk"};
  constexpr std::size_t longest_domain = 4;
  const std::size_t from = slash - std::min(slash, longest_domain + 2);
  const std::string_view before = text.substr(from, slash - from);
  const std::size_t dot = before.rfind('.');
  return dot != before.npos && dot > 0 && before[dot - 1] != ' ' &&
         std::find(domains.begin(), domains.end(), before.substr(dot + 1)) !=
             domains.end();
}

// Whether a page of a site is named, "tamis.org/mill": who says so aloud sends
// people there.
bool names_page(std::string_view text) {
  std::size_t slash = text.find('/');
  while (slash != text.npos && !ends_site(text, slash)) {
    slash = text.find('/', slash + 1);
  }
  return slash != text.npos;
}

bool is_pitch(const Form& form, std::string_view text) {
  return form.pitches > 1 || names_page(text) ||
         (form.pitches > 0 && form.sponsor * 4 >= form.words);
}

// A quotation that opens here and ends elsewhere, or the other way round. What
// stands behind a figure are inches and seconds.
bool has_half_a_quotation(std::string_view text) {
  std::size_t straight = 0;
  std::size_t curly = 0;
  std::size_t guillemets = 0;
  char32_t last = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    const char32_t code = point.code;
    straight += code == '"' && !text::is_digit(last);
    curly += code >= 0x201C && code <= 0x201E;
    guillemets += code == 0xAB || code == 0xBB;
    last = code;
    at += point.size;
  }
  return straight % 2 + curly % 2 + guillemets % 2 > 0;
}

Standing standing_alone(const Form& form, std::string_view text, bool sells) {
  if (sells || is_ritual(form)) return Standing::unwanted;
  const bool reads_well = is_full(form) && !form.asks &&
                          form.words <= longest && !form.is_cut &&
                          !halts(form) && !has_half_a_quotation(text);
  if (!reads_well) return Standing::aside;
  return form.leans ? Standing::leaning : Standing::plain;
}

// A read goes on for several sentences: between one that sells and another that
// has such a phrase at all, where these are near.
void put_reads_off(const Reading& reading, const std::vector<bool>& pitches,
                   std::vector<Standing>& standings) {
  std::size_t last = reading.size();  // with a phrase
  bool is_read = false;               // that one
  for (std::size_t i = 0; i < reading.size(); ++i) {
    const bool sells = pitches[i];
    if (!sells && reading.form(i).pitches == 0) continue;
    const std::size_t gap = is_read && sells ? pitch_gap : phrase_gap;
    const bool goes_on =
        last < i && i - last <= gap + 1 &&
        reading.sentence(i).part - reading.sentence(last).part <= pitch_parts;
    if (goes_on && (is_read || sells)) {
      std::fill(standings.begin() + static_cast<std::ptrdiff_t>(last),
                standings.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                Standing::unwanted);
    }
    is_read = sells || (goes_on && is_read);
    last = i;
  }
}

void put_aside(Standing& standing) {
  standing = std::max(standing, Standing::aside);
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
    if (!reading.form(i).is_ended) put_aside(standings[i]);
  }
}

// Where sentences open with capitals, one within a turn that does not was cut
// off from the one before it.
void put_rests_aside(const Reading& reading, std::vector<Standing>& standings) {
  std::size_t rests = 0;
  for (std::size_t i = 0; i < reading.size(); ++i) {
    rests += reading.form(i).is_begun;
  }
  if (static_cast<double>(rests) >
      (1 - mostly) * static_cast<double>(reading.size())) {
    return;
  }
  for (std::size_t i = 0; i < reading.size(); ++i) {
    const bool is_rest = reading.form(i).is_begun && !reading.opens_part(i);
    if (is_rest) put_aside(standings[i]);
  }
}

}  // namespace

std::vector<Standing> standings(const Reading& reading) {
  std::vector<Standing> found;
  found.reserve(reading.size());
  std::vector<bool> pitches;  // which sentences sell by themselves
  for (std::size_t i = 0; i < reading.size(); ++i) {
    const std::string_view text = reading.sentence(i).text;
    pitches.push_back(is_pitch(reading.form(i), text));
    found.push_back(standing_alone(reading.form(i), text, pitches[i]));
  }
  put_reads_off(reading, pitches, found);
  put_headings_aside(reading, found);
  put_rests_aside(reading, found);
  for (std::size_t i = 0; i < reading.size(); ++i) {
    if (found[i] != Standing::leaning) continue;
    const bool has_company =
        !reading.opens_part(i) && found[i - 1] == Standing::plain;
    if (!has_company) found[i] = Standing::aside;
  }
  return found;
}

}  // namespace tamis::summary

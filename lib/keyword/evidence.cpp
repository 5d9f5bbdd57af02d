#include "evidence.hpp"

#include <algorithm>
#include <cmath>

namespace tamis::keyword {
namespace {

struct Row {
  std::string_view name;
  float weight;
  Traits change;  // of the weight, in a text of the full trait
};

constexpr std::array<Row, feature_count> rows = {{
    // name, weight, {speech, names, dense, length, linked}
    {"one word", -0.86F, {-0.8F, 1.88F, -0.84F, 0, 0}},
    {"many words", -0.42F, {0, 0, 0, 0, 0}},
    {"linker inside", -2.44F, {0, 0, 0, 0, 1.69F}},
    {"frequency", 0, {0, 0, 0, 1.29F, 0}},
    {"frequency by itself", 0.82F, {0, 0, 0, -1.1F, 0}},
    {"spread", 0.91F, {0, 0, 0, 0, 0}},
    {"ends phrases", 0.46F, {-0.32F, 0, 0, 0, 0}},
    {"whole phrases", 0.43F, {0, 0, 0, 0, 0}},
    {"behind a verb's word", -0.15F, {-0.54F, 0, 0, 0, 0}},
    {"name", 0.65F, {0.6F, 0, 0, 0, 0}},
    {"acronym", 0.85F, {0.8F, 0, 0, 0, 0}},
    {"words of names", 0.51F, {-0.31F, -1.86F, 0, 0, 0}},
    {"late", -0.12F, {0.03F, 0, 0, 0, 0}},
    {"rarest word", 0, {0, 0, 0, 0.6F, 0}},
    {"commonest word", 0.49F, {0, 0, 0, -1.61F, 0}},
    {"words", 0, {0.33F, 0, 0, 0, 0}},
    {"long last word", 0.57F, {0, 0, 0, 0, 0}},
    {"begins with a common word", -1.02F, {0, 0, 0, 0, 0}},
    {"ends with a common word", -0.8F, {0, 0, 0, 0, 0}},
    {"verb alone", -1.5F, {0, 0, 0, 0, 0}},
    {"verb", -1.44F, {0, 0, 0, 0, 0}},
    {"adjective", -0.75F, {0, 0, 0, 0, 0}},
    {"adverb", -0.84F, {0, 0, 0, 0, 0}},
}};

std::array<std::string_view, feature_count> names_of_rows() {
  std::array<std::string_view, feature_count> names;
  for (std::size_t i = 0; i < rows.size(); ++i) names[i] = rows[i].name;
  return names;
}

using Logs = std::array<float, 4096>;

Logs made_logs() {
  Logs logs{};
  for (std::size_t i = 1; i < logs.size(); ++i) {
    logs[i] = static_cast<float>(std::log(static_cast<double>(i)));
  }
  return logs;
}

// Logarithms of small numbers, which nearly all are.
const Logs known_logs = made_logs();

float log_of(std::size_t number) {
  if (number < known_logs.size()) return known_logs[number];
  return static_cast<float>(std::log(static_cast<double>(number)));
}

float share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<float>(part) / static_cast<float>(whole);
}

float between_0_and_1(float value) {
  return std::clamp(value, 0.F, 1.F);
}

bool head_is_first(token::Language language) {
  switch (language) {
    case token::Language::english:
    case token::Language::german:
    case token::Language::dutch:
    case token::Language::unknown:
      return false;
    default:
      return true;
  }
}

// How often the content words of a phrase are told in the text, in any phrase.
struct WordCounts {
  std::uint32_t rarest = ~0U;
  std::uint32_t commonest = 1;
  float logarithms = 0;   // of all, summed
  float capitalised = 0;  // shares, summed
};

WordCounts counts_of(std::span<const Term> terms, const Candidates& candidates,
                     const Reading& reading) {
  WordCounts counts;
  for (const Term& term : terms) {
    if (!term.is_content) continue;
    const auto count = candidates.of_stem(reading.entry(term).stem);
    counts.rarest = std::min(counts.rarest, count.tellings);
    counts.commonest = std::max(counts.commonest, count.tellings);
    counts.logarithms += log_of(count.tellings);
    counts.capitalised += share(count.capitalised, count.tellings);
  }
  counts.rarest = std::min(counts.rarest, counts.commonest);
  return counts;
}

}  // namespace

Traits traits_of(const Candidates::Totals& totals) {
  const float side_by_side =
      share(totals.content, std::max<std::size_t>(totals.chunks, 1));
  const std::size_t joints = totals.content - totals.chunks;
  return {.speech = between_0_and_1(share(totals.persons, totals.words) * 20),
          .names =
              between_0_and_1(share(totals.capitalised, totals.content) * 2.5F),
          .dense = between_0_and_1(side_by_side - 1.2F),
          .length = between_0_and_1((log_of(totals.words + 1) - 4) / 4),
          .linked = between_0_and_1(share(totals.linked, joints) * 3)};
}

Features features_of(const Candidate& candidate, const Candidates& candidates,
                     const Reading& reading) {
  const std::span<const Term> terms =
      reading.terms().subspan(candidate.first.first, candidate.first.count);
  const WordCounts counts = counts_of(terms, candidates, reading);
  const Lexicon::Entry& first = reading.entry(terms.front());
  const Lexicon::Entry& last = reading.entry(terms.back());
  const auto head =
      (head_is_first(reading.lexicon().language()) ? first : last).kinds;
  const auto of_tellings = [&](std::uint32_t tellings) {
    return share(tellings, candidate.count);
  };
  const auto yes = [](bool is_so) { return is_so ? 1.F : 0.F; };
  return {yes(candidate.words == 1),
          yes(candidate.words >= 4),
          yes(candidate.has_linkers()),
          log_of(candidate.count),
          log_of(candidate.owned + 1),
          log_of(candidate.parts),
          of_tellings(candidate.right_free),
          of_tellings(candidate.whole),
          of_tellings(candidate.verb_sign),
          of_tellings(candidate.capitalised),
          of_tellings(candidate.acronym),
          counts.capitalised / static_cast<float>(candidate.words),
          log_of(candidate.first.first + 1),
          log_of(counts.rarest),
          log_of(counts.commonest),
          counts.logarithms,
          log_of(last.length),
          yes(candidate.begins_soft),
          yes(candidate.ends_soft),
          yes(candidate.words == 1 && head & kind::verb &&
              candidate.capitalised < candidate.count),
          yes(head & kind::verb),
          yes(head & kind::adjective),
          yes((first.kinds | last.kinds) & kind::adverb)};
}

const std::array<std::string_view, feature_count> feature_names =
    names_of_rows();

Features weights_for(const Traits& traits) {
  Features weights;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Traits& change = rows[i].change;
    weights[i] = rows[i].weight + change.speech * traits.speech +
                 change.names * traits.names + change.dense * traits.dense +
                 change.length * traits.length + change.linked * traits.linked;
  }
  return weights;
}

}  // namespace tamis::keyword

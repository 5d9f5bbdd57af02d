#include "summarize/chooser.hpp"

#include <algorithm>
#include <cmath>

#include "tamis/summary/summary.hpp"

namespace tamis::apps {
namespace {

constexpr double units_of_second = 1000;
constexpr double seconds_of_word = 60. / 150;

// So that no question is answered, and no sponsor read goes on, in another.
constexpr std::size_t parts_between_scripts = 10;

// Of a time above 0, whatever a file or a person says: those of many sentences
// can be added up.
std::size_t units_in(double seconds) {
  constexpr double most = 1e15;
  return static_cast<std::size_t>(
      std::clamp(std::ceil(seconds * units_of_second), 1., most));
}

// Of both what there is.
std::string cite_of(const std::string& speaker, const std::string& place) {
  if (speaker.empty() && place.empty()) return {};
  const bool has_both = !speaker.empty() && !place.empty();
  return " (" + speaker + (has_both ? ", " : "") + place + ")";
}

// One of the sentences of who alone can be quoted, whose name is then printed
// once; null where there are others.
const Candidate* sole_voice(std::span<const Candidate> candidates) {
  const Candidate* found = nullptr;
  const auto voice = [](const Candidate& candidate) {
    return &candidate.script->speaker(candidate.sentence);
  };
  for (const Candidate& candidate : candidates) {
    if (candidate.is_context) continue;
    if (found != nullptr && voice(*found) != voice(candidate)) return nullptr;
    found = &candidate;
  }
  return found;
}

}  // namespace

std::vector<Candidate> candidates_of(const Script& script) {
  std::vector<Candidate> found;
  found.reserve(script.size());
  for (std::size_t i = 0; i < script.size(); ++i) found.push_back({&script, i});
  return found;
}

std::size_t words_of(std::span<const Candidate> candidates) {
  std::size_t words = 0;
  for (const auto& [script, sentence, _] : candidates) {
    words += script->words(sentence);
  }
  return words;
}

Chooser::Chooser(const SummarizeCommand& command, const Cast& cast)
    : command_(command),
      cast_(cast),
      focus_(command.focus_terms()),
      words_([](token::Language) { return summary::KnownWords(); }) {}

std::size_t Chooser::length(const Candidate& candidate) const {
  const auto& [script, sentence, is_context] = candidate;
  const std::size_t words = script->words(sentence);
  if (command_.seconds <= 0) return words;
  const auto span = script->span(sentence, script->text(sentence).size());
  const double seconds =
      span ? span->seconds() : seconds_of_word * static_cast<double>(words);
  return units_in(seconds);
}

std::size_t Chooser::budget(std::span<const Candidate> candidates,
                            std::size_t usual) const {
  if (command_.seconds > 0) {
    return units_in(command_.seconds);
  }
  if (command_.has_words && command_.ratio <= 0) return command_.summary.budget;
  if (command_.ratio <= 0) {
    return command_.summary.sentences > 0 ? summary::unbounded : usual;
  }
  const auto share = static_cast<std::size_t>(
      command_.ratio * static_cast<double>(words_of(candidates)));
  return std::max<std::size_t>(
      1, command_.has_words ? std::min(share, command_.summary.budget) : share);
}

Bound Chooser::bound(std::span<const Candidate> candidates,
                     std::size_t usual) const {
  return {budget(candidates, usual), command_.summary.sentences};
}

bool Chooser::is_context(const Candidate& candidate) const {
  const auto& [script, sentence, is_context] = candidate;
  if (is_context || cast_.is_silent(script->speaker(sentence))) return true;
  return command_.shared.format == "vtt" &&
         !script->span(sentence, script->text(sentence).size());
}

Label Chooser::label_of(const Candidate& candidate, std::size_t budget) const {
  if (!command_.is_text()) return {};
  const auto fits = [&](const std::string& text) {
    return command_.seconds > 0 || summary::cost_of(text) <= budget / 2;
  };
  const std::string& speaker = candidate.script->speaker(candidate.sentence);
  if (!command_.cite) return {fits(speaker) ? speaker : "", ""};
  const std::string place =
      written(candidate.script->place(candidate.sentence, 1));
  for (auto cite : {cite_of(speaker, place), cite_of({}, place)}) {
    if (fits(cite)) return {"", std::move(cite)};
  }
  return {};
}

std::size_t Chooser::cost_of(const Label& label) const {
  if (command_.seconds > 0) return 0;
  return summary::cost_of(label.name) + summary::cost_of(label.cite);
}

std::vector<summary::Sentence> Chooser::sentences_of(
    std::span<const Candidate> candidates, std::size_t budget,
    bool has_labels) const {
  std::vector<summary::Sentence> sentences;
  sentences.reserve(candidates.size());
  std::size_t parts = 0;  // of the scripts before, which lie far off
  const Script* last = nullptr;
  for (const Candidate& candidate : candidates) {
    const auto& [script, sentence, _] = candidate;
    if (last != nullptr && last != script) {
      parts += last->part_count() + parts_between_scripts;
    }
    last = script;
    const std::size_t label =
        has_labels ? cost_of(label_of(candidate, budget)) : 0;
    const std::size_t own = std::max<std::size_t>(1, length(candidate));
    sentences.push_back({script->text(sentence), own + label, label,
                         parts + script->part(sentence),
                         script->language(sentence), is_context(candidate),
                         cast_.group(script->speaker(sentence))});
  }
  return sentences;
}

std::vector<Quote> Chooser::best(std::span<const Candidate> candidates,
                                 const Bound& bound) const {
  const auto [budget, most_sentences] = bound;
  const Candidate* sole = command_.cite ? nullptr : sole_voice(candidates);
  const std::size_t once = sole ? cost_of(label_of(*sole, budget)) : 0;
  const auto sentences = sentences_of(candidates, budget, !sole);
  summary::Options options = command_.summary;
  options.budget = budget == summary::unbounded ? budget : budget - once;
  options.sentences = most_sentences;
  options.focus = focus_;
  std::size_t bytes = 0;
  for (const summary::Sentence& sentence : sentences) {
    bytes += sentence.text.size();
  }
  const auto choices = words_.with(
      token::Language::unknown, bytes, [&](summary::KnownWords& words) {
        return summary::summary(sentences, options, words);
      });
  std::vector<Quote> quotes;
  for (const auto& [place, size, score] : choices) {
    const Candidate& candidate = candidates[place];
    quotes.push_back({candidate.script, candidate.sentence, size, score,
                      sentences[place].cost, label_of(candidate, budget)});
  }
  if (!quotes.empty()) quotes.front().cost += once;
  return quotes;
}

}  // namespace tamis::apps

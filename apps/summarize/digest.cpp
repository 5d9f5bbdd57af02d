#include "summarize/digest.hpp"

#include <algorithm>

#include "summarize/chapters.hpp"
#include "tamis/summary/summary.hpp"

namespace tamis::apps {
namespace {

constexpr std::size_t usual_words = 150;

// Sentences that are read for all speakers together: what the others say is
// left out of account where it would take more, as each is read for each.
constexpr std::size_t most_heard = 1'000'000;

Digest by_document(const Script& script, const Chooser& chooser) {
  const auto candidates = candidates_of(script);
  Section section;
  section.words = words_of(candidates);
  section.quotes =
      chooser.best(candidates, chooser.bound(candidates, usual_words));
  return {&script, {std::move(section)}, 1};
}

// By speakers, their sentences.
std::vector<std::vector<Candidate>> voices_of(const Script& script) {
  std::vector<std::vector<Candidate>> voices(script.speakers().size());
  for (std::size_t i = 0; i < script.size(); ++i) {
    voices[script.speaker_number(i)].push_back({&script, i});
  }
  return voices;
}

Digest by_speaker(const Script& script, const Chooser& chooser) {
  Digest digest{&script, {}, 1};
  const auto voices = voices_of(script);
  auto all = candidates_of(script);
  for (std::size_t speaker = 0; speaker < voices.size(); ++speaker) {
    const auto& own = voices[speaker];
    Section section;
    section.words = words_of(own);
    section.speaker = script.speakers()[speaker];
    const Bound bound = chooser.bound(own, usual_words);
    if (voices.size() * script.size() > most_heard) {
      section.quotes = chooser.best(own, bound);
    } else {
      for (Candidate& candidate : all) {
        candidate.is_context =
            script.speaker_number(candidate.sentence) != speaker;
      }
      section.quotes = chooser.best(all, bound);
    }
    if (!section.quotes.empty()) digest.sections.push_back(std::move(section));
  }
  return digest;
}

}  // namespace

std::vector<Quote> Digest::quotes() const {
  std::vector<Quote> all;
  for (const Section& section : sections) {
    all.insert(all.end(), section.quotes.begin(), section.quotes.end());
  }
  if (script != nullptr) {
    std::stable_sort(
        all.begin(), all.end(),
        [](const Quote& a, const Quote& b) { return a.sentence < b.sentence; });
  }
  return all;
}

Digest digest_of(const Script& script, const std::string& by,
                 const Chooser& chooser) {
  if (by == "speaker") return by_speaker(script, chooser);
  if (by == "chapter") return {&script, chapters_of(script, chooser), 1};
  return by_document(script, chooser);
}

Digest digest_of(std::span<const std::unique_ptr<const Script>> scripts,
                 const Chooser& chooser) {
  std::vector<Candidate> candidates;
  for (const auto& script : scripts) {
    const auto own = candidates_of(*script);
    candidates.insert(candidates.end(), own.begin(), own.end());
  }
  Digest digest{nullptr, {}, scripts.size()};
  for (Quote& quote :
       chooser.best(candidates, chooser.bound(candidates, usual_words))) {
    const bool is_new =
        digest.sections.empty() ||
        digest.sections.back().quotes.front().script != quote.script;
    if (is_new) digest.sections.emplace_back();
    digest.sections.back().quotes.push_back(std::move(quote));
  }
  return digest;
}

}  // namespace tamis::apps

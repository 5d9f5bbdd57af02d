#include "tamis/keyword/keywords.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <map>
#include <set>
#include <utility>

#include "blend.hpp"
#include "candidates.hpp"
#include "keyness.hpp"
#include "listed.hpp"
#include "rake.hpp"
#include "ranked.hpp"
#include "reading.hpp"
#include "tellings.hpp"
#include "textrank.hpp"
#include "tfidf.hpp"
#include "topicrank.hpp"
#include "yake.hpp"

namespace tamis::keyword {
namespace {

constexpr std::size_t most_words = 6;

constexpr std::array<std::pair<std::string_view, Method>, 6> method_names = {
    {{"blend", Method::blend},
     {"yake", Method::yake},
     {"rake", Method::rake},
     {"textrank", Method::textrank},
     {"tfidf", Method::tfidf},
     {"topicrank", Method::topicrank}}};

std::vector<std::string> forms_of(const Reading& reading,
                                  const std::vector<Range>& tellings) {
  std::vector<std::string> forms;
  for (const Range telling : tellings) {
    std::string form = reading.folded(telling.first, telling.count);
    if (std::find(forms.begin(), forms.end(), form) == forms.end()) {
      forms.push_back(std::move(form));
    }
  }
  return forms;
}

std::size_t most_words_for(const Options& options) {
  if (options.max_words > 0) return options.max_words;
  return options.method == Method::yake ? 3 : usual_words;
}

std::vector<Ranked> ranked_by(const Options& options, const Reading& reading,
                              std::size_t count, Candidates& room) {
  const std::size_t most = most_words_for(options);
  switch (options.method) {
    case Method::yake:
      return yake(reading, most, count);
    case Method::rake:
      return rake(reading, most, count);
    case Method::textrank:
      return textrank(reading, most, count);
    case Method::tfidf:
      return tfidf(reading, options.background, most, count, room);
    case Method::topicrank:
      return topicrank(reading, most, count);
    case Method::blend:
      break;
  }
  return blend(reading, most, count, room);
}

// The form that is told most; of those told alike, the first.
std::string best_form(const Reading& reading,
                      const std::vector<Range>& tellings) {
  std::map<std::string, std::size_t> counts;
  std::vector<const std::pair<const std::string, std::size_t>*> forms;
  for (const Range telling : tellings) {
    const auto [form, is_new] =
        counts.try_emplace(reading.written(telling.first, telling.count), 0);
    ++form->second;
    if (is_new) forms.push_back(&*form);
  }
  return (*std::max_element(
              forms.begin(), forms.end(),
              [](auto* a, auto* b) { return a->second < b->second; }))
      ->first;
}

Keyword keyword_of(const Reading& reading, const Ranked& ranked) {
  Keyword keyword{best_form(reading, ranked.tellings),
                  ranked.score,
                  {},
                  forms_of(reading, ranked.tellings),
                  stems_of(reading, ranked.tellings[0]),
                  ranked.evidence};
  for (const Range telling : ranked.tellings) {
    const Term& first = reading.terms()[telling.first];
    const Term& last = reading.terms()[telling.first + telling.count - 1];
    keyword.tellings.push_back({reading.part_of(telling.first), first.begin,
                                reading.end(last) - first.begin});
  }
  return keyword;
}

// The stems of a phrase, linkers left aside.
std::vector<std::uint32_t> linked_stems(const Reading& reading, Range phrase) {
  std::vector<std::uint32_t> stems;
  for (const Term& term : reading.terms().subspan(phrase.first, phrase.count)) {
    const Lexicon::Entry& entry = reading.entry(term);
    const bool is_small = entry.kinds & (kind::linker | kind::linked);
    if (term.is_content || !is_small) stems.push_back(entry.stem);
  }
  return stems;
}

// Those that are given in any case, and the best of the others, in order.
std::vector<Ranked> joined(const Reading& reading, std::vector<Ranked> given,
                           std::vector<Ranked> others, std::size_t count) {
  std::set<std::vector<std::uint32_t>> stems;
  for (const Ranked& one : given) {
    stems.insert(linked_stems(reading, one.tellings[0]));
  }
  std::erase_if(others, [&](const Ranked& other) {
    return stems.contains(linked_stems(reading, other.tellings[0]));
  });
  std::vector<Ranked> all = std::move(given);
  const std::size_t sure = all.size();
  for (Ranked& other : others) {
    if (all.size() >= std::max(count, sure)) break;
    all.push_back(std::move(other));
  }
  std::stable_sort(
      all.begin(), all.end(),
      [](const Ranked& a, const Ranked& b) { return a.score > b.score; });
  return all;
}

}  // namespace

std::optional<Method> method_named(std::string_view name) {
  for (const auto& [known, method] : method_names) {
    if (known == name) return method;
  }
  return std::nullopt;
}

std::string problem_with(const Options& options) {
  if (options.max_words <= most_words) return {};
  return "a keyword has 1 to " + std::to_string(most_words) +
         " content words, not " + std::to_string(options.max_words);
}

struct Keywords::State {
  Options options;
  Lexicon lexicon;
  Reading reading;
  Candidates room = {};
  Listed always;
  Listed only;

  explicit State(const Options& wanted)
      : options(wanted),
        lexicon(wanted.language, wanted.stop_words, wanted.more_stop_words),
        reading(lexicon),
        always(lexicon, wanted.always),
        only(lexicon, wanted.only) {}

  std::vector<Ranked> ranked(std::size_t count) {
    const std::size_t most = most_words_for(options);
    if (!only.is_empty()) {
      auto found = weigh(reading, most, only.tellings(reading), room);
      if (found.size() > count) found.resize(count);
      return found;
    }
    auto found = ranked_by(options, reading, count, room);
    if (!always.is_empty()) {
      found =
          joined(reading, weigh(reading, most, always.tellings(reading), room),
                 std::move(found), count);
    }
    return found;
  }
};

Keywords::Keywords(const Options& options) {
  assert(problem_with(options).empty());
  state_ = std::make_unique<State>(options);
}
Keywords::~Keywords() = default;
Keywords::Keywords(Keywords&&) noexcept = default;
Keywords& Keywords::operator=(Keywords&&) noexcept = default;

void Keywords::begin(const std::vector<std::string>& names) {
  state_->reading.begin(names);
}

void Keywords::add(std::string_view part, std::span<const std::size_t> breaks) {
  state_->reading.add(part, breaks);
}

std::vector<Keyword> Keywords::best(std::size_t count) const {
  const Reading& reading = state_->reading;
  const Options& options = state_->options;
  // What is typical of the text may stand far down its ranking.
  constexpr std::size_t compared = 200;
  const bool is_compared =
      options.background != nullptr && options.method != Method::tfidf;
  std::vector<Keyword> found;
  for (const Ranked& ranked :
       state_->ranked(is_compared ? std::max(10 * count, compared) : count)) {
    found.push_back(keyword_of(reading, ranked));
  }
  if (!is_compared) return found;
  return typical(std::move(found), reading.terms().size(), *options.background,
                 count);
}

}  // namespace tamis::keyword

#include "tamis/summary/summary.hpp"

#include <cassert>
#include <utility>

#include "blend.hpp"
#include "centroid.hpp"
#include "concepts.hpp"
#include "coverage.hpp"
#include "greedy.hpp"
#include "lead.hpp"
#include "lexrank.hpp"
#include "luhn.hpp"
#include "reading.hpp"
#include "selection.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"
#include "textrank.hpp"

namespace tamis::summary {
namespace {

constexpr std::pair<std::string_view, Method> methods[] = {
    {"blend", Method::blend},       {"coverage", Method::coverage},
    {"centroid", Method::centroid}, {"lexrank", Method::lexrank},
    {"textrank", Method::textrank}, {"luhn", Method::luhn},
    {"lead", Method::lead}};

// Of the methods that score each sentence once.
std::vector<double> scores_by(Method method, const Reading& reading) {
  switch (method) {
    case Method::centroid:
      return centroid_scores(reading);
    case Method::lexrank:
      return lexrank_scores(reading);
    case Method::textrank:
      return textrank_scores(reading);
    case Method::luhn:
      return luhn_scores(reading);
    default:
      return lead_scores(reading);
  }
}

}  // namespace

std::optional<Method> method_named(std::string_view name) {
  for (const auto& [known, method] : methods) {
    if (name == known) return method;
  }
  return std::nullopt;
}

std::string problem_with(const Options& options) {
  if (options.budget == 0) return "a summary has at least 1 word";
  return {};
}

std::size_t cost_of(std::string_view text) {
  std::size_t count = 0;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    const bool is_space = text::is_space(point.code);
    count += !is_space && !in_word;
    in_word = !is_space;
    at += point.size;
  }
  return count;
}

std::vector<Choice> summary(std::span<const Sentence> sentences,
                            const Options& options) {
  KnownWords words;
  return summary(sentences, options, words);
}

std::vector<Choice> summary(std::span<const Sentence> sentences,
                            const Options& options, KnownWords& words) {
  assert(problem_with(options).empty());
  const Reading reading(sentences, words);
  Selection selection(reading, options);
  if (options.method == Method::blend || options.method == Method::coverage) {
    const Concepts concepts(reading);
    Greedy greedy(concepts, options.method == Method::blend
                                ? blend_worth(reading, concepts, options)
                                : coverage_worth(reading, concepts, options));
    while (selection.next_stage()) greedy.choose(selection);
  } else {
    const auto scores = scores_by(options.method, reading);
    while (selection.next_stage()) selection.take_best(scores);
  }
  return selection.choices();
}

}  // namespace tamis::summary

#include <algorithm>

#include "reading.hpp"
#include "summarize/chooser.hpp"
#include "tamis/summary/chapters.hpp"
#include "targets.hpp"

namespace tamis::fuzz {
namespace {

using summary::Sentence;

std::vector<Sentence> sentences_of(const apps::Script& script) {
  std::vector<Sentence> sentences;
  for (std::size_t i = 0; i < script.size(); ++i) {
    sentences.push_back(
        {script.text(i), std::max<std::size_t>(1, script.words(i)), 0,
         script.part(i), script.language(i), false, script.speaker_number(i)});
  }
  return sentences;
}

// In their order, each once, part of what was said, within the budget.
void check_summary(const std::vector<Sentence>& sentences,
                   const summary::Options& options) {
  std::size_t cost = 0;
  std::size_t next = 0;
  const auto choices = summary::summary(sentences, options);
  for (const summary::Choice& choice : choices) {
    require(choice.sentence >= next && choice.sentence < sentences.size(),
            "sentences keep their order");
    next = choice.sentence + 1;
    const Sentence& sentence = sentences[choice.sentence];
    require(choice.size > 0 && choice.size <= sentence.text.size(),
            "what is chosen is in the text");
    require(choice.score > 0 && choice.score <= 1, "scores are in (0, 1]");
    const bool is_whole = choice.size == sentence.text.size();
    cost += is_whole ? sentence.cost
                     : summary::cost_of(sentence.text.substr(0, choice.size));
  }
  require(cost <= options.budget, "the budget is kept");
  require(options.sentences == 0 || choices.size() <= options.sentences,
          "and the number of sentences");
}

void check_chapters(const std::vector<Sentence>& sentences,
                    const summary::ChapterOptions& options) {
  const auto firsts = summary::chapters(sentences, options);
  require(firsts.empty() == sentences.empty(), "a text has a chapter");
  require(firsts.empty() || firsts[0] == 0, "the first begins it");
  for (std::size_t i = 1; i < firsts.size(); ++i) {
    require(firsts[i - 1] < firsts[i] && firsts[i] < sentences.size(),
            "chapters are in order");
  }
  require(options.count == 0 || firsts.size() <= options.count,
          "no more chapters than asked for");
}

// Within so many seconds, as the tool does it.
void check_seconds(const apps::Script& script, std::size_t seconds) {
  apps::SummarizeCommand command;
  command.seconds = static_cast<double>(seconds);
  const apps::Cast cast(command);
  const apps::Chooser chooser(command, cast);
  const auto candidates = apps::candidates_of(script);
  const auto bound = chooser.bound(candidates, 100);
  std::size_t cost = 0;
  const std::vector<apps::Quote> quotes = chooser.best(candidates, bound);
  for (const apps::Quote& quote : quotes) {
    require(text::is_utf8(quote.text()), "quotes cut no code point");
    static_cast<void>(apps::written(quote.place()));
    if (quote.is_whole()) cost += quote.cost;
  }
  // Where nothing fits, one is given, if only its first word.
  require(cost <= bound.budget || quotes.size() == 1, "the seconds are kept");
}

}  // namespace

void summarize(std::string_view bytes) {
  static constexpr summary::Method methods[] = {
      summary::Method::blend,    summary::Method::coverage,
      summary::Method::centroid, summary::Method::lexrank,
      summary::Method::textrank, summary::Method::luhn,
      summary::Method::lead};
  Choices choices(bytes);
  summary::Options options;
  options.method = choices.of(methods);
  options.budget = choices.below(200) + 1;
  options.sentences = choices.below(5);
  options.keeps_questions = choices.below(2) == 1;
  const bool has_focus = choices.below(4) == 1;
  const summary::ChapterOptions chapters{.count = choices.below(8),
                                         .shortest = choices.below(60) + 1};
  for (const Document& document : documents_in(choices.rest())) {
    const apps::Script script(document);
    const std::vector<Sentence> sentences = sentences_of(script);
    if (has_focus && !sentences.empty()) {
      options.focus = {std::string(sentences.back().text.substr(0, 20))};
    }
    if (problem_with(options).empty()) check_summary(sentences, options);
    if (problem_with(chapters).empty()) check_chapters(sentences, chapters);
    check_seconds(script, options.budget);
  }
}

}  // namespace tamis::fuzz

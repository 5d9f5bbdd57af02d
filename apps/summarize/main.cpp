#include <vector>

#include "common/run.hpp"
#include "summarize/command.hpp"
#include "tamis/clean/clean.hpp"
#include "tamis/summary/summary.hpp"
#include "tamis/token/language.hpp"
#include "tamis/token/sentences.hpp"
#include "tamis/transcript/json.hpp"
#include "tamis/transcript/write.hpp"

namespace tamis::apps {
namespace {

using transcript::Document;
using transcript::JsonObject;
using transcript::Paragraph;
using transcript::Segment;

// A sentence that was chosen, and where it stands.
struct Quote {
  std::string_view text;
  const Segment* first;  // the segment it begins in
  const Segment* last;   // the one it ends in
  double score;
};

class Digest {
 public:
  Digest(const Document& document, const SummarizeCommand& command)
      : document_(document),
        command_(command),
        paragraphs_(paragraphs_of(document)) {}

  std::vector<Quote> quotes() const {
    summary::Options options = command_.summary;
    if (options.sentences > 0 && !command_.has_words) {
      options.budget = summary::unbounded;
    }
    const token::Language language = common::language_of(document_);
    std::vector<summary::Sentence> sentences;
    std::vector<std::pair<std::size_t, token::Span>> places;
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      const std::string& text = paragraphs_[i].text;
      const auto pauses = pauses_in(paragraphs_[i], document_);
      for (const token::Span span : token::sentences(
               text, {.language = language, .pauses = pauses})) {
        const std::size_t cost_of_it = cost(paragraphs_[i], span);
        sentences.push_back({span.in(text), cost_of_it,
                             cost_of_it - summary::cost_of(span.in(text)), i,
                             language});
        places.emplace_back(i, span);
      }
    }
    std::vector<Quote> found;
    for (const auto& choice : summary::summary(sentences, options)) {
      const auto& [paragraph, span] = places[choice.sentence];
      found.push_back(quote(paragraphs_[paragraph], {span.begin, choice.size},
                            choice.score));
    }
    return found;
  }

 private:
  // Words as printed: in text a speaker's name stands before the sentence, and
  // a place behind it.
  std::size_t cost(const Paragraph& paragraph, token::Span span) const {
    const std::size_t words = summary::cost_of(span.in(paragraph.text));
    if (command_.shared.format == "jsonl") return words;
    return words + summary::cost_of(paragraph.speaker) +
           (command_.cite ? 2 : 0);
  }

  Quote quote(const Paragraph& paragraph, token::Span span,
              double score) const {
    const auto segment = [&](std::size_t at) {
      return &document_.segments[paragraph.piece_at(at).segment];
    };
    return {span.in(paragraph.text), segment(span.begin),
            segment(span.begin + span.size - 1), score};
  }

  const Document& document_;
  const SummarizeCommand& command_;
  std::vector<Paragraph> paragraphs_;
};

std::string json_of(const Document& document,
                    const std::vector<Quote>& quotes) {
  std::string summary;
  std::vector<std::string> rows;
  for (const Quote& quote : quotes) {
    if (!summary.empty()) summary += ' ';
    summary += quote.text;
    JsonObject json;
    json.add("text", quote.text);
    if (!quote.first->speaker.empty())
      json.add("speaker", quote.first->speaker);
    if (quote.first->start) json.add("start", *quote.first->start);
    if (quote.last->end) json.add("end", *quote.last->end);
    json.add("line", quote.first->line).add("score", quote.score);
    rows.push_back(json.text());
  }
  JsonObject json;
  json.add("id", document.id);
  if (!document.source.empty()) json.add("source", document.source);
  json.add("summary", summary);
  return json.add_json("sentences", transcript::json_array(rows)).text() + "\n";
}

std::string place_of(const Quote& quote) {
  if (quote.first->start) {
    return " (" + transcript::clock(*quote.first->start) + ")";
  }
  return " (line " + std::to_string(quote.first->line) + ")";
}

// One paragraph per turn.
std::string text_of(const std::vector<Quote>& quotes, bool cite) {
  std::string out;
  const Segment* last = nullptr;
  for (const Quote& quote : quotes) {
    const std::string& speaker = quote.first->speaker;
    const bool goes_on =
        last != nullptr && !speaker.empty() && speaker == last->speaker;
    if (last != nullptr) out += goes_on ? " " : "\n\n";
    if (!goes_on && !speaker.empty()) out += speaker + ": ";
    out += quote.text;
    if (cite) out += place_of(quote);
    last = quote.first;
  }
  return out.empty() ? out : out + "\n";
}

void work(common::Session& session, const SummarizeCommand& command) {
  common::refuse(problem_with(command.summary));
  common::for_each_document(session, [&](Document document) {
    if (!command.no_clean) clean::clean(document);
    const Digest digest(document, command);
    const std::vector<Quote> quotes = digest.quotes();
    if (command.shared.format == "jsonl") {
      session.output.write(json_of(document, quotes));
    } else {
      session.output.add(document.id, text_of(quotes, command.cite));
    }
  });
}

}  // namespace
}  // namespace tamis::apps

int main(int count, char** arguments) {
  using namespace tamis;
  return common::run_tool<apps::SummarizeCommand>(count, arguments,
                                                  apps::define, apps::work);
}

#include <algorithm>
#include <cmath>

#include "summarize/forms.hpp"
#include "tamis/token/language.hpp"
#include "tamis/transcript/json.hpp"

namespace tamis::apps {
namespace {

using transcript::JsonObject;

double rounded(double score) {
  constexpr double parts = 1e6;
  return std::max(std::round(score * parts), 1.) / parts;
}

void add_source(JsonObject& json, const Script& script) {
  json.add("id", script.id());
  if (!script.source().empty()) json.add("source", script.source());
}

std::string json_of(const Quote& quote, bool is_of_corpus) {
  const auto [line, start, end] = quote.place();
  JsonObject json;
  if (is_of_corpus) add_source(json, *quote.script);
  json.add("text", quote.text());
  if (!quote.speaker().empty()) json.add("speaker", quote.speaker());
  if (start) json.add("start", *start);
  if (end) json.add("end", *end);
  if (line > 0) json.add("line", line);
  return json.add("score", rounded(quote.score)).text();
}

// The keys "summary" and "sentences".
void add_quotes(JsonObject& json, const std::vector<Quote>& quotes,
                bool is_of_corpus) {
  std::string summary;
  std::vector<std::string> rows;
  for (const Quote& quote : quotes) {
    summary += summary.empty() ? "" : " ";
    summary += quote.text();
    rows.push_back(json_of(quote, is_of_corpus));
  }
  json.add("summary", summary)
      .add_json("sentences", transcript::json_array(rows));
}

std::string json_of_chapter(const Section& section) {
  JsonObject json;
  if (!section.title.empty()) json.add("title", section.title);
  const auto [line, start, _] = section.place;
  if (start) json.add("start", *start);
  if (line > 0) json.add("line", line);
  json.add("words", section.words);
  add_quotes(json, section.quotes, false);
  return json.text();
}

std::string json_of_speaker(const Section& section) {
  JsonObject json;
  if (!section.speaker.empty()) json.add("name", section.speaker);
  json.add("words", section.words);
  add_quotes(json, section.quotes, false);
  return json.text();
}

}  // namespace

std::string row_of(const Digest& digest, const std::string& by) {
  JsonObject json;
  if (const Script* script = digest.script) {
    add_source(json, *script);
    const auto language = token::code(script->language());
    if (!language.empty()) json.add("language", language);
  } else {
    json.add("id", "corpus");
  }
  add_quotes(json, digest.quotes(), digest.script == nullptr);
  if (by == "chapter" || by == "speaker") {
    std::vector<std::string> rows;
    for (const Section& section : digest.sections) {
      rows.push_back(by == "chapter" ? json_of_chapter(section)
                                     : json_of_speaker(section));
    }
    json.add_json(by + "s", transcript::json_array(rows));
  }
  return json.text() + "\n";
}

}  // namespace tamis::apps

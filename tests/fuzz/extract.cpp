#include "reading.hpp"
#include "tamis/keyword/keywords.hpp"
#include "tamis/keyword/phrase_counts.hpp"
#include "tamis/keyword/quotes.hpp"
#include "tamis/keyword/themes.hpp"
#include "tamis/token/sentences.hpp"
#include "targets.hpp"

namespace tamis::fuzz {
namespace {

using keyword::Keyword;
using transcript::Paragraph;

struct Part {
  std::string text;
  std::vector<std::size_t> pauses;
};

std::vector<Part> parts_of(const Document& document) {
  std::vector<Part> parts;
  for (const Paragraph& paragraph : transcript::paragraphs_of(document)) {
    parts.push_back(
        {paragraph.text, transcript::pauses_in(paragraph, document)});
  }
  return parts;
}

void check_score(double score) {
  require(score > 0 && score <= 1, "scores are above 0 and at most 1");
}

void check_place(const keyword::Telling& place,
                 const std::vector<Part>& parts) {
  require(place.part < parts.size(), "tellings are in a part");
  const std::string& text = parts[place.part].text;
  require(place.size > 0 && place.begin + place.size <= text.size(),
          "tellings are inside their part");
  require(text::is_utf8(text.substr(place.begin, place.size)),
          "tellings cut no code point");
}

void check_keyword(const Keyword& keyword, const std::vector<Part>& parts) {
  require(!keyword.text.empty() && text::is_utf8(keyword.text),
          "keywords are texts");
  check_score(keyword.score);
  require(!keyword.tellings.empty(), "keywords are told");
  for (const auto& telling : keyword.tellings) check_place(telling, parts);
}

std::vector<Keyword> keywords_of(const std::vector<Part>& parts,
                                 const keyword::Options& options) {
  keyword::Keywords keywords(options);
  keywords.begin();
  for (const Part& part : parts) keywords.add(part.text, part.pauses);
  const std::vector<Keyword> best = keywords.best(30);
  require(best.size() <= 30, "no more keywords than asked for");
  double score = 1;
  for (const Keyword& keyword : best) {
    check_keyword(keyword, parts);
    require(keyword.score <= score, "the best come first");
    score = keyword.score;
  }
  return best;
}

keyword::PhraseCounts counts_of(const std::vector<std::vector<Part>>& texts,
                                const keyword::Options& options) {
  keyword::PhraseCounts counts(options);
  for (const auto& parts : texts) {
    counts.begin();
    for (const Part& part : parts) counts.add(part.text, part.pauses);
  }
  counts.begin();
  return counts;
}

void check_themes(const keyword::Themes& themes,
                  const std::vector<std::vector<Part>>& texts,
                  token::Language language) {
  for (const keyword::Theme& theme : themes.found()) {
    require(!theme.label.empty() && !theme.keywords.empty(),
            "themes have keywords and a label");
    check_score(theme.weight);
    keyword::Quotes quotes(theme);
    for (const auto& telling : theme.tellings) {
      require(telling.document < texts.size(), "tellings are in a document");
      require(telling.keyword < theme.keywords.size(), "and of a keyword");
      check_place(telling.place, texts[telling.document]);
    }
    for (std::uint32_t i = 0; i < texts.size(); ++i) {
      for (std::size_t part = 0; part < texts[i].size(); ++part) {
        const std::string& text = texts[i][part].text;
        quotes.add(i, part, text, token::sentences(text), language);
      }
    }
    for (const keyword::Quote& quote : quotes.best(2)) {
      check_score(quote.score);
      check_place(quote.place, texts[quote.document]);
    }
  }
}

}  // namespace

void extract(std::string_view bytes) {
  static constexpr keyword::Method methods[] = {
      keyword::Method::blend,     keyword::Method::yake,
      keyword::Method::rake,      keyword::Method::textrank,
      keyword::Method::topicrank, keyword::Method::tfidf};
  Choices choices(bytes);
  keyword::Options options;
  options.method = choices.of(methods);
  options.max_words = choices.below(7);
  const std::size_t choice = choices.below(token::all_languages.size() + 1);
  if (choice > 0) options.language = token::all_languages[choice - 1];
  const bool has_background = choices.below(2) == 1;
  const bool has_only = choices.below(8) == 1;
  std::vector<std::vector<Part>> texts;
  for (const Document& document : documents_in(choices.rest())) {
    texts.push_back(parts_of(document));
  }
  const keyword::PhraseCounts counts = counts_of(texts, options);
  if (has_background || options.method == keyword::Method::tfidf) {
    options.background = &counts;
  }
  if (has_only && !texts.empty() && !texts[0].empty()) {
    options.only = {texts[0][0].text.substr(0, 40)};
  }
  keyword::Themes themes;
  for (const auto& parts : texts) {
    themes.add(keywords_of(parts, options), options.language);
  }
  check_themes(themes, texts, options.language);
}

}  // namespace tamis::fuzz

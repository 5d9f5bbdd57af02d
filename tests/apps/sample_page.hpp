// Pages to look at: invented interviews, French and English.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/page.hpp"

namespace tamis::apps {

inline PagePlace at_time(std::size_t document, double seconds) {
  return {document, seconds, 0};
}

inline PagePlace at_line(std::size_t document, std::size_t line) {
  return {document, {}, line};
}

inline PageQuote quote_of(std::string text, std::string_view keyword,
                          std::string speaker, PagePlace place) {
  const std::size_t begin = text.find(keyword);
  PageQuote quote{std::move(text), {}, std::move(speaker), place};
  if (begin != std::string::npos) {
    quote.marks.push_back({begin, keyword.size()});
  }
  return quote;
}

inline std::vector<PageDocument> sample_documents() {
  return {
      {"Atelier vélo, épisode 4", "raw/atelier-velo-4.srt", "fr", 8120, 2905.0},
      {"Night markets on two wheels", "raw/night markets.vtt", "en", 6544,
       2371.5},
      {"Entretien avec Maëlle Tanguy",
       "raw/entretien-tanguy.txt",
       "fr",
       4310,
       {}},
      {"Q&A: is 5 < 6 lanes enough?", "raw/Q&A: 5<6?#1.txt", "en", 2077, {}},
      {"Réunion des livreurs du quartier Saint-Aubin, compte rendu intégral",
       "../réunions/saint-aubin.vtt", "fr", 11892, 4410.0},
      {"-", "", "en", 933, {}},
  };
}

inline std::vector<PageKeyword> sample_keywords() {
  return {
      {"vélo cargo",
       "fr",
       {},
       46,
       4,
       {},
       {{"on a commencé avec un seul ", "vélo cargo", " et deux remorques",
         at_time(0, 74)},
        {"personne ne savait réparer les ", "vélos cargos",
         " électriques de la mairie", at_time(0, 812.4)},
        {"le ", "vélo cargo", ", c'est notre camionnette à nous",
         at_line(2, 31)}}},
      {"cargo bike",
       "en",
       {},
       29,
       3,
       {},
       {{"you cannot park a ", "cargo bike", " where a van would stand",
         at_time(1, 190)},
        {"we lent forty ", "cargo bikes", " to families for a month",
         at_line(3, 12)}}},
      {"dernier kilomètre",
       "fr",
       {},
       18,
       2,
       {},
       {{"tout se joue sur le ", "dernier kilomètre", ", pas sur l'autoroute",
         at_time(4, 3727)}}},
      {"remorque", "fr", {}, 11, 2, at_line(2, 48), {}},
  };
}

inline std::vector<PageTheme> sample_themes() {
  PageTheme bikes{"vélo cargo, cargo bike",
                  "",
                  0.41,
                  5,
                  sample_keywords(),
                  {31, 17, 12, 9, 34, 0},
                  {{"Maëlle Tanguy", 0.38},
                   {"Joris", 0.3},
                   {"Adaeze Cole", 0.2},
                   {"", 0.12}},
                  {}};
  bikes.quotes = {
      quote_of("Le vélo cargo, c'est notre camionnette à nous : on y met tout, "
               "le pain, les outils, et le petit dernier quand l'école ferme.",
               "vélo cargo", "Maëlle Tanguy", at_line(2, 31)),
      quote_of("You cannot park a cargo bike where a van would stand, and "
               "nobody at the town hall had thought about that.",
               "cargo bike", "Adaeze Cole", at_time(1, 190)),
      quote_of("Au début, tout se jouait sur le dernier kilomètre.",
               "dernier kilomètre", "", at_time(4, 3727))};
  PageTheme markets{
      "night market",
      "en",
      0.27,
      2,
      {{"night market", "en", {}, 22, 2, {}, {}},
       {"stall holders", "en", {}, 9, 1, at_time(1, 622), {}}},
      {0, 26, 0, 5, 0, 0},
      {{"Adaeze Cole", 0.9}, {"Host", 0.1}},
      {quote_of("The night market only pays if the stall holders "
                "can leave before the buses stop.",
                "stall holders", "Adaeze Cole", at_time(1, 622))}};
  PageTheme repair{"atelier de réparation",
                   "fr",
                   0.2,
                   2,
                   {{"atelier de réparation", "fr", {}, 14, 2, {}, {}}},
                   {19, 0, 0, 0, 6, 0},
                   {},
                   {}};
  PageTheme last{"piste cyclable", "fr", 0.004, 1, {}, {}, {}, {}};
  return {bikes, markets, repair, last};
}

// Six documents and four themes.
inline Page sample_page() {
  return {"Livrer à vélo: twelve months of interviews",
          sample_documents(),
          {PageCourse::Axis::documents, 60},
          sample_themes(),
          {}};
}

// One document, whose themes go through its time.
inline Page sample_page_over_time() {
  Page page = sample_page();
  page.documents.resize(1);
  page.course = {PageCourse::Axis::time, 30};
  for (std::size_t number = 0; PageTheme & theme : page.themes) {
    theme.course.clear();
    for (std::size_t step = 0; step < 97; ++step) {
      theme.course.push_back(
          static_cast<std::uint32_t>((step * step + 7 * number) % 11 / 4));
    }
    ++number;
    for (PageQuote& quote : theme.quotes) quote.place.document = 0;
    for (PageKeyword& keyword : theme.keywords) {
      if (keyword.first) keyword.first->document = 0;
      for (auto& context : keyword.contexts) context.place.document = 0;
    }
  }
  return page;
}

// A list of keywords for each document, and no themes.
inline Page sample_page_of_lists() {
  Page page = sample_page();
  page.themes.clear();
  page.course = {};
  for (const PageDocument& document : page.documents) {
    PageList list{document.name, document.language, sample_keywords()};
    double score = 1;
    for (PageKeyword& keyword : list.keywords) {
      keyword.score = score;
      keyword.documents = 0;
      score *= 0.7;
    }
    page.lists.push_back(std::move(list));
  }
  return page;
}

// As many documents and themes as people have, with all they can show.
inline Page large_page(std::size_t documents) {
  Page page{
      "A large collection", {}, {PageCourse::Axis::documents, 60}, {}, {}};
  for (std::size_t at = 0; at < documents; ++at) {
    const std::string name = "interview-" + std::to_string(at + 1) + ".vtt";
    page.documents.push_back({name, "raw/" + name, at % 3 == 0 ? "en" : "fr",
                              4000 + at % 997,
                              1800.0 + static_cast<double>(at % 613)});
  }
  for (std::size_t number = 0; number < 12; ++number) {
    PageTheme theme = sample_themes()[number % 2];
    theme.share = 0.2 / static_cast<double>(number + 1);
    theme.course.clear();
    for (std::size_t at = 0; at < documents; ++at) {
      theme.course.push_back(
          static_cast<std::uint32_t>(at * (number + 3) % 17 / 5));
    }
    while (theme.keywords.size() < 30)
      theme.keywords.push_back(theme.keywords[0]);
    for (PageKeyword& keyword : theme.keywords) {
      keyword.contexts.assign(20, sample_keywords()[0].contexts[1]);
      keyword.count = 1234;
    }
    theme.quotes.resize(8, theme.quotes[0]);
    theme.speakers.assign(300, {"Speaker", 1.0 / 300});
    page.themes.push_back(std::move(theme));
  }
  return page;
}

// A page whose every text tries to be more than text.
inline Page hostile_page() {
  const std::string bad =
      "</title></style><script>document.title='taken'</script>"
      "<img src=x onerror=\"document.title='taken'\">'\"&amp;\xE2\x80\xA8"
      "\xE2\x80\xAE\xE2\x81\xA9\x01\xFF";
  Page page = sample_page_of_lists();
  page.themes = sample_themes();
  page.course.axis = PageCourse::Axis::documents;
  page.title = bad;
  for (PageDocument& document : page.documents) {
    document.name = document.language = bad;
    document.path = "javascript:" + bad;
  }
  const auto spoil = [&](PageKeyword& keyword) {
    keyword.text = keyword.language = bad;
    for (PageContext& context : keyword.contexts) {
      context.left = context.keyword = context.right = bad;
    }
  };
  for (PageTheme& theme : page.themes) {
    theme.label = theme.language = bad;
    for (PageKeyword& keyword : theme.keywords) spoil(keyword);
    for (PageSpeaker& speaker : theme.speakers) speaker.name = bad;
    for (PageQuote& quote : theme.quotes) quote.text = quote.speaker = bad;
  }
  for (PageList& list : page.lists) {
    list.title = list.language = bad;
    for (PageKeyword& keyword : list.keywords) spoil(keyword);
  }
  return page;
}

}  // namespace tamis::apps

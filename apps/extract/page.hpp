// What `extract --html` shows, as plain data, and the page made of it: one file
// of HTML that loads nothing, in English, with the words of the documents in
// their own languages.
//
//   Page page{.title = "Interviews on cargo bikes"};
//   page.documents.push_back({.name = "talk.vtt", .path = "talk.vtt"});
//   page.themes = ...;
//   report.write(page_html(page));
//
// Texts may hold any bytes. A document that a place names must be there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tamis::apps {

struct PageDocument {
  std::string name;  // as people call it: its title, or else the file's name
  std::string path;  // of the source, from the page's folder or from the
                     // root; empty: there is nothing to link to
  std::string language;  // two letters; empty: not known
  std::size_t words = 0;
  std::optional<double> seconds;  // how long it lasts
};

// Where something is said: shown, and linked to as `path#t=754` or `path#L12`.
struct PagePlace {
  std::size_t document = 0;     // among Page::documents
  std::optional<double> start;  // seconds
  std::size_t line = 0;         // from 1; 0: not known
};

// A keyword between what is said before and behind it, some 40 letters each.
struct PageContext {
  std::string left;
  std::string keyword;  // as it stands there
  std::string right;
  PagePlace place;
};

struct PageKeyword {
  std::string text;
  std::string language;         // two letters; empty: not known
  std::optional<double> score;  // in (0, 1]; themes have none
  std::size_t count = 0;        // how often it is said
  std::size_t documents = 0;    // in how many; 0: not shown
  std::optional<PagePlace> first;
  std::vector<PageContext> contexts;  // in the order of the text
};

// The part of a theme's mentions that one person says.
struct PageSpeaker {
  std::string name;  // empty: nobody is named
  double share = 0;  // in [0, 1]
};

struct PageQuote {
  // Bytes of `text` that are keywords of the theme.
  struct Mark {
    std::size_t begin;
    std::size_t size;
  };

  std::string text;
  std::vector<Mark> marks;  // in order
  std::string speaker;      // empty: nobody is named
  PagePlace place;
};

struct PageTheme {
  std::string label;
  std::string language;               // of the label; empty: not known
  double share;                       // of all themes together, in [0, 1]
  std::size_t documents = 0;          // that speak of it
  std::vector<PageKeyword> keywords;  // the weightiest first
  std::vector<std::uint32_t> course;  // mentions at each step of PageCourse
  std::vector<PageSpeaker> speakers;  // who says most first
  std::vector<PageQuote> quotes;
};

// What the courses of the themes go along: from document to document, or
// through the time of the only one.
struct PageCourse {
  enum class Axis { none, documents, time };

  Axis axis = Axis::none;
  double step = 60;  // of Axis::time, seconds; of documents a step is one
};

// The keywords of one document, one speaker, or all documents.
struct PageList {
  std::string title;
  std::string language;               // of the title; empty: not known
  std::vector<PageKeyword> keywords;  // the best first
};

struct Page {
  std::string title;
  std::vector<PageDocument> documents;  // in the order they were read
  PageCourse course;
  std::vector<PageTheme> themes;  // the weightiest first
  std::vector<PageList> lists;    // where no themes are asked for
};

// A page stays readable, and of some megabytes, whatever is read. What is left
// out is told on the page.
struct PageLimits {
  static constexpr std::size_t documents = 1000;  // in the table of them
  static constexpr std::size_t lists = 200;
  static constexpr std::size_t keywords = 10000;  // of all lists together, but
                                                  // 10 of each at least
  static constexpr std::size_t steps = 60;    // bars of a course; steps beyond
                                              // are taken together
  static constexpr std::size_t speakers = 8;  // of a theme
  static constexpr std::size_t contexts = 5000;  // of all keywords together
};

// The contexts that each keyword may show where there are `keywords` of them in
// all: 1 to 10.
std::size_t contexts_per_keyword(std::size_t keywords);

// The page. The same for the same data.
std::string page_html(const Page& page);

}  // namespace tamis::apps

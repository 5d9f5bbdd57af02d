// An HTML page as the blocks of text in it, and which of them are its speech.
//
//   Page page = page_of(text, problems);
//   drop_chrome(page);
//
// What is dropped, and why:
//   - script, style, noscript, template, svg, math, iframe, object, canvas,
//     audio, video, select, option, textarea, datalist: no text for readers;
//   - nav, footer, aside, button, and what ARIA's roles, class or id call so;
//     share bars, cookie banners, related articles, newsletters, comments,
//     likewise by class or id. They stay if they hold most of the page and
//     no article is left: broken pages stand in a nav that nobody closed;
//   - what is hidden, forms, dialogs, unless they hold most of the page: some
//     pages stand in a form;
//   - blocks of links in a row: menus and lists of other pages;
//   - blocks outside of the element that holds nearly all sentences, if they
//     are no sentences themselves;
//   - a second copy of a run of blocks (mobile and desktop).
// In what class or id call a transcript all sentences stay.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/transcript/document.hpp"
#include "tamis/transcript/read.hpp"

namespace tamis::transcript {

// How an element marks what is in it.
enum class Mark {
  none,
  speaker,     // the name of who speaks
  article,     // the page's own text
  chrome,      // what stands around it
  hidden,      // not shown, or a form
  transcript,  // the page's own text, hidden or not
};

struct Container {
  std::size_t parent;  // index, below its own; the root is its own
  Mark mark = Mark::none;
};

enum class BlockKind { paragraph, heading, bullet };

struct Block {
  std::string text;  // without blanks at its ends, not empty
  std::size_t line = 0;
  std::size_t container = 0;
  BlockKind kind = BlockKind::paragraph;
  std::size_t link_bytes = 0;   // of the text
  std::size_t label_bytes = 0;  // at its beginning, in bold or a cell
  bool after_break = false;     // no block but a <br> parts it from the last
  bool is_dropped = false;
};

struct Page {
  Document document;  // title, language, meta
  std::vector<Container> containers;
  std::vector<Block> blocks;
};

Page page_of(std::string_view text);

// Marks as dropped the blocks that are surely no speech.
void drop_chrome(Page& page);

struct WordCounts {
  std::size_t words = 0;
  std::size_t frequent = 0;  // such as sentences hold and menus do not
};

// Counts the words of `text` and those frequent in French or English.
WordCounts word_counts(std::string_view text);

// What `words`, the value of a class or id, call an element.
Mark mark_called(std::string_view words);

// Adds what `json`, JSON-LD, says of the page's date, author and site.
void add_linked_meta(std::string_view json, Document& document);

// Adds `value` under `key` unless it is there or empty.
void add_meta(Document& document, std::string_view key, std::string_view value);

}  // namespace tamis::transcript

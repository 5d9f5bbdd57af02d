// The nouns of tamis: a document is a list of segments.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tamis::transcript {

// One stretch of speech or text: a caption, a paragraph, a turn. Consecutive
// segments of one speaker form a turn.
struct Segment {
  std::string speaker;          // empty: nobody is named
  std::optional<double> start;  // seconds
  std::optional<double> end;    // seconds, never before start
  std::string text;             // valid UTF-8, no blanks at its ends
  std::size_t line = 0;         // in the source, from 1; 0: not known
  std::string extra;            // unknown keys, as JSON members: "a":1,"b":[]
  bool is_event = false;        // [Music], (Laughter): heard, not said
};

struct Chapter {
  std::string title;
  double start;  // seconds
};

struct MetaEntry {
  std::string key;
  std::string json;  // the value, as JSON
};

struct Document {
  std::string id;        // unique within a run: the source, or the input's own
  std::string source;    // the path it was read from; "-" for standard input
  std::string format;    // what the source was, as read.hpp names formats
  std::string language;  // two letters; empty: not known
  std::string title;
  std::vector<MetaEntry> meta;
  std::vector<Chapter> chapters;
  std::vector<Segment> segments;
  std::string extra;       // unknown keys, as JSON members
  bool is_record = false;  // it was read from JSONL, whatever `format` says
  bool is_joined = false;  // segments are whole: not to be joined when printed
  std::size_t piece = 0;   // of what is read while it is spoken, from 1; pieces
                           // of one id follow each other. 0: all of it
};

// What joins two captions of one turn: a blank, or nothing where a word hangs
// over with a hyphen, as in "peut-" and "être".
std::string_view joint(std::string_view before, std::string_view after);

// The whole speech, events left out: segments of one caption turn joined by
// blanks, others by line ends.
std::string text_of(const Document& document);

// Segments as people read them: captions of one turn joined up to a pause, or
// to the end of a sentence once the paragraph is long; all others as they are.
// Events are left out.
struct Paragraph {
  struct Piece {
    std::size_t begin;    // byte in the paragraph's text
    std::size_t segment;  // index in the document
  };

  std::string speaker;
  std::optional<double> start;  // seconds
  std::optional<double> end;    // seconds
  std::string text;
  std::vector<Piece> pieces;  // at least one, the first at byte 0

  // The piece that holds byte `at` of the text.
  const Piece& piece_at(std::size_t at) const;
};

// One paragraph after the other, in the same memory.
class Paragraphs {
 public:
  // How many captions of one speaker make a paragraph: as many as people like
  // to read at once, or all up to a pause, so that no sentence is cut.
  enum class Extent { reading, turn };

  // `document` must live longer.
  explicit Paragraphs(const Document& document,
                      Extent extent = Extent::reading);

  // The next one, good until the one behind it is asked for; null at the end.
  const Paragraph* next();

 private:
  bool goes_on(const Segment& next) const;
  void begin(const Segment& segment);
  void join(const Segment& segment);

  const Document& document_;
  Extent extent_;
  bool joins_;  // segments are captions
  std::size_t next_ = 0;
  Paragraph open_;
};

std::vector<Paragraph> paragraphs_of(const Document& document);

// Bytes of the paragraph's text at which a caption begins after a silence of
// 0.7 s or more, in order: where token::sentences had best cut speech without
// punctuation.
std::vector<std::size_t> pauses_in(const Paragraph& paragraph,
                                   const Document& document);

// Whether it was read from text, Markdown or HTML, whose segments are
// paragraphs.
bool is_page(const Document& document);

// Whether the segments are captions, parts of sentences with times, rather
// than paragraphs: most have a start and an end. Turns with times on a page
// are none.
bool has_captions(const Document& document);

}  // namespace tamis::transcript

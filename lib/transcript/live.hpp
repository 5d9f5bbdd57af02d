// Captions and lines while they are written: the readers of whole files, asked
// again about each new block together with some blocks before it.
//
// What rolls, who speaks and what is a label are told by what came before, and
// the readers tell it from that as from a whole file. So there is one reader of
// each format. A block costs as much as a hundred, whatever the file's length.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/transcript/read.hpp"

namespace tamis::transcript {

// Cuts lines into blocks, and makes a piece of each.
class LiveReader {
 public:
  // Pieces go to `sink`, which must live longer, without id and source.
  LiveReader(Format format, const DocumentSink& sink)
      : format_(format), sink_(sink) {}

  // A line without its end, and its number in the file.
  void add(std::string_view line, std::size_t number);

  // What is open is whole: the file ends, or another document begins.
  void end();

  // What was wrong in all blocks.
  void tell(Problems& problems) const;

 private:
  struct Block {
    std::string text;  // lines with their ends
    std::size_t first_line = 0;
    std::size_t lines = 0;
    bool opens_turn = false;
  };

  // The blocks that are held, below which the open one stands.
  struct Context {
    std::string text;
    std::size_t lines = 0;
  };

  Context context() const;
  bool is_head() const;
  void add_to_captions(std::string_view line, std::size_t number);
  void append(std::string_view line, std::size_t number);
  void close();
  void close_before_number();
  Document read(std::string_view text) const;
  void give_new(Document document, std::size_t old_lines);
  void remember();

  Format format_;
  const DocumentSink& sink_;
  Block open_;
  bool has_timing_ = false;       // the open block
  bool has_rows_ = false;         // below its timing
  std::size_t last_line_at_ = 0;  // where its last line begins
  std::deque<Block> turns_;       // older ones, each the first of a turn
  std::deque<Block> recent_;
  std::size_t turn_bytes_ = 0;
  std::size_t recent_bytes_ = 0;
  std::string last_text_;  // of the last segment, as it was read
  std::string last_speaker_;
  std::string language_;  // as the header said it
  std::size_t pieces_ = 0;
  std::size_t bad_timings_ = 0;
  std::size_t first_bad_timing_ = 0;
};

}  // namespace tamis::transcript

// Lines that are decided at the end: the spools of lines.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "line_keys.hpp"
#include "line_set.hpp"
#include "spool.hpp"
#include "tamis/dedup/lines.hpp"

namespace tamis::dedup {

class PendingLines {
 public:
  // `first_number` is that of the first line added; where numbers are told, all
  // from there on are added. All but it must live longer.
  PendingLines(const LineOptions& options, const LineSink& sink,
               LineTotals& totals, LineKeys& keys, std::uint64_t first_number);
  ~PendingLines();

  // A line, with its end, of which no copy is known yet.
  void add(Hash128 key, std::uint64_t number, std::string_view line);

  // A line that goes in any case; only for being told.
  void add_copy(std::uint64_t original, std::string_view line);

  // Bytes that stay in any case; the last of a line are `last`.
  void add_piece(std::string_view bytes, bool is_last);

  void end_source();

  // Decides, and gives everything to the sink.
  void finish();

 private:
  // What stands in the spool of lines: this, and then `size` bytes.
  enum class FrameKind : std::uint32_t { line, copy, piece, last_piece, end };
  struct Frame {
    std::uint64_t mark;  // a line's leading bits, a copy's original
    std::uint32_t size;
    FrameKind kind;
  };

  struct Record {
    Hash128 key;
    std::uint64_t number;
    std::uint64_t size;  // of the compared bytes behind it, to be verified
  };

  struct Part;

  void write(FrameKind kind, std::uint64_t mark, std::string_view bytes);
  void put(Part& part, const Record& record, std::string_view compared) const;
  template <typename Use>
  void for_each_record(const Part& part, Use use);
  void decide(Part& part);
  template <typename Slot>
  bool decide_at_once(Part& part);
  void split(Part& part);
  std::uint64_t verdict(const CountedLine& line, std::uint64_t number) const;
  std::uint64_t next_verdict(std::uint64_t lead);
  void give(const Frame& frame, std::string_view bytes);
  void give_line(std::uint64_t verdict, std::string_view line);
  void give_piece(std::string_view bytes);
  void keep(std::string_view bytes);
  void drop(std::uint64_t original, std::string_view line);
  void flush();

  const LineOptions& options_;
  const LineSink& sink_;
  LineTotals& totals_;
  LineKeys& keys_;
  SpoolRoom room_;
  Spool frames_;
  std::unique_ptr<Part> root_;
  std::uint64_t number_;  // of the line that is given
  bool is_in_long_line_ = false;
  std::string kept_;  // to be given to the sink at once
};

}  // namespace tamis::dedup

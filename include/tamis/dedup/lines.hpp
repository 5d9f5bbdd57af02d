// Lines that stood before, in text of any size: each is given on once, in
// order, as its bytes came.
//
//   dedup::Lines lines({}, {.keep = [](std::string_view bytes) { print(bytes);
//   }}); lines.read(source); lines.end_source(); lines.finish();
//
// Lines are compared by hashes of 128 bits (XXH3), which are trusted unless
// `verify` asks for the bytes: among ten thousand million lines two different
// ones are taken for one with a chance of 1e-19. A line's end is its LF; a CR
// and NULs are bytes as others; the last line of a source may lack its end and
// equals one that has it.
//
// The first copy stays and nothing is counted: lines are given on while they
// come, and memory holds 19 to 27 bytes per different line. When that would
// outgrow `memory` the set is frozen: what is found in it is still a copy, all
// other lines wait. So do all lines from the start where the last copy is to
// stay, or copies are counted. What waits is a spool of lines and, parted by
// the leading bits of hashes, spools of records, in memory and then in an
// unnamed file; at the end each part is decided alone, parted further where its
// set is too large, and one sweep over the spool gives the lines that stay. The
// answer is the same; all reading and writing is sequential.
//
// A line of more bytes than `longest` is given on as it is, uncompared.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include "tamis/dedup/exact.hpp"

namespace tamis::dedup {

__extension__ using LineKey = unsigned __int128;  // the hash of a line, never 0

// Stands for the number of a line that is not known.
inline constexpr std::uint64_t no_line = UINT64_MAX;

// Which of equal lines stays.
enum class StayingCopy { first, last };

struct LineOptions {
  Likeness likeness = Likeness::bytes;
  // What of a line is compared where not all of it is; called from any thread.
  // Where that holds no word, the line is compared as it is. Only for
  // Likeness::words.
  std::function<std::string_view(std::string_view)> core = {};
  StayingCopy stays = StayingCopy::first;
  bool count = false;          // tell how often each line stood
  bool only_repeated = false;  // give on only what stood twice or more
  bool verify = false;         // compare bytes where hashes are equal
  std::size_t memory = std::size_t{1} << 30;   // bytes; 64 KiB or more
  std::size_t longest = std::size_t{1} << 26;  // bytes; 1 to 1 GiB
  std::string folder = "/tmp";                 // for the unnamed file
  unsigned threads = 1;  // 2: one reads and hashes, one compares
  std::uint64_t first_number = 0;

  // Asked for the numbers of lines known from before, one for each key, no_line
  // where there is none; such a line goes. At most 64 at once; a key of 0 is of
  // a line that is not compared.
  std::function<void(std::span<const LineKey>, std::span<std::uint64_t>)> past =
      {};

  int hash_bits = 128;  // fewer make collisions, for tests
};

// What is wrong with `options`, in plain words; empty if nothing is.
std::string problem_with(const LineOptions& options);

// Lines are numbered from `first_number` on through all sources.
struct LineCopy {
  std::uint64_t number;
  std::uint64_t original;  // the equal line that stays
  std::string_view text;   // without its end
};

struct KnownLine {
  LineKey key;
  std::uint64_t number;  // of the copy that stays
};

// Where lines go. Any of these may be empty; they are called from the thread
// that calls Lines, and may throw.
struct LineSink {
  // Lines that stay, with their ends, in order. A block is no whole number of
  // lines only where one is longer than `longest`.
  std::function<void(std::string_view bytes)> keep = {};
  // Instead of it where `count` is set: a line, and how often it stood.
  std::function<void(std::string_view line, std::uint64_t count)> counted = {};
  // What goes, in order.
  std::function<void(const LineCopy&)> copy = {};
  // A line was too long to be compared; called while it is read.
  std::function<void(std::uint64_t number)> uncompared = {};
  // All lines of a source were given; once for each end_source().
  std::function<void()> end = {};
  // The source has no more for now: what was given should be shown.
  std::function<void()> pause = {};
  // Each different line that `past` did not know, in the order of the lines
  // that stay; where only repeated ones stay, the others too.
  std::function<void(const KnownLine&)> learned = {};
};

struct LineTotals {
  std::uint64_t lines = 0;
  std::uint64_t bytes = 0;  // ends included
  std::uint64_t kept_lines = 0;
  std::uint64_t kept_bytes = 0;
};

// Room for what waits could not be had.
struct SpoolError : std::runtime_error {
  SpoolError(const std::string& folder, int error);
  int error;  // an errno
};

class Lines {
 public:
  // Puts at most `most` bytes, 1 or more, to `to` and says how many; 0: the
  // end; fewer than `most`: no more for now. May throw.
  using Source = std::function<std::size_t(char* to, std::size_t most)>;

  Lines(const LineOptions& options, LineSink sink);
  ~Lines();

  // Takes all lines of `source`. What it throws is thrown on, after the lines
  // before the fault were taken.
  void read(const Source& source);

  // To be called behind each source.
  void end_source();

  // Gives what still waits. To be called once, at the end.
  void finish();

  // The number of the next line.
  std::uint64_t next_number() const;

  // What was given on counts as kept; complete behind finish().
  const LineTotals& totals() const;

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

}  // namespace tamis::dedup

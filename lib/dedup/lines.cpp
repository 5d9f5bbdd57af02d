#include "tamis/dedup/lines.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <variant>

#include "handover.hpp"
#include "kept_bytes.hpp"
#include "line_keys.hpp"
#include "line_reader.hpp"
#include "line_set.hpp"
#include "pending_lines.hpp"

namespace tamis::dedup {
namespace {

constexpr std::size_t batch_size = 64;  // lines
constexpr std::size_t look_ahead = 16;  // lines whose places are fetched
constexpr std::size_t block_count = 4;

}  // namespace

std::string problem_with(const LineOptions& options) {
  if (options.memory < (std::size_t{1} << 16)) {
    return "lines need 64 KiB of memory or more";
  }
  if (options.longest < 1 || options.longest > (std::size_t{1} << 30)) {
    return "a line is compared up to 1 byte at least and 1 GiB at most";
  }
  return {};
}

class Lines::Work {
 public:
  Work(const LineOptions& options, LineSink sink)
      : options_(options),
        sink_(std::move(sink)),
        reader_keys_(options_),
        keys_(options_),
        number_(options_.first_number) {
    if (options_.verify) {
      set_.emplace<LineSet<VerifiedLine>>(keys_);
    } else if (sink_.copy) {
      set_.emplace<LineSet<NumberedLine>>(keys_);
    }
    const bool waits = options_.stays == StayingCopy::last || options_.count ||
                       options_.only_repeated;
    if (waits) freeze();
  }

  void read(const Source& source) {
    LineReader reader(source, options_.longest);
    LineBlock& first = blocks_[0];
    reader.next(first);
    take(first);
    if (options_.threads > 1 && !first.is_last) {
      read_by_two(reader);
    } else {
      while (!first.is_last) {
        reader.next(first);
        take(first);
      }
    }
    reader.rethrow();
  }

  void end_source() {
    if (pending_) {
      pending_->end_source();
    } else if (sink_.end) {
      sink_.end();
    }
  }

  void finish() {
    if (pending_) pending_->finish();
  }

  std::uint64_t next_number() const { return number_; }
  const LineTotals& totals() const { return totals_; }

 private:
  // One thread reads and hashes ahead, this one compares; where words make
  // hashes dear, each hashes every other block.
  void read_by_two(LineReader& reader) {
    const std::size_t share = options_.likeness == Likeness::words ? 2 : 1;
    hand_over(
        block_count,
        [&](std::size_t block) {
          reader.next(blocks_[block]);
          if (block % share == 0) hash(blocks_[block], reader_keys_);
          return !blocks_[block].is_last;
        },
        [&](std::size_t block) { take(blocks_[block]); });
  }

  void hash(LineBlock& block, LineKeys& keys) const {
    make_keys(block, keys, options_.longest);
  }

  void take(LineBlock& block) {
    if (block.keys.size() < block.ends.size()) hash(block, keys_);
    KeptBytes kept(block.bytes.get());
    if (block.kind == LineBlock::Kind::lines) {
      std::visit([&](auto& set) { take_lines(block, set, kept); }, set_);
    } else {
      take_piece(block, kept);
    }
    give(kept.all());
    if (block.pauses && sink_.pause && !pending_) sink_.pause();
  }

  void give(std::string_view bytes) {
    totals_.kept_bytes += bytes.size();
    if (sink_.keep && !bytes.empty()) sink_.keep(bytes);
  }

  template <typename Set>
  void take_lines(const LineBlock& block, Set& set, KeptBytes& kept) {
    totals_.bytes += block.size;
    for (std::size_t i = 0; i < block.keys.size(); i += batch_size) {
      const std::size_t end = std::min(i + batch_size, block.keys.size());
      ask_past(block, i, end);
      if (!pending_ && set.could_outgrow(options_.memory / 2, end - i)) {
        freeze();
      }
      if (pending_) {
        put_off(block, i, end, set);
      } else {
        compare(block, i, end, set, kept);
      }
    }
  }

  void ask_past(const LineBlock& block, std::size_t begin, std::size_t end) {
    if (!options_.past) return;
    const std::span keys(block.keys.data() + begin, end - begin);
    options_.past(keys, std::span(past_.data(), keys.size()));
  }

  // The number under which the line was known before, or no_line.
  std::uint64_t past_of(std::size_t i) const {
    return options_.past ? past_[i % batch_size] : no_line;
  }

  template <typename Slot>
  void compare(const LineBlock& block, std::size_t begin, std::size_t end,
               LineSet<Slot>& set, KeptBytes& kept) {
    const std::size_t count = block.keys.size();
    for (std::size_t i = begin; i < end; ++i) {
      if (i + look_ahead < count) set.prefetch(block.keys[i + look_ahead]);
      const std::string_view line = block.line(i);
      const std::uint64_t original =
          block.keys[i] == 0 ? pass(number_) : original_of(block, i, set);
      if (original == no_line) {
        kept.keep(line);
        ++totals_.kept_lines;
        if (sink_.learned && block.keys[i] != 0) {
          sink_.learned({block.keys[i], number_});
        }
      } else if (sink_.copy) {
        sink_.copy({number_, original, LineBlock::bare(line)});
      }
      ++number_;
    }
    totals_.lines += end - begin;
  }

  // The number of the copy that stands already, or no_line; 0 where numbers are
  // not kept.
  template <typename Slot>
  std::uint64_t original_of(const LineBlock& block, std::size_t i,
                            LineSet<Slot>& set) {
    if (const std::uint64_t past = past_of(i); past != no_line) return past;
    Slot slot{};
    slot.key = block.keys[i];
    if constexpr (requires { slot.number; }) slot.number = number_;
    const auto [known, is_new] =
        set.try_add(slot, [&] { return compared(block, i); });
    if (is_new) return no_line;
    if constexpr (requires { slot.number; }) return known->number;
    return 0;
  }

  template <typename Slot>
  void put_off(const LineBlock& block, std::size_t begin, std::size_t end,
               const LineSet<Slot>& set) {
    for (std::size_t i = begin; i < end; ++i, ++number_) {
      const std::string_view line = block.line(i);
      if (block.keys[i] == 0) {
        pass(number_);
        pending_->add_piece(line, true);
        continue;
      }
      std::uint64_t original = past_of(i);
      if (original == no_line) {
        const Slot* const known =
            set.find(block.keys[i], [&] { return compared(block, i); });
        if (known != nullptr) original = 0;
        if constexpr (requires { known->number; }) {
          if (known != nullptr) original = known->number;
        }
      }
      if (original == no_line) {
        pending_->add(block.keys[i], number_, line);
      } else if (sink_.copy || sink_.learned) {
        pending_->add_copy(original, line);
      }
    }
    totals_.lines += end - begin;
  }

  std::string_view compared(const LineBlock& block, std::size_t i) {
    return keys_.compared(LineBlock::bare(block.line(i)));
  }

  // Tells of a line that is not compared.
  std::uint64_t pass(std::uint64_t number) {
    if (sink_.uncompared) sink_.uncompared(number);
    return no_line;
  }

  void take_piece(const LineBlock& block, KeptBytes& kept) {
    const bool is_last = block.kind == LineBlock::Kind::last_piece;
    const std::string_view bytes(block.bytes.get(), block.size);
    totals_.bytes += block.size;
    if (pending_) {
      pending_->add_piece(bytes, is_last);
    } else {
      kept.keep(bytes);
      totals_.kept_lines += is_last ? 1 : 0;
    }
    if (!is_last) return;
    pass(number_);
    ++number_;
    ++totals_.lines;
  }

  void freeze() { pending_.emplace(options_, sink_, totals_, keys_, number_); }

  const LineOptions options_;
  const LineSink sink_;
  LineKeys reader_keys_;  // of the thread that reads
  LineKeys keys_;
  std::variant<LineSet<BareLine>, LineSet<NumberedLine>, LineSet<VerifiedLine>>
      set_{std::in_place_index<0>, keys_};
  std::optional<PendingLines> pending_;
  std::array<LineBlock, block_count> blocks_;
  std::array<std::uint64_t, batch_size> past_{};
  std::uint64_t number_;
  LineTotals totals_;
};

Lines::Lines(const LineOptions& options, LineSink sink)
    : work_(std::make_unique<Work>(options, std::move(sink))) {}
Lines::~Lines() = default;

void Lines::read(const Source& source) {
  work_->read(source);
}
void Lines::end_source() {
  work_->end_source();
}
void Lines::finish() {
  work_->finish();
}
std::uint64_t Lines::next_number() const {
  return work_->next_number();
}
const LineTotals& Lines::totals() const {
  return work_->totals();
}

}  // namespace tamis::dedup

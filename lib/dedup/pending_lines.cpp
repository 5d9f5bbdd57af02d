#include "pending_lines.hpp"

#include <optional>
#include <vector>

#include "line_reader.hpp"
#include "line_set.hpp"

namespace tamis::dedup {
namespace {

constexpr unsigned part_bits = 6;     // a part is parted into 64
constexpr unsigned deepest_part = 8;  // their bits are among the leading 64
constexpr std::size_t gift_size = 1 << 18;

// A verdict is how often a line that stays stood, under this bit, or the number
// of the line that stays instead; there is none for a line that stood once
// where only repeated ones stay.
constexpr std::uint64_t stays_bit = std::uint64_t{1} << 63;
constexpr std::uint64_t goes_alone = stays_bit - 1;

// Behind the bits that all keys of a part share come those that differ: sets
// want them in front.
Hash128 turned(Hash128 key, unsigned bits) {
  return bits == 0 ? key : key << bits | key >> (128 - bits);
}

}  // namespace

// Lines whose keys begin with the same bits: records of them, or parts of that;
// once it is decided, a verdict for each.
struct PendingLines::Part {
  Part(SpoolRoom& room, unsigned deep)
      : records(room), verdicts(room), depth(deep) {}

  void part(SpoolRoom& room) {
    parts.reserve(std::size_t{1} << part_bits);
    while (parts.size() < parts.capacity()) parts.emplace_back(room, depth + 1);
  }

  Part& part_of(std::uint64_t lead) {
    const std::uint64_t shifted = lead << (depth * part_bits);
    return parts[shifted >> (64 - part_bits)];
  }

  Part& leaf_of(std::uint64_t lead) {
    Part* leaf = this;
    while (!leaf->parts.empty()) leaf = &leaf->part_of(lead);
    return *leaf;
  }

  Spool records;
  Spool verdicts;
  std::optional<Spool::Reader> reader;  // of verdicts
  unsigned depth;
  std::vector<Part> parts;
};

PendingLines::PendingLines(const LineOptions& options, const LineSink& sink,
                           LineTotals& totals, LineKeys& keys,
                           std::uint64_t first_number)
    : options_(options),
      sink_(sink),
      totals_(totals),
      keys_(keys),
      room_(options.folder, options.memory / 4),
      frames_(room_),
      root_(std::make_unique<Part>(room_, 0)),
      number_(first_number) {
  root_->part(room_);
}

PendingLines::~PendingLines() = default;

void PendingLines::write(FrameKind kind, std::uint64_t mark,
                         std::string_view bytes) {
  const Frame frame{mark, static_cast<std::uint32_t>(bytes.size()), kind};
  frames_.write(&frame, sizeof frame);
  if (!bytes.empty()) frames_.write(bytes.data(), bytes.size());
}

void PendingLines::add(Hash128 key, std::uint64_t number,
                       std::string_view line) {
  write(FrameKind::line, leading_bits(key), line);
  const std::string_view compared = options_.verify
                                        ? keys_.compared(LineBlock::bare(line))
                                        : std::string_view();
  put(*root_, {key, number, compared.size()}, compared);
}

void PendingLines::add_copy(std::uint64_t original, std::string_view line) {
  write(FrameKind::copy, original, line);
}

void PendingLines::add_piece(std::string_view bytes, bool is_last) {
  write(is_last ? FrameKind::last_piece : FrameKind::piece, 0, bytes);
}

void PendingLines::end_source() {
  write(FrameKind::end, 0, {});
}

void PendingLines::put(Part& part, const Record& record,
                       std::string_view compared) const {
  Part& leaf = part.leaf_of(leading_bits(record.key));
  leaf.records.write(&record.key, sizeof record.key);
  leaf.records.write(&record.number, sizeof record.number);
  if (!options_.verify) return;
  leaf.records.write(&record.size, sizeof record.size);
  if (!compared.empty()) leaf.records.write(compared.data(), compared.size());
}

// Calls use(record, compared) while it is true.
template <typename Use>
void PendingLines::for_each_record(const Part& part, Use use) {
  Spool::Reader reader(part.records);
  std::string compared;
  Record record{};
  while (reader.read(&record.key, sizeof record.key)) {
    reader.read(&record.number, sizeof record.number);
    if (options_.verify) {
      reader.read(&record.size, sizeof record.size);
      compared.resize(static_cast<std::size_t>(record.size));
      if (!compared.empty()) reader.read(compared.data(), compared.size());
    }
    if (!use(record, std::string_view(compared))) return;
  }
}

void PendingLines::decide(Part& part) {
  if (part.parts.empty()) {
    part.records.close();
    const bool is_decided = options_.verify ? decide_at_once<VerifiedLine>(part)
                                            : decide_at_once<CountedLine>(part);
    if (is_decided) return;
    split(part);
  }
  for (Part& inner : part.parts) decide(inner);
}

// False where the set would be too large.
template <typename Slot>
bool PendingLines::decide_at_once(Part& part) {
  const unsigned bits = part.depth * part_bits;
  const bool may_split = part.depth < deepest_part;
  LineSet<Slot> set(keys_);
  bool fits = true;
  for_each_record(part, [&](const Record& record, std::string_view compared) {
    Slot slot{};
    slot.key = turned(record.key, bits);
    slot.number = record.number;
    const auto [line, is_new] =
        set.try_add(slot, [compared] { return compared; });
    line->count = line->count + 1;
    if (options_.stays == StayingCopy::last) line->number = record.number;
    if (is_new && may_split) fits = !set.could_outgrow(options_.memory / 4, 1);
    return fits;
  });
  if (!fits) return false;
  for_each_record(part, [&](const Record& record, std::string_view compared) {
    const Slot* const line =
        set.find(turned(record.key, bits), [compared] { return compared; });
    const std::uint64_t told =
        verdict({0, line->number, line->count}, record.number);
    part.verdicts.write(&told, sizeof told);
    return true;
  });
  part.records.clear();
  part.verdicts.close();
  return true;
}

std::uint64_t PendingLines::verdict(const CountedLine& line,
                                    std::uint64_t number) const {
  if (line.number != number) return line.number;
  const bool is_alone = options_.only_repeated && line.count == 1;
  return is_alone ? goes_alone : stays_bit | line.count;
}

void PendingLines::split(Part& part) {
  part.part(room_);
  for_each_record(part, [&](const Record& record, std::string_view compared) {
    put(part, record, compared);
    return true;
  });
  part.records.clear();
}

void PendingLines::finish() {
  frames_.close();
  decide(*root_);
  Spool::Reader reader(frames_);
  std::string bytes;
  Frame frame;
  while (reader.read(&frame, sizeof frame)) {
    bytes.resize(frame.size);
    if (!bytes.empty()) reader.read(bytes.data(), bytes.size());
    give(frame, bytes);
  }
  flush();
}

std::uint64_t PendingLines::next_verdict(std::uint64_t lead) {
  Part& leaf = root_->leaf_of(lead);
  if (!leaf.reader) leaf.reader.emplace(leaf.verdicts);
  std::uint64_t verdict = 0;
  leaf.reader->read(&verdict, sizeof verdict);
  return verdict;
}

void PendingLines::give(const Frame& frame, std::string_view bytes) {
  switch (frame.kind) {
    case FrameKind::line:
      give_line(next_verdict(frame.mark), bytes);
      ++number_;
      break;
    case FrameKind::copy:
      drop(frame.mark, bytes);
      ++number_;
      break;
    case FrameKind::piece:
      give_piece(bytes);
      is_in_long_line_ = true;
      break;
    case FrameKind::last_piece:
      give_piece(bytes);
      is_in_long_line_ = false;
      ++number_;
      break;
    case FrameKind::end:
      flush();
      if (sink_.end) sink_.end();
      break;
  }
}

void PendingLines::give_line(std::uint64_t verdict, std::string_view line) {
  const bool stays = (verdict & stays_bit) != 0;
  if (!stays && verdict != goes_alone) return drop(verdict, line);
  if (sink_.learned) {
    const std::string_view compared = keys_.compared(LineBlock::bare(line));
    sink_.learned({keys_.key_of(compared), number_});
  }
  if (!stays) return;
  ++totals_.kept_lines;
  totals_.kept_bytes += line.size();
  if (options_.count) {
    if (sink_.counted) sink_.counted(line, verdict & ~stays_bit);
  } else {
    keep(line);
  }
}

// A line that is not compared stood once.
void PendingLines::give_piece(std::string_view bytes) {
  if (options_.only_repeated) return;
  totals_.kept_lines += is_in_long_line_ ? 0 : 1;
  totals_.kept_bytes += bytes.size();
  if (options_.count && !is_in_long_line_) {
    if (sink_.counted) sink_.counted(bytes, 1);
  } else {
    keep(bytes);
  }
}

void PendingLines::keep(std::string_view bytes) {
  if (!sink_.keep) return;
  kept_ += bytes;
  if (kept_.size() >= gift_size || options_.count) flush();
}

void PendingLines::drop(std::uint64_t original, std::string_view line) {
  if (sink_.copy) sink_.copy({number_, original, LineBlock::bare(line)});
}

void PendingLines::flush() {
  if (!kept_.empty() && sink_.keep) sink_.keep(kept_);
  kept_.clear();
}

}  // namespace tamis::dedup

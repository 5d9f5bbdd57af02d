#include "tamis/dedup/known_lines.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include "growing_array.hpp"
#include "numbered_hashes.hpp"

namespace tamis::dedup {
namespace {

// In the order of their keys, by a scatter to many small buckets: keys are
// hashes, and so spread evenly.
GrowingArray<NumberedHash> sorted(std::span<const NumberedHash> records) {
  const auto bits = static_cast<unsigned>(std::bit_width(records.size() / 8));
  const auto bucket_of = [bits](Hash128 key) {
    return static_cast<std::size_t>(key >> 1 >> (127 - bits));
  };
  std::vector<std::size_t> ends((std::size_t{1} << bits) + 1);
  for (const NumberedHash& record : records) {
    ++ends[bucket_of(record.key) + 1];
  }
  std::partial_sum(ends.begin(), ends.end(), ends.begin());
  GrowingArray<NumberedHash> made;
  const std::span<NumberedHash> places = made.extend(records.size());
  for (const NumberedHash& record : records) {
    places[ends[bucket_of(record.key)]++] = record;
  }
  std::size_t begin = 0;
  for (const std::size_t end : ends) {
    const auto bucket = places.subspan(begin, end - begin);
    std::sort(bucket.begin(), bucket.end(),
              [](const auto& a, const auto& b) { return a.key < b.key; });
    begin = end;
  }
  return made;
}

}  // namespace

struct KnownLines::Known {
  Known(Store& store, const std::string& kind) : hashes(store, kind) {}

  GrowingArray<NumberedHash> take_learned() {
    return sorted(std::exchange(learned, {}).records());
  }

  NumberedHashes hashes;
  GrowingArray<NumberedHash> learned;
};

KnownLines::KnownLines(Store& store, std::string_view kind,
                       std::string_view parameters) {
  store.agree(kind, parameters);
  known_ = std::make_unique<Known>(store, std::string(kind));
}
KnownLines::~KnownLines() = default;
KnownLines::KnownLines(KnownLines&&) noexcept = default;
KnownLines& KnownLines::operator=(KnownLines&&) noexcept = default;

std::uint64_t KnownLines::count() const {
  return known_->hashes.past_count();
}

void KnownLines::look_up(std::span<const LineKey> keys,
                         std::span<std::uint64_t> numbers) const {
  assert(keys.size() == numbers.size());
  const Tables<NumberedHash>& tables = known_->hashes.tables;
  for (const LineKey key : keys) tables.prefetch_past(key);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const NumberedHash* const line = tables.find_past(keys[i]);
    numbers[i] = line ? line->number : UINT64_MAX;
  }
}

void KnownLines::learn(LineKey key, std::uint64_t number) {
  constexpr std::size_t most_held = (128 << 20) / sizeof(NumberedHash);
  known_->learned.push_back({key, number});
  if (known_->learned.size() < most_held) return;
  known_->hashes.tables.save_apart(known_->take_learned().records());
}

void KnownLines::save(std::uint64_t count) {
  known_->hashes.tables.save_sorted(known_->take_learned().records());
  known_->hashes.save(count);
}

}  // namespace tamis::dedup

#include "tamis/dedup/known_lines.hpp"

#include <cassert>

#include "numbered_hashes.hpp"

namespace tamis::dedup {

struct KnownLines::Known {
  Known(Store& store, const std::string& kind) : hashes(store, kind) {}

  NumberedHashes hashes;
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
  constexpr std::size_t most_held = 256 << 20;  // bytes
  Tables<NumberedHash>& tables = known_->hashes.tables;
  if (tables.bytes() > most_held) tables.save_and_forget();
  tables.add({key, number});
}

void KnownLines::save(std::uint64_t count) {
  known_->hashes.save(count);
}

}  // namespace tamis::dedup

#include "tamis/dedup/known_lines.hpp"

#include <array>
#include <cassert>

#include "numbered_hashes.hpp"

namespace tamis::dedup {

struct KnownLines::Known {
  Known(Store& store, const std::string& kind) : hashes(store, kind) {}

  // Puts those that wait among the others; by then memory has come.
  void settle() {
    for (std::size_t i = 0; i < waiting; ++i) hashes.tables.add(learned[i]);
    waiting = 0;
  }

  NumberedHashes hashes;
  std::array<NumberedHash, 32> learned;
  std::size_t waiting = 0;
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
  if (known_->waiting == known_->learned.size()) {
    known_->settle();
    if (tables.bytes() > most_held) tables.save_and_forget();
  }
  tables.prefetch_present(key);
  known_->learned[known_->waiting++] = {key, number};
}

void KnownLines::save(std::uint64_t count) {
  known_->settle();
  known_->hashes.save(count);
}

}  // namespace tamis::dedup

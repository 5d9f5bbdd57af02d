#include "tamis/dedup/exact.hpp"

#include <xxhash.h>

#include <string>

#include "folded_words.hpp"
#include "numbered_hashes.hpp"
#include "tamis/text/fold.hpp"

namespace tamis::dedup {
ContentHash content_hash(std::string_view text, Likeness likeness) {
  if (likeness == Likeness::words) {
    thread_local FoldedWords folded;
    const std::string_view words = folded.of(text);
    // Signs alone are compared as they are, folded.
    return words.empty() ? content_hash(text::fold(text, text::Accents::drop))
                         : content_hash(words);
  }
  const XXH128_hash_t hash = XXH3_128bits(text.data(), text.size());
  return {hash.high64, hash.low64};
}

struct Exact::Seen {
  Seen() = default;
  Seen(Store& store, const std::string& kind)
      : hashes(store, kind), count(hashes.past_count()) {}

  NumberedHashes hashes;
  std::uint64_t count = 0;
};

Exact::Exact(Likeness likeness)
    : likeness_(likeness), seen_(std::make_unique<Seen>()) {}
Exact::Exact(Likeness likeness, Store& store, std::string_view kind)
    : likeness_(likeness) {
  store.agree(kind,
              likeness == Likeness::bytes ? "equal bytes" : "equal words");
  seen_ = std::make_unique<Seen>(store, std::string(kind));
}
Exact::~Exact() = default;
Exact::Exact(Exact&&) noexcept = default;
Exact& Exact::operator=(Exact&&) noexcept = default;

std::optional<std::size_t> Exact::add(std::string_view text) {
  return add(content_hash(text, likeness_));
}

std::optional<std::size_t> Exact::add(const ContentHash& hash) {
  const Hash128 whole = joined(hash.high, hash.low);
  const Hash128 key = whole == 0 ? 1 : whole;
  const auto [first, is_new] =
      seen_->hashes.tables.try_add({key, seen_->count++});
  if (is_new) return std::nullopt;
  return static_cast<std::size_t>(first->number);
}

void Exact::save() {
  seen_->hashes.save(seen_->count);
}

}  // namespace tamis::dedup

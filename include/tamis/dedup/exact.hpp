// Texts that stood before, equal to the last byte or up to how they are
// written.
//
//   dedup::Exact seen;
//   for (std::string_view line : lines)
//     if (!seen.add(line)) print(line);
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "tamis/dedup/store.hpp"

namespace tamis::dedup {

enum class Likeness {
  bytes,  // equal byte for byte
  words,  // the same words, whatever the case, accents, blanks, punctuation
};

// What stands for a text: its XXH3, or that of its words. The same everywhere
// and always.
struct ContentHash {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  auto operator<=>(const ContentHash&) const = default;
};

// Pure, and most of the work: can be done for several texts at once.
ContentHash content_hash(std::string_view text,
                         Likeness likeness = Likeness::bytes);

// Compares by 128-bit hashes (XXH3), which it trusts: two different texts are
// taken for one with a chance of 1e-19 among ten thousand million. Holds 29
// to 40 bytes per different text, and no text. Each call costs one hash and one
// look-up.
class Exact {
 public:
  explicit Exact(Likeness likeness = Likeness::bytes);

  // Goes on from what `store` remembers of `kind`; `store` outlives this. Takes
  // there 30 bytes per different text. Throws StoreError where they were
  // compared in another way.
  Exact(Likeness likeness, Store& store, std::string_view kind);

  ~Exact();
  Exact(Exact&&) noexcept;
  Exact& operator=(Exact&&) noexcept;

  // Takes the next text. The number, from 0 in the order of the calls and of
  // the runs, of the first equal text given before; none if there was none.
  std::optional<std::size_t> add(std::string_view text);

  // The same of a text that was hashed with the same likeness.
  std::optional<std::size_t> add(const ContentHash& hash);

  // Puts what was added in this run into the store, to be committed there.
  void save();

 private:
  struct Seen;
  Likeness likeness_;
  std::unique_ptr<Seen> seen_;
};

}  // namespace tamis::dedup

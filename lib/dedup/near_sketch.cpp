#include <xxhash.h>

#include "tamis/dedup/near_stages.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/token/shingles.hpp"
#include "tamis/token/words.hpp"

namespace tamis::dedup {
namespace {

ContentHash id_of(const void* bytes, std::size_t size) {
  const XXH128_hash_t hash = XXH3_128bits(bytes, size);
  return {hash.high64, hash.low64};
}

// What a thread needs for one text after the other.
struct Scratch {
  std::string folded;
  std::vector<token::Word> words;
  std::vector<std::uint64_t> hashes;
};

}  // namespace

std::string problem_with(const NearOptions& options) {
  if (options.threshold >= 0.5 && options.threshold <= 1) return {};
  return "the similarity of near-duplicates must be 0.5 to 1";
}

void sketch(std::string_view text, const NearOptions& options, Sketch& made) {
  thread_local Scratch scratch;
  made = {{}, std::move(made.words), std::move(made.shingles)};
  made.words.clear();
  made.shingles.clear();
  text::fold(text, text::Accents::drop, scratch.folded);
  token::words(scratch.folded, scratch.words);
  scratch.hashes.clear();
  for (const token::Word word : scratch.words) {
    scratch.hashes.push_back(token::word_hash(word.in(scratch.folded)));
  }
  const std::vector<std::uint64_t>& hashes = scratch.hashes;
  if (!hashes.empty()) {
    made.id = id_of(hashes.data(), hashes.size() * sizeof hashes[0]);
  } else if (!scratch.folded.empty()) {  // signs alone
    made.id = id_of(scratch.folded.data(), scratch.folded.size());
  }
  const std::uint64_t bound = ~std::uint64_t{0} / options.sample;
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    made.words.push_back(static_cast<std::uint16_t>(hashes[i] >> 48));
    if (i < 2) continue;
    const std::uint64_t run = XXH3_64bits(&hashes[i - 2], 3 * sizeof hashes[0]);
    if (run <= bound) made.shingles.push_back(static_cast<std::uint32_t>(run));
  }
}

}  // namespace tamis::dedup

#include "glance.hpp"

#include <algorithm>
#include <bitset>

#include "credits.hpp"
#include "scan.hpp"

namespace tamis::clean {
namespace {

using transcript::Segment;

// A filter for the words that credits are told by: wrong now and then when it
// says yes.
class Telling {
 public:
  Telling() {
    for (const std::string_view word : telling_words()) {
      bits_.set(hash_of(word) % size);
    }
  }
  bool may_be(std::uint64_t hash) const { return bits_[hash % size]; }

 private:
  static constexpr std::size_t size = 1 << 16;
  std::bitset<size> bits_;
};

// Calls begin(i) before each segment, sign(i) behind one that holds a sign, and
// take(hash) for each word; `look` sees the pieces of words that hyphens and
// apostrophes join.
template <typename Begin, typename Look, typename Take, typename Sign>
void walk(const transcript::Document& document, Stretch stretch, Begin begin,
          Look look, Take take, Sign sign) {
  std::uint32_t turns = 0;
  const Segment* last = nullptr;
  for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
    const Segment& segment = document.segments[i];
    // Never the same twice, so that no loop goes over it.
    const bool is_turn = last != nullptr && !segment.is_event &&
                         segment.speaker != last->speaker;
    if (is_turn) take(++turns);
    begin(i);
    if (segment.is_event) continue;
    last = &segment;
    std::uint32_t word = 0;
    bool has_word = false;
    const bool has_sign = for_each_word(segment.text, [&](const RawWord& raw) {
      look(i, raw);
      const auto hash = static_cast<std::uint32_t>(raw.hash);
      if (raw.is_joined) {
        word = word * 31 + hash;
        return;
      }
      if (has_word) take(word);
      word = hash;
      has_word = true;
    });
    if (has_word) take(word);
    if (has_sign) sign(i);
  }
}

constexpr std::size_t block = 64;  // segments

// Stretches of words as stretches of segments, where `first` has the first
// word of each block of segments.
std::vector<Stretch> in_segments(const std::vector<Stretch>& words,
                                 const std::vector<std::size_t>& first,
                                 std::size_t segments) {
  std::vector<Stretch> found;
  for (const Stretch& stretch : words) {
    const auto begin =
        std::upper_bound(first.begin(), first.end(), stretch.begin);
    const auto end = std::lower_bound(begin, first.end(), stretch.end);
    const auto from =
        static_cast<std::size_t>(begin - first.begin() - 1) * block;
    const auto to = static_cast<std::size_t>(end - first.begin()) * block;
    if (found.empty() || from > found.back().end) found.push_back({from, 0});
    found.back().end = std::min(to, segments);
  }
  return found;
}

}  // namespace

Glance glance_at(const transcript::Document& document) {
  static const Telling telling;
  Glance glance;
  Suspects suspects;
  std::vector<std::size_t> first;
  const std::size_t size = document.segments.size();
  walk(
      document, {0, size},
      [&](std::size_t i) {
        if (i % block == 0) first.push_back(suspects.count());
      },
      [&](std::size_t i, const RawWord& raw) {
        if (!telling.may_be(raw.hash)) return;
        const bool is_new =
            glance.credits.empty() || glance.credits.back() != i;
        if (is_new && document.segments[i].text.size() <= longest_credit) {
          glance.credits.push_back(i);
        }
      },
      [&](std::uint32_t word) { suspects.add(word); },
      [&](std::size_t i) { glance.signs.push_back(i); });
  glance.loops = in_segments(suspects.found(), first, size);
  return glance;
}

Words words_of(const transcript::Document& document, Stretch segments) {
  Words words;
  const auto count = [&words] {
    return static_cast<std::uint32_t>(words.hashes.size());
  };
  walk(
      document, segments, [&](std::size_t) { words.first.push_back(count()); },
      [](std::size_t, const RawWord&) {},
      [&](std::uint32_t word) { words.hashes.push_back(word); },
      [](std::size_t) {});
  words.first.push_back(count());
  return words;
}

}  // namespace tamis::clean

#include "glance.hpp"

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
  static constexpr std::size_t size = 1 << 13;
  std::bitset<size> bits_;
};

}  // namespace

Glance glance_at(const transcript::Document& document) {
  static const Telling telling;
  Glance glance;
  const auto& all = document.segments;
  glance.first.reserve(all.size() + 1);
  std::uint32_t turns = 0;
  const Segment* last = nullptr;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Segment& segment = all[i];
    if (last != nullptr && !segment.is_event) {
      // Never the same twice, so that no loop goes over it.
      if (segment.speaker != last->speaker) glance.words.push_back(++turns);
    }
    glance.first.push_back(static_cast<std::uint32_t>(glance.words.size()));
    if (segment.is_event) continue;
    last = &segment;
    bool is_told = false;
    const bool has_sign = for_each_word(segment.text, [&](const RawWord& word) {
      is_told |= telling.may_be(word.hash);
      const auto hash = static_cast<std::uint32_t>(word.hash);
      if (word.is_joined && !glance.words.empty()) {
        glance.words.back() = glance.words.back() * 31 + hash;
      } else {
        glance.words.push_back(hash);
      }
    });
    if (has_sign) glance.signs.push_back(i);
    if (is_told && segment.text.size() <= longest_credit) {
      glance.credits.push_back(i);
    }
  }
  glance.first.push_back(static_cast<std::uint32_t>(glance.words.size()));
  return glance;
}

}  // namespace tamis::clean

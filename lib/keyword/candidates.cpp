#include "candidates.hpp"

#include <algorithm>
#include <bit>

namespace tamis::keyword {
namespace {

// From here on a phrase that does not recur has no chance to be chosen, and all
// of them would take several times the memory of the text.
constexpr std::size_t long_text = 1'000'000;  // words

}  // namespace

// Multiplies and folds, as wyhash does (Wang Yi 2019). Never 0.
std::uint64_t longer_key(std::uint64_t phrase_key, std::uint64_t stem_key) {
  __extension__ using Wide = unsigned __int128;
  const Wide product =
      static_cast<Wide>(phrase_key + 0x9E3779B97F4A7C15) * (stem_key | 1);
  return (static_cast<std::uint64_t>(product) ^
          static_cast<std::uint64_t>(product >> 64)) |
         1;
}

bool Chunks::is_linked(std::size_t from, std::size_t to) const {
  const std::span<const Term> terms = reading_.terms();
  if (terms[to].gap >= Gap::mark) return false;
  for (std::size_t i = from + 1; i < to; ++i) {
    const auto kinds = reading_.entry(terms[i]).kinds;
    const auto wanted = i == from + 1 ? kind::linker : kind::linked;
    if (!(kinds & wanted) || terms[i].gap >= Gap::mark) return false;
  }
  return true;
}

std::span<const std::uint32_t> Chunks::next() {
  constexpr std::size_t most_linkers = 2;
  const std::span<const Term> terms = reading_.terms();
  while (at_ < terms.size() && !terms[at_].is_content) ++at_;
  chunk_.clear();
  while (at_ < terms.size()) {
    chunk_.push_back(static_cast<std::uint32_t>(at_));
    std::size_t next = at_ + 1;
    const std::size_t end = std::min(next + most_linkers + 1, terms.size());
    while (next < end && !terms[next].is_content) ++next;
    if (next == end || !is_linked(at_, next)) {
      ++at_;
      break;
    }
    at_ = next;
  }
  return chunk_;
}

void Candidates::read(const Reading& reading, std::size_t max_words) {
  max_words_ = max_words;
  clear(reading);
  count_words(reading);
  if (is_long_) note_phrases(reading);
  Chunks chunks(reading);
  for (auto chunk = chunks.next(); !chunk.empty(); chunk = chunks.next()) {
    look_at(reading, chunk);
    add_tellings();
  }
  count_owned();
}

void Candidates::clear(const Reading& reading) {
  part_ = 0;
  all_.clear();
  tellings_.clear();
  chunk_sizes_.clear();
  totals_ = {};
  for (const std::uint32_t stem : stems_) words_[stem] = {};
  stems_.clear();
  words_.resize(reading.lexicon().stem_count());
  const std::size_t wanted = std::bit_ceil(2 * reading.terms().size() + 16);
  slots_.assign(std::min<std::size_t>(wanted, 1 << 20), Slot{});
  is_long_ = reading.terms().size() > long_text;
  told_.assign(is_long_ ? std::bit_ceil(reading.terms().size()) / 4 : 0, 0);
}

void Candidates::count_words(const Reading& reading) {
  for (const Term& term : reading.terms()) {
    const Lexicon::Entry& entry = reading.entry(term);
    totals_.persons += (entry.kinds & kind::person) != 0;
    if (!term.is_content) continue;
    ++totals_.content;
    totals_.capitalised += term.is_capitalised;
    WordCount& count = words_[entry.stem];
    if (count.tellings == 0) stems_.push_back(entry.stem);
    ++count.tellings;
    count.capitalised += term.is_capitalised;
  }
  totals_.words = reading.terms().size();
}

// Takes the words of a chunk, and what stands before it.
void Candidates::look_at(const Reading& reading,
                         std::span<const std::uint32_t> chunk) {
  const std::span<const Term> terms = reading.terms();
  chunk_.clear();
  for (const std::uint32_t number : chunk) {
    const Lexicon::Entry& entry = reading.entry(terms[number]);
    chunk_.push_back(
        {entry.stem_key, number, entry.kinds, terms[number].is_capitalised});
  }
  while (reading.first_of(part_ + 1) <= chunk[0]) ++part_;
  is_verb_sign_ = false;
  if (chunk[0] > 0 && terms[chunk[0]].gap < Gap::mark) {
    const auto before = reading.entry(terms[chunk[0] - 1]).kinds;
    is_verb_sign_ = (before & kind::stop) && !(before & kind::noun_sign);
  }
  ++totals_.chunks;
  for (std::size_t i = 1; i < chunk.size(); ++i) {
    totals_.linked += chunk[i] - chunk[i - 1] > 1;
  }
}

// Calls take(key, begin, size, is_soft) for each run of up to max_words_ words
// of the chunk; it is soft if all of its words are.
template <typename Take>
void Candidates::for_each_phrase(Take take) const {
  for (std::size_t begin = 0; begin < chunk_.size(); ++begin) {
    std::uint64_t key = 0;
    bool is_soft = true;
    const std::size_t most = std::min(max_words_, chunk_.size() - begin);
    for (std::size_t size = 1; size <= most; ++size) {
      const Word& last = chunk_[begin + size - 1];
      key = longer_key(key, last.stem_key);
      is_soft = is_soft && (last.kinds & kind::soft);
      take(key, begin, size, is_soft);
    }
  }
}

// Two bits for each key, or for several keys by chance: told once, told again.
void Candidates::note_phrases(const Reading& reading) {
  Chunks chunks(reading);
  for (auto chunk = chunks.next(); !chunk.empty(); chunk = chunks.next()) {
    look_at(reading, chunk);
    for_each_phrase([&](std::uint64_t key, std::size_t, std::size_t, bool) {
      std::uint64_t& bits = told_[(key >> 6) & (told_.size() - 1)];
      const std::uint64_t once = std::uint64_t{1} << (key >> 1 & 31) * 2;
      bits |= bits & once ? once << 1 : once;
    });
  }
  part_ = 0;
  totals_.chunks = 0;
  totals_.linked = 0;
}

bool Candidates::recurs(std::uint64_t key) const {
  if (!is_long_) return true;
  const std::uint64_t bits = told_[(key >> 6) & (told_.size() - 1)];
  return bits >> ((key >> 1 & 31) * 2 + 1) & 1;
}

void Candidates::add_tellings() {
  chunk_sizes_.push_back(static_cast<std::uint32_t>(chunk_.size()));
  for_each_phrase([&](std::uint64_t key, std::size_t begin, std::size_t size,
                      bool is_soft) {
    const bool is_number = chunk_[begin].kinds & kind::number;
    if (is_soft || is_number || (size > 1 && !recurs(key))) {
      tellings_.push_back(none);
    } else {
      tellings_.push_back(add_telling(key, begin, size));
    }
  });
}

std::uint32_t Candidates::add_telling(std::uint64_t key, std::size_t begin,
                                      std::size_t size) {
  const std::uint32_t number = number_of(key, begin, size);
  Candidate& candidate = all_[number];
  const std::size_t end = begin + size;
  const bool starts_free = begin == 0 || (chunk_[begin - 1].kinds & kind::soft);
  const bool ends_free =
      end == chunk_.size() || (chunk_[end].kinds & kind::soft);
  ++candidate.count;
  candidate.parts += candidate.last_part != part_;
  candidate.last_part = part_;
  candidate.right_free += ends_free;
  candidate.whole += starts_free && ends_free;
  candidate.verb_sign += begin == 0 && is_verb_sign_;
  bool capitalised = true;
  bool acronym = true;
  for (std::size_t i = begin; i < end; ++i) {
    capitalised &= chunk_[i].is_capitalised;
    acronym &= (chunk_[i].kinds & kind::acronym) != 0;
  }
  candidate.capitalised += capitalised;
  candidate.acronym += acronym;
  return number;
}

// The candidate of a key, new if need be.
std::uint32_t Candidates::number_of(std::uint64_t key, std::size_t begin,
                                    std::size_t size) {
  const auto tag = static_cast<std::uint32_t>(key >> 32);
  std::size_t at = key >> 1 & (slots_.size() - 1);
  for (; slots_[at].number != 0; at = (at + 1) & (slots_.size() - 1)) {
    const std::uint32_t number = slots_[at].number - 1;
    if (slots_[at].tag == tag && all_[number].key == key) return number;
  }
  const auto number = static_cast<std::uint32_t>(all_.size());
  slots_[at] = {tag, number + 1};
  const Word& first = chunk_[begin];
  const Word& last = chunk_[begin + size - 1];
  all_.push_back({.key = key,
                  .first = {first.term, last.term - first.term + 1},
                  .words = static_cast<std::uint16_t>(size),
                  .begins_soft = (first.kinds & kind::soft) != 0,
                  .ends_soft = (last.kinds & kind::soft) != 0});
  if (2 * all_.size() > slots_.size()) grow();
  return number;
}

void Candidates::grow() {
  slots_.assign(2 * slots_.size(), Slot{});
  for (std::uint32_t i = 0; i < all_.size(); ++i) {
    std::size_t at = all_[i].key >> 1 & (slots_.size() - 1);
    while (slots_[at].number != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {static_cast<std::uint32_t>(all_[i].key >> 32), i + 1};
  }
}

// C-value's view of frequency (Frantzi, Ananiadou and Mima 2000): a telling
// inside a longer candidate that recurs is owed to that one.
void Candidates::count_owned() {
  const auto recurs = [this](std::uint32_t number) {
    return number != none && all_[number].count > 1;
  };
  const std::uint32_t* here = tellings_.data();  // of phrases that begin here
  for (const std::size_t chunk : chunk_sizes_) {
    const std::uint32_t* before = nullptr;  // that begin a word before
    for (std::size_t begin = 0; begin < chunk; ++begin) {
      const std::size_t most = std::min(max_words_, chunk - begin);
      for (std::size_t size = 1; size <= most; ++size) {
        const std::uint32_t number = here[size - 1];
        if (number == none) continue;
        const bool is_owed =
            (size < most && recurs(here[size])) ||
            (before && size < max_words_ && recurs(before[size]));
        all_[number].owned += !is_owed;
      }
      before = here;
      here += most;
    }
  }
}

}  // namespace tamis::keyword

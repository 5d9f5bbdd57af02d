#include "charset_guess.hpp"

#include <array>
#include <cstddef>

namespace tamis::text {
namespace {

// What the bytes above 0x7F, and their neighbours, say.
struct Counts {
  std::array<std::size_t, 256> bytes{};
  std::size_t high = 0;
  std::size_t in_words = 0;  // in runs of three or more of them
  std::size_t runs = 0;
  std::size_t odd_runs = 0;
  std::size_t pairs = 0;     // of runs of even length
  std::size_t gb_leads = 0;  // first bytes of hanzi
  std::size_t kana_leads = 0;
  std::size_t far_leads = 0;  // hanzi where Korean has no syllables
  std::size_t mac = 0;        // accents of MacRoman after a small letter
  std::size_t latin = 0;      // small accented letters of Windows-1252 there
  std::size_t inside = 0;     // signs and unused bytes of it inside words
};

unsigned byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

bool is_small(unsigned byte) {
  return byte >= 'a' && byte <= 'z';
}

// é è ê ç à â ô ù É and the like in MacRoman; in Windows-1252 Ž ˆ ‰ ™ ƒ ‡ or
// nothing, which never follow a small letter in a word.
bool is_mac_letter(unsigned byte) {
  return byte == 0x83 || (byte >= 0x87 && byte <= 0x89) ||
         (byte >= 0x8D && byte <= 0x90) || byte == 0x99 || byte == 0x9D;
}

// Signs of Windows-1252 that no word has within: not quotes, œ, š, ž, · or º.
bool is_no_letter(unsigned byte) {
  if (byte < 0xA0) {
    return !((byte >= 0x91 && byte <= 0x97) || byte == 0x85 || byte == 0x8A ||
             byte == 0x8C || byte == 0x8E || byte == 0x9A || byte == 0x9C ||
             byte == 0x9E || byte == 0x9F || byte == 0x80);
  }
  return byte > 0xA0 && byte < 0xC0 && byte != 0xAB && byte != 0xBB &&
         byte != 0xAD && byte != 0xB7 && byte != 0xAA && byte != 0xBA &&
         byte != 0xB0;
}

void count_run(Counts& counts, std::string_view run) {
  ++counts.runs;
  counts.odd_runs += run.size() % 2;
  if (run.size() >= 3) counts.in_words += run.size();
  if (run.size() % 2 != 0) return;
  for (std::size_t at = 0; at < run.size(); at += 2) {
    const unsigned lead = byte_at(run, at);
    ++counts.pairs;
    counts.gb_leads += lead >= 0xB0 && lead <= 0xF7;
    counts.far_leads += lead >= 0xC9 && lead <= 0xF7;
    counts.kana_leads += lead == 0xA4 || lead == 0xA5;
  }
}

void count_byte(Counts& counts, std::string_view text, std::size_t at) {
  const unsigned byte = byte_at(text, at);
  ++counts.high;
  ++counts.bytes[byte];
  if (at == 0 || !is_small(byte_at(text, at - 1))) return;
  counts.mac += is_mac_letter(byte);
  counts.latin += byte >= 0xE0;
  counts.inside += is_no_letter(byte) && is_small(byte_at(text, at + 1));
}

Counts counted(std::string_view text) {
  Counts counts;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (byte_at(text, end) >= 0x80) count_byte(counts, text, end++);
    if (end > at) count_run(counts, text.substr(at, end - at));
    at = end + 1;
  }
  return counts;
}

std::size_t sum(const Counts& counts, unsigned from, unsigned to) {
  std::size_t all = 0;
  for (unsigned byte = from; byte <= to; ++byte) all += counts.bytes[byte];
  return all;
}

bool is_mac_roman(const Counts& counts) {
  return counts.mac >= 4 && counts.mac > 4 * counts.latin &&
         counts.mac * 4 >= counts.high;
}

// GB 2312 has all its characters in pairs, and hanzi of many leads.
bool is_gb(const Counts& counts) {
  return counts.pairs >= 16 && counts.odd_runs == 0 &&
         counts.gb_leads * 10 >= counts.pairs * 6 &&
         counts.far_leads * 10 >= counts.pairs &&
         counts.kana_leads * 10 < counts.pairs;
}

// A text is Cyrillic where most letters are small ones, in words, and more
// than a quarter are о, е, а or и.
bool is_cyrillic(const Counts& counts, unsigned small,
                 const std::array<unsigned char, 4>& vowels) {
  const std::size_t letters = sum(counts, small, small + 0x1F);
  std::size_t found = 0;
  for (const unsigned char vowel : vowels) found += counts.bytes[vowel];
  return counts.in_words * 10 >= counts.high * 7 && letters >= 24 &&
         counts.odd_runs * 5 >= counts.runs &&
         letters * 10 >= counts.high * 6 && found * 100 >= letters * 27;
}

// Words of accented letters alone, or signs and unused bytes within words.
bool is_no_windows_1252(const Counts& counts) {
  const std::size_t unused = counts.bytes[0x81] + counts.bytes[0x8D] +
                             counts.bytes[0x8F] + counts.bytes[0x90] +
                             counts.bytes[0x9D];
  return counts.in_words * 5 > counts.high || unused * 50 > counts.high ||
         (counts.mac + counts.inside) * 10 > counts.high;
}

}  // namespace

CharsetGuess charset_guess(std::string_view head) {
  constexpr std::size_t least = 1000;  // bytes; of less, too little is known
  const Counts counts = counted(head);
  if (is_mac_roman(counts)) return {"MACINTOSH"};
  if (is_gb(counts)) return {"GB18030"};
  if (is_cyrillic(counts, 0xE0, {0xEE, 0xE5, 0xE0, 0xE8})) return {"CP1251"};
  if (is_cyrillic(counts, 0xC0, {0xCF, 0xC5, 0xC1, 0xC9})) return {"KOI8-R"};
  return {{}, head.size() >= least && is_no_windows_1252(counts)};
}

}  // namespace tamis::text

#include "line.hpp"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "page_words.hpp"
#include "scan.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"
#include "tamis/token/per_language.hpp"
#include "tamis/token/stop_words.hpp"

namespace tamis::clean {
namespace {

enum Kind : std::uint16_t {
  acting = 1,
  company = 2,
  brand = 4,
  counted = 8,
  scale = 16,
  ago = 32,
  stop = 64,
  leading_on = 128,
};

// What each word is, by its hash: the words of pages, and the stop words of
// one language.
class Vocabulary {
 public:
  explicit Vocabulary(token::Language language) {
    add_list(acting_words, acting);
    add_list(company_words, company);
    add_list(brand_words, brand);
    add_list(counted_words, counted);
    add_list(scale_words, scale);
    add_list(ago_words, ago);
    add_list(leading_words, leading_on);
    for (const auto& word : token::stop_words(language)) add_stop_word(word);
  }

  std::uint16_t kinds_of(std::uint64_t hash) const {
    if (!filter_[hash % filter_.size()]) return 0;
    const auto found = kinds_.find(hash);
    return found == kinds_.end() ? std::uint16_t{0} : found->second;
  }

 private:
  void add_list(std::string_view list, std::uint16_t kind) {
    for_each_word(list, [&](const RawWord& word) { add(word.hash, kind); });
  }

  // "l'", "aujourd'hui": stop words that are one word here.
  void add_stop_word(std::string_view entry) {
    std::size_t count = 0;
    std::uint64_t hash = 0;
    for_each_word(entry, [&](const RawWord& word) {
      ++count;
      hash = word.hash;
    });
    if (count == 1) add(hash, stop);
  }

  void add(std::uint64_t hash, std::uint16_t kind) {
    kinds_[hash] |= kind;
    filter_[hash % filter_.size()] = true;
  }

  std::unordered_map<std::uint64_t, std::uint16_t> kinds_;
  std::vector<bool> filter_ = std::vector<bool>(1 << 16);
};

bool ends_as_sentence(std::string_view text) {
  if (text.empty()) return false;
  char32_t last = text::decode_before(text, text.size()).code;
  while ((last == '"' || last == ')' || last == 0xBB || last == 0x201D) &&
         text.size() > 2) {
    text.remove_suffix(text::decode_before(text, text.size()).size);
    text = text::trimmed(text);
    if (text.empty()) return false;
    last = text::decode_before(text, text.size()).code;
  }
  return last == '.' || last == '!' || last == '?' || last == 0x2026 ||
         last == ';';
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

Line line_of(std::string_view text, token::Language language) {
  static token::PerLanguage<Vocabulary> vocabularies;
  const Vocabulary& vocabulary = vocabularies.of(
      language, [](token::Language l) { return Vocabulary(l); });
  Line line;
  line.is_short = text.size() <= longest_short_line;
  if (!line.is_short) {
    // Enough to know prose by.
    text = text.substr(0, 2 * longest_short_line);
  }
  std::size_t last_number_end = text.size() + 1;
  bool last_is_clock = false;
  for_each_word(text, [&](const RawWord& word) {
    ++line.words;
    const char first = text[word.begin];
    if (word.begin > 0 && text[word.begin - 1] == '#') ++line.hashtags;
    if (is_digit(first)) {
      ++line.numbers;
      line.is_cut_off = false;
      line.begins_with_number |= line.words == 1;
      const bool goes_on =
          word.begin == last_number_end + 1 && text[last_number_end] == ':';
      if (goes_on && !last_is_clock) ++line.clocks;
      last_is_clock = goes_on;
      last_number_end = word.end;
      return;
    }
    const bool is_upper = (first >= 'A' && first <= 'Z') ||
                          ((first & 0x80) != 0 &&
                           text::is_upper(text::decode(text, word.begin).code));
    if (line.words == 1) line.begins_small = !is_upper;
    line.capitals += is_upper;
    const std::uint16_t kinds = vocabulary.kinds_of(word.hash);
    line.stops += (kinds & stop) != 0;
    line.is_cut_off = (kinds & leading_on) != 0;
    if ((kinds & counted) != 0) ++line.counted;
    if ((kinds & acting) != 0) {
      ++line.acting;
    } else if ((kinds & brand) != 0) {
      ++line.brands;
    } else if ((kinds & (company | counted | scale | ago)) != 0) {
      ++line.company;
    } else {
      ++line.strange;
    }
  });
  line.is_cut_off |= text.ends_with(',');
  line.ends_sentence =
      line.is_short ? ends_as_sentence(text::trimmed(text)) : true;
  // "Add a comment...": a field to be filled in.
  if (line.words <= 4 && line.strange == 0 &&
      (text.ends_with("...") || text.ends_with("…"))) {
    line.ends_sentence = false;
  }
  line.is_question = line.is_short && line.words <= 10 && text.ends_with('?');
  return line;
}

bool is_prose(const Line& line) {
  if (!line.is_short) return true;
  const std::uint32_t plain = line.words - line.numbers;
  if (plain < 4 || line.stops * 5 < plain) return false;
  return line.ends_sentence || line.begins_small ? plain >= 5 : plain >= 11;
}

bool is_made_of_page_words(const Line& line) {
  constexpr std::uint32_t most_words = 9;
  return line.is_short && line.words > 0 && line.words <= most_words &&
         line.strange == 0 && line.hashtags == 0 &&
         (line.acting > 0 || line.brands > 1) && !line.ends_sentence &&
         !line.is_cut_off && !(line.begins_small && line.words > 1);
}

bool is_count(const Line& line, std::string_view text) {
  constexpr std::uint32_t most_words = 14;
  if (!line.is_short || line.words > most_words) return false;
  const bool has_stars = text.find("★") != text.npos ||
                         text.find("☆") != text.npos ||
                         text.find("⭐") != text.npos;
  if (has_stars && line.strange == 0) return true;
  return line.counted > 0 && line.strange == 0 && !line.ends_sentence &&
         line.clocks == 0 && line.words > 1 &&
         (line.begins_with_number || (line.numbers > 0 && line.counted > 1));
}

bool is_player(const Line& line, std::string_view text) {
  if (!line.is_short || line.words == 0 || line.ends_sentence) return false;
  if (line.clocks == 2 && line.words == line.numbers &&
      text.find_first_of("/|") != text.npos) {
    return true;
  }
  // A speed: 1x, 1.5x, 0,75×.
  const bool is_speed =
      line.words <= 2 && line.numbers == line.words && text.size() <= 6 &&
      (text.ends_with('x') || text.ends_with("×")) && is_digit(text.front());
  return is_speed &&
         text.find_first_not_of("0123456789.,x\xC3\x97") == text.npos;
}

bool is_menu_row(const Line& line, std::string_view text) {
  if (!line.is_short || line.ends_sentence || line.words < 3) return false;
  std::size_t links = 0;
  std::size_t steps = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    steps += rest.starts_with(" > ") || rest.starts_with(" › ") ||
             rest.starts_with(" » ") || rest.starts_with(" → ");
    links += rest.starts_with(" | ") || rest.starts_with(" · ") ||
             rest.starts_with(" • ") || rest.starts_with(" / ");
  }
  const bool is_of_names = line.stops * 3 <= line.words;
  if (steps >= 2 && line.words <= 5 * (steps + 1)) {
    return line.acting + line.company > 0 || line.capitals > steps;
  }
  if (steps == 1 && line.acting > 0 && line.strange <= 3) return true;
  return links >= 2 && line.words <= 3 * (links + 1) && is_of_names &&
         line.acting + line.brands > 0 && line.strange <= line.words / 2;
}

}  // namespace tamis::clean

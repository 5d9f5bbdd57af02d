#include "sentences_words.hpp"

#include <algorithm>

#include "lists.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/token/per_language.hpp"

namespace tamis::token {
namespace {

std::size_t hash(std::string_view word) {
  std::uint64_t value = 0xCBF29CE484222325;  // FNV-1a
  for (const char c : word) {
    value = (value ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  }
  return static_cast<std::size_t>(value ^ (value >> 29));
}

// The upper case of Latin-1, as UTF-8; 0x97 is the sign of times.
bool is_latin_capital(char first, char second) {
  const auto byte = static_cast<unsigned char>(second);
  return first == '\xC3' && byte >= 0x80 && byte <= 0x9E && byte != 0x97;
}

std::size_t first_byte(std::string_view word) {
  return static_cast<unsigned char>(word[0]);
}

std::uint32_t size_bit(std::string_view word) {
  return std::uint32_t{1} << std::min<std::size_t>(word.size(), 31);
}

constexpr std::pair<std::string_view, std::uint16_t> kinds[] = {
    {"abbreviation", use::abbreviation},
    {"abbreviation_or_end", use::may_end},
    {"abbreviation_of_number", use::of_number},
    {"opener", use::opener},
    {"clause", use::clause},
    {"leaning", use::leaning},
    {"midway", use::midway},
    {"said", use::said},
    {"ordinal", use::ordinal}};

}  // namespace

SentenceWords::SentenceWords(const std::vector<Language>& languages)
    : slots_(1024) {
  for (const Language language : languages) {
    for (const auto& [kind, use] : kinds) add(kind, language, use);
  }
}

void SentenceWords::add(std::string_view kind, Language language,
                        std::uint16_t use) {
  lists::for_each_entry(kind, code(language), [&](std::string_view entry) {
    add_entry(entry, use);
    has_ordinals_ |= use == use::ordinal;
  });
}

// "etc." ends a series, whatever follows; "z. B" is looked up as "z.b", and
// its "z" is no word either.
void SentenceWords::add_entry(std::string_view entry, std::uint16_t use) {
  if (use == use::may_end && entry.back() == '.') {
    entry.remove_suffix(1);
    use = use::series;
  }
  const std::size_t blank = entry.find(". ");
  if (blank == entry.npos) return put(entry, use);
  put(entry.substr(0, blank), use::abbreviation);
  std::string& joined = made_.emplace_back(entry);
  for (std::size_t at; (at = joined.find(' ')) != joined.npos;) {
    joined.erase(at, 1);
  }
  put(joined, use);
}

void SentenceWords::put(std::string_view word, std::uint16_t use) {
  if (2 * (count_ + 1) > slots_.size()) grow();
  sizes_[first_byte(word)] |= size_bit(word);
  Entry& entry = slot(word);
  count_ += entry.uses == 0;
  entry.word = word;
  entry.uses = static_cast<std::uint16_t>(entry.uses | use);
}

SentenceWords::Entry& SentenceWords::slot(std::string_view word) {
  std::size_t at = hash(word) & (slots_.size() - 1);
  while (slots_[at].uses != 0 && slots_[at].word != word) {
    at = (at + 1) & (slots_.size() - 1);
  }
  return slots_[at];
}

void SentenceWords::grow() {
  std::vector<Entry> old(2 * slots_.size());
  old.swap(slots_);
  for (const Entry& entry : old) {
    if (entry.uses != 0) slot(entry.word) = entry;
  }
}

std::uint16_t SentenceWords::of(std::string_view word) const {
  if (word.empty()) return 0;
  if ((sizes_[first_byte(word)] & size_bit(word)) == 0) return 0;
  std::size_t at = hash(word) & (slots_.size() - 1);
  while (slots_[at].uses != 0) {
    if (slots_[at].word == word) return slots_[at].uses;
    at = (at + 1) & (slots_.size() - 1);
  }
  return 0;
}

const SentenceWords& sentence_words(Language language) {
  static PerLanguage<SentenceWords> all;
  return all.of(language, [](Language asked) {
    return asked == Language::unknown
               ? SentenceWords({Language::french, Language::english})
               : SentenceWords({asked});
  });
}

void LowerWord::add(std::string_view word) {
  for (std::size_t i = 0; i < word.size() && size_ < buffer_.size(); ++i) {
    char c = word[i];
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
    if ((c & 0x80) != 0) {
      if (word.substr(i).starts_with("\u2019")) {
        c = '\'';
        i += 2;
      } else if (i > 0 && is_latin_capital(word[i - 1], c)) {
        c = static_cast<char>(c + 0x20);
      }
    }
    buffer_[size_++] = c;
  }
}

}  // namespace tamis::token

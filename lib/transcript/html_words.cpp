// The words by which pages are judged: those of sentences, and those that
// their makers put in class and id.
#include <algorithm>
#include <array>
#include <cstdint>

#include "html_page.hpp"

namespace tamis::transcript {
namespace {

// Up to seven letters as one number; longer words are never asked for.
constexpr std::size_t longest_frequent = 7;

constexpr std::uint64_t packed(std::string_view word) {
  std::uint64_t value = 0;
  for (const char c : word) {
    value = value << 8 | static_cast<unsigned char>(c);
  }
  return value;
}

// A table of words by their hash, with empty places between them.
constexpr std::size_t table_bits = 10;

constexpr std::size_t place_of(std::uint64_t word) {
  return static_cast<std::size_t>(word * 0x9E3779B97F4A7C15u >>
                                  (64 - table_bits));
}

using Table = std::array<std::uint64_t, 1 << table_bits>;

template <std::size_t size>
constexpr Table table_of(const std::array<std::string_view, size>& words) {
  static_assert(size * 4 < std::tuple_size_v<Table>);
  Table table{};
  for (const std::string_view word : words) {
    std::size_t at = place_of(packed(word));
    while (table[at] != 0) at = (at + 1) % table.size();
    table[at] = packed(word);
  }
  return table;
}

constexpr Table frequent_words = table_of(std::to_array<std::string_view>(
    {"a",     "à",     "au",     "aux",   "avec",  "c",    "ce",    "ces",
     "cet",   "d",     "dans",   "de",    "des",   "donc", "du",    "elle",
     "en",    "est",   "et",     "eu",    "fait",  "il",   "ils",   "j",
     "je",    "l",     "la",     "le",    "les",   "leur", "lui",   "m",
     "ma",    "mais",  "me",     "mon",   "n",     "ne",   "nous",  "on",
     "ont",   "ou",    "où",     "par",   "pas",   "plus", "pour",  "qu",
     "que",   "qui",   "s",      "sa",    "sans",  "se",   "ses",   "si",
     "son",   "sont",  "sur",    "t",     "tout",  "tu",   "un",    "une",
     "vous",  "y",     "ça",     "été",   "était", "être", "and",   "are",
     "as",    "at",    "be",     "but",   "by",    "can",  "did",   "do",
     "for",   "from",  "had",    "has",   "have",  "he",   "her",   "his",
     "i",     "if",    "in",     "is",    "it",    "its",  "just",  "know",
     "like",  "my",    "not",    "of",    "or",    "our",  "she",   "so",
     "than",  "that",  "the",    "their", "them",  "then", "there", "they",
     "this",  "to",    "us",     "was",   "we",    "well", "were",  "what",
     "when",  "who",   "will",   "with",  "would", "yeah", "you",   "your",
     "which", "think", "because"}));

// Parts of class names and ids; they stand alone or between hyphens,
// underscores and changes of case.
// clang-format off
constexpr auto chrome_words = std::to_array<std::string_view>({
    "share", "sharing", "shares", "partage", "partager", "social", "socials",
    "comments", "commentaires", "comment", "commentaire", "disqus", "respond",
    "related", "similaires", "connexes", "recommended", "recommendations",
    "recommandations", "newsletter", "cookie", "cookies", "consent", "gdpr",
    "rgpd", "didomi", "onetrust", "tarteaucitron", "breadcrumb", "breadcrumbs",
    "ariane", "menu", "navbar", "nav", "navigation", "sidebar", "footer",
    "pub", "publicite", "advert", "advertisement", "sponsored", "promo",
    "subscribe", "pagination", "pager", "toolbar", "login", "signin", "popup",
    "modal", "tooltip", "outbrain", "taboola", "masthead", "disclaimer",
    "signup", "populaires"});
// clang-format on

constexpr std::size_t longest_part = 24;

// Which first two letters chrome words have: most words are told by these.
constexpr auto first_letters = [] {
  std::array<bool, 1024> found{};
  for (const std::string_view word : chrome_words) {
    found[static_cast<std::size_t>((word[0] & 31) * 32 + (word[1] & 31))] =
        true;
  }
  return found;
}();

bool is_chrome_word(std::string_view part) {
  return part.size() > 1 &&
         first_letters[static_cast<std::size_t>((part[0] & 31) * 32 +
                                                (part[1] & 31))] &&
         std::find(chrome_words.begin(), chrome_words.end(), part) !=
             chrome_words.end();
}

bool is_small(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

Mark mark_of_part(std::string_view part) {
  if (part == "transcript" || part == "transcription" || part == "verbatim") {
    return Mark::transcript;
  }
  if (part == "articlebody") return Mark::article;
  if (part == "speaker" || part == "orateur" || part == "locuteur" ||
      part == "intervenant") {
    return Mark::speaker;
  }
  return is_chrome_word(part) ? Mark::chrome : Mark::none;
}

bool is_frequent(std::uint64_t word) {
  std::size_t at = place_of(word);
  while (frequent_words[at] != 0 && frequent_words[at] != word) {
    at = (at + 1) % frequent_words.size();
  }
  return frequent_words[at] == word;
}

// The bytes of a mark outside of ASCII: general punctuation, no-break space,
// guillemets.
std::size_t mark_size(std::string_view text) {
  if (text.starts_with("\u00A0") || text.starts_with("«") ||
      text.starts_with("»")) {
    return 2;
  }
  return text.starts_with("\xE2\x80") ? 3 : 0;
}

}  // namespace

WordCounts word_counts(std::string_view text) {
  WordCounts counts;
  std::uint64_t value = 0;
  std::size_t size = 0;
  const auto end_word = [&] {
    if (size == 0) return;
    ++counts.words;
    if (size <= longest_frequent) counts.frequent += is_frequent(value);
    value = 0;
    size = 0;
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const char small = is_capital(c) ? static_cast<char>(c + 32) : c;
    const bool may_be_mark = c == '\xC2' || c == '\xE2';
    const std::size_t mark = may_be_mark ? mark_size(text.substr(at, 3)) : 0;
    if (mark > 0 || (!is_small(small) && static_cast<signed char>(c) >= 0)) {
      end_word();
      at += mark > 0 ? mark - 1 : 0;
    } else {
      value = value << 8 | static_cast<unsigned char>(small);
      ++size;
    }
  }
  end_word();
  return counts;
}

Mark mark_called(std::string_view words) {
  Mark found = Mark::none;
  std::array<char, longest_part> part{};
  for (std::size_t at = 0; at < words.size();) {
    std::size_t size = 0;
    std::size_t kept = 0;
    for (; at + size < words.size(); ++size) {
      const char c = words[at + size];
      const bool begins_part =
          is_capital(c) && size > 0 && is_small(words[at + size - 1]);
      if ((!is_small(c) && !is_capital(c)) || begins_part) break;
      if (kept < longest_part) {
        part[kept++] = is_capital(c) ? static_cast<char>(c + 32) : c;
      }
    }
    at += std::max<std::size_t>(size, 1);
    if (size == 0) continue;
    const Mark mark = mark_of_part({part.data(), kept});
    if (mark == Mark::transcript) return mark;
    if (found == Mark::none) found = mark;
  }
  return found;
}

}  // namespace tamis::transcript

// What pages say to their visitors: thanks, cookie notices, calls to follow.
#include <algorithm>
#include <unordered_set>

#include "page.hpp"
#include "page_phrases.hpp"
#include "scan.hpp"
#include "tamis/token/words.hpp"

namespace tamis::clean {
namespace {

bool has_reading_word(std::string_view folded) {
  const std::vector<token::Word> words = token::words(folded);
  return std::any_of(words.begin(), words.end(), [folded](token::Word word) {
    return is_in(reading_words, word.in(folded));
  });
}

// The words that calls begin with, by hash: what begins otherwise need not be
// folded.
const std::unordered_set<std::uint64_t>& first_words_of_calls() {
  static const auto words = [] {
    std::unordered_set<std::uint64_t> found;
    const auto add_first_of = [&found](std::string_view phrase) {
      bool is_first = true;
      for_each_word(phrase, [&](const RawWord& word) {
        if (is_first) found.insert(word.hash);
        is_first = false;
      });
    };
    for (const std::string_view call : calls) add_first_of(call);
    for (const std::string_view word : imperatives) add_first_of(word);
    for (const std::string_view word : {"thanks", "thank", "merci"}) {
      add_first_of(word);
    }
    return found;
  }();
  return words;
}

bool begins_as_call(const Page& page, std::size_t i) {
  std::uint64_t first = 0;
  const std::string_view text = page.text(i);
  for_each_word(text.substr(0, 64), [&first](const RawWord& word) {
    if (first == 0) first = word.hash;
  });
  return first_words_of_calls().contains(first);
}

// "Peerz.pm" is one, "U.S" and "e.g" are not.
bool is_site(std::string_view text) {
  const std::size_t first = text.find('.');
  const std::size_t last = text.rfind('.');
  return first != text.npos && first > 1 && text.size() - last > 2;
}

// Words with a dot inside, as Peerz.pm.
std::vector<std::string_view> sites(std::string_view folded) {
  std::vector<std::string_view> found;
  for (const token::Word word : token::words(folded)) {
    const std::string_view text = word.in(folded);
    if (word.kind == token::WordKind::letters && is_site(text)) {
      found.push_back(text);
    }
  }
  return found;
}

bool name_the_same_site(const Page& page, std::size_t a, std::size_t b) {
  const auto left = sites(page.folded(a));
  const auto right = sites(page.folded(b));
  return std::find_first_of(left.begin(), left.end(), right.begin(),
                            right.end()) != left.end();
}

// "Thanks for reading the Mill! Subscribe for free."
bool thanks_and_asks(std::string_view text) {
  constexpr std::string_view thanks[] = {
      "thanks for reading",       "thank you for reading",
      "thanks for listening",     "merci d'avoir lu",
      "merci pour votre lecture", "merci de votre lecture",
      "merci de me lire",         "merci de nous lire"};
  const bool begins = begins_with_one_of(thanks, text);
  return begins &&
         (text.find("subscribe") != text.npos ||
          text.find("share") != text.npos || text.find("abonne") != text.npos ||
          text.find("partage") != text.npos);
}

// Before the first prose or behind the last.
bool is_at_an_end(const Page& page, std::size_t i) {
  constexpr std::size_t near = 8;
  return i < near || i + near >= page.size();
}

// An imperative and a thing of pages, as nobody says who speaks of himself.
bool asks_visitors(const Page& page, std::size_t i) {
  constexpr std::uint32_t few_words = 10;
  const std::string_view text = from_first_word(page.folded(i));
  const std::vector<token::Word> words = token::words(text);
  if (words.size() < 2) return false;
  std::string_view first = words[0].in(text);
  if (first == "n'") first = "n'hésitez";
  first = first.substr(0, std::min(first.find('-'), first.size()));
  if (!is_in(imperatives, first) || text[words[0].end()] == ',') return false;
  std::size_t things = 0;
  for (std::size_t w = 1; w < words.size(); ++w) {
    const std::string_view word = words[w].in(text);
    if (is_in(first_persons, word)) return false;
    things +=
        is_in(page_things, word) || words[w].kind == token::WordKind::address;
  }
  things += page.line(i).brands + sites(text).size();
  if (is_in(spoken_imperatives, first) && !is_at_an_end(page, i)) {
    return things >= 2 && words.size() <= std::size_t{2} * few_words;
  }
  return things >=
         (words.size() <= few_words || is_at_an_end(page, i) ? 1U : 2U);
}

bool is_call(const Page& page, std::size_t i) {
  constexpr std::size_t longest = 400;  // bytes
  constexpr std::size_t most_words = 45;
  if (!page.is_open(i) || page.text(i).size() > longest) return false;
  const bool has_time =
      page.line(i).clocks > 0 && page.line(i).begins_with_number;
  if (has_time) return false;                   // a transcript's
  if (page.line(i).begins_small) return false;  // goes on with a sentence
  if (!begins_as_call(page, i) && !page.is_in_tail(i)) return false;
  if (token::word_count(page.text(i)) > most_words) return false;
  const std::string_view text = from_first_word(page.folded(i));
  // Behind some calls a sentence goes on, and is said.
  constexpr std::string_view calls_alone[] = {
      "more info", "story continues below", "article continues below"};
  const bool begins =
      begins_with_one_of(calls, text) &&
      !(begins_with_one_of(calls_alone, text) && is_prose(page.line(i)));
  return begins || asks_visitors(page, i) || thanks_and_asks(text) ||
         (page.is_in_tail(i) && has_one_of(calls, text) &&
          !sites(page.folded(i)).empty());
}

}  // namespace

void mark_ending(Page& page) {
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (!page.is_open(i) || (i >= head_size && !page.is_in_tail(i))) continue;
    const std::string_view folded = page.folded(i);
    if (folded.find("cookies") != folded.npos &&
        has_one_of(cookie_company, folded)) {
      page.mark(i) = "cookies";
    }
    const bool is_thanks =
        folded.starts_with("merci") || folded.starts_with("thank");
    if (is_thanks && page.is_in_tail(i) &&
        token::word_count(page.text(i)) <= 12 && has_reading_word(folded)) {
      page.mark(i) = "thanks";
    }
  }
}

void mark_calls(Page& page) {
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (!is_call(page, i)) continue;
    page.mark(i) = "call";
    // What leads up to it at the end of the page names the same site.
    for (std::size_t j = i;
         j > 0 && page.is_in_tail(j - 1) && page.is_open(j - 1) &&
         name_the_same_site(page, j - 1, i);
         --j) {
      page.mark(j - 1) = "call";
    }
  }
}

}  // namespace tamis::clean

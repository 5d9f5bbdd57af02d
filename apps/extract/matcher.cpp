#include "extract/matcher.hpp"

#include <algorithm>

#include "tamis/text/classes.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::apps {
namespace {

constexpr std::size_t most_known = 1 << 20;  // words

std::string plain(std::string_view word) {
  return text::fold(word, text::Accents::drop);
}

// Puts `word` of `text` into `pieces`, cut where it has hyphens.
void add_pieces(std::string_view text, token::Word word,
                std::vector<token::Word>& pieces) {
  std::size_t begin = word.begin;
  if (word.kind != token::WordKind::address) {
    for (std::size_t at = word.begin; at < word.end();) {
      const text::CodePoint point = text::decode(text, at);
      if (text::is_dash(point.code)) {
        if (at > begin) pieces.push_back({begin, at - begin, word.kind});
        begin = at + point.size;
      }
      at += point.size;
    }
  }
  if (begin < word.end()) {
    pieces.push_back({begin, word.end() - begin, word.kind});
  }
}

// Whether words with this between them can be of one term.
bool joins(std::string_view between) {
  for (std::size_t at = 0; at < between.size();) {
    const text::CodePoint point = text::decode(between, at);
    if (!text::is_space(point.code) && !text::is_dash(point.code) &&
        !text::is_apostrophe(point.code)) {
      return false;
    }
    at += point.size;
  }
  return true;
}

}  // namespace

Matcher::Matcher(const std::vector<std::string>& terms,
                 token::Language language)
    : stemmer_(language) {
  for (const std::string& term : terms) {
    cut(term);
    terms_.push_back({stems_.size(), pieces_.size()});
    for (const token::Word piece : pieces_) {
      const std::string folded = text::fold(piece.in(term));
      stems_.emplace_back(stemmer_.stem(folded));
      const bool has_accents = folded != plain(folded);
      plain_.push_back(has_accents ? std::string() : stems_.back());
    }
  }
}

void Matcher::cut(std::string_view text) {
  token::words(text, words_);
  pieces_.clear();
  for (const token::Word word : words_) add_pieces(text, word, pieces_);
}

std::uint64_t Matcher::mask_of(std::string_view word) {
  const std::string stem(stemmer_.stem(text::fold(word)));
  const std::string bare(stemmer_.stem(plain(word)));
  std::uint64_t mask = 0;
  for (std::size_t i = 0; i < stems_.size(); ++i) {
    const bool is_told =
        plain_[i].empty() ? stem == stems_[i] : bare == plain_[i];
    if (is_told) mask |= std::uint64_t{1} << i;
  }
  return mask;
}

std::uint64_t Matcher::stands_for(std::string_view word) {
  const std::uint32_t number = known_.add(word);
  if (number == masks_.size()) masks_.push_back(mask_of(word));
  return masks_[number];
}

bool Matcher::is_told(const Term& term, std::size_t word,
                      std::string_view text) {
  if (word + term.count > pieces_.size()) return false;
  for (std::size_t i = 0; i < term.count; ++i) {
    const token::Word piece = pieces_[word + i];
    const std::uint64_t wanted = std::uint64_t{1} << (term.first + i);
    if (!(stands_for(piece.in(text)) & wanted)) return false;
    if (i == 0) continue;
    const std::size_t end = pieces_[word + i - 1].end();
    if (!joins(text.substr(end, piece.begin - end))) return false;
  }
  return true;
}

const std::vector<Match>& Matcher::matches(std::string_view text) {
  if (known_.size() > most_known) {
    known_.clear();
    masks_.clear();
  }
  matches_.clear();
  for (Term& term : terms_) term.end = 0;
  cut(text);
  for (std::size_t word = 0; word < pieces_.size(); ++word) {
    if (stands_for(pieces_[word].in(text)) == 0) continue;
    for (std::size_t i = 0; i < terms_.size(); ++i) {
      Term& term = terms_[i];
      const std::size_t begin = pieces_[word].begin;
      if (begin < term.end || !is_told(term, word, text)) continue;
      term.end = pieces_[word + term.count - 1].end();
      matches_.push_back({i, {begin, term.end - begin}});
    }
  }
  return matches_;
}

std::string problem_with_terms(const std::vector<std::string>& terms) {
  std::size_t words = 0;
  for (const std::string& term : terms) {
    if (!text::has_word_character(term)) {
      return "there is no word in '" + term + "'";
    }
    words += token::word_count(term) + static_cast<std::size_t>(std::count(
                                           term.begin(), term.end(), '-'));
  }
  return words <= Matcher::most_words
             ? std::string()
             : "terms have at most " + std::to_string(Matcher::most_words) +
                   " words together";
}

}  // namespace tamis::apps

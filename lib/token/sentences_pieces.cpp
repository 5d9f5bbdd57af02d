#include "sentences_pieces.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>

#include "sentences_signs.hpp"
#include "tamis/text/classes.hpp"

namespace tamis::token {
namespace {

// What a cut costs, in words it stands from the middle.
constexpr int clause_bonus = 12;
constexpr int weak_clause_bonus = 6;  // and, who: they join less than clauses
constexpr int phrase_bonus = 2;
constexpr int second_clause_cost = 10;  // "and | then"
constexpr int midway_cost = 14;
constexpr int clinging_cost = 100;

bool is_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

bool is_mark(char32_t code) {
  return !text::is_letter(code) && !text::is_digit(code) &&
         !text::is_apostrophe(code) && !text::is_mark(code);
}

// More words than `limit` can stand in it.
bool may_exceed(std::string_view sentence, std::size_t limit) {
  if (sentence.size() <= 2 * limit) return false;
  std::size_t blanks = 0;
  for (const char c : sentence) blanks += is_blank(c);
  return blanks >= limit;
}

}  // namespace

void SentencePieces::add(Span sentence, bool is_ended,
                         std::vector<Span>& found) {
  const std::size_t end = sentence.begin + sentence.size;
  while (!pauses_.empty() && pauses_.front() <= sentence.begin) {
    pauses_ = pauses_.subspan(1);
  }
  const bool has_pause = !pauses_.empty() && pauses_.front() < end;
  const std::size_t limit = is_ended ? options_.longest : options_.longest_bare;
  const bool is_long = may_exceed(sentence.in(text_), limit);
  if (!is_long && (is_ended || !has_pause)) {
    found.push_back(sentence);
    return;
  }
  read_tokens(sentence);
  cuts_.clear();
  for (std::size_t first = 0; first < tokens_.size();) {
    first = add_run(first, is_long && tokens_.size() > limit);
  }
  take_pieces(sentence, found);
}

void SentencePieces::read_tokens(Span sentence) {
  tokens_.clear();
  const std::size_t end = sentence.begin + sentence.size;
  for (std::size_t at = sentence.begin; at < end;) {
    const std::size_t begin = at;
    while (at < end && !is_blank(text_[at])) ++at;
    if (at > begin) tokens_.push_back(token_of(begin, at));
    while (at < end && is_blank(text_[at])) ++at;
  }
}

SentencePieces::Token SentencePieces::token_of(std::size_t begin,
                                               std::size_t end) {
  const std::string_view word = text_.substr(begin, end - begin);
  Token token{begin, end};
  token.is_marked = is_mark(decoded_before(text_, end).code);
  token.is_capital = text::is_upper(decoded(word, 0).code);
  while (!pauses_.empty() && pauses_.front() <= begin) {
    token.is_after_pause = true;
    pauses_ = pauses_.subspan(1);
  }
  if (token.is_marked) return token;
  const LowerWord lower(word);
  const std::string_view folded = lower;
  token.uses = words_.of(folded);
  if (const auto mark = folded.find('\''); mark != folded.npos) {  // qu'il
    const int clause = words_.of(folded.substr(0, mark + 1)) & use::clause;
    const int leaning = words_.of(folded.substr(mark + 1)) & use::leaning;
    token.uses = static_cast<std::uint16_t>(token.uses | clause | leaning);
  }
  return token;
}

// Whether the words on both sides of a cut before token `at` belong together.
bool SentencePieces::clings(std::size_t at) const {
  const Token& before = tokens_[at - 1];
  const Token& after = tokens_[at];
  return (before.uses & use::leaning) != 0 ||
         (before.is_capital && after.is_capital && !before.is_marked);
}

// Cuts the words from `first` up to the next mark or pause, and gives back
// where they end.
std::size_t SentencePieces::add_run(std::size_t first, bool is_long) {
  std::size_t last = first + 1;
  bool is_paused = false;
  while (last < tokens_.size() && !tokens_[last - 1].is_marked) {
    is_paused = tokens_[last].is_after_pause && !clings(last);
    if (is_paused) break;
    ++last;
  }
  if (last < tokens_.size() && tokens_[last].is_after_pause) is_paused = true;
  if (is_long && last - first > options_.longest_bare) cut_run(first, last);
  if (is_paused && last < tokens_.size()) cuts_.push_back(last);
  return last;
}

void SentencePieces::cut_run(std::size_t first, std::size_t last) {
  const std::size_t open = cuts_.empty() ? 0 : cuts_.back();
  if (first - open >= std::max<std::size_t>(options_.shortest_piece, 1) &&
      (tokens_[first].uses & use::clause) != 0) {
    cuts_.push_back(first);
  }
  while (last - first > std::max<std::size_t>(options_.longest_piece, 1)) {
    first = best_cut(first, last);
    cuts_.push_back(first);
  }
}

// Where the first piece of the words from `first` to `last` had best end: as
// few pieces as can be, about of one size.
std::size_t SentencePieces::best_cut(std::size_t first,
                                     std::size_t last) const {
  const std::size_t left = last - first;
  const std::size_t wanted = options_.longest_piece * 4 / 5 + 1;
  const std::size_t pieces = std::max<std::size_t>(left / wanted, 2);
  const auto ideal = static_cast<int>(left / pieces);
  const std::size_t end = std::min(
      first + std::max<std::size_t>(options_.longest_piece, 1),
      last - std::clamp<std::size_t>(options_.shortest_piece, 1, left - 1));
  std::size_t at =
      std::min(first + std::max<std::size_t>(options_.shortest_piece, 1), end);
  std::size_t best = at;
  int least = std::numeric_limits<int>::max();
  for (; at <= end; ++at) {
    const int distance = std::abs(static_cast<int>(at - first) - ideal);
    const int cost = cost_of_cut(at) + distance;
    if (cost < least) best = at;
    least = std::min(least, cost);
  }
  return best;
}

int SentencePieces::cost_of_cut(std::size_t at) const {
  if (clings(at)) return clinging_cost;
  const std::uint16_t before = tokens_[at - 1].uses;
  const std::uint16_t after = tokens_[at].uses;
  if ((before & use::midway) != 0) return midway_cost;
  if ((before & use::clause) != 0) return second_clause_cost;
  const bool joins = (after & (use::leaning | use::midway)) != 0;
  if ((after & use::clause) == 0) return joins ? -phrase_bonus : 0;
  return joins ? -weak_clause_bonus : -clause_bonus;
}

void SentencePieces::take_pieces(Span sentence, std::vector<Span>& found) {
  std::size_t first = 0;
  cuts_.push_back(tokens_.size());
  for (const std::size_t last : cuts_) {
    const std::size_t begin =
        first == 0 ? sentence.begin : tokens_[first].begin;
    const std::size_t end = last == tokens_.size()
                                ? sentence.begin + sentence.size
                                : tokens_[last - 1].end;
    const std::string_view piece =
        text::trimmed(text_.substr(begin, end - begin));
    if (!piece.empty()) {
      found.push_back({static_cast<std::size_t>(piece.data() - text_.data()),
                       piece.size()});
    }
    first = last;
  }
}

}  // namespace tamis::token

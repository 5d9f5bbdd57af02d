// Speech without punctuation, cut in pieces that can be read.
//
// Where the speaker paused it is cut first. What is still too long is cut
// where that costs least: best before a clause word, about in the middle; never
// behind an article or a preposition, nor within a name.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "sentences_words.hpp"
#include "tamis/token/sentences.hpp"

namespace tamis::token {

class SentencePieces {
 public:
  SentencePieces(std::string_view text, const SentenceOptions& options)
      : text_(text),
        options_(options),
        words_(sentence_words(options.language)),
        pauses_(options.pauses) {}

  // Adds the pieces of `sentence` to `found`; `is_ended`: a mark ends it.
  void add(Span sentence, bool is_ended, std::vector<Span>& found);

 private:
  // What stands between two blanks.
  struct Token {
    std::size_t begin;
    std::size_t end;
    bool is_marked = false;  // a mark ends it
    bool is_capital = false;
    bool is_after_pause = false;
    std::uint16_t uses = 0;  // as sentences_words.hpp has them
  };

  void read_tokens(Span sentence);
  Token token_of(std::size_t begin, std::size_t end);
  bool clings(std::size_t at) const;
  std::size_t add_run(std::size_t first, bool is_long);
  void cut_run(std::size_t first, std::size_t last);
  std::size_t best_cut(std::size_t first, std::size_t last) const;
  int cost_of_cut(std::size_t at) const;
  void take_pieces(Span sentence, std::vector<Span>& found);

  std::string_view text_;
  const SentenceOptions& options_;
  const SentenceWords& words_;
  std::span<const std::size_t> pauses_;  // those still to come
  std::vector<Token> tokens_;
  std::vector<std::size_t> cuts_;  // tokens that pieces begin with
};

}  // namespace tamis::token

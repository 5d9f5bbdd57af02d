// Where terms are told, in any inflection, case aside. A word of a term that is
// written with accents stands for those with the same; one without, for any.
// Compounds are several words: vélo is told in vélo-cargo. Between the words of
// a term stand blanks, hyphens or an apostrophe, no other mark.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/token/language.hpp"
#include "tamis/token/sentences.hpp"
#include "tamis/token/stems.hpp"
#include "tamis/token/vocabulary.hpp"
#include "tamis/token/words.hpp"

namespace tamis::apps {

struct Match {
  std::size_t term;  // which of the terms
  token::Span place;
};

class Matcher {
 public:
  static constexpr std::size_t most_words = 64;  // of all terms together

  // `terms` must have no problem.
  Matcher(const std::vector<std::string>& terms, token::Language language);

  // All matches in `text`, by where they begin; those of one term do not
  // overlap. Good until the next call. Linear.
  const std::vector<Match>& matches(std::string_view text);

 private:
  struct Term {
    std::size_t first;  // of its words, among all terms'
    std::size_t count;
    std::size_t end = 0;  // of its last match in the text at hand
  };

  void cut(std::string_view text);
  std::uint64_t stands_for(std::string_view word);
  std::uint64_t mask_of(std::string_view word);
  bool is_told(const Term& term, std::size_t word, std::string_view text);

  token::Stemmer stemmer_;
  std::vector<std::string> stems_;  // of the words of all terms
  std::vector<std::string> plain_;  // of words without accents; else empty
  std::vector<Term> terms_;
  token::Vocabulary known_;
  std::vector<std::uint64_t> masks_;  // words of terms, by number in known_
  std::vector<token::Word> words_;    // of the text at hand
  std::vector<token::Word> pieces_;   // the same, compounds cut
  std::vector<Match> matches_;
};

// What is wrong with `terms`, in plain words; empty if nothing is.
std::string problem_with_terms(const std::vector<std::string>& terms);

}  // namespace tamis::apps

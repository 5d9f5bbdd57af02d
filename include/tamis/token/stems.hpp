// Stems: one form for the inflections of a word (Snowball; Porter 1980, and
// Porter 2001 for the languages beside English).
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "tamis/token/language.hpp"
#include "tamis/token/vocabulary.hpp"

struct sb_stemmer;

namespace tamis::token {

// Keeps each word's stem once computed: memory grows with the number of
// different words. Not safe for use by several threads at once.
class Stemmer {
 public:
  // With an unknown language every word is its own stem.
  explicit Stemmer(Language language);
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;

  // The stem of a folded word; a word of more than 255 bytes is its own. Lives
  // as long as the stemmer.
  std::string_view stem(std::string_view word);

 private:
  struct Close {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::string_view computed(std::string_view word);

  std::unique_ptr<sb_stemmer, Close> stemmer_;
  Vocabulary words_;
  std::vector<std::string_view> stems_;  // by the words' numbers
  Bytes bytes_;                          // of stems that begin no word
};

}  // namespace tamis::token

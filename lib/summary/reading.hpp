// A text as the methods see it: the stems of what its sentences tell, and how
// they read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "form.hpp"
#include "tamis/summary/summary.hpp"
#include "tamis/token/language.hpp"
#include "tamis/token/vocabulary.hpp"
#include "tamis/token/words.hpp"

namespace tamis::summary {

class Reading {
 public:
  // `sentences` must live longer, and so must `words`, which nothing else reads
  // with meanwhile. Linear.
  Reading(std::span<const Sentence> sentences, KnownWords& words);
  explicit Reading(std::span<const Sentence> sentences);

  std::size_t size() const { return sentences_.size(); }  // sentences
  const Sentence& sentence(std::size_t i) const { return sentences_[i]; }
  const Form& form(std::size_t sentence) const { return forms_[sentence]; }
  bool opens_part(std::size_t sentence) const {
    return sentence == 0 ||
           sentences_[sentence].part != sentences_[sentence - 1].part;
  }

  // The stems of the content words of a sentence, in its order: words that are
  // no stop words, no fillers and no single letters. Numbered from 0.
  std::span<const std::uint32_t> stems(std::size_t sentence) const {
    return std::span(stems_).subspan(begins_[sentence],
                                     begins_[sentence + 1] - begins_[sentence]);
  }
  // Where these stand: the words of the sentence before each.
  std::span<const std::uint32_t> places(std::size_t sentence) const {
    return std::span(places_).subspan(
        begins_[sentence], begins_[sentence + 1] - begins_[sentence]);
  }
  // Whether each stands behind what a noun follows: the, un, with, sur.
  std::span<const std::uint8_t> nouns(std::size_t sentence) const {
    return std::span(nouns_).subspan(begins_[sentence],
                                     begins_[sentence + 1] - begins_[sentence]);
  }
  std::size_t stem_count() const { return stem_numbers_.size(); }

  // The stems of the content words of a term, in each language of the text that
  // tells all of them.
  std::vector<std::vector<std::uint32_t>> stems_of(std::string_view term) const;

 private:
  friend struct KnownWords::State;
  struct Words;

  Reading(std::span<const Sentence> sentences, KnownWords* words,
          std::unique_ptr<KnownWords> own_words);
  Words& words_of(token::Language language);
  void read(const Sentence& sentence);
  void read_stems(Words& words, Form& form);
  std::uint32_t stem_number(Words& words, std::uint32_t stem);

  std::span<const Sentence> sentences_;
  std::unique_ptr<KnownWords> own_words_;
  KnownWords::State& known_;
  std::map<token::Language, Words*> languages_;  // of this text
  token::Vocabulary stem_numbers_;
  std::vector<Form> forms_;
  std::vector<std::uint32_t> stems_;   // of all sentences
  std::vector<std::uint32_t> places_;  // of these
  std::vector<std::uint8_t> nouns_;
  std::vector<std::size_t> begins_;  // in `stems_`, and one for the end
  std::vector<token::Word> spans_;   // of one sentence: room used again
  std::vector<std::uint32_t> numbers_;
};

}  // namespace tamis::summary

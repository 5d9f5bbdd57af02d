// A text as the methods see it: its words as numbers, and what parts them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/token/lexicon.hpp"
#include "tamis/token/words.hpp"

namespace tamis::keyword {

using token::Lexicon;
namespace kind = token::kind;

// What stands before a word. From `mark` on no phrase goes over it.
enum class Gap : std::uint8_t {
  none,
  blank,
  hyphen,
  slash,
  mark,
  sentence,
  part
};

struct Term {
  std::uint32_t word;   // its number in the lexicon
  std::uint32_t begin;  // byte in its part
  Gap gap;
  bool is_content;  // may stand in a keyword: no stop word, no filler
  bool is_filler;
  bool is_capitalised;  // a capital that no sentence start explains, or a
                        // number behind such a word
};

class Reading {
 public:
  // `lexicon` must live longer.
  explicit Reading(Lexicon& lexicon) : lexicon_(&lexicon) {}

  // Begins another text, of which the words of `names` are stop words.
  void begin(const std::vector<std::string>& names);

  // Reads the next part of the text. At the bytes `breaks`, in order, the
  // speaker paused: no phrase goes over them. Linear.
  void add(std::string_view part, std::span<const std::size_t> breaks = {});

  std::span<const Term> terms() const { return terms_; }
  std::size_t part_count() const { return part_ends_.size(); }

  // The terms of a part, and the part of a term.
  std::span<const Term> part(std::size_t number) const;
  std::size_t part_of(std::size_t term) const;
  std::size_t first_of(std::size_t part) const {
    return part == 0 ? 0 : part_ends_[part - 1];
  }

  // What the terms from `first` on say, as they are written.
  std::string written(std::size_t first, std::size_t count) const;
  std::string folded(std::size_t first, std::size_t count) const;

  const Lexicon& lexicon() const { return *lexicon_; }
  const Lexicon::Entry& entry(const Term& term) const {
    return (*lexicon_)[term.word];
  }
  std::uint64_t stem_key(const Term& term) const {
    return entry(term).stem_key;
  }
  // Where a term ends in its part.
  std::size_t end(const Term& term) const {
    return term.begin + lexicon_->written(term.word).size();
  }

 private:
  void mark_fillers(std::size_t first);
  void mark_content(std::size_t first);
  bool is_name(const Lexicon::Entry& entry) const;

  Lexicon* lexicon_;
  std::vector<std::uint32_t> names_;  // folded words, sorted
  std::vector<Term> terms_;
  std::vector<std::size_t> part_ends_;  // terms up to the end of each part
  std::vector<token::Word> words_;      // of one part: room used again
  std::vector<std::uint32_t> numbers_;
};

}  // namespace tamis::keyword

// The keywords of many documents, those that are one held as one.
//
// Union-find over what makes keywords equal: their folded forms, in whatever
// language, and their stems, in one language.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "tamis/keyword/keywords.hpp"
#include "tamis/token/language.hpp"
#include "tamis/token/vocabulary.hpp"

namespace tamis::keyword {

// Where a keyword stands in a collection; 16 bytes, for there are many.
struct Place {
  std::uint32_t document;
  std::uint32_t part;
  std::uint32_t begin;
  std::uint32_t size;

  auto operator<=>(const Place&) const = default;
};

struct MergedKeyword {
  std::string text;  // its most frequent form
  double weight;     // of its scores and tellings in all documents, over 0
  std::size_t documents;
  std::vector<Place> places;       // in order, each once
  std::vector<std::string> stems;  // each once, sorted
};

class MergedKeywords {
 public:
  // Takes the keywords of the next document.
  void add(std::span<const Keyword> keywords, token::Language language);

  // The `count` weightiest, in that order, ties by first place.
  std::vector<MergedKeyword> heaviest(std::size_t count) const;

  std::size_t document_count() const { return documents_; }

 private:
  // A keyword of a document.
  struct Entry {
    std::uint32_t document;
    std::uint32_t key;   // that of its stems
    std::uint32_t text;  // a number in `texts_`
    float score;
    std::size_t places;  // the first of them in `places_`
  };
  struct Sum {
    double weight = 0;
    std::uint32_t first_entry = 0;
    std::vector<std::uint32_t> entries = {};
  };

  std::uint32_t key_of(std::string_view kind, std::string_view value);
  void join(std::uint32_t a, std::uint32_t b);
  std::uint32_t root_of(std::uint32_t key) const;
  std::span<const Place> places_of(std::size_t entry) const;
  std::vector<Sum> sums() const;
  MergedKeyword merged(const Sum& sum) const;

  token::Vocabulary keys_;              // forms and stems, each behind its kind
  std::vector<std::uint32_t> parents_;  // of keys
  token::Vocabulary texts_;
  std::vector<Entry> entries_;
  std::vector<Place> places_;
  std::uint32_t documents_ = 0;
};

}  // namespace tamis::keyword

// All documents as one text for each language: stop words and stems are a
// language's own.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "extract/extractor.hpp"
#include "extract/origins.hpp"
#include "extract/rows.hpp"

namespace tamis::apps {

// Words of names of those who speak, by document: who speaks in a document is
// no theme of it, though others may speak of that person.
class SpeakerNames {
 public:
  void add(std::size_t document, const std::vector<std::string>& speakers);

  // Whether most tellings of `keyword` are of words of such names, in their
  // own documents.
  bool are_told(const keyword::Keyword& keyword, const Origins& origins) const;

  std::size_t size() const { return documents_.size(); }

 private:
  std::map<std::string, std::vector<std::size_t>, std::less<>>
      documents_;  // in order, by folded word
};

class Corpus {
 public:
  explicit Corpus(Extractor& extractor) : extractor_(extractor) {}

  // The next document.
  void add(const Speech& speech);

  // The best `count` keywords of each language.
  std::vector<KeywordList> lists(std::size_t count) const;

 private:
  struct Text {
    keyword::Keywords keywords;
    Origins origins = {};
    SpeakerNames names = {};
  };

  KeywordList list_of(const std::string& id, const Text& text,
                      std::size_t count) const;

  Extractor& extractor_;
  std::vector<std::string> documents_;  // their ids
  std::map<token::Language, Text> texts_;
};

// `best` as rows; `id_of` gives the id of a document by its number.
std::vector<KeywordRow> rows_of(
    const std::vector<keyword::Keyword>& best, const Origins& origins,
    const std::function<const std::string&(std::size_t)>& id_of);

}  // namespace tamis::apps

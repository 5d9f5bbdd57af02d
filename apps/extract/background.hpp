// The phrases of other documents, or of all inputs, language by language: what
// a text is compared with.
#pragma once

#include <map>

#include "common/run.hpp"
#include "common/stop_words.hpp"
#include "extract/command.hpp"
#include "tamis/keyword/phrase_counts.hpp"

namespace tamis::apps {

class Background {
 public:
  // Reads what --background names or, for the method tfidf without it, all
  // inputs; else nothing. What cannot be read of --background is told.
  Background(common::Session& session, const ExtractCommand& command,
             const common::StopWords& stop_words);

  // Null where there is nothing in `language`. Good for the life of this.
  const keyword::PhraseCounts* of(token::Language language) const;

 private:
  void add(const transcript::Document& document, token::Language language);
  common::Prepare preparing();

  const ExtractCommand& command_;
  const common::StopWords& stop_words_;
  std::map<token::Language, keyword::PhraseCounts> counts_;
};

}  // namespace tamis::apps

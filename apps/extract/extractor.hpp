// Keywords of texts in any language, as the command line wants them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/pool.hpp"
#include "common/run.hpp"
#include "common/stop_words.hpp"
#include "extract/background.hpp"
#include "extract/command.hpp"
#include "extract/speech.hpp"
#include "extract/terms.hpp"

namespace tamis::apps {

class Extractor {
 public:
  // Reads the lists and the background that are asked for.
  Extractor(common::Session& session, const ExtractCommand& command);

  // One that is to read all of a corpus.
  keyword::Keywords made_for(token::Language language) {
    return keyword::Keywords(options_for(language));
  }

  // What use(keywords) gives, with keywords that are to read so many bytes. May
  // be called from several threads, as the next.
  template <typename Use>
  auto with_keywords(token::Language language, std::size_t bytes, Use use) {
    return pool_.with(language, bytes, use);
  }

  // Looks which stop words of the user's are told, where that is to be told.
  void look(const Speech& speech) {
    if (looks_for_unused_) unused_.look(speech.document);
  }

  // Tells, once, of a document in no language that there are lists for, and of
  // one that the background has nothing to compare with.
  void tell_of(const std::string& id, token::Language language,
               std::size_t size);

  // To be called when all is done.
  void finish();

 private:
  keyword::Options options_for(token::Language language);

  common::Session& session_;
  const ExtractCommand& command_;
  common::StopWords stop_words_;
  UnusedWords unused_;
  bool looks_for_unused_;
  std::vector<std::string> only_;
  std::vector<std::string> always_;
  Background background_;
  common::Pool<keyword::Keywords> pool_;
  bool has_told_of_language_ = false;
  std::set<token::Language> told_of_background_;
};

}  // namespace tamis::apps

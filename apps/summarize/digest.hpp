// What is told of a document, or of all: sentences, in the sections that the
// command line asks for.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "summarize/chooser.hpp"
#include "summarize/command.hpp"
#include "summarize/script.hpp"

namespace tamis::apps {

// The whole of a document, a chapter, a speaker or, of a corpus, a document.
struct Section {
  std::string title;          // a chapter's
  SourcePlace place;          // where a chapter begins
  std::string speaker;        // where sections are speakers
  std::size_t words = 0;      // of all that is said in it
  std::vector<Quote> quotes;  // at least one, but for a whole document
};

struct Digest {
  const Script* script;  // null: of a corpus
  std::vector<Section> sections;
  std::size_t documents = 1;  // that it is of

  // Of all sections, in spoken order.
  std::vector<Quote> quotes() const;
};

// Of one document, whose text it refers to. `by`: document, chapter, speaker.
Digest digest_of(const Script& script, const std::string& by,
                 const Chooser& chooser);

// One choice of the sentences of all.
Digest digest_of(std::span<const std::unique_ptr<const Script>> scripts,
                 const Chooser& chooser);

}  // namespace tamis::apps

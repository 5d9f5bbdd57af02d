// Lists of keywords, and how they are printed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "common/run.hpp"
#include "extract/command.hpp"
#include "tamis/keyword/keywords.hpp"

namespace tamis::apps {

struct KeywordRow {
  std::string text;
  double score;
  std::size_t count;            // tellings
  std::size_t documents;        // that tell it
  std::string document;         // that tells it first, and there:
  std::size_t line;             // from 1; 0: not known
  std::optional<double> start;  // seconds
  std::vector<keyword::Evidence> evidence;
  std::optional<keyword::Keyness> keyness;
};

// The keywords of a document, of a speaker in it, or of a corpus.
struct KeywordList {
  std::string id;
  std::string speaker;  // empty: of all
  std::vector<KeywordRow> rows;
  std::size_t size = 0;  // of rows, which may go once they are printed
};

// `list` in the format that `command` asks for. May be called from several
// threads.
std::string printed(const KeywordList& list, const ExtractCommand& command);

// Puts it into the output.
void print(common::Session& session, const ExtractCommand& command,
           const KeywordList& list, std::string printed);

// Numbers as all forms of extract show them.
std::string decimal(double value, int digits);
double rounded(double value, double unit);

}  // namespace tamis::apps

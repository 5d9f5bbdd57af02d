// The best of some sentences, within the bounds of the command line.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "common/pool.hpp"
#include "summarize/cast.hpp"
#include "summarize/command.hpp"
#include "summarize/script.hpp"
#include "tamis/summary/summary.hpp"

namespace tamis::apps {

struct Candidate {
  const Script* script;
  std::size_t sentence;
  bool is_context = false;  // tells what is spoken of, and is not quoted
};

// What text shows of who says a sentence, and where.
struct Label {
  std::string name;  // before the turn; empty: not shown
  std::string cite;  // behind the sentence; empty: not shown
};

// A sentence that was chosen.
struct Quote {
  const Script* script;
  std::size_t sentence;
  std::size_t size;  // bytes of it: all, unless no whole sentence fits
  double score;      // in (0, 1]
  std::size_t cost;  // with its label's
  Label label;

  std::string_view text() const {
    return script->text(sentence).substr(0, size);
  }
  bool is_whole() const { return size == script->text(sentence).size(); }
  const std::string& speaker() const { return script->speaker(sentence); }
  SourcePlace place() const { return script->place(sentence, size); }
};

// The candidates that are all sentences of a script.
std::vector<Candidate> candidates_of(const Script& script);

std::size_t words_of(std::span<const Candidate> candidates);

struct Bound {
  std::size_t budget;
  std::size_t sentences = 0;  // 0: any number
};

// May be used by several threads.
class Chooser {
 public:
  // Both must live longer.
  Chooser(const SummarizeCommand& command, const Cast& cast);

  // That of a summary of these: in words, or thousandths of seconds; `usual`
  // words where the command line gives none.
  Bound bound(std::span<const Candidate> candidates, std::size_t usual) const;

  // What a sentence costs by itself, in the same measure.
  std::size_t length(const Candidate& candidate) const;

  // The best, in their order. Context is what is said to be it, those who may
  // not be quoted, and in captions what has no times. Names and citations of
  // text count, and one that would take more than half of it is left out.
  std::vector<Quote> best(std::span<const Candidate> candidates,
                          const Bound& bound) const;

 private:
  std::size_t budget(std::span<const Candidate> candidates,
                     std::size_t usual) const;
  bool is_context(const Candidate& candidate) const;
  Label label_of(const Candidate& candidate, std::size_t budget) const;
  std::size_t cost_of(const Label& label) const;
  std::vector<summary::Sentence> sentences_of(
      std::span<const Candidate> candidates, std::size_t budget,
      bool has_labels) const;

  const SummarizeCommand& command_;
  const Cast& cast_;
  std::vector<std::string> focus_;
  mutable common::Pool<summary::KnownWords> words_;  // locks itself
};

}  // namespace tamis::apps

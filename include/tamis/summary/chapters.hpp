// Where a long text turns to another subject.
//
//   for (const std::size_t first : summary::chapters(sentences))
//     print(sentences[first].text);  // with it a chapter begins
//
// Of all ways to part the text, the one whose chapters each keep best to words
// of their own (Eisenstein and Barzilay 2008). It sees words alone: good where
// people speak of one thing after the other for minutes, marks or no marks; a
// talk that stays with one subject is parted at its turns of thought.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "tamis/summary/summary.hpp"

namespace tamis::summary {

struct ChapterOptions {
  // Chapters, and fewer only where the text is too short for so many; 0: as
  // many as the text falls into, and that are long enough.
  std::size_t count = 0;
  // Words of the shortest chapter, unless `count` asks for shorter ones. A text
  // of less than four times as many has one chapter; of a very long one a
  // chapter is a 250th at least.
  std::size_t shortest = 250;
};

// What is wrong with `options`, in plain words; empty if nothing is.
std::string problem_with(const ChapterOptions& options);

// The first sentence of each chapter, in order: 0 first, none for no sentences.
// A chapter begins with a part, or far from both ends of a long one. The same
// input gives the same chapters on every machine. Time is linear in the words:
// a beginning is looked for at a thousand places at most.
std::vector<std::size_t> chapters(std::span<const Sentence> sentences,
                                  const ChapterOptions& options = {});

}  // namespace tamis::summary

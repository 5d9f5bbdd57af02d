// Where a long text turns to another subject.
//
//   for (const std::size_t first : summary::chapters(sentences))
//     print(sentences[first].text);  // with it a chapter begins
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "tamis/summary/summary.hpp"

namespace tamis::summary {

struct ChapterOptions {
  std::size_t count = 0;  // chapters; 0: as many as the text falls into
  // Words, about: no chapter has fewer, but where the text does.
  std::size_t shortest = 150;
};

// What is wrong with `options`, in plain words; empty if nothing is.
std::string problem_with(const ChapterOptions& options);

// The first sentence of each chapter, in order: 0 first, none for no sentences.
std::vector<std::size_t> chapters(std::span<const Sentence> sentences,
                                  const ChapterOptions& options = {});

}  // namespace tamis::summary

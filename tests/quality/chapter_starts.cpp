// The chapters found in documents, for chapters.py: JSONL from standard input,
// one line each with the words that stand before each chapter.
// usage: chapter_starts [SHORTEST] <documents.jsonl
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "tamis/summary/chapters.hpp"
#include "tamis/token/language.hpp"
#include "tamis/token/sentences.hpp"
#include "tamis/transcript/read.hpp"

namespace {

using namespace tamis;
using transcript::Document;
using transcript::Paragraph;

token::Language language_of(const Document& document) {
  return token::language_of(transcript::text_of(document).substr(0, 20000));
}

void print_starts(const Document& document,
                  const summary::ChapterOptions& options) {
  const token::Language language = language_of(document);
  const std::vector<Paragraph> paragraphs = transcript::paragraphs_of(document);
  std::vector<summary::Sentence> sentences;
  std::vector<std::size_t> words_before;
  std::size_t words = 0;
  for (std::size_t part = 0; part < paragraphs.size(); ++part) {
    const std::string_view text = paragraphs[part].text;
    const auto pauses = transcript::pauses_in(paragraphs[part], document);
    for (const token::Span span :
         token::sentences(text, {.language = language, .pauses = pauses})) {
      const auto cost =
          std::max<std::size_t>(1, summary::cost_of(span.in(text)));
      sentences.push_back({.text = span.in(text),
                           .cost = cost,
                           .part = part,
                           .language = language});
      words_before.push_back(words +
                             summary::cost_of(text.substr(0, span.begin)));
    }
    words += summary::cost_of(text);
  }
  for (const std::size_t first : summary::chapters(sentences, options)) {
    std::cout << words_before[first] << ' ';
  }
  std::cout << '\n';
}

}  // namespace

int main(int count, char** arguments) {
  summary::ChapterOptions options;
  if (count > 1) options.shortest = std::strtoul(arguments[1], nullptr, 10);
  const std::string bytes{std::istreambuf_iterator<char>(std::cin), {}};
  transcript::read(bytes, "-", {}, [&](const Document& document) {
    print_starts(document, options);
  });
}

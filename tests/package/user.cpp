// The keywords of transcripts, whatever their notation.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include <tamis/clean/clean.hpp>
#include <tamis/keyword/keywords.hpp>
#include <tamis/token/language.hpp>
#include <tamis/transcript/read.hpp>

namespace {

void print_keywords(tamis::transcript::Document document) {
  tamis::clean::clean(document);
  const auto language = tamis::token::language_of_code(document.language);
  tamis::keyword::Keywords keywords(
      {.language = language.value_or(tamis::token::Language::unknown)});
  for (const auto& segment : document.segments) {
    if (!segment.is_event) keywords.add(segment.text);
  }
  for (const auto& keyword : keywords.best(5)) {
    std::cout << document.id << '\t' << keyword.text << '\n';
  }
}

}  // namespace

int main(int count, char** arguments) {
  for (int i = 1; i < count; ++i) {
    const std::string path = arguments[i];
    std::ifstream file(path, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    try {
      const auto problems =
          tamis::transcript::read(bytes, path, {}, print_keywords);
      for (const auto& problem : problems) {
        std::cerr << path << ':' << problem.line << ": " << problem.message
                  << '\n';
      }
    } catch (const tamis::transcript::InputError& error) {
      std::cerr << path << ": " << error.what() << '\n';
      return 1;
    }
  }
}

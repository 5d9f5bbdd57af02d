// What another project would write.
#include <iostream>
#include <tamis/clean/clean.hpp>
#include <tamis/keyword/keywords.hpp>
#include <tamis/transcript/read.hpp>
#include <tamis/version.hpp>

int main() {
  tamis::transcript::read(
      "Ann: The tide mill.\n\nBen: Which tide mill?\n", "talk.txt", {},
      [](tamis::transcript::Document document) {
        tamis::clean::clean(document);
        tamis::keyword::Keywords keywords(
            {.language = tamis::token::Language::english});
        for (const auto& segment : document.segments) {
          keywords.add(segment.text);
        }
        std::cout << tamis::version << ' ' << document.segments[0].speaker
                  << ' ' << keywords.best(1)[0].text << '\n';
      });
}

// Random texts for the tests: the same ones in every run, whatever the
// standard library.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/text/utf8.hpp"

namespace tamis::text {

class RandomText {
 public:
  explicit RandomText(unsigned seed) : chance_(seed) {}

  // A number below `bound`.
  std::size_t below(std::size_t bound) { return chance_() % bound; }

  // Up to `longest` bytes of any value.
  std::string bytes(std::size_t longest) {
    std::string out(below(longest + 1), '\0');
    for (char& byte : out) byte = static_cast<char>(below(256));
    return out;
  }

  // Up to `longest` pieces, each one of `pieces`.
  std::string made_of(const std::vector<std::string>& pieces,
                      std::size_t longest) {
    std::string out;
    for (std::size_t left = below(longest + 1); left > 0; --left) {
      out += pieces[below(pieces.size())];
    }
    return out;
  }

  // Up to `longest` code points: half of them below U+0800, marks that combine
  // among them, half from all of Unicode.
  std::string scalars(std::size_t longest) {
    std::string out;
    for (std::size_t left = below(longest + 1); left > 0; --left) {
      const std::size_t choice = below(4);
      const auto any = static_cast<char32_t>(below(0x110000));
      if (choice < 2) {
        append(out, any % 0x800);
      } else if (choice == 2) {
        append(out, 0x300 + any % 0x70);
      } else {
        append(out, any >= 0xD800 && any < 0xE000 ? U'e' : any);
      }
    }
    return out;
  }

 private:
  std::mt19937 chance_;
};

// Every code point below `end` but the surrogates. From U+30000 on nothing has
// a case or a decomposition.
inline std::vector<char32_t> scalar_values(char32_t end = 0x110000) {
  std::vector<char32_t> all;
  for (char32_t code = 0; code < end; ++code) {
    if (code < 0xD800 || code > 0xDFFF) all.push_back(code);
  }
  return all;
}

}  // namespace tamis::text

// Fillers of speech, taken out on request: euh, du coup, um, you know.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tamis/token/language.hpp"

namespace tamis::clean {

class FillerWords {
 public:
  // Our own list for `language`, with `more` added; or `only`, if not empty.
  // What a caller lists goes wherever it stands. Of our own, hesitations go
  // anywhere, and the rest, which means something elsewhere, where signs set
  // it off.
  FillerWords(token::Language language, std::span<const std::string> more,
              std::span<const std::string> only);

  // Takes the fillers out of `text`, mends commas and the capital at its
  // beginning, and gives back each that went.
  std::vector<std::string> take_out_of(std::string& text) const;

 private:
  struct Filler {
    std::vector<std::string> words;  // folded
    bool anywhere;
  };
  void add(std::string_view phrase, bool anywhere);

  // By the first word, the longest first.
  std::unordered_map<std::string, std::vector<Filler>> fillers_;
};

}  // namespace tamis::clean

// What a line of a page looks like, found at one look at its bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "tamis/token/language.hpp"

namespace tamis::clean {

struct Line {
  std::uint32_t words = 0;
  std::uint32_t numbers = 0;  // words with a digit at their beginning
  std::uint32_t clocks = 0;   // 54:12, 1:02:03
  std::uint32_t acting = 0;   // words by the lists of page_words.hpp
  std::uint32_t company = 0;
  std::uint32_t brands = 0;
  std::uint32_t counted = 0;
  std::uint32_t strange = 0;   // in no list, and no number
  std::uint32_t stops = 0;     // stop words
  std::uint32_t capitals = 0;  // words that begin with one
  std::uint32_t hashtags = 0;
  bool ends_sentence = false;  // . ! ? … : ; at its end
  bool is_question = false;    // ? at its end, and short
  bool begins_small = false;
  bool is_cut_off = false;  // after "the", "of", "or", a comma: no label
  bool begins_with_number = false;
  bool is_short = false;  // the only ones that are looked at closely
};

inline constexpr std::size_t longest_short_line = 120;  // bytes

Line line_of(std::string_view text, token::Language language);

// Speech or prose: words of a language, in number and in their order.
bool is_prose(const Line& line);

// Made of page words alone, one of them acting: "Listen on Apple Podcasts".
bool is_made_of_page_words(const Line& line);

// "1.2K views · 3 years ago", "12 commentaires".
bool is_count(const Line& line, std::string_view text);

// "00:00 / 54:12", "1.5x".
bool is_player(const Line& line, std::string_view text);

// "Home › News › Culture", "Accueil | Blog | Contact".
bool is_menu_row(const Line& line, std::string_view text);

}  // namespace tamis::clean

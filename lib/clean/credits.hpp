// Credits that recognisers invent in silence, learnt from films' subtitles.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace tamis::clean {

inline constexpr std::size_t longest_credit = 160;  // bytes

// Words of which every credit holds at least one, folded.
std::span<const std::string_view> telling_words();

enum class Place { within, at_an_end };  // of the document

// Whether `text` is nothing but a credit, or several. At an end of a document
// any line of who made the subtitles is one; elsewhere only those of the makers
// that recognisers are known to invent.
bool is_credit(std::string_view text, Place place);

// Whether `text` is a credit of subtitles to a maker that recognisers are known
// to invent.
bool names_a_maker(std::string_view text);

}  // namespace tamis::clean

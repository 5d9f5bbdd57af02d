// Which language a text is in, among those tamis has word lists for.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tamis::token {

enum class Language : std::uint8_t { unknown, french, english };

// The two-letter code (ISO 639-1): "fr", "en"; empty for unknown.
std::string_view code(Language language);

// The language of a code such as "fr", "fr-FR" or "en_US", in any case; none
// if tamis has no word lists for it.
std::optional<Language> language_of_code(std::string_view code);

// The language whose stop words are the more frequent in `text`; unknown when
// the words that only one of them has are too few to tell. The first 100 kB
// are looked at. Good from about eight words on; not for single words.
Language language_of(std::string_view text);

}  // namespace tamis::token

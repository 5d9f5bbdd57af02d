// Which language a text is in, among those tamis has word lists for.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace tamis::token {

enum class Language : std::uint8_t {
  unknown,
  french,
  english,
  german,
  spanish,
  italian,
  dutch,
  portuguese,
};

// All but unknown.
inline constexpr std::array<Language, 7> all_languages = {
    Language::french,    Language::english, Language::german,
    Language::spanish,   Language::italian, Language::dutch,
    Language::portuguese};

// The two-letter code (ISO 639-1): "fr", "en"; empty for unknown.
std::string_view code(Language language);

// The language of a code such as "fr", "fr-FR" or "en_US", in any case; none
// if tamis has no word lists for it.
std::optional<Language> language_of_code(std::string_view code);

// The language that the words of `text`, their endings and their letters speak
// for; unknown where they speak for none, or for a language that tamis has no
// lists for, such as Polish, Danish or Chinese. The first 100 kB are looked at.
//
// Of a segment, too: eight words tell French and English in 99 cases of 100,
// and the others in 96 to 98; twenty words tell all of them in 99. Borrowed
// words do not turn it: French full of English terms is French. Of fewer than
// five words take the language of the segments around, and so where it is
// unknown. Linear, 100 MB/s or more; allocates nothing once the lists are read
// (under a millisecond, at the first call).
Language language_of(std::string_view text);

}  // namespace tamis::token

#include "credits.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "scan.hpp"
#include "tamis/text/fold.hpp"

namespace tamis::clean {
namespace {

// Phrases are folded without accents, their words joined by blanks; apostrophes
// and hyphens part words.
constexpr std::string_view whole_credits[] = {
    // English
    "thanks for watching", "thank you for watching",
    "thanks so much for watching", "thank you so much for watching",
    "thank you very much for watching", "thanks for watching this video",
    "thank you for watching this video", "thanks for watching the video",
    "thank you for watching the video", "thanks for watching my video",
    "thank you for watching my video", "thanks for watching everyone",
    "thanks for watching guys", "thanks for watching and see you next time",
    "please subscribe", "please subscribe to my channel",
    "please subscribe to our channel", "please like and subscribe",
    "please like comment and subscribe", "like comment and subscribe",
    "please like share and subscribe", "like share and subscribe",
    "don t forget to subscribe", "don t forget to like and subscribe",
    "don t forget to subscribe to my channel", "like and subscribe",
    "subscribe to my channel", "subscribe to the channel",
    // French
    "merci d avoir regarde", "merci d avoir regarde cette video",
    "merci d avoir regarde la video", "merci d avoir regarde ma video",
    "merci d avoir visionne cette video",
    "merci de votre attention et a bientot",
    "merci d avoir regarde et a bientot", "abonnez vous", "abonne toi",
    "abonnez vous a la chaine", "abonnez vous a ma chaine",
    "n oubliez pas de vous abonner",
    "n oubliez pas de vous abonner a la chaine", "likez et abonnez vous",
    "sous titrage fr", "sous titres fr",
    // Others
    "vielen dank furs zuschauen", "vielen dank fur das zuschauen",
    "danke furs zuschauen", "danke fur das zuschauen",
    "vielen dank furs zusehen", "gracias por ver", "gracias por ver el video",
    "gracias por ver este video", "muchas gracias por ver el video",
    "suscribete", "suscribete al canal", "no olvides suscribirte",
    "grazie per aver guardato", "grazie per aver guardato il video",
    "grazie per la visione", "iscrivetevi al canale", "iscriviti al canale",
    "bedankt voor het kijken", "dank u voor het kijken",
    "dank je voor het kijken", "obrigado por assistir", "obrigada por assistir",
    "obrigado por assistirem", "obrigado por assistir o video",
    "inscreva se no canal"};

// How a line begins that says who made the subtitles.
constexpr std::string_view makings[] = {"subtitles by",
                                        "subtitle by",
                                        "subtitled by",
                                        "subtitling by",
                                        "subtitles made by",
                                        "subtitles provided by",
                                        "captions by",
                                        "caption by",
                                        "captioned by",
                                        "captioning by",
                                        "closed captions by",
                                        "closed captioning by",
                                        "transcribed by",
                                        "transcript by",
                                        "transcription by",
                                        "translated by",
                                        "translation by",
                                        "subtitles and",
                                        "transcript",
                                        "sous titrage",
                                        "sous titres par",
                                        "sous titre par",
                                        "sous titres realises",
                                        "sous titres fait",
                                        "sous titres faits",
                                        "sous titrage realise",
                                        "sous titrage par",
                                        "par",
                                        "transcrit par",
                                        "transcription par",
                                        "traduit par",
                                        "traduction par",
                                        "untertitel von",
                                        "untertitel der",
                                        "untertitel im auftrag",
                                        "untertitelung",
                                        "untertitel",
                                        "subtitulos por",
                                        "subtitulos realizados",
                                        "subtitulado por",
                                        "subtitulos de",
                                        "subtitulos",
                                        "sottotitoli creati",
                                        "sottotitoli a cura",
                                        "sottotitoli e revisione",
                                        "sottotitoli di",
                                        "sottotitoli",
                                        "ondertitels",
                                        "ondertiteling",
                                        "ondertiteld door",
                                        "ondertitel",
                                        "legendas pela",
                                        "legendas por",
                                        "legenda por",
                                        "legendado por",
                                        "legendas"};

// Openings that are credits by themselves at the ends of a document.
constexpr std::string_view sure_makings[] = {
    "subtitles by",          "subtitled by",      "captions by",
    "captioned by",          "captioning by",     "closed captioning by",
    "transcribed by",        "sous titrage",      "sous titres par",
    "sous titres realises",  "transcription par", "untertitel von",
    "untertitel im auftrag", "untertitelung",     "subtitulos por",
    "subtitulos realizados", "subtitulado por",   "sottotitoli creati",
    "sottotitoli a cura",    "ondertiteld door",  "ondertiteling",
    "legendas pela",         "legendas por",      "legendado por"};

// Who is credited: nobody talks of these in a few words around a making.
constexpr std::string_view makers[] = {"amara org",
                                       "amara",
                                       "otter ai",
                                       "soustitreur com",
                                       "sous titreur com",
                                       "castingwords",
                                       "rev com",
                                       "radio canada",
                                       "st 501",
                                       "zdf",
                                       "ard",
                                       "swr",
                                       "ndr",
                                       "wdr",
                                       "mdr",
                                       "br 2018",
                                       "funk",
                                       "emily beynon",
                                       "opensubtitles",
                                       "opensubtitles org",
                                       "qtss",
                                       "nicolae ion",
                                       "3play media",
                                       "verbit",
                                       "wgbh",
                                       "beschuit",
                                       "tv gelderland"};

constexpr std::string_view telling[] = {"watching",
                                        "subscribe",
                                        "subscribed",
                                        "regardé",
                                        "visionné",
                                        "bientôt",
                                        "abonnez",
                                        "abonne",
                                        "abonner",
                                        "titrage",
                                        "titres",
                                        "titre",
                                        "zuschauen",
                                        "zusehen",
                                        "gracias",
                                        "suscríbete",
                                        "suscribirte",
                                        "guardato",
                                        "visione",
                                        "canale",
                                        "kijken",
                                        "assistir",
                                        "assistirem",
                                        "inscreva",
                                        "subtitles",
                                        "subtitle",
                                        "subtitled",
                                        "subtitling",
                                        "captions",
                                        "caption",
                                        "captioned",
                                        "captioning",
                                        "transcribed",
                                        "transcript",
                                        "transcription",
                                        "translated",
                                        "translation",
                                        "transcrit",
                                        "traduit",
                                        "traduction",
                                        "untertitel",
                                        "untertitelung",
                                        "subtítulos",
                                        "subtitulos",
                                        "subtitulado",
                                        "sottotitoli",
                                        "ondertitels",
                                        "ondertiteling",
                                        "ondertiteld",
                                        "ondertitel",
                                        "legendas",
                                        "legenda",
                                        "legendado",
                                        "amara",
                                        "otter",
                                        "soustitreur",
                                        "titreur",
                                        "castingwords",
                                        "rev"};

// The folded words of `text`, joined by blanks.
std::string bare(std::string_view text) {
  const std::string folded = text::fold(text, text::Accents::drop);
  std::string out;
  for_each_word(folded, [&](const RawWord& word) {
    if (!out.empty()) out += ' ';
    out.append(folded, word.begin, word.end - word.begin);
  });
  return out;
}

// Whether `words` begins with `phrase` and no word is cut.
bool begins_with(std::string_view words, std::string_view phrase) {
  return words.starts_with(phrase) &&
         (words.size() == phrase.size() || words[phrase.size()] == ' ');
}

bool has_phrase(std::string_view words, std::string_view phrase) {
  for (std::size_t at = 0; (at = words.find(phrase, at)) != words.npos; ++at) {
    const bool begins = at == 0 || words[at - 1] == ' ';
    if (begins && begins_with(words.substr(at), phrase)) return true;
  }
  return false;
}

template <std::size_t size>
bool begins_with_one_of(const std::string_view (&phrases)[size],
                        std::string_view words) {
  return std::any_of(
      std::begin(phrases), std::end(phrases),
      [words](auto phrase) { return begins_with(words, phrase); });
}

// `words` without the longest whole credits at its beginning.
std::string_view after_whole_credits(std::string_view words) {
  for (std::size_t taken = 1; taken > 0 && !words.empty();) {
    taken = 0;
    for (const std::string_view phrase : whole_credits) {
      if (begins_with(words, phrase)) taken = std::max(taken, phrase.size());
    }
    if (taken > 0) words.remove_prefix(std::min(taken + 1, words.size()));
  }
  return words;
}

std::ptrdiff_t word_count(std::string_view words) {
  return std::count(words.begin(), words.end(), ' ') + 1;
}

bool is_of_maker(std::string_view words) {
  constexpr std::ptrdiff_t longest_line = 14;  // words
  return word_count(words) <= longest_line &&
         begins_with_one_of(makings, words) &&
         std::any_of(std::begin(makers), std::end(makers),
                     [words](auto maker) { return has_phrase(words, maker); });
}

}  // namespace

std::span<const std::string_view> telling_words() {
  return telling;
}

bool is_credit(std::string_view text, Place place) {
  if (text.size() > longest_credit) return false;
  const std::string all = bare(text);
  if (all.empty()) return false;
  std::string_view words = after_whole_credits(all);
  if (words.empty()) return true;
  if (words.starts_with("bye bye ")) {
    return after_whole_credits(words.substr(8)).empty();
  }
  if (is_of_maker(words)) return true;
  constexpr std::ptrdiff_t shortest_line = 3;  // words
  constexpr std::ptrdiff_t longest_line = 9;
  const auto count = word_count(words);
  return place == Place::at_an_end && count >= shortest_line &&
         count <= longest_line && begins_with_one_of(sure_makings, words);
}

bool names_a_maker(std::string_view text) {
  return text.size() <= longest_credit && is_of_maker(bare(text));
}

}  // namespace tamis::clean

// What pages say to their visitors, in French and English: folded words and
// phrases, by the rule that looks for them.
#pragma once

#include <array>
#include <string_view>

namespace tamis::clean {

inline constexpr std::array<std::string_view, 46> buttons = {
    "play",
    "pause",
    "share",
    "embed",
    "download",
    "subscribe",
    "follow",
    "like",
    "you may also like",
    "show more",
    "show less",
    "read more",
    "see more",
    "load more",
    "description",
    "transcription",
    "transcript",
    "chapters",
    "comments",
    "partager",
    "intégrer",
    "télécharger",
    "écouter",
    "s'abonner",
    "suivre",
    "chapitres",
    "commentaires",
    "vous aimerez aussi",
    "vous aimerez peut-être",
    "lire la suite",
    "voir plus",
    "voir moins",
    "afficher plus",
    "accueil",
    "menu",
    "rechercher",
    "search",
    "home",
    "sign in",
    "log in",
    "se connecter",
    "copy link",
    "copier le lien",
    "share this article",
    "partager cet article",
    "skip to content"};

inline constexpr std::array<std::string_view, 64> date_words = {
    "janvier",  "janv",      "jan",      "january",   "février",   "févr",
    "fév",      "feb",       "february", "mars",      "mar",       "march",
    "avril",    "avr",       "apr",      "april",     "mai",       "may",
    "juin",     "jun",       "june",     "juillet",   "juil",      "jul",
    "july",     "août",      "aug",      "august",    "septembre", "sept",
    "sep",      "september", "octobre",  "oct",       "october",   "novembre",
    "nov",      "november",  "décembre", "déc",       "dec",       "december",
    "lundi",    "mardi",     "mercredi", "jeudi",     "vendredi",  "samedi",
    "dimanche", "monday",    "tuesday",  "wednesday", "thursday",  "friday",
    "saturday", "sunday",    "er",       "st",        "nd",        "rd",
    "th",       "utc",       "am",       "pm"};

inline constexpr std::array<std::string_view, 6> duration_words = {
    "min", "mins", "minute", "minutes", "mn", "h"};

inline constexpr std::array<std::string_view, 16> date_company = {
    "read",   "lecture", "de",  "publié", "le", "published", "on",   "à",
    "posted", "updated", "mis", "jour",   "of", "reading",   "time", "temps"};

inline constexpr std::array<std::string_view, 24> image_words = {
    "illustration", "image",     "photo",       "photographie", "tableau",
    "graphique",    "schéma",    "infographie", "capture",      "figure",
    "logo",         "diagramme", "screenshot",  "picture",      "chart",
    "diagram",      "graph",     "infographic", "bannière",     "banner",
    "vignette",     "thumbnail", "couverture",  "visuel"};

inline constexpr std::array<std::string_view, 6> photo_credits = {
    "photo by ",    "photo : ",      "photo: ",
    "crédit photo", "crédits photo", "image credit"};

inline constexpr std::array<std::string_view, 8> reading_words = {
    "lecture", "lire",      "lu",       "reading",
    "read",    "listening", "watching", "écoute"};

inline constexpr std::array<std::string_view, 16> cookie_company = {
    "notre site", "ce site",       "nous utilisons",     "en poursuivant",
    "acceptez",   "tout accepter", "accepter",           "we use",
    "this site",  "our site",      "this website",       "our website",
    "accept all", "your consent",  "votre consentement", "gérer"};

// Imperatives of pages to their visitors.
inline constexpr std::array<std::string_view, 56> calls = {
    "abonnez-vous",
    "abonne-toi",
    "inscris-toi",
    "inscrivez-vous",
    "suivez-nous",
    "suis-nous",
    "rejoignez-nous",
    "rejoins-nous",
    "écoutez-nous",
    "écoute-nous",
    "retrouvez-nous",
    "retrouve-nous",
    "retrouvez tous",
    "contactez-nous",
    "partagez cet",
    "partage cet",
    "laissez-nous un",
    "laisse-nous un",
    "plus d'infos sur",
    "plus d'informations sur",
    "hébergé par",
    "découvre d'autres",
    "découvrez d'autres",
    "à lire aussi",
    "lire aussi :",
    "téléchargez",
    "notre newsletter",
    "mentions légales",
    "politique de confidentialité",
    "tous droits réservés",
    "cliquez ici",
    "clique ici",
    "en savoir plus",
    "subscribe to",
    "sign up",
    "follow us",
    "join us",
    "listen to us",
    "listen on",
    "share this",
    "hosted by",
    "hosted on",
    "more info",
    "read also",
    "leave us a",
    "leave a review",
    "rate us",
    "our newsletter",
    "all rights reserved",
    "privacy policy",
    "terms of service",
    "powered by",
    "click here",
    "learn more",
    "join our",
    "contact us"};

}  // namespace tamis::clean

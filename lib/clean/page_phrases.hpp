// What pages say to their visitors, in French and English: folded words and
// phrases, by the rule that looks for them.
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace tamis::clean {

using Phrases = std::span<const std::string_view>;

inline bool is_in(Phrases list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

inline bool has_one_of(Phrases phrases, std::string_view text) {
  return std::any_of(phrases.begin(), phrases.end(), [text](auto phrase) {
    return text.find(phrase) != text.npos;
  });
}

inline bool begins_with_one_of(Phrases phrases, std::string_view text) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [text](auto phrase) { return text.starts_with(phrase); });
}

inline constexpr std::array<std::string_view, 49> buttons = {
    "advertisement",
    "publicité",
    "réagir",
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

// Buttons that people say as well.
inline constexpr std::array<std::string_view, 4> spoken_buttons = {
    "like", "follow", "home", "pause"};

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

inline constexpr std::array<std::string_view, 31> date_company = {
    "article",     "last", "edited",    "mise",  "modifié", "dernière",
    "updated:",    "et",   "and",       "heure", "at",      "the",
    "publication", "date", "by",        "read",  "lecture", "de",
    "publié",      "le",   "published", "on",    "à",       "posted",
    "updated",     "mis",  "jour",      "of",    "reading", "time",
    "temps"};

// How a date line begins that may name who wrote the page.
inline constexpr std::array<std::string_view, 10> publishings = {
    "publié",    "posté",  "rédigé",  "écrit",   "mis à jour",
    "published", "posted", "written", "updated", "last updated"};

inline constexpr std::array<std::string_view, 24> image_words = {
    "illustration", "image",     "photo",       "photographie", "tableau",
    "graphique",    "schéma",    "infographie", "capture",      "figure",
    "logo",         "diagramme", "screenshot",  "picture",      "chart",
    "diagram",      "graph",     "infographic", "bannière",     "banner",
    "vignette",     "thumbnail", "couverture",  "visuel"};

inline constexpr std::array<std::string_view, 24> photo_credits = {
    "légende : ",     "caption: ",       "photo by ",        "photo : ",
    "photo: ",        "photos : ",       "photos: ",         "crédit photo",
    "crédits photo",  "image credit",    "photo credit",     "crédit : ",
    "crédits : ",     "credit: ",        "credits: ",        "image by ",
    "image : ",       "image: ",         "illustration by ", "illustration : ",
    "illustration: ", "photographie : ", "image courtesy ",  "photo courtesy "};

inline constexpr std::array<std::string_view, 8> reading_words = {
    "lecture", "lire",      "lu",       "reading",
    "read",    "listening", "watching", "écoute"};

inline constexpr std::array<std::string_view, 16> cookie_company = {
    "notre site", "ce site",       "nous utilisons",     "en poursuivant",
    "acceptez",   "tout accepter", "accepter",           "we use",
    "this site",  "our site",      "this website",       "our website",
    "accept all", "your consent",  "votre consentement", "gérer"};

// Imperatives of pages to their visitors.
inline constexpr std::array<std::string_view, 80> calls = {
    "soyez le premier à commenter",
    "soyez le premier à réagir",
    "be the first to comment",
    "be the first to reply",
    "cet article est réservé aux",
    "article réservé aux abonnés",
    "this article is for subscribers",
    "story continues below",
    "article continues below",
    "s'abonner à partir de",
    "read more:",
    "votre adresse e-mail",
    "votre adresse email",
    "les champs obligatoires",
    "your email address",
    "required fields",
    "vous recevrez un",
    "vous devez être connecté",
    "you must be logged in",
    "pour vous abonner",
    "pour ne rien manquer",
    "sign in to",
    "log in to",
    "connectez-vous",
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

// How a page speaks to its visitors: an imperative, and a thing of pages.
inline constexpr std::array<std::string_view, 84> imperatives = {
    "abonnez",    "abonne",    "inscrivez",   "inscris",     "suivez",
    "rejoignez",  "rejoins",   "retrouvez",   "retrouve",    "découvrez",
    "découvre",   "cliquez",   "clique",      "téléchargez", "partagez",
    "partage",    "laissez",   "laisse",      "likez",       "commentez",
    "contactez",  "soutenez",  "recevez",     "profitez",    "n'hésitez",
    "pensez",     "connectez", "créez",       "notez",       "visitez",
    "consultez",  "activez",   "rendez",      "envoyez",     "donnez",
    "participez", "écoutez",   "regardez",    "installez",   "essayez",
    "rejoindre",  "réagissez", "enregistrez", "entrez",      "saisissez",
    "acceptez",   "gérez",     "choisissez",  "vérifiez",    "désabonnez",
    "subscribe",  "follow",    "join",        "sign",        "listen",
    "share",      "leave",     "rate",        "review",      "download",
    "check",      "click",     "visit",       "support",     "enter",
    "get",        "watch",     "stay",        "connect",     "contact",
    "become",     "don't",     "never",       "log",         "create",
    "start",      "try",       "unlock",      "upgrade",     "discover",
    "find",       "read",      "unsubscribe", "register"};

inline constexpr std::array<std::string_view, 66> page_things = {
    "newsletter",   "newsletters",   "chaîne",       "channel",
    "podcast",      "podcasts",      "compte",       "account",
    "réseaux",      "social",        "sociaux",      "socials",
    "avis",         "review",        "reviews",      "étoiles",
    "stars",        "commentaire",   "commentaires", "comment",
    "comments",     "lien",          "link",         "links",
    "email",        "emails",        "e-mail",       "e-mails",
    "mail",         "mails",         "inbox",        "site",
    "website",      "blog",          "app",          "apps",
    "application",  "épisode",       "épisodes",     "episode",
    "episodes",     "notifications", "notification", "cloche",
    "formulaire",   "updates",       "abonnement",   "abonnements",
    "subscription", "premium",       "trial",        "article",
    "articles",     "mailing",       "infolettre",   "plateformes",
    "plateforme",   "platform",      "platforms",    "spam",
    "gratuitement", "cookies",       "abonner",      "abonnez",
    "subscribe",    "profil"};

// Imperatives that people use to each other as well.
inline constexpr std::array<std::string_view, 26> spoken_imperatives = {
    "écoutez", "regardez", "pensez",  "laissez",    "laisse", "découvrez",
    "donnez",  "entrez",   "essayez", "get",        "check",  "find",
    "watch",   "stay",     "start",   "try",        "read",   "never",
    "don't",   "leave",    "notez",   "choisissez", "rendez", "become",
    "create",  "discover"};

// Who says one of these speaks for himself.
inline constexpr std::array<std::string_view, 14> first_persons = {
    "je",  "j'", "moi", "i",  "i'm",  "i'll", "i've",
    "i'd", "me", "on",  "ma", "hier", "tu",   "alors"};

inline constexpr std::array<std::string_view, 10> file_endings = {
    ".jpg", ".jpeg", ".png", ".webp", ".gif",
    ".svg", ".mp3",  ".mp4", ".pdf",  ".avif"};

}  // namespace tamis::clean

#include "names.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "tamis/text/classes.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::transcript {
namespace {

constexpr std::size_t longest_name = 80;  // bytes
constexpr std::size_t most_words = 5;
constexpr std::size_t most_loose_words = 8;

// Words that head remarks and lists, not speech.
constexpr std::array<std::string_view, 92> remark_words = {
    "action",      "actions",      "agenda",     "assignment",  "astuce",
    "attention",   "bilan",        "bonus",      "break",       "channel",
    "chapter",     "chapitre",     "conclusion", "conséquence", "conséquences",
    "context",     "contexte",     "date",       "definition",  "définition",
    "description", "downloaded",   "duration",   "durée",       "edit",
    "email",       "etape",        "étape",      "étapes",      "example",
    "examples",    "exemple",      "exemples",   "figure",      "fix",
    "ftp",         "goal",         "goals",      "http",        "https",
    "important",   "introduction", "item",       "items",       "key",
    "lien",        "liens",        "link",       "links",       "location",
    "mailto",      "nb",           "note",       "notes",       "objectif",
    "objectifs",   "option",       "options",    "part",        "partie",
    "point",       "points",       "preuve",     "problem",     "problème",
    "ps",          "published",    "rappel",     "reason",      "references",
    "remarque",    "result",       "results",    "resume",      "résultat",
    "résultats",   "résumé",       "section",    "solution",    "source",
    "sources",     "step",         "steps",      "subject",     "summary",
    "tip",         "tips",         "title",      "titre",       "update",
    "url",         "warning"};

// Words that begin sentences and remarks, so that what they begin is no name.
constexpr std::array<std::string_view, 102> openers = {
    "ah",      "ainsi",   "alors",     "also",    "and",    "after",
    "aujourd", "aussi",   "autrement", "avant",   "bah",    "because",
    "before",  "bien",    "bon",       "bref",    "but",    "c",
    "car",     "ce",      "cela",      "ces",     "cet",    "cette",
    "comme",   "d'abord", "dans",      "depuis",  "donc",   "elle",
    "elles",   "en",      "enfin",     "ensuite", "et",     "euh",
    "finally", "first",   "firstly",   "for",     "fourth", "he",
    "hello",   "her",     "his",       "how",     "i",      "if",
    "il",      "ils",     "in",        "it",      "its",    "j",
    "je",      "last",    "lastly",    "mais",    "mon",    "my",
    "next",    "no",      "non",       "now",     "nous",   "oh",
    "ok",      "on",      "or",        "oui",     "our",    "parce",
    "pour",    "puis",    "quand",     "que",     "qui",    "quoi",
    "s",       "second",  "secondly",  "she",     "si",     "so",
    "that",    "then",    "these",     "they",    "third",  "this",
    "today",   "tu",      "voici",     "voilà",   "we",     "well",
    "what",    "when",    "why",       "yes",     "you",    "ça"};

// What people are called in interviews, trials and debates.
constexpr std::array<std::string_view, 108> roles = {
    "all",           "animateur",
    "animatrice",    "audience",
    "auditeur",      "auditrice",
    "avocat",        "avocate",
    "caller",        "chair",
    "chairman",      "chairwoman",
    "chercheur",     "chercheuse",
    "client",        "cliente",
    "cohost",        "commissaire",
    "conférencier",  "conférencière",
    "counsel",       "customer",
    "député",        "députée",
    "doctor",        "docteur",
    "enquêteur",     "enquêtrice",
    "enquêté",       "enquêtée",
    "enseignant",    "enseignante",
    "entretien",     "expert",
    "experte",       "female",
    "femme",         "girl",
    "guest",         "homme",
    "host",          "hôte",
    "inconnu",       "inconnue",
    "interlocuteur", "interlocutrice",
    "intervenant",   "intervenante",
    "interviewee",   "interviewer",
    "intervieweur",  "intervieweuse",
    "interviewé",    "interviewée",
    "invité",        "invitée",
    "journalist",    "journaliste",
    "judge",         "juge",
    "lawyer",        "lecteur",
    "lectrice",      "locuteur",
    "locutrice",     "maire",
    "male",          "man",
    "minister",      "ministre",
    "moderator",     "modérateur",
    "modératrice",   "narrateur",
    "narrator",      "narratrice",
    "officer",       "operator",
    "orateur",       "oratrice",
    "panelist",      "participant",
    "participante",  "patient",
    "patiente",      "personne",
    "presenter",     "president",
    "professor",     "présentateur",
    "présentatrice", "président",
    "présidente",    "q",
    "question",      "rapporteur",
    "rapporteure",   "réponse",
    "reporter",      "respondent",
    "speaker",       "spectateur",
    "student",       "teacher",
    "témoin",        "voice",
    "voix",          "woman"};

constexpr std::array<std::string_view, 30> particles = {
    "de",  "du",  "des", "la", "le",  "les", "l",   "d",   "van", "von",
    "der", "den", "el",  "di", "da",  "of",  "bin", "ben", "al",  "ibn",
    "del", "dos", "do",  "et", "and", "the", "un",  "une", "zu",  "y"};

template <std::size_t size>
bool is_in(const std::array<std::string_view, size>& list,
           std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// The first word of `rest`, which goes on behind its blank.
std::string_view take_word(std::string_view& rest) {
  const std::size_t blank = rest.find(' ');
  const std::string_view word = rest.substr(0, blank);
  rest.remove_prefix(blank == rest.npos ? rest.size() : blank + 1);
  return word;
}

// A word of letters, digits and the marks that names hold.
bool is_name_word(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint point = text::decode(word, at);
    at += point.size;
    const bool is_inner_mark =
        text::is_apostrophe(point.code) || text::is_dash(point.code) ||
        text::is_mark(point.code) ||
        (point.code < 128 &&
         std::string_view(".)\"&/#_@").find(static_cast<char>(point.code)) !=
             std::string_view::npos);
    if (!text::is_letter(point.code) && !text::is_digit(point.code) &&
        !is_inner_mark) {
      return false;
    }
  }
  return true;
}

// What stands before an apostrophe, as in "l'animateur", and what behind.
std::string_view behind_apostrophe(std::string_view word) {
  for (std::size_t at = 0; at < word.size() && at < 4;) {
    const text::CodePoint point = text::decode(word, at);
    if (text::is_apostrophe(point.code)) return word.substr(at + point.size);
    at += point.size;
  }
  return word;
}

std::string_view without_number(std::string_view word) {
  while (!word.empty() && word.back() >= '0' && word.back() <= '9') {
    word.remove_suffix(1);
  }
  while (word.ends_with('_') || word.ends_with('-') || word.ends_with('#')) {
    word.remove_suffix(1);
  }
  return word;
}

bool is_number(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789#") == word.npos;
}

bool opens_name(char32_t first) {
  return text::is_upper(first) || text::is_digit(first) ||
         (text::is_letter(first) && !text::is_lower(first));
}

// "interviewer", "la journaliste", "Speaker 1", "M. le président",
// "unknown speaker": a role among capitals, particles and numbers.
bool is_role(std::string_view name) {
  bool has_role = false;
  std::size_t words = 0;
  while (!name.empty()) {
    const std::string_view word = take_word(name);
    if (word.empty() || ++words > most_words || !is_name_word(word)) {
      return false;
    }
    const std::string folded = text::fold(behind_apostrophe(word));
    if (is_in(roles, without_number(folded))) {
      has_role = true;
    } else if (!is_in(particles, folded) && !is_number(folded) &&
               folded != "unknown" && folded != "mon" &&
               !opens_name(text::decode(word, 0).code)) {
      return false;
    }
  }
  return has_role;
}

// A few words that a sentence would hardly begin with.
bool is_loose(std::string_view name) {
  std::size_t words = 0;
  bool has_letter = false;
  while (!name.empty()) {
    const std::string_view word = take_word(name);
    if (word.empty() || ++words > most_loose_words || !is_name_word(word)) {
      return false;
    }
    const std::string folded = text::fold(word);
    if (is_in(remark_words, folded)) return false;
    if (words == 1) {
      const std::size_t apostrophe = behind_apostrophe(folded).size();
      if (is_in(openers, folded) || apostrophe < folded.size()) return false;
    }
    has_letter |= text::is_letter(text::decode(word, 0).code);
  }
  return has_letter;
}

}  // namespace

bool is_name_shaped(std::string_view name) {
  if (name.empty() || name.size() > longest_name) return false;
  if (name.front() == '#') name.remove_prefix(1);
  std::size_t words = 0;
  bool has_letter = false;
  while (!name.empty()) {
    std::string_view word = take_word(name);
    if (word.empty() || ++words > most_words) return false;
    while (word.size() > 1 && (word.front() == '(' || word.front() == '"')) {
      word.remove_prefix(1);
    }
    if (is_in(particles, word) && words > 1) continue;
    const char32_t first = text::decode(word, 0).code;
    if (!opens_name(first)) return false;
    has_letter |= text::is_letter(first) || word.size() > 2;
    const std::string folded = text::fold(word);
    if (is_in(remark_words, folded) ||
        (words == 1 && is_in(openers, folded) && folded.size() > 1)) {
      return false;
    }
    if (!is_name_word(word)) return false;
  }
  return has_letter;
}

std::string_view without_role(std::string_view name) {
  if (name.ends_with(')')) {
    const std::size_t open = name.find('(');
    if (open == name.npos || open == 0) return name;
    return text::trimmed(name.substr(0, open));
  }
  const std::size_t comma = name.find(", ");
  return comma == name.npos ? name : text::trimmed(name.substr(0, comma));
}

NameShape name_shape(std::string_view name) {
  if (name.empty() || name.size() > longest_name || name.front() == '"') {
    return NameShape::none;
  }
  if (is_role(name)) return NameShape::plain;
  const std::string_view main = without_role(name);
  if (main.size() < name.size()) {
    if (!is_name_shaped(main) && !is_role(main)) return NameShape::none;
    // "Luke Roy (LR)" bears its initials; "Paris, France" needs evidence.
    const bool is_capital =
        name.ends_with(')') &&
        opens_name(text::decode(name, name.find('(') + 1).code);
    return is_capital && is_name_shaped(name) ? NameShape::plain
                                              : NameShape::loose;
  }
  if (is_name_shaped(name)) return NameShape::plain;
  return is_loose(name) ? NameShape::loose : NameShape::none;
}

}  // namespace tamis::transcript

#include "sentences_stops.hpp"

#include <algorithm>

#include "sentences_signs.hpp"
#include "tamis/text/classes.hpp"

namespace tamis::token {
namespace {

bool is_number(std::string_view token) {
  return !token.empty() && std::all_of(token.begin(), token.end(), [](char c) {
    return c >= '0' && c <= '9';
  });
}

// The parts of a name that look like an article, in lower case.
constexpr std::string_view particles[] = {
    "le", "la", "les", "de", "du", "des", "von", "van", "der", "den",
    "di", "da", "del", "el", "al", "dos", "das", "do",  "ten"};

bool is_particle(std::string_view word) {
  return std::find(std::begin(particles), std::end(particles), word) !=
         std::end(particles);
}

// "J", "Ch"; small letters too.
bool is_initial_shaped(std::string_view token) {
  const text::CodePoint first = decoded(token, 0);
  if (first.size == token.size()) return text::is_letter(first.code);
  return token == "Ch" || token == "Ph" || token == "Th";
}

// "U.S", "Ph.D", "J.-P": letters, each with a stop.
bool is_acronym(std::string_view token) {
  if (token.find('.') == token.npos) return false;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < token.size();) {
    const text::CodePoint point = decoded(token, at);
    at += point.size;
    if (point.code == '-') continue;
    letters = point.code == '.' ? 0 : letters + 1;
    const bool is_second_capital = letters == 2 && text::is_upper(point.code);
    if (point.code != '.' && !text::is_letter(point.code)) return false;
    if (letters > 2 || is_second_capital) return false;
  }
  return true;
}

// "12", "b", "IV", "2.1": what items are numbered with.
bool is_numbering(std::string_view token) {
  constexpr std::string_view roman = "IVXL";
  const auto all_of = [&](auto is) {
    return std::all_of(token.begin(), token.end(), is);
  };
  if (text::is_digit(decoded(token, 0).code)) return token.size() <= 3;
  if (decoded(token, 0).size == token.size()) {
    return text::is_letter(decoded(token, 0).code);
  }
  return token.size() <= 5 &&
         all_of([&](char c) { return roman.find(c) != roman.npos; });
}

// The A. of "J. A. Smith".
bool is_initial_at(const SentenceLine& line, std::size_t at) {
  return line.code_at(at + decoded(line.text(), at).size) == '.';
}

}  // namespace

bool FullStops::belongs_to_word(const SentenceMark& mark,
                                const SentenceSequel& next) const {
  const std::string_view token = line_.token_before(mark.begin);
  if (token.empty()) return false;
  const auto at = line_.place_of(token);
  if (line_.begins_sentence(at) && (is_numbering(token) || is_acronym(token))) {
    return true;
  }
  if (is_number(token)) return is_ordinal(token, next);
  const bool has_digit = text::is_digit(next.code);
  const bool is_initial_like = is_initial_shaped(token) && !is_elided(token);
  const std::uint16_t uses = uses_of(token);
  if ((uses & use::series) != 0) {
    return is_adverbial(mark.begin) && !opens(next);
  }
  if ((uses & use::may_end) != 0) return has_digit || !opens(next);
  if ((uses & use::of_number) != 0 &&
      (has_digit || !is_capital(token) || !is_initial_like)) {
    return has_digit;
  }
  // U.S. and C. tell nothing by standing in a list, but for "z. B."
  const bool is_letters =
      is_capital(token) && (is_initial_like || is_acronym(token));
  if ((uses & use::abbreviation) != 0 &&
      (!is_letters || joined_uses(token) != 0)) {
    return true;
  }
  if (is_initial_like) return is_initial(token, next);
  return is_acronym(token) && (has_digit || !opens(next));
}

bool FullStops::is_plain_word(std::string_view token) const {
  constexpr std::uint16_t shortened =
      use::abbreviation | use::may_end | use::series;
  return (uses_of(token) & shortened) == 0 && !is_acronym(token) &&
         (!is_initial_shaped(token) || is_elided(token));
}

bool FullStops::opens(const SentenceSequel& next) const {
  if (next.has_speech) return true;
  std::string_view word = line_.word_at(next.at);
  if (word.empty()) return next.start == SentenceStart::sign;
  if (!is_capital(word) || is_initial_at(line_, next.at)) return false;
  const LowerWord lower(word);
  if ((words_.of(lower) & use::opener) != 0) return true;
  const std::size_t letters = std::string_view(lower).find('\'');
  if (letters == std::string_view::npos) return false;
  return (words_.of(std::string_view(lower).substr(0, letters)) &
          use::opener) != 0;
}

// Those of "z. B", "EE. UU".
std::uint16_t FullStops::joined_uses(std::string_view token) const {
  constexpr std::size_t longest_part = 4;
  if (token.size() > longest_part) return 0;
  const std::string_view before = line_.token_behind(token);
  if (before.size() > longest_part || !before.ends_with('.')) return 0;
  LowerWord joined(before);
  joined.add(token);
  return words_.of(joined);
}

std::uint16_t FullStops::uses_of(std::string_view token) const {
  if (const std::uint16_t uses = joined_uses(token)) return uses;
  const LowerWord lower(token);
  std::uint16_t uses = words_.of(lower);
  const std::size_t hyphen = token.rfind('-');
  if (uses == 0 && hyphen != token.npos) {
    uses = words_.of(LowerWord(token.substr(hyphen + 1)));
  }
  if (uses == 0 && token.size() > 3 && token.ends_with("str")) {
    uses = words_.of("str");  // Ulmenstr.
  }
  if (token.ends_with("\u00B0") || token.ends_with("\u00BA")) {
    uses = use::of_number;  // N°.
  }
  return uses;
}

// The t of "didn't".
bool FullStops::is_elided(std::string_view token) const {
  const auto at = line_.place_of(token);
  return !is_capital(token) && at > line_.begin() &&
         text::is_apostrophe(decoded_before(line_.text(), at).code);
}

// "J. Dupont", "Henry I. Castle", "de J. Le Goff"; but "vitamin C. It helps",
// "you and I. Lucy", "annexe B. Le calcul".
bool FullStops::is_initial(std::string_view letter,
                           const SentenceSequel& next) const {
  const std::string_view before = line_.token_behind(letter);
  if (letter == "I" && !is_capital(before)) return false;
  if (before == "a" || before == "an") return false;  // she got an A
  if (!opens(next)) return true;
  const bool is_name =
      before.empty() || before.ends_with('.') || is_capital(before) ||
      (words_.of(LowerWord(before)) & (use::leaning | use::midway)) != 0;
  return is_name && is_particle(LowerWord(line_.word_at(next.at)));
}

// German: "am 3. Mai", "vom 2. -4. Kapitel".
bool FullStops::is_ordinal(std::string_view token,
                           const SentenceSequel& next) const {
  if (!words_.has_ordinals() || token.size() > 2 || opens(next)) {
    return false;
  }
  std::string_view before = line_.token_behind(token);
  if (before.ends_with('.')) before.remove_suffix(1);
  return is_number(before) ||
         (words_.of(LowerWord(before)) & use::ordinal) != 0;
}

// "By 6 a.m. Mr. Hart": so far there was only a time.
bool FullStops::is_adverbial(std::size_t mark) const {
  constexpr std::size_t longest = 32;  // bytes
  if (mark - line_.begin() > longest) return false;
  const std::string_view so_far =
      text::trimmed(line_.between(line_.begin(), mark));
  const std::string_view first = so_far.substr(0, so_far.find(' '));
  return std::count(so_far.begin(), so_far.end(), ' ') <= 3 &&
         (words_.of(LowerWord(first)) & (use::leaning | use::midway)) != 0;
}

}  // namespace tamis::token

// What recognisers add to speech. Rules and numbers are those that users of
// Whisper accept: drop a credit only where it is the whole segment; take a
// phrase of five words or more for a loop from its third telling on, a shorter
// one only when it is repeated far beyond what people do.
#include <algorithm>
#include <array>

#include "rules.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/token/words.hpp"

namespace tamis::clean {
namespace {

constexpr std::size_t long_phrase = 5;        // words
constexpr std::size_t long_phrase_turns = 3;  // tellings that make a loop
constexpr std::size_t short_phrase_turns = 6;
constexpr std::size_t longest_phrase = 16;

std::size_t turns_of_loop(std::size_t words) {
  return words >= long_phrase ? long_phrase_turns : short_phrase_turns;
}

// The folded words of `text`, joined by blanks.
std::string bare(std::string_view text) {
  const std::string folded = text::fold(text, text::Accents::drop);
  std::string out;
  for (const token::Word word : token::words(folded)) {
    if (!out.empty()) out += ' ';
    out += word.in(folded);
  }
  return out;
}

constexpr std::array<std::string_view, 18> whole_credits = {
    "thanks for watching",
    "thank you for watching",
    "thank you so much for watching",
    "please subscribe to my channel",
    "don't forget to subscribe",
    "like and subscribe",
    "merci d' avoir regarde cette video",
    "merci d' avoir regarde",
    "merci de votre attention et a bientot",
    "abonnez vous",
    "sous titrage st 501",
    "sous-titrage st 501",
    "sous titrage societe radio-canada",
    "sous-titrage societe radio-canada",
    "sous-titrage fr",
    "sous-titres par",
    "transcript emily beynon",
    "bye bye thanks for watching"};

// Who is credited: no speech is made of these and a few words around them.
constexpr std::array<std::string_view, 6> credit_names = {
    "amara.org",       "otter.ai",     "sous-titreur.com",
    "soustitreur.com", "castingwords", "rev.com"};

bool is_credit(std::string_view text) {
  constexpr std::size_t longest = 90;  // bytes
  if (text.size() > longest) return false;
  const std::string words = bare(text);
  if (std::find(whole_credits.begin(), whole_credits.end(), words) !=
      whole_credits.end()) {
    return true;
  }
  const bool is_made_by = words.find("subtitle") != words.npos ||
                          words.find("sous-titr") != words.npos ||
                          words.find("sous titr") != words.npos ||
                          words.find("transcribed") != words.npos ||
                          words.find("transcrit") != words.npos ||
                          words.find("par ") != words.npos;
  return is_made_by && std::any_of(credit_names.begin(), credit_names.end(),
                                   [&words](std::string_view name) {
                                     return words.find(name) != words.npos;
                                   });
}

}  // namespace

void mark_credits(const transcript::Document& document, Marks& marks) {
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (is_credit(document.segments[i].text)) marks[i] = "credit";
  }
}

void mark_loops(const transcript::Document& document, Marks& marks) {
  const auto& all = document.segments;
  for (std::size_t i = 0; i < all.size();) {
    const std::string words = bare(all[i].text);
    std::size_t end = i + 1;
    while (!words.empty() && end < all.size() &&
           all[end].speaker == all[i].speaker && bare(all[end].text) == words) {
      ++end;
    }
    const auto count = static_cast<std::size_t>(
        std::count(words.begin(), words.end(), ' ') + 1);
    if (end - i >= turns_of_loop(count)) {
      std::fill(marks.begin() + static_cast<std::ptrdiff_t>(i + 1),
                marks.begin() + static_cast<std::ptrdiff_t>(end), "loop");
    }
    i = end;
  }
}

std::string take_inner_loop(std::string& text) {
  const std::string folded = text::fold(text);
  const std::vector<token::Word> shape = token::words(folded);
  const std::vector<token::Word> found = token::words(text);
  if (shape.size() != found.size()) return {};
  const auto same = [&](std::size_t a, std::size_t b) {
    return shape[a].in(folded) == shape[b].in(folded);
  };
  std::string kept;
  std::string gone;
  std::size_t copied = 0;  // bytes of `text` that have been decided
  for (std::size_t i = 0; i < found.size();) {
    std::size_t next = i + 1;
    for (std::size_t period = 1; period <= longest_phrase; ++period) {
      std::size_t end = i + period;  // words i..end repeat with this period
      while (end < found.size() && same(end, end - period)) ++end;
      const std::size_t turns = (end - i) / period;
      if (turns < turns_of_loop(period)) continue;
      // Whole tellings go, from the second on; a broken last one stays.
      const std::size_t from = found[i + period - 1].end();
      const std::size_t to = found[i + turns * period - 1].end();
      kept.append(text, copied, from - copied);
      gone.append(text, from, to - from);
      copied = to;
      next = i + turns * period;
      break;
    }
    i = next;
  }
  if (gone.empty()) return {};
  kept.append(text, copied);
  text = std::move(kept);
  return gone;
}

}  // namespace tamis::clean

#include "form.hpp"

#include <algorithm>
#include <vector>

#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"
#include "tamis/token/phrases.hpp"

namespace tamis::summary {
namespace {

namespace kind = token::kind;

// What stands behind the last word.
void read_end(std::string_view tail, Form& form) {
  char32_t last = 0;
  for (std::size_t at = 0; at < tail.size();) {
    const text::CodePoint point = text::decode(tail, at);
    at += point.size;
    form.asks |= point.code == '?';
    form.is_ended |= point.code == '.' || point.code == '!' ||
                     point.code == '?' || point.code == 0x2026;
    if (!text::is_space(point.code)) last = point.code;
  }
  form.is_cut |= text::is_dash(last) || last == 0x2026 || last == ':' ||
                 tail.ends_with("..");
}

void read_opening(const Wording& words, Form& form) {
  const token::Opening opening = words.lexicon.opening_of(words.numbers);
  form.leans = opening == token::Opening::leaning;
  form.is_tied = opening == token::Opening::tied;
  form.is_begun =
      text::is_lower(text::decode(words.sentence, words.spans[0].begin).code);
}

void count_words(const Wording& words, Form& form) {
  std::vector<std::uint32_t> folded;
  folded.reserve(words.numbers.size());
  for (std::size_t i = 0; i < words.numbers.size(); ++i) {
    const token::Lexicon::Entry& entry = words[i];
    form.persons += (entry.kinds & kind::person) != 0;
    form.numbers += i > 0 && (entry.kinds & kind::number);
    form.capitals += i > 0 && (entry.kinds & kind::capital);
    folded.push_back(entry.folded);
  }
  form.words = static_cast<std::uint32_t>(folded.size());
  std::sort(folded.begin(), folded.end());
  form.different = static_cast<std::uint32_t>(
      std::unique(folded.begin(), folded.end()) - folded.begin());
  form.is_cut |=
      !form.is_ended && (words[words.numbers.size() - 1].kinds & kind::leaning);
}

void read_ritual(const Wording& words, Form& form) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < words.numbers.size(); ++i) {
    end = std::max(end, i + words.lexicon.phrase_at(words.numbers.subspan(i),
                                                    token::PhraseKind::ritual));
    form.ritual += i < end;
    form.greets |= i == 0 && end > 0;
  }
}

// Those who sell say where: an address is such a phrase too.
void read_pitches(const Wording& words, Form& form) {
  for (std::size_t i = 0; i < words.numbers.size();) {
    const bool is_address = !(words[i].kinds & (kind::letters | kind::number));
    const std::size_t size = std::max<std::size_t>(
        is_address, words.lexicon.phrase_at(words.numbers.subspan(i),
                                            token::PhraseKind::sponsor));
    form.pitches += size > 0;
    form.sponsor += static_cast<std::uint32_t>(size);
    i += std::max<std::size_t>(1, size);
  }
}

bool are_same(const Wording& words, std::size_t a, std::size_t b) {
  const token::Lexicon::Entry& entry = words[a];
  if (entry.folded != words[b].folded) return false;
  const bool is_initial =  // D&D
      (entry.kinds & kind::single) && !(entry.kinds & kind::stop);
  const bool is_reflexive =  // nous nous levons
      (entry.kinds & kind::person) && entry.length > 3;
  return (entry.kinds & kind::letters) && !is_initial && !is_reflexive;
}

// "th the", "u use": a word that was not finished, and again.
bool is_broken(const Wording& words, std::size_t a, std::size_t b) {
  const token::Lexicon::Entry& entry = words[a];
  return !(entry.kinds & kind::stop) && entry.length < 5 &&
         entry.length < words[b].length &&
         words.lexicon.folded(words[b].folded)
             .starts_with(words.lexicon.folded(entry.folded));
}

// Whether the `size` words that end with `i` stood before them.
bool is_again(const Wording& words, std::size_t i, std::size_t size) {
  if (i + 1 < 2 * size) return false;
  std::size_t k = 0;
  while (k < size && are_same(words, i - k, i - k - size)) ++k;
  return k == size;
}

void read_repeats(const Wording& words, Form& form) {
  for (std::size_t i = 1; i < words.numbers.size(); ++i) {
    if (is_again(words, i, 3)) {
      form.repeats += 3;
    } else if (is_again(words, i, 2)) {
      form.repeats += 2;
    } else {
      form.repeats += is_again(words, i, 1) || is_broken(words, i - 1, i);
    }
  }
}

}  // namespace

Form form_of(const Wording& words) {
  Form form;
  read_end(words.sentence.substr(words.spans.back().end()), form);
  read_opening(words, form);
  count_words(words, form);
  read_ritual(words, form);
  read_pitches(words, form);
  read_repeats(words, form);
  return form;
}

}  // namespace tamis::summary

#include "reading.hpp"

#include <algorithm>

#include "tamis/text/classes.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::keyword {
namespace {

bool ends_sentence(char32_t code) {
  return code == '.' || code == '!' || code == '?' || code == 0x2026 ||
         code == ':';
}

// `between` is what stands between two words.
Gap gap_of(std::string_view between) {
  if (between.empty()) return Gap::none;
  if (between == " ") return Gap::blank;
  Gap gap = Gap::blank;
  for (std::size_t at = 0; at < between.size();) {
    const text::CodePoint point = text::decode(between, at);
    const bool is_lone = point.size == between.size();
    at += point.size;
    if (text::is_space(point.code)) continue;
    if (is_lone && text::is_dash(point.code)) return Gap::hyphen;
    if (is_lone && point.code == '/') return Gap::slash;
    if (ends_sentence(point.code)) return Gap::sentence;
    gap = Gap::mark;
  }
  return gap;
}

bool is_content(std::uint16_t kinds) {
  constexpr auto small =
      kind::stop | kind::single | kind::linker | kind::linked;
  return (kinds & kind::letters) && ((kinds & kind::soft) || !(kinds & small));
}

std::string_view sign_of(Gap gap) {
  switch (gap) {
    case Gap::none:
      return "";
    case Gap::hyphen:
      return "-";
    case Gap::slash:
      return "/";
    default:
      return " ";
  }
}

}  // namespace

void Reading::begin(const std::vector<std::string>& names) {
  names_.clear();
  for (const std::string& name : names) {
    const std::string folded = text::fold(name);
    for (const token::Word word : token::words(folded)) {
      names_.push_back(lexicon_->folded_number(word.in(folded)));
    }
  }
  std::sort(names_.begin(), names_.end());
  terms_.clear();
  part_ends_.clear();
}

std::string Reading::written(std::size_t first, std::size_t count) const {
  std::string out;
  for (std::size_t i = first; i < first + count; ++i) {
    if (i > first) out += sign_of(terms_[i].gap);
    out += lexicon_->written(terms_[i].word);
  }
  return out;
}

std::string Reading::folded(std::size_t first, std::size_t count) const {
  std::string out;
  for (std::size_t i = first; i < first + count; ++i) {
    if (i > first) out += sign_of(terms_[i].gap);
    out += lexicon_->folded(entry(terms_[i]).folded);
  }
  return out;
}

void Reading::add(std::string_view part, std::span<const std::size_t> breaks) {
  token::words(part, words_);
  lexicon_->add(part, words_, numbers_);
  const std::size_t first = terms_.size();
  std::size_t end = 0;
  auto next_break = breaks.begin();
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const std::size_t begin = words_[i].begin;
    Gap gap = i == 0 ? Gap::part : gap_of(part.substr(end, begin - end));
    for (; next_break != breaks.end() && *next_break <= begin; ++next_break) {
      gap = std::max(gap, Gap::mark);
    }
    terms_.push_back({numbers_[i], static_cast<std::uint32_t>(begin), gap,
                      false, false, false});
    end = words_[i].end();
  }
  mark_fillers(first);
  mark_content(first);
  part_ends_.push_back(terms_.size());
}

void Reading::mark_fillers(std::size_t first) {
  for (std::size_t i = 0; i < numbers_.size(); ++i) {
    const std::size_t end =
        i + lexicon_->phrase_at(std::span(numbers_).subspan(i),
                                token::PhraseKind::filler);
    for (std::size_t k = i; k < end; ++k) terms_[first + k].is_filler = true;
  }
}

void Reading::mark_content(std::size_t first) {
  for (std::size_t i = first; i < terms_.size(); ++i) {
    Term& term = terms_[i];
    const Lexicon::Entry& here = entry(term);
    const bool is_number = here.kinds & kind::number;
    const bool follows_name = i > first && term.gap < Gap::mark &&
                              terms_[i - 1].is_content &&
                              terms_[i - 1].is_capitalised;
    term.is_capitalised =
        (here.kinds & kind::acronym) || (is_number && follows_name) ||
        ((here.kinds & kind::capital) && term.gap < Gap::sentence);
    if (term.is_filler) continue;
    term.is_content =
        is_number ? follows_name : is_content(here.kinds) && !is_name(here);
  }
}

bool Reading::is_name(const Lexicon::Entry& entry) const {
  return std::binary_search(names_.begin(), names_.end(), entry.folded);
}

std::span<const Term> Reading::part(std::size_t number) const {
  const std::size_t begin = first_of(number);
  return terms().subspan(begin, part_ends_[number] - begin);
}

std::size_t Reading::part_of(std::size_t term) const {
  return static_cast<std::size_t>(
      std::upper_bound(part_ends_.begin(), part_ends_.end(), term) -
      part_ends_.begin());
}

}  // namespace tamis::keyword

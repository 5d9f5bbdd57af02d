#include "chunks.hpp"

#include <algorithm>
#include <span>

#include "tamis/text/classes.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::keyword {
namespace {

// Those of French serve English too, and the other way round, for one names
// its products and films in the other.
constexpr Linkers french_and_english = {
    {"de", "du", "des", "d'", "à", "of", "aux", "au"},
    {"la", "l'", "les", "the"}};
constexpr Linkers german = {{"von", "vom", "der", "des", "für"},
                            {"der", "dem", "den", "die"}};
constexpr Linkers spanish = {{"de", "del"}, {"la", "las", "los"}};
constexpr Linkers italian = {{"di", "del", "della", "dei", "degli", "delle",
                              "dell'", "dello", "d'", "da"},
                             {}};
constexpr Linkers dutch = {{"van", "voor"}, {"de", "het"}};
constexpr Linkers portuguese = {{"de", "do", "da", "dos", "das"}, {}};

const Linkers& linkers_of(token::Language language) {
  switch (language) {
    case token::Language::german:
      return german;
    case token::Language::spanish:
      return spanish;
    case token::Language::italian:
      return italian;
    case token::Language::dutch:
      return dutch;
    case token::Language::portuguese:
      return portuguese;
    case token::Language::unknown:
    case token::Language::french:
    case token::Language::english:
      break;
  }
  return french_and_english;
}

// `word` is never empty, as unused places of a list are.
bool is_in(std::span<const std::string_view> list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_acronym(std::string_view word) {
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint point = text::decode(word, at);
    if (text::is_lower(point.code)) return false;
    capitals += text::is_upper(point.code);
    at += point.size;
  }
  return capitals >= 2;
}

// What stands between two words.
enum class Gap { blank, mark, sentence };

Gap gap_of(std::string_view between) {
  Gap gap = Gap::blank;
  for (std::size_t at = 0; at < between.size();) {
    const text::CodePoint point = text::decode(between, at);
    at += point.size;
    if (text::is_space(point.code)) continue;
    if (text::is_dash(point.code) && between.size() == point.size) continue;
    gap = Gap::mark;
    if (point.code == '.' || point.code == '!' || point.code == '?' ||
        point.code == 0x2026 || point.code == ':') {
      return Gap::sentence;
    }
  }
  return gap;
}

bool has_two_letters(std::string_view folded) {
  const text::CodePoint first = text::decode(folded, 0);
  return first.size < folded.size();
}

}  // namespace

Chunker::Chunker(token::Language language,
                 const std::vector<std::string>& names)
    : linkers_(linkers_of(language)),
      stop_words_(token::stop_words(language)),
      fillers_(token::fillers(language)) {
  for (const std::string& name : names) {
    const std::string folded = text::fold(name);
    for (const token::Word word : token::words(folded)) {
      names_.emplace(word.in(folded));
    }
  }
}

std::vector<bool> Chunker::filler_words(const std::vector<Term>& terms) const {
  std::vector<bool> is_filler(terms.size(), false);
  for (std::size_t i = 0; i < terms.size(); ++i) {
    for (const auto& phrase : fillers_) {
      if (phrase[0] != terms[i].folded || i + phrase.size() > terms.size()) {
        continue;
      }
      const bool matches =
          std::equal(phrase.begin(), phrase.end(),
                     terms.begin() + static_cast<std::ptrdiff_t>(i),
                     [](const std::string& word, const Term& term) {
                       return word == term.folded;
                     });
      if (!matches) continue;
      std::fill_n(is_filler.begin() + static_cast<std::ptrdiff_t>(i),
                  phrase.size(), true);
    }
  }
  return is_filler;
}

std::vector<Chunk> Chunker::chunks(std::string_view text) const {
  std::vector<Term> terms;
  for (const token::Word word : token::words(text)) {
    terms.push_back({word, text::fold(word.in(text)), false, false, false});
  }
  const std::vector<bool> is_filler = filler_words(terms);

  std::vector<Chunk> found;
  Chunk open;
  std::size_t linkers = 0;  // at the end of `open`
  const auto close = [&] {
    open.resize(open.size() - linkers);
    linkers = 0;
    if (!open.empty()) found.push_back(std::move(open));
    open.clear();
  };
  std::size_t last_end = 0;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    Term& term = terms[i];
    const std::string_view raw = term.word.in(text);
    const Gap gap = gap_of(text.substr(last_end, term.word.begin - last_end));
    last_end = term.word.end();
    if (gap != Gap::blank) close();
    const bool opens_sentence = i == 0 || gap == Gap::sentence;
    const bool follows_name =
        !open.empty() && linkers == 0 && open.back().is_capitalised;
    const bool is_number = term.word.kind == token::WordKind::number;
    term.is_acronym = is_acronym(raw);
    term.is_capitalised =
        term.is_acronym || (is_number && follows_name) ||
        (text::is_upper(text::decode(raw, 0).code) && !opens_sentence);
    term.is_content = !is_filler[i] &&
                      (is_number ? follows_name
                                 : term.word.kind == token::WordKind::letters &&
                                       has_two_letters(term.folded) &&
                                       !stop_words_.contains(term.folded) &&
                                       !names_.contains(term.folded));
    if (term.is_content) {
      open.push_back(std::move(term));
      linkers = 0;
      continue;
    }
    const bool links =
        !open.empty() &&
        (linkers == 0 ? is_in(linkers_.prepositions, term.folded)
                      : linkers == 1 && is_in(linkers_.articles, term.folded));
    if (links) {
      open.push_back(std::move(term));
      ++linkers;
    } else {
      close();
    }
  }
  close();
  return found;
}

}  // namespace tamis::keyword

#include "tamis/token/phrases.hpp"

#include <algorithm>

#include "lists.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/token/per_language.hpp"

namespace tamis::token {
namespace {

constexpr std::array<std::string_view, phrase_kinds> kind_names = {
    "filler", "ritual", "sponsor", "connective", "dangling", "upright"};

constexpr int most_passed = 4;  // phrases of an opening

std::size_t index(PhraseKind kind) {
  return static_cast<std::size_t>(kind);
}

std::vector<std::vector<std::string>> read_phrases(PhraseKind kind,
                                                   Language language) {
  std::vector<std::vector<std::string>> found;
  const auto add = [&found](std::string_view entry) {
    const std::string folded = text::fold(entry);
    std::vector<std::string> phrase;
    for (const Word word : words(folded)) phrase.emplace_back(word.in(folded));
    if (!phrase.empty()) found.push_back(std::move(phrase));
  };
  const std::string_view name = kind_names[index(kind)];
  if (language != Language::unknown) {
    lists::for_each_entry(name, code(language), add);
  } else {
    lists::for_each_entry(name, code(Language::french), add);
    lists::for_each_entry(name, code(Language::english), add);
  }
  return found;
}

}  // namespace

const std::vector<std::vector<std::string>>& phrases_of(PhraseKind kind,
                                                        Language language) {
  static std::array<PerLanguage<std::vector<std::vector<std::string>>>,
                    phrase_kinds>
      all;
  return all[index(kind)].of(
      language, [kind](Language l) { return read_phrases(kind, l); });
}

Phrases::Phrases(Language language) {
  for (std::size_t kind = 0; kind < phrase_kinds; ++kind) {
    add_words(static_cast<PhraseKind>(kind), language);
  }
  for (std::size_t kind = 0; kind < phrase_kinds; ++kind) {
    add_phrases(static_cast<PhraseKind>(kind), language);
  }
}

void Phrases::add_words(PhraseKind kind, Language language) {
  for (const auto& phrase : phrases_of(kind, language)) {
    for (const std::string& word : phrase) words_.add(word);
    while (numbers_.size() < words_.size()) {
      numbers_.push_back(static_cast<std::uint32_t>(numbers_.size() + 1)
                         << phrase_kinds);
    }
    numbers_[words_.add(phrase[0])] |= 1U << index(kind);
  }
}

void Phrases::add_phrases(PhraseKind kind, Language language) {
  ByFirst& by_first = phrases_[index(kind)];
  by_first.resize(words_.size() + 1);
  for (const auto& words : phrases_of(kind, language)) {
    Phrase phrase;
    for (const std::string& word : words) phrase.push_back(number(word));
    by_first[phrase[0] >> phrase_kinds].push_back(std::move(phrase));
  }
  for (auto& some : by_first) {
    std::stable_sort(some.begin(), some.end(),
                     [](auto& a, auto& b) { return a.size() > b.size(); });
  }
}

std::uint32_t Phrases::number(std::string_view folded) const {
  const auto found = words_.find(folded);
  return found ? numbers_[*found] : 0;
}

std::span<const Phrases::Phrase> Phrases::beginning_with(
    std::uint32_t number, PhraseKind kind) const {
  if (!may_begin(number, kind)) return {};
  return phrases_[index(kind)][number >> phrase_kinds];
}

std::size_t Phrases::at(std::span<const std::uint32_t> numbers,
                        PhraseKind kind) const {
  if (numbers.empty()) return 0;
  for (const Phrase& phrase : beginning_with(numbers[0], kind)) {
    if (phrase.size() <= numbers.size() &&
        std::equal(phrase.begin(), phrase.end(), numbers.begin())) {
      return phrase.size();
    }
  }
  return 0;
}

const Phrases& phrases(Language language) {
  static PerLanguage<Phrases> all;
  return all.of(language, [](Language l) { return Phrases(l); });
}

Opening opening_of(std::span<const std::uint32_t> numbers, Language language) {
  const Phrases& known = phrases(language);
  std::span<const std::uint32_t> rest = numbers;
  bool is_tied = false;
  for (int passed = 0; passed < most_passed; ++passed) {
    const std::size_t connective = known.at(rest, PhraseKind::connective);
    const std::size_t passing =
        connective > 0 ? connective : known.at(rest, PhraseKind::filler);
    const std::size_t upright = known.at(rest, PhraseKind::upright);
    const std::size_t dangling = known.at(rest, PhraseKind::dangling);
    if (dangling > upright && dangling >= passing) return Opening::leaning;
    if (passing <= upright) break;
    is_tied |= connective > 0;
    rest = rest.subspan(passing);
  }
  return is_tied ? Opening::tied : Opening::plain;
}

Opening opening_of(std::string_view sentence, std::span<const Word> words,
                   Language language) {
  const Phrases& known = phrases(language);
  std::array<std::uint32_t, opening_words> numbers{};
  std::size_t count = 0;
  for (const Word& word : words.first(std::min(words.size(), opening_words))) {
    const std::uint32_t number = known.number(text::fold(word.in(sentence)));
    if (number == 0) break;
    numbers[count++] = number;
  }
  return opening_of(std::span(numbers).first(count), language);
}

}  // namespace tamis::token

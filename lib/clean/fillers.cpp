#include "fillers.hpp"

#include <algorithm>

#include "tamis/text/classes.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/text/utf8.hpp"
#include "tamis/token/phrases.hpp"
#include "tamis/token/words.hpp"

namespace tamis::clean {
namespace {

// Fillers that mean nothing wherever they stand, whatever the language.
constexpr std::string_view hesitations[] = {
    "euh", "heu", "euhm", "hmm", "hm",  "mm", "mmm", "pff", "umm",
    "uh",  "uhh", "uhm",  "erm", "ehm", "äh", "ähm", "öh",  "öhm"};

// Those that mean something in other languages: "er" and "um" in German.
constexpr std::string_view french_hesitations[] = {
    "hum", "ben", "bah", "hein", "eh ben", "bon ben", "du coup", "ah ben"};
constexpr std::string_view english_hesitations[] = {"um", "er"};

std::span<const std::string_view> own_hesitations(token::Language language) {
  if (language == token::Language::french) return french_hesitations;
  if (language == token::Language::english) return english_hesitations;
  return {};
}

struct Cut {
  std::size_t left;  // bytes
  std::size_t right;
};

// Whether nothing but blanks and one comma or other sign stands before byte
// `at`; the beginning of the text counts as a sign.
bool is_set_off_before(std::string_view text, std::size_t at) {
  const std::string_view before = text::trimmed(text.substr(0, at));
  if (before.empty()) return true;
  const char32_t last = text::decode_before(before, before.size()).code;
  return !text::is_letter(last) && !text::is_digit(last) && last != '\'' &&
         last != 0x2019;
}

bool is_set_off_behind(std::string_view text, std::size_t at) {
  const std::string_view behind = text::trimmed(text.substr(at));
  if (behind.empty()) return true;
  const char32_t next = text::decode(behind, 0).code;
  return !text::is_letter(next) && !text::is_digit(next);
}

bool ends_sentence(char32_t code) {
  return code == '.' || code == '!' || code == '?' || code == 0x2026;
}

bool ends_here(std::string_view kept) {  // a sentence, or nothing yet
  kept = text::trimmed(kept);
  return kept.empty() ||
         ends_sentence(text::decode_before(kept, kept.size()).code);
}

// How many bytes of `left` (at its end) and of `right` (at its beginning) go
// with a filler between them, so that what is left reads on: the comma of one
// between two, the signs of a sentence that was nothing else.
Cut mended(std::string_view left, std::string_view right) {
  const bool begins = ends_here(left);
  const std::size_t kept = left.find_last_not_of(' ') + 1;
  const bool after_comma = kept > 0 && left[kept - 1] == ',';
  const std::size_t next = std::min(right.find_first_not_of(' '), right.size());
  const std::string_view rest = right.substr(next);
  const bool ends = rest.empty() || ends_sentence(text::decode(rest, 0).code);
  if (begins && ends) {
    std::size_t at = next;
    while (at < right.size()) {
      const text::CodePoint point = text::decode(right, at);
      if (!ends_sentence(point.code) && !text::is_space(point.code)) break;
      at += point.size;
    }
    return {0, at};
  }
  if (ends) return {left.size() - kept + (after_comma ? 1 : 0), next};
  if (rest.front() == ',' && (begins || after_comma)) {
    const std::size_t word = right.find_first_not_of(' ', next + 1);
    return {0, std::min(word, right.size())};
  }
  if (rest.front() == ',') return {left.size() - kept, next};
  return {0, next};
}

// The first letter of `text` at or behind `at` as a capital.
void raise_capital(std::string& text, std::size_t at) {
  while (at < text.size()) {
    const text::CodePoint point = text::decode(text, at);
    if (text::is_letter(point.code)) {
      char32_t code = point.code;
      if ((code >= 'a' && code <= 'z') ||
          (code >= 0xE0 && code <= 0xFE && code != 0xF7)) {
        std::string capital;
        text::append(capital, code - 0x20);
        text.replace(at, point.size, capital);
      }
      return;
    }
    if (text::is_digit(point.code)) return;
    at += point.size;
  }
}

}  // namespace

FillerWords::FillerWords(token::Language language,
                         std::span<const std::string> more,
                         std::span<const std::string> only) {
  for (const std::string& phrase : more) add(phrase, true);
  for (const std::string& phrase : only) add(phrase, true);
  if (only.empty()) {
    for (const std::string_view phrase : hesitations) add(phrase, true);
    for (const std::string_view phrase : own_hesitations(language)) {
      add(phrase, true);
    }
    for (const auto& words :
         token::phrases_of(token::PhraseKind::filler, language)) {
      std::string phrase;
      for (const std::string& word : words) phrase += word + ' ';
      add(phrase, false);
    }
  }
  for (auto& [first, list] : fillers_) {
    std::stable_sort(list.begin(), list.end(),
                     [](const Filler& a, const Filler& b) {
                       return a.words.size() > b.words.size();
                     });
  }
}

void FillerWords::add(std::string_view phrase, bool anywhere) {
  const std::string folded = text::fold(phrase);
  Filler filler{{}, anywhere};
  for (const token::Word word : token::words(folded)) {
    filler.words.emplace_back(word.in(folded));
  }
  if (filler.words.empty()) return;
  fillers_[filler.words.front()].push_back(std::move(filler));
}

std::vector<std::string> FillerWords::take_out_of(std::string& text) const {
  const std::vector<token::Word> words = token::words(text);
  std::vector<std::string> folded;
  folded.reserve(words.size());
  for (const token::Word word : words) {
    folded.push_back(text::fold(word.in(text)));
  }
  const auto match = [&](std::size_t i) -> std::size_t {
    const auto found = fillers_.find(folded[i]);
    if (found == fillers_.end()) return 0;
    for (const Filler& filler : found->second) {
      const std::size_t end = i + filler.words.size();
      if (end > words.size() ||
          !std::equal(filler.words.begin(), filler.words.end(),
                      folded.begin() + static_cast<std::ptrdiff_t>(i))) {
        continue;
      }
      const bool is_all = i == 0 && end == words.size();  // an answer
      if (filler.anywhere ||
          (!is_all && is_set_off_before(text, words[i].begin) &&
           is_set_off_behind(text, words[end - 1].end()))) {
        return filler.words.size();
      }
    }
    return 0;
  };
  std::vector<std::string> gone;
  std::string out;
  std::size_t copied = 0;
  for (std::size_t i = 0; i < words.size();) {
    const std::size_t count = words[i].begin < copied ? 0 : match(i);
    if (count == 0) {
      ++i;
      continue;
    }
    const std::size_t begin = words[i].begin;
    const std::size_t end = words[i + count - 1].end();
    out.append(text, copied, begin - copied);
    const Cut cut = mended(out, std::string_view(text).substr(end));
    gone.emplace_back(text, begin, end - begin);
    out.resize(out.size() - cut.left);
    copied = end + cut.right;
    if (ends_here(out) && text::is_upper(text::decode(text, begin).code)) {
      raise_capital(text, copied);
    }
    i += count;
  }
  if (gone.empty()) return gone;
  out.append(text, copied);
  text = text::trimmed(out);
  return gone;
}

}  // namespace tamis::clean

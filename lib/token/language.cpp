#include "tamis/token/language.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "tamis/text/fold.hpp"
#include "tamis/text/utf8.hpp"
#include "tamis/token/stop_words.hpp"

namespace tamis::token {
namespace {

constexpr std::size_t sample_size = 100'000;  // bytes

// The stop words that one language alone has.
const auto& telling_words() {
  static const auto telling = [] {
    std::unordered_map<std::string, Language, StringHash, std::equal_to<>> all;
    const WordSet& french = stop_words(Language::french);
    const WordSet& english = stop_words(Language::english);
    for (const std::string& word : french) {
      if (!english.contains(word)) all.emplace(word, Language::french);
    }
    for (const std::string& word : english) {
      if (!french.contains(word)) all.emplace(word, Language::english);
    }
    return all;
  }();
  return telling;
}

// Counts the words of each language. They are cut and folded by their bytes
// alone, which is enough for stop words and ten times as fast as `words` is.
class Count {
 public:
  explicit Count(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) at += read(text.substr(at));
    end_word();
  }

  std::size_t french = 0;
  std::size_t english = 0;
  std::size_t total = 0;

 private:
  // Gives back how many bytes of `rest` are done with.
  std::size_t read(std::string_view rest) {
    const char first = rest.front();
    if ((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z')) {
      word_ += static_cast<char>(first | 0x20);
      return 1;
    }
    if (first == '\'') return add_apostrophe(1);
    if (rest.starts_with("\u2019")) return add_apostrophe(3);
    if (rest.starts_with("://")) {
      word_.clear();
      return std::min(rest.find_first_of(" \t\n"), rest.size());
    }
    if (first == '\xC3' && rest.size() > 1) return add_latin(rest[1]);
    const bool is_sign = (first & 0x80) == 0 || first == '\xC2' ||
                         first == '\xE2';  // among these, no-break spaces
    if (!is_sign) {
      word_ += first;
      return 1;
    }
    end_word();
    const std::size_t size = (first & 0x80) == 0 ? 1 : first == '\xC2' ? 2 : 3;
    return std::min(size, rest.size());
  }

  std::size_t add_apostrophe(std::size_t size) {
    if (!word_.empty()) word_ += '\'';
    return size;
  }

  // The upper case of Latin-1 is 32 below the lower one.
  std::size_t add_latin(char second) {
    const bool is_upper = static_cast<unsigned char>(second) < 0x9F;
    word_ += '\xC3';
    word_ += static_cast<char>(is_upper ? second | 0x20 : second);
    return 2;
  }

  // "it's" is one word, "l'eau" two.
  void end_word() {
    if (word_.empty()) return;
    const std::string_view word = word_;
    const std::size_t cut = word.find('\'') + 1;
    if (cut == 0 || cut == word.size() || telling_words_.contains(word)) {
      add(word);
    } else {
      add(word.substr(0, cut));
      add(word.substr(cut));
    }
    word_.clear();
  }

  void add(std::string_view word) {
    constexpr std::size_t longest = 16;  // bytes, of what is worth a look
    ++total;
    if (word.size() > longest) return;
    const auto found = telling_words_.find(word);
    if (found == telling_words_.end()) return;
    ++(found->second == Language::french ? french : english);
  }

  decltype(telling_words()) telling_words_ = telling_words();
  std::string word_;
};

}  // namespace

std::string_view code(Language language) {
  switch (language) {
    case Language::french:
      return "fr";
    case Language::english:
      return "en";
    case Language::unknown:
      break;
  }
  return {};
}

std::optional<Language> language_of_code(std::string_view code_text) {
  const std::string folded =
      text::fold(code_text.substr(0, code_text.find_first_of("-_")));
  for (const Language language : {Language::french, Language::english}) {
    if (folded == code(language)) return language;
  }
  return std::nullopt;
}

Language language_of(std::string_view text) {
  const Count count(text::prefix(text, sample_size));
  // Speech in either language has some 40 to 60 words of its list in 100; a
  // text in a third one has few of any.
  const std::size_t most = std::max(count.french, count.english);
  if (most == 0 || most * 8 < count.total) return Language::unknown;
  if (count.french == count.english) return Language::unknown;
  return count.french > count.english ? Language::french : Language::english;
}

}  // namespace tamis::token

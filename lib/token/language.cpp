#include "tamis/token/language.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "evidence.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::token {
namespace {

constexpr std::size_t sample_size = 100'000;  // bytes

// Weights are in sixteenths of a natural logarithm; measured on cuts of 8 and
// 20 words of real text.
constexpr int head_start = 16;  // of French and English, which come first
constexpr int fewest = 96;      // more than most words weigh alone
constexpr int per_letter = 5;   // halves; 98 % of prose has 8 and more
constexpr int doubt = 48;       // what a neighbour must be ahead

// What a byte does to the word that is being read.
enum class Role : std::uint8_t {
  letter,      // goes into it: of ASCII, and of letters not named below
  latin,       // begins one of À to ÿ, which have a case and are evidence
  accented,    // begins one of the next blocks, which are evidence
  apostrophe,  // of ASCII
  sign,        // begins one of U+2000 to U+2FFF
  colon,
  other,  // ends it
};

struct Bytes {
  std::array<Role, 256> roles{};
  std::array<unsigned char, 256> lower{};
  std::array<std::uint8_t, 256> sizes{};  // of what is `other`

  constexpr Bytes() {
    for (std::size_t i = 0; i < 256; ++i) {
      lower[i] = static_cast<unsigned char>(i);
      sizes[i] = i == 0xC2 ? 2 : i >= 0xF0 ? 4 : 1;
      roles[i] = i < 0x80 || sizes[i] > 1 ? Role::other : Role::letter;
    }
    for (std::size_t i = 'a'; i <= 'z'; ++i) {
      roles[i] = roles[i - 32] = Role::letter;
      lower[i - 32] = static_cast<unsigned char>(i);
    }
    roles[0xC3] = Role::latin;
    for (std::size_t i = 0xC4; i <= 0xC9; ++i) roles[i] = Role::accented;
    roles['\''] = Role::apostrophe;
    roles[0xE2] = Role::sign;
    roles[':'] = Role::colon;
  }
};

constexpr Bytes bytes;

const Evidence& evidence() {
  static const Evidence evidence;
  return evidence;
}

// Sums up what the words of a text tell. They are cut and folded by their
// bytes alone, which is enough here and ten times as fast as `words` is.
class Hearing {
 public:
  explicit Hearing(std::string_view text) : text_(text) {
    while (at_ < text.size()) read();
    end_word();
  }

  Language verdict() const {
    const auto neighbours = scores_.begin() + all_languages.size();
    const auto best = std::max_element(scores_.begin(), neighbours);
    const int neighbour = *std::max_element(neighbours, scores_.end());
    const int weakest =
        std::max(fewest, static_cast<int>(letters_) * per_letter / 2);
    if (*best < weakest || neighbour > *best + doubt) return Language::unknown;
    return all_languages[static_cast<std::size_t>(best - scores_.begin())];
  }

 private:
  void read() {
    const auto byte = static_cast<unsigned char>(text_[at_]);
    switch (bytes.roles[byte]) {
      case Role::letter:
        return read_letters();
      case Role::latin:
      case Role::accented:
        return read_accented();
      case Role::apostrophe:
        ++at_;
        return end_elision();
      case Role::sign:
        at_ += 3;
        return is_apostrophe(at_ - 3) ? end_elision() : end_word();
      case Role::colon:
        if (text_.substr(at_).starts_with("://")) return skip_address();
        break;
      case Role::other:
        break;
    }
    at_ += bytes.sizes[byte];
    end_word();
  }

  bool is_apostrophe(std::size_t at) const {
    return text_.substr(at).starts_with("\u2019");
  }

  void read_letters() {
    Spelling word = word_;
    for (; at_ < text_.size(); ++at_) {
      const auto byte = static_cast<unsigned char>(text_[at_]);
      if (bytes.roles[byte] != Role::letter) break;
      word.add(bytes.lower[byte]);
    }
    word_ = word;
  }

  // The upper case of Latin-1 is 32 below the lower one.
  void read_accented() {
    const auto first = static_cast<unsigned char>(text_[at_++]);
    if (at_ == text_.size()) return;
    const auto second = static_cast<unsigned char>(text_[at_++]);
    const bool is_upper = first == 0xC3 && second < 0x9F;
    word_.add(first);
    word_.add(is_upper ? second | 0x20 : second);
    if (accents_ < accented_.size()) {
      accented_[accents_++] = word_.letter_key();
    }
  }

  void skip_address() {
    clear();
    at_ = std::min(text_.find_first_of(" \t\n", at_), text_.size());
  }

  // "l'eau" is two words, "it's" one.
  void end_elision() {
    if (word_.size() == 0) return;
    word_.add('\'');
    if (const Weights* weights = evidence_.of(word_.key())) take(*weights);
  }

  void end_word() {
    if (word_.size() == 0) return;
    if (const Weights* weights = evidence_.of(word_.key())) {
      return take(*weights);
    }
    add_ending();
    for (std::size_t i = 0; i < accents_; ++i) {
      if (const Weights* known = evidence_.of(accented_[i])) add(*known);
    }
    letters_ += word_.size();
    clear();
  }

  void add_ending() {
    constexpr std::size_t longest = 7;
    for (std::size_t size = std::min(longest, word_.size() - 1); size > 0;
         --size) {
      if (const Weights* weights = evidence_.of(word_.ending_key(size))) {
        return add(*weights);
      }
    }
  }

  void take(const Weights& weights) {
    add(weights);
    letters_ += word_.size();
    clear();
  }

  void add(Weights weights) {  // a copy, which cannot alias the sums
    for (std::size_t i = 0; i < weights.size(); ++i) scores_[i] += weights[i];
  }

  void clear() {
    word_ = Spelling();
    accents_ = 0;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  const Evidence& evidence_ = evidence();
  Spelling word_;
  std::array<std::uint64_t, 4> accented_{};  // keys of letters of the word
  std::size_t accents_ = 0;
  std::array<int, weighed_languages.size()> scores_{head_start, head_start};
  std::size_t letters_ = 0;  // bytes
};

}  // namespace

std::string_view code(Language language) {
  if (language == Language::unknown) return {};
  return weighed_languages[static_cast<std::size_t>(language) - 1];
}

std::optional<Language> language_of_code(std::string_view code_text) {
  const std::string folded =
      text::fold(code_text.substr(0, code_text.find_first_of("-_")));
  for (const Language language : all_languages) {
    if (folded == code(language)) return language;
  }
  return std::nullopt;
}

Language language_of(std::string_view text) {
  return Hearing(text::prefix(text, sample_size)).verdict();
}

}  // namespace tamis::token

// The line that is being cut, and the sentence that is open in it: what stands
// where. Bytes are counted from the start of the text.
#pragma once

#include <cstddef>
#include <string_view>

namespace tamis::token {

class SentenceLine {
 public:
  explicit SentenceLine(std::string_view text) : text_(text) {}

  void enter(std::size_t begin, std::size_t end) {
    begin_ = begin;
    end_ = end;
  }

  void begin_sentence(std::size_t at) { begin_ = at; }

  std::string_view text() const { return text_; }
  std::size_t begin() const { return begin_; }  // of the sentence
  std::size_t end() const { return end_; }      // of the line

  std::string_view between(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin);
  }

  std::size_t place_of(std::string_view part) const {
    return static_cast<std::size_t>(part.data() - text_.data());
  }

  // The code point at byte `at`; a line end from the end on.
  char32_t code_at(std::size_t at) const;

  // Whether a letter or digit stands there.
  bool is_word_at(std::size_t at) const;

  std::size_t after_blanks(std::size_t at) const;
  std::size_t after_stops(std::size_t at) const;

  // The letters from byte `at` on, and an apostrophe behind them.
  std::string_view word_at(std::size_t at) const;

  // The word that ends at byte `at`, hyphens and inner stops included; nothing
  // if it is too long for an abbreviation.
  std::string_view token_before(std::size_t at) const;

  // The word before `token`, its full stop included.
  std::string_view token_behind(std::string_view token) const;

  // Whether nothing but openers stands before byte `at` in the sentence.
  bool begins_sentence(std::size_t at) const;

 private:
  std::string_view text_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

}  // namespace tamis::token

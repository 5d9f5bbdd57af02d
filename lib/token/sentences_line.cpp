#include "sentences_line.hpp"

#include "ascii.hpp"
#include "sentences_signs.hpp"
#include "tamis/text/classes.hpp"

namespace tamis::token {
namespace {

constexpr std::size_t longest_word = 24;  // bytes; longer ones are not known

}  // namespace

char32_t SentenceLine::code_at(std::size_t at) const {
  return at < end_ ? decoded(text_, at).code : U'\n';
}

std::size_t SentenceLine::after_blanks(std::size_t at) const {
  while (at < end_) {
    const text::CodePoint point = decoded(text_, at);
    if (!text::is_space(point.code)) break;
    at += point.size;
  }
  return at;
}

std::size_t SentenceLine::after_stops(std::size_t at) const {
  while (at < end_ && text_[at] == '.') ++at;
  if (at < end_ && is_ellipsis(code_at(at))) at += 3;
  return at;
}

bool SentenceLine::is_word_at(std::size_t at) const {
  return is_word(code_at(at));
}

std::string_view SentenceLine::word_at(std::size_t at) const {
  std::size_t end = at;
  while (end < end_ && end < at + longest_word) {
    const text::CodePoint point = decoded(text_, end);
    if (text::is_apostrophe(point.code)) {
      end += point.size;
      break;
    }
    if (!text::is_letter(point.code)) break;
    end += point.size;
  }
  return text_.substr(at, end - at);
}

std::string_view SentenceLine::token_before(std::size_t at) const {
  std::size_t begin = at;
  while (begin > begin_) {
    if (is_ascii_letter(text_[begin - 1])) {  // most
      --begin;
    } else {
      const text::CodePoint before = decoded_before(text_, begin);
      if (parts_tokens(before.code)) break;
      begin -= before.size;
    }
    if (at - begin > longest_word) return {};
  }
  while (begin < at && text_[begin] == '-') ++begin;
  return text_.substr(begin, at - begin);
}

std::string_view SentenceLine::token_behind(std::string_view token) const {
  auto at = static_cast<std::size_t>(token.data() - text_.data());
  for (int blanks = 0; at > begin_ && blanks < 3; ++blanks) {
    const text::CodePoint before = decoded_before(text_, at);
    if (!text::is_space(before.code) && before.code != '-') break;
    at -= before.size;
  }
  return token_before(at);
}

bool SentenceLine::begins_sentence(std::size_t at) const {
  constexpr std::size_t longest_opening = 16;  // bytes
  if (at - begin_ > longest_opening) return false;
  for (std::size_t begin = begin_; begin < at;) {
    const text::CodePoint point = decoded(text_, begin);
    if (!text::is_space(point.code) && !is_opener(point.code)) {
      return false;
    }
    begin += point.size;
  }
  return true;
}

}  // namespace tamis::token

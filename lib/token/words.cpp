#include "tamis/token/words.hpp"

#include "segments.hpp"
#include "special_words.hpp"

namespace tamis::token {
namespace {

bool may_be_address(char first) {
  return first == 'h' || first == 'H' || first == 'w' || first == 'W';
}

bool is_hyphen_end(char last) {
  return last == '-' || last == '\x90' || last == '\x91';
}

// Makes words of segments, in order; see the header for what differs.
template <typename Take>
class Mining {
 public:
  Mining(std::string_view text, Take& take) : text_(text), take_(take) {}

  void add(Word segment, bool is_plain) {
    if (segment.kind < WordKind::number) return;
    if (segment.begin < done_) return add_rest(segment.end());
    if (!is_plain) return add_special(segment);
    flush();
    take_(segment);
  }

  void flush() {
    if (held_.size > 0) give(held_);
    held_.size = 0;
  }

 private:
  void give(Word word) {
    const bool is_ascii =
        (text_[word.end() - 1] & 0x80) == 0 &&
        (word.begin == 0 || (text_[word.begin - 1] & 0x80) == 0);
    if (!is_ascii) word = whole(text_, word);
    if (word.size > 0) take_(word);
  }

  // What is left up to `end` of a segment that a word of ours ended amid: of
  // x.fr:hello behind an @, hello.
  void add_rest(std::size_t end) {
    if (end <= done_) return;
    const std::size_t begin = done_;
    for_each_segment<Reading::mining>(text_.substr(begin, end - begin),
                                      [&](Word rest, bool) {
                                        rest.begin += begin;
                                        add(rest, false);
                                      });
  }

  [[gnu::noinline]] void add_special(Word segment) {
    const std::size_t begin = segment.begin;
    const char before = begin > done_ ? text_[begin - 1] : ' ';
    std::size_t at = begin;
    const std::size_t end = segment.end();
    if (may_be_address(text_[begin]) && add_address(segment)) {
      return add_rest(end);
    }
    if (before == '@' && add_name(segment)) return add_rest(end);
    while (const auto size = elision_size(text_.substr(at, end - at))) {
      flush();
      give({at, size, WordKind::letters});
      at += size;
    }
    if (is_hyphen_end(before) && at == begin && is_joined(at) &&
        held_.kind == WordKind::letters && !is_clitic(text_, at, end)) {
      held_.size = end - held_.begin;
      return;
    }
    flush();
    held_ = {at, end - at, segment.kind};
    if (segment.kind == WordKind::number) extend_number();
  }

  bool add_address(Word segment) {
    const std::size_t end = address_end(text_, segment.begin);
    if (end == segment.begin) return false;
    flush();
    give_whole({segment.begin, end - segment.begin, WordKind::address});
    return true;
  }

  // name@domain and @name; their @ stands before the segment.
  bool add_name(Word segment) {
    const bool is_behind_word =
        held_.size > 0 && held_.end() + 1 == segment.begin;
    if (!is_behind_word) {
      flush();
      give_whole({segment.begin - 1, segment.size + 1, WordKind::letters});
      return true;
    }
    const std::size_t end = domain_end(text_, segment.begin);
    if (end == segment.begin) return false;
    held_ = {held_.begin, end - held_.begin, WordKind::address};
    done_ = end;
    return true;
  }

  void give_whole(Word word) {
    give(word);
    done_ = word.end();
  }

  bool is_joined(std::size_t begin) const {  // held, one hyphen, begin
    return held_.size > 0 && begin > held_.end() &&
           held_.end() + hyphen_size(text_, held_.end()) == begin;
  }

  // Takes to the number what belongs to it on either side.
  void extend_number() {
    held_ = quantity(text_, held_.begin, held_.end(), done_);
    done_ = held_.end();
  }

  std::string_view text_;
  Take& take_;
  Word held_{0, 0, WordKind::other};  // waits: a hyphen may follow
  std::size_t done_ = 0;  // segments that begin before it are in words already
};

template <typename Take>
void for_each_word(std::string_view text, Take take) {
  Mining<Take> mining(text, take);
  for_each_segment<Reading::mining>(text,
                                    [&mining](Word segment, bool is_plain) {
                                      mining.add(segment, is_plain);
                                    });
  mining.flush();
}

}  // namespace

void segments(std::string_view text, std::vector<Word>& found) {
  found.clear();
  for_each_segment<Reading::standard>(
      text, [&found](Word segment, bool) { found.push_back(segment); });
}

std::vector<Word> segments(std::string_view text) {
  std::vector<Word> found;
  segments(text, found);
  return found;
}

void words(std::string_view text, std::vector<Word>& found) {
  found.clear();
  for_each_word(text, [&found](Word word) { found.push_back(word); });
}

std::vector<Word> words(std::string_view text) {
  std::vector<Word> found;
  found.reserve(text.size() / 6);
  words(text, found);
  return found;
}

std::size_t word_count(std::string_view text) {
  std::size_t count = 0;
  for_each_word(text, [&count](Word) { ++count; });
  return count;
}

}  // namespace tamis::token

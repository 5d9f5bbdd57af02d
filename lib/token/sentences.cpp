#include "tamis/token/sentences.hpp"

#include <algorithm>
#include <array>

#include "tamis/text/classes.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/text/utf8.hpp"
#include "tamis/token/stop_words.hpp"
#include "tamis/token/words.hpp"

namespace tamis::token {
namespace {

bool is_terminator(char32_t code) {
  return code == '.' || code == '!' || code == '?' || code == 0x2026 ||
         code == 0x3002 || code == 0x203D;
}

bool is_closer(char32_t code) {
  return code == '"' || code == '\'' || code == ')' || code == ']' ||
         code == 0x201D || code == 0x2019 || code == 0xBB;
}

bool is_opener(char32_t code) {
  return code == '"' || code == '(' || code == '[' || code == 0x201C ||
         code == 0x2018 || code == 0xAB || code == 0xBF || code == 0xA1 ||
         code == 0x2022 || text::is_dash(code);
}

constexpr std::array<std::string_view, 24> clause_words = {
    "et",   "mais",  "donc",    "alors", "parce", "puis", "car",   "quand",
    "si",   "après", "ensuite", "sinon", "and",   "but",  "so",    "because",
    "then", "when",  "if",      "while", "now",   "or",   "which", "voilà"};

// Words of a name that no piece is cut in; more are text in capitals.
constexpr std::size_t longest_name = 5;

bool is_clause_word(std::string_view word) {
  const std::string folded = text::fold(word);
  return std::find(clause_words.begin(), clause_words.end(), folded) !=
         clause_words.end();
}

bool is_capitalised(std::string_view word) {
  return text::is_upper(text::decode(word, 0).code);
}

// Cuts one line; see the header for the rules.
class Cutter {
 public:
  Cutter(std::string_view text, const SentenceOptions& options,
         std::vector<Span>& found)
      : text_(text), options_(options), found_(found) {}

  void cut(std::size_t begin, std::size_t end) {
    begin_ = begin;
    end_ = end;
    for (std::size_t at = begin; at < end;) {
      const text::CodePoint point = text::decode(text_, at);
      at += point.size;
      if (!is_terminator(point.code)) continue;
      const std::size_t mark = at - point.size;
      at = after_closers(at);
      if (ends_sentence(mark, at)) take(at);
    }
    take(end);
  }

 private:
  char32_t code_at(std::size_t at) const {
    return at < end_ ? text::decode(text_, at).code : U'\n';
  }

  // Past further terminators and closing marks; a blank before » belongs to it.
  std::size_t after_closers(std::size_t at) const {
    while (at < end_) {
      const text::CodePoint point = text::decode(text_, at);
      if (!is_terminator(point.code) && !is_closer(point.code)) {
        const std::size_t next = at + point.size;
        if (!text::is_space(point.code) || code_at(next) != 0xBB) break;
        at = next;
        continue;
      }
      at += point.size;
    }
    return at;
  }

  bool ends_sentence(std::size_t mark, std::size_t after) const {
    if (after >= end_) return true;
    if (!text::is_space(code_at(after))) return false;
    char32_t next = U'\n';
    for (std::size_t at = after; at < end_;) {
      const text::CodePoint point = text::decode(text_, at);
      next = point.code;
      if (!text::is_space(next) && !is_opener(next)) break;
      at += point.size;
    }
    if (text::is_lower(next)) return false;
    const bool is_one_stop =
        text_[mark] == '.' && (after == mark + 1 || text_[mark + 1] != '.');
    return !is_one_stop || !is_shortened(mark);
  }

  // Whether the full stop at `mark` belongs to the word before it.
  bool is_shortened(std::size_t mark) const {
    std::size_t start = mark;
    while (start > begin_) {
      const text::CodePoint before = text::decode_before(text_, start);
      if (text::is_space(before.code) || text::is_apostrophe(before.code) ||
          is_opener(before.code)) {
        break;
      }
      start -= before.size;
    }
    const std::string_view word = text_.substr(start, mark - start);
    if (word.empty() || word.size() > 12) return false;
    const text::CodePoint first = text::decode(word, 0);
    if (first.size == word.size() && text::is_upper(first.code)) {
      return word != "I";  // an initial: J. Dupont
    }
    if (text::is_digit(first.code)) {  // 1. First
      return text::trimmed(text_.substr(begin_, start - begin_)).empty();
    }
    return abbreviations(options_.language).contains(text::fold(word));
  }

  void take(std::size_t end) {
    const std::string_view raw = text_.substr(begin_, end - begin_);
    const std::string_view sentence = text::trimmed(raw);
    if (!sentence.empty()) {
      take_pieces(
          begin_ + static_cast<std::size_t>(sentence.data() - raw.data()),
          sentence);
    }
    begin_ = end;
  }

  void take_pieces(std::size_t at, std::string_view sentence) {
    // Words have at least one byte and a blank: a short sentence needs no
    // count.
    if (sentence.size() <= 2 * options_.longest) {
      found_.push_back({at, sentence.size()});
      return;
    }
    const std::vector<Word> all = words(sentence);
    std::size_t begin = 0;
    if (all.size() > options_.longest) {
      std::size_t run = 0;  // words since the last mark or cut
      for (std::size_t i = 1; i < all.size(); ++i) {
        ++run;
        const std::string_view gap =
            sentence.substr(all[i - 1].end(), all[i].begin - all[i - 1].end());
        const bool is_blank = !gap.empty() && text::trimmed(gap).empty();
        // A mark stands there: some punctuation exists.
        if (gap.size() > 1 && !is_blank) run = 0;
        const bool may_cut = is_blank && run >= options_.shortest_piece &&
                             is_clause_word(all[i].in(sentence));
        const bool is_in_name = run < options_.longest_piece + longest_name &&
                                is_capitalised(all[i].in(sentence)) &&
                                is_capitalised(all[i - 1].in(sentence));
        const bool must_cut =
            is_blank && run >= options_.longest_piece && !is_in_name;
        if (!may_cut && !must_cut) continue;
        found_.push_back({at + begin, all[i - 1].end() - begin});
        begin = all[i].begin;
        run = 0;
      }
    }
    found_.push_back({at + begin, sentence.size() - begin});
  }

  std::string_view text_;
  const SentenceOptions& options_;
  std::vector<Span>& found_;
  std::size_t begin_ = 0;  // of the sentence that is open
  std::size_t end_ = 0;    // of the line
};

}  // namespace

std::vector<Span> sentences(std::string_view text,
                            const SentenceOptions& options) {
  std::vector<Span> found;
  Cutter cutter(text, options, found);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    cutter.cut(begin, end);
    begin = end + 1;
  }
  return found;
}

}  // namespace tamis::token

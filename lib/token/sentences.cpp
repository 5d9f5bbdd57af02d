#include "tamis/token/sentences.hpp"

#include <algorithm>

#include "sentences_ends.hpp"
#include "sentences_items.hpp"
#include "sentences_pieces.hpp"
#include "sentences_scan.hpp"
#include "sentences_signs.hpp"
#include "tamis/text/classes.hpp"

namespace tamis::token {
namespace {

// A parenthesis that is longer is taken for one that nobody closed.
constexpr std::size_t longest_parenthesis = 300;  // bytes

class Cutter {
 public:
  Cutter(std::string_view text, const SentenceOptions& options,
         std::vector<Span>& found)
      : text_(text),
        ends_(text, options.language),
        pieces_(text, options),
        found_(found) {}

  void cut() {
    for (std::size_t begin = 0; begin < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      cut_line(begin, end);
      begin = end + 1;
    }
  }

 private:
  void cut_line(std::size_t begin, std::size_t end) {
    find_items(text_.substr(begin, end - begin), items_);
    std::size_t item = begin;
    for (const std::size_t next : items_) {
      cut_item(item, begin + next);
      item = begin + next;
    }
    cut_item(item, end);
  }

  void cut_item(std::size_t begin, std::size_t end) {
    const std::string_view text = text_.substr(0, end);
    end_ = end;
    begin_ = after_blanks(begin);
    parenthesis_ = begin_;
    ends_.enter(begin_, end);
    for (std::size_t at = begin_; (at = next_mark(text, at)) < end;) {
      if (text[at] == '(') note_parenthesis(text, at);
      auto mark = mark_at(ends_.line(), at);
      at = mark ? mark->end : at + 1;
      if (!mark || mark->end <= parenthesis_) continue;
      if (!ends_.ends(*mark)) continue;
      at = mark->end;
      take(at, true);
    }
    take(end, false);
  }

  std::size_t after_blanks(std::size_t at) const {
    while (at < end_) {
      const text::CodePoint point = decoded(text_, at);
      if (!text::is_space(point.code)) break;
      at += point.size;
    }
    return at;
  }

  // What stands in parentheses amid a sentence does not end it.
  void note_parenthesis(std::string_view text, std::size_t at) {
    if (at < parenthesis_ || at == begin_ || text[at - 1] != ' ') return;
    const std::size_t closer = text.substr(at, longest_parenthesis).find(')');
    if (closer != text.npos) parenthesis_ = at + closer;
  }

  void take(std::size_t end, bool is_ended) {
    const std::string_view sentence =
        text::trimmed(text_.substr(begin_, end - begin_));
    begin_ = after_blanks(end);
    if (sentence.empty()) return;
    const auto begin = static_cast<std::size_t>(sentence.data() - text_.data());
    pieces_.add({begin, sentence.size()}, is_ended, found_);
  }

  std::string_view text_;
  SentenceEnds ends_;
  SentencePieces pieces_;
  std::vector<Span>& found_;
  std::vector<std::size_t> items_;  // of the line, behind the first
  std::size_t begin_ = 0;           // of the sentence that is open
  std::size_t end_ = 0;             // of the line or item
  std::size_t parenthesis_ = 0;     // where the one that is open closes
};

}  // namespace

void sentences(std::string_view text, const SentenceOptions& options,
               std::vector<Span>& found) {
  found.clear();
  Cutter(text, options, found).cut();
}

std::vector<Span> sentences(std::string_view text,
                            const SentenceOptions& options) {
  std::vector<Span> found;
  sentences(text, options, found);
  return found;
}

}  // namespace tamis::token

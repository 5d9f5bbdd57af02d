#include "turns.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "bullets.hpp"
#include "labels.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"
#include "times.hpp"
#include "wrapped.hpp"

namespace tamis::transcript {
namespace {

constexpr std::string_view turn_mark = ">>";

bool ends_sentence(std::string_view text) {
  while (!text.empty()) {
    const text::CodePoint last = text::decode_before(text, text.size());
    const bool closes = last.code == '"' || last.code == ')' ||
                        last.code == 0xBB || last.code == 0x201D ||
                        text::is_space(last.code) || last.code == '*';
    if (!closes) {
      return last.code == '.' || last.code == '!' || last.code == '?' ||
             last.code == 0x2026 || last.code == ',' || last.code == '-' ||
             last.code == ':' || last.code == ';' || last.code == 0x2014;
    }
    text.remove_suffix(last.size);
  }
  return false;
}

bool has_words(std::string_view text, std::size_t least) {
  std::size_t blanks = 0;
  for (std::size_t at = text.find(' '); at != text.npos;
       at = text.find(' ', at + 1)) {
    if (++blanks + 1 >= least) return true;
  }
  return least <= 1;
}

// The line that Otter sets below its transcripts.
bool is_credit(std::string_view text) {
  return text == "Transcribed by https://otter.ai";
}

class Turns {
 public:
  Turns(std::vector<Row>& rows, std::deque<std::string>& strings)
      : rows_(rows), strings_(strings), times_(rows), labels_(labels()) {
    weigh();
  }

  void run() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      Row& row = rows_[i];
      if (row.is_heading) end_turn();
      if (row.is_used || row.is_heading) continue;
      is_last_ = i >= last_label_;
      if (is_credit(row.text)) {
        row.is_used = true;
        end_turn();
        continue;
      }
      take(row);
      row.speaker = speaker_;
      if (row.start) {
        start_ = row.start;
        end_ = row.end;
      } else if (start_ && !row.is_used && shares_time(row)) {
        row.start = start_;
        row.end = end_;
      }
    }
  }

 private:
  Labels labels() {
    for (Row& row : rows_) times_.take_behind(row);
    std::vector<std::string_view> texts;
    std::vector<std::string_view> heads;
    texts.reserve(rows_.size());
    for (const Row& row : rows_) {
      if (row.is_used || row.is_heading) continue;
      const std::string_view text = behind_mark(row.text);
      texts.push_back(text);
      if (row.after_blank) heads.push_back(text);
    }
    return Labels(texts, heads);
  }

  static std::string_view behind_mark(std::string_view text) {
    if (!text.starts_with(turn_mark)) return text;
    const std::size_t end = text.find_first_not_of("> ");
    return end == text.npos ? std::string_view() : text.substr(end);
  }

  // What the labels are evidence for besides names: whether a turn goes on
  // below a blank line.
  void weigh() {
    std::size_t blocks = 0;
    std::size_t labelled = 0;
    std::size_t with_lines_below = 0;
    std::size_t marks = 0;
    bool is_below_label = false;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      Row& row = rows_[i];
      if (row.is_used || row.is_heading) continue;
      marks += row.text.starts_with(turn_mark);
      const auto head = head_of(behind_mark(row.text));
      const bool is_label = head && labels_.believes(*head);
      blocks += row.after_blank || is_label;
      row.is_head = is_label;
      if (is_label) {
        heads_.push_back(*head);
        ++labelled;
        last_label_ = i;
        is_marked_ |= head->is_bold || (head->start && !head->is_sure);
        has_chat_ |= head->is_chat;
      }
      with_lines_below += is_below_label && !is_label && !row.after_blank;
      is_below_label = is_label && head->size < row.text.size();
      if (is_label && !head->is_sure && head->size >= row.text.size()) {
        has_alone_ = true;
      }
    }
    has_marks_ = marks >= 2;
    const bool has_blocks = with_lines_below * 10 >= labelled &&
                            with_lines_below > 0 && !are_wrapped(rows_);
    passes_blanks_ = labelled > 0 && (!has_blocks || is_marked_) &&
                     (is_marked_ || has_alone_ || labelled * 4 >= blocks);
  }

  void end_turn() {
    speaker_ = {};
    start_.reset();
    end_.reset();
    is_alone_ = false;
  }

  void take(Row& row) {
    const bool is_label = row.is_head;
    if (has_marks_ && row.text.starts_with(turn_mark)) {
      end_turn();
      cut(row, row.text.size() - behind_mark(row.text).size());
    }
    if (is_label) {
      take_label(row, heads_[next_head_++]);
      return;
    }
    const auto head = head_of(row.text);
    if (head && times_.believes(*head, row.text)) {
      take_time(row, *head);
    } else {
      const bool is_note = head && head->is_bold && head->has_colon;
      const bool is_below = row.after_blank && !is_alone_;
      if (is_note || (is_below && !goes_on(row))) end_turn();
      is_alone_ = false;
      unescape(row);
    }
  }

  static void cut(Row& row, std::size_t size) {
    row.text.remove_prefix(std::min(size, row.text.size()));
    row.cut += size;
    row.is_head = true;
    if (row.text.empty()) row.is_used = true;
  }

  void take_label(Row& row, const Head& head) {
    end_turn();
    speaker_ = head.is_sure ? sure_name(head.name) : labels_.name_of(head.name);
    set_time(row, head);
    cut(row, head.size);
    if (!row.text.empty() && !head.is_sure) take_inner_time(row);
    is_alone_ = row.text.empty();
  }

  std::string_view sure_name(std::string_view name) {
    if (name.find('\\') == name.npos) return name;
    return strings_.emplace_back(unescaped_name(name));
  }

  // `**Name:** [04:06] text`, `Name: (04:06)`
  static void take_inner_time(Row& row) {
    if (row.start || (row.text[0] != '[' && row.text[0] != '(')) return;
    const auto head = head_of(row.text);
    if (!head || head->time_size == 0) return;
    const std::size_t size = head->name.empty() ? head->size : head->time_size;
    if (row.text[0] == '(' && size < row.text.size()) return;
    set_time(row, *head);
    cut(row, size);
  }

  static void set_time(Row& row, const Head& head) {
    if (!head.start) return;
    row.start = head.start;
    row.end = head.end;
  }

  // A time alone on its line says that the same speaker goes on.
  void take_time(Row& row, const Head& head) {
    const std::size_t size = head.name.empty() ? head.size : head.time_size;
    const bool is_alone = size >= row.text.size();
    if (row.after_blank && !is_alone && !is_alone_ &&
        !goes_on({.text = row.text.substr(size), .line = row.line})) {
      end_turn();
    }
    set_time(row, head);
    cut(row, size);
    is_alone_ = is_alone;
  }

  // Whether the turn goes on with `row`, below a blank line: it reads as prose,
  // not as a heading or a page's own words.
  bool goes_on(const Row& row) const {
    if (speaker_.empty() || !passes_blanks_) return false;
    if (has_chat_) return true;
    if (is_marked_ && !is_last_) return true;
    if (is_last_) return has_words(row.text, 12) && ends_sentence(row.text);
    return ends_sentence(row.text) || has_words(row.text, 10) ||
           opens_list_line(row.text);
  }

  bool shares_time(const Row& row) const {
    return !speaker_.empty() || !row.after_blank;
  }

  // `Name\: text`, as the text form writes what is no label.
  void unescape(Row& row) {
    const std::string_view text = row.text.substr(0, 200);
    const std::size_t at = text.find(':');
    if (at == text.npos || at == 0 || text[at - 1] != '\\') return;
    std::string plain(row.text);
    plain.erase(at - 1, 1);
    if (possible_label(plain)) row.text = strings_.emplace_back(plain);
  }

  std::vector<Row>& rows_;
  std::deque<std::string>& strings_;
  Times times_;
  Labels labels_;
  std::vector<Head> heads_;  // the believed labels, in order
  std::size_t next_head_ = 0;
  std::size_t last_label_ = 0;
  bool is_marked_ = false;  // labels are bold or bear times
  bool has_alone_ = false;  // labels stand over their text
  bool has_chat_ = false;
  bool has_marks_ = false;      // >>
  bool passes_blanks_ = false;  // a blank line does not end a turn

  std::string_view speaker_;
  std::optional<double> start_;  // of the turn
  std::optional<double> end_;
  bool is_alone_ = false;  // the label or time stands over its text
  bool is_last_ = false;   // no label follows
};

}  // namespace

void take_turns(std::vector<Row>& rows, std::deque<std::string>& strings) {
  Turns(rows, strings).run();
}

}  // namespace tamis::transcript

// From the blocks of a page that stay to segments. Names in bold, in a cell or
// in a heading become `Name: ` labels, if they recur.
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "clock.hpp"
#include "html_page.hpp"
#include "labels.hpp"
#include "markup_formats.hpp"
#include "speakers.hpp"
#include "tamis/text/classes.hpp"

namespace tamis::transcript {
namespace {

// The time that `text` begins with, taken off; as it is written.
std::string_view take_time(std::string_view& text) {
  const auto clock = clock_at(text);
  if (!clock) return {};
  const std::string_view time = text.substr(0, clock->size);
  text = text::trimmed(text.substr(clock->size));
  return time;
}

// The name that a block bears as its label, or is; empty: none.
std::string label_name(const Block& block) {
  std::size_t size = block.label_bytes;
  if (block.kind == BlockKind::heading) size = block.text.size();
  std::string_view name =
      text::trimmed(std::string_view(block.text).substr(0, size));
  take_time(name);
  if (name.ends_with(':'))
    name = text::trimmed(name.substr(0, name.size() - 1));
  constexpr std::size_t longest_name = 60;  // bytes
  if (name.empty() || name.size() > longest_name || !is_name_shaped(name)) {
    return {};
  }
  return std::string(name);
}

// The text behind a label within its block.
std::string_view behind_label(const Block& block) {
  if (block.kind == BlockKind::heading) return {};
  auto rest =
      text::trimmed(std::string_view(block.text).substr(block.label_bytes));
  if (rest.starts_with(':')) rest.remove_prefix(1);
  return text::trimmed(rest);
}

bool is_label_alone(const Block& block) {
  return block.kind == BlockKind::heading ||
         block.label_bytes == block.text.size() ||
         clock_of(behind_label(block)).has_value();
}

// `[0:12] Name: text`, the time from before or behind the name.
std::string labelled(const Block& block, const std::string& name) {
  std::string_view label = block.text;
  std::string_view rest = behind_label(block);
  std::string_view time = take_time(label);
  if (time.empty()) time = take_time(rest);
  std::string out;
  if (!time.empty()) out.append("[").append(time).append("] ");
  return out.append(name).append(": ").append(rest);
}

class Lines {
 public:
  explicit Lines(std::vector<Block>& blocks) : blocks_(blocks) {
    std::erase_if(blocks_, [](const Block& block) { return block.is_dropped; });
    for (const Block& block : blocks_) names_.push_back(label_name(block));
    decide();
  }

  std::vector<SourceLine> take() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) add(i);
    return std::move(lines_);
  }

 private:
  // Names that stand but once are believed once others recur. Words in bold
  // within a paragraph need more: most paragraphs have them.
  void decide() {
    std::map<std::string, std::size_t> counts[2];
    std::size_t total[2] = {};
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (names_[i].empty()) continue;
      const bool is_alone = is_label_alone(blocks_[i]);
      ++counts[is_alone][names_[i]];
      ++total[is_alone];
    }
    const auto recurring = [](const auto& all) {
      std::size_t found = 0;
      for (const auto& [name, count] : all) {
        if (count > 1) found += count;
      }
      return found;
    };
    alone_are_names_ =
        recurring(counts[1]) >= 2 && recurring(counts[1]) * 2 >= total[1];
    leads_are_names_ = recurring(counts[0]) >= 2 &&
                       recurring(counts[0]) * 2 >= total[0] &&
                       total[0] * 3 >= blocks_.size();
  }

  bool has_label(std::size_t i) const {
    if (names_[i].empty()) return false;
    return is_label_alone(blocks_[i]) ? alone_are_names_ : leads_are_names_;
  }

  void add(std::size_t i) {
    Block& block = blocks_[i];
    if (has_label(i)) {
      std::string label = labelled(block, names_[i]);
      if (is_label_alone(block) || label.ends_with(": ")) {
        pending_ = std::move(label);
        return;
      }
      put(block, std::move(label), true);
      is_in_turn_ = true;
    } else if (!pending_.empty()) {
      put(block, std::exchange(pending_, {}) + block.text, true);
      is_in_turn_ = true;
    } else {
      is_in_turn_ &= block.kind != BlockKind::heading;
      const bool is_bullet =
          block.kind == BlockKind::bullet && block.label_bytes == 0;
      std::string text = std::move(block.text);
      if (is_bullet) text.insert(0, "- ");
      put(block, std::move(text), !is_in_turn_ && !block.after_break);
    }
  }

  void put(const Block& block, std::string text, bool after_blank) {
    lines_.push_back({std::move(text), block.line, after_blank});
  }

  std::vector<Block>& blocks_;
  std::vector<std::string> names_;  // of each block; empty: none
  std::vector<SourceLine> lines_;
  std::string pending_;  // a label over its text
  bool is_in_turn_ = false;
  bool alone_are_names_ = false;
  bool leads_are_names_ = false;
};

}  // namespace

Document read_html(std::string_view text, Problems&) {
  Page page = page_of(text);
  drop_chrome(page);
  add_segments_of(Lines(page.blocks).take(), page.document);
  return std::move(page.document);
}

}  // namespace tamis::transcript

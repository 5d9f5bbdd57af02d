// Buttons and covers, and the head of a player that they stand in.
#include <algorithm>
#include <unordered_map>

#include "page.hpp"
#include "page_phrases.hpp"

namespace tamis::clean {
namespace {

// Beside a line that is no sentence; speech has sentences on both sides.
bool is_among_labels(const Page& page, std::size_t i) {
  const auto is_label = [&page](std::size_t j) {
    return j >= page.size() || (!is_prose(page.line(j)) && !page.is_said(j) &&
                                !ends_as_sentence(page.text(j)));
  };
  return !page.line(i).begins_small &&
         (i == 0 || is_label(i - 1) || is_label(i + 1));
}

bool ends_as_sentence_of_speech(const Page& page, std::size_t i) {
  return ends_as_sentence(page.text(i)) && page.count_of(page.folded(i)) < 2;
}

}  // namespace

void mark_single_lines(Page& page) {
  constexpr std::string_view suffix = " cover";
  constexpr std::size_t longest_button = 40;  // bytes
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (!page.is_open(i)) continue;
    const std::string_view text = page.text(i);
    if (text.size() <= longest_button && is_in(buttons, page.folded(i)) &&
        (!is_in(spoken_buttons, page.folded(i)) || is_among_labels(page, i))) {
      page.mark(i) = "button";
    } else if (text.ends_with(suffix)) {
      const std::string_view all = page.folded(i);
      const auto twin = all.substr(0, all.size() - suffix.size());
      if (twin == "undefined" || page.count_of(twin) > 0) {
        page.mark(i) = "cover";
      }
    }
  }
}

// A player's head: lines that come twice or more within it, among covers and
// buttons. The line that has a cover is the title.
void mark_head(Page& page) {
  std::size_t end = 0;
  std::size_t covers = 0;
  while (end < page.size() && !page.is_said(end) &&
         !ends_as_sentence_of_speech(page, end)) {
    if (covers > 0 && page.mark(end) == "button" &&
        page.folded(end) != "play") {
      break;
    }
    covers += page.mark(end) == "cover";
    ++end;
  }
  if (covers == 0) return;
  const bool is_untitled = page.document().title.empty();
  std::unordered_map<std::string_view, std::size_t> here;
  for (std::size_t i = 0; i < end; ++i) ++here[page.folded(i)];
  for (std::size_t i = 0; i < end; ++i) {
    if (!page.is_open(i)) continue;
    const bool has_cover = here.contains(page.folded(i) + " cover");
    if (has_cover && is_untitled &&
        page.text(i).size() > page.document().title.size()) {
      page.document().title = page.text(i);
    }
    if (has_cover || here[page.folded(i)] >= 2) page.mark(i) = "head";
  }
}

}  // namespace tamis::clean

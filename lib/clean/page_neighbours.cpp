// Short lines that may be anything, judged by what stands around them.
#include <algorithm>

#include "page.hpp"

namespace tamis::clean {
namespace {

// What a line is taken for before its neighbours are asked.
enum class Look : std::uint8_t { prose, open, leaning, chrome };

struct Ends {
  std::size_t first;  // prose
  std::size_t last;
  std::size_t title;
  std::size_t chrome_in_head;
  std::size_t chrome_in_tail;
};

// "*The first names are not theirs"
bool is_footnote(std::string_view text) {
  return text.starts_with('*') && !text.starts_with("* ") &&
         text.find(' ') != text.npos;
}

Look look_of(const Page& page, std::size_t i) {
  if (page.is_said(i) || page.is_event(i)) return Look::prose;
  if (!page.mark(i).empty()) return Look::chrome;
  const Line& line = page.line(i);
  if (is_prose(line) && !line.is_question) return Look::prose;
  if (is_footnote(page.text(i))) return Look::prose;
  constexpr std::uint32_t most_words = 10;
  if (line.words > most_words) return Look::prose;
  if (line.is_question) return Look::open;
  const std::string_view text = page.text(i);
  const bool is_name_of_net =
      text.find(' ') == text.npos &&
      (text.starts_with('@') ||
       text.substr(0, text.size() - 1).find('.') != text.npos);
  const bool is_leaning =
      line.words == line.numbers || is_name_of_net ||
      (line.strange == 0 &&
       (!line.begins_small || line.words == 1 || line.numbers > 0));
  if (is_leaning && !(line.ends_sentence && line.words > 3)) {
    return Look::leaning;
  }
  return line.ends_sentence || line.begins_small ? Look::prose : Look::open;
}

// The first line of some words above the first prose that may be anything is
// the title of what follows; where there is none, the longest.
std::size_t title_line(const Page& page, const std::vector<Look>& looks,
                       std::size_t first) {
  constexpr std::uint32_t some_words = 4;
  std::size_t title = page.size();
  std::size_t longest = 0;
  for (std::size_t i = 0; i < first; ++i) {
    if (looks[i] != Look::open) continue;
    if (page.line(i).words >= some_words) return i;
    if (page.text(i).size() < longest) continue;
    longest = page.text(i).size();
    title = i;
  }
  return title;
}

// A title that stands twice in the head stays once: above what it titles.
void mark_repeated_title(Page& page, const Ends& ends) {
  if (ends.title >= ends.first || ends.chrome_in_head == 0) return;
  std::size_t last = ends.title;
  for (std::size_t i = ends.title + 1; i < ends.first; ++i) {
    if (page.text(i) != page.text(ends.title)) continue;
    if (page.mark(last).empty()) page.mark(last) = "head";
    last = i;
  }
}

// Tags and names, as they stand below an article.
bool is_of_names(const Page& page, std::size_t begin, std::size_t end) {
  constexpr std::uint32_t longest = 4;  // words
  for (std::size_t i = begin; i < end; ++i) {
    const Line& line = page.line(i);
    if (line.words > longest || 2 * line.stops > line.words) return false;
  }
  return true;
}

// The title, wherever it stands, and a line beside it that is long enough to
// go on with it.
bool is_part_of_title(const Page& page, std::size_t i, std::size_t title) {
  constexpr std::uint32_t subtitle = 5;  // words
  if (title >= page.size()) return false;
  if (page.text(i) == page.text(title)) return true;
  const auto is_title = [&](std::size_t j) {
    return j < page.size() && page.text(j) == page.text(title);
  };
  return page.line(i).words >= subtitle &&
         (is_title(i + 1) || (i > 0 && is_title(i - 1)));
}

void judge_run(Page& page, const std::vector<Look>& looks, std::size_t begin,
               std::size_t end, const Ends& ends) {
  const bool above = begin > 0 && looks[begin - 1] == Look::chrome;
  const bool below = end < looks.size() && looks[end] == Look::chrome;
  const bool in_head = end <= ends.first;
  const bool in_tail = begin > ends.last;
  const auto size = static_cast<std::size_t>(
      std::count(looks.begin() + static_cast<std::ptrdiff_t>(begin),
                 looks.begin() + static_cast<std::ptrdiff_t>(end), Look::open));
  const std::size_t chrome = in_head   ? ends.chrome_in_head
                             : in_tail ? ends.chrome_in_tail
                                       : 0;
  // Much chrome at an end of the page makes all of that end a menu.
  constexpr std::size_t much = 4;
  const std::size_t most = chrome >= much && above ? 60
                           : in_head || in_tail    ? 4
                                                   : 2;
  const bool from_edge = in_head && begin == 0 && below;
  const bool to_edge =
      in_tail && (end == looks.size() || below) &&
      (above || (chrome >= much && is_of_names(page, begin, end)));
  const bool goes = size <= most && ((above && below) || from_edge || to_edge);
  for (std::size_t i = begin; i < end; ++i) {
    if (!page.mark(i).empty()) continue;
    if (in_head && is_part_of_title(page, i, ends.title)) continue;
    const bool leans =
        looks[i] == Look::leaning && (above || below || chrome > 1);
    if (goes || leans) page.mark(i) = "neighbour";
  }
}

}  // namespace

// Short lines that may be anything are chrome among chrome. Nothing is
// decided where a page holds no prose: then short lines are what it says.
void mark_neighbours(Page& page) {
  const std::size_t size = page.size();
  std::vector<Look> looks(size);
  std::size_t first = size;  // prose
  std::size_t last = 0;
  std::size_t chrome = 0;
  for (std::size_t i = 0; i < size; ++i) {
    looks[i] = look_of(page, i);
    chrome += looks[i] == Look::chrome;
    if (looks[i] != Look::prose) continue;
    first = std::min(first, i);
    last = i;
  }
  if (first == size || chrome == 0) return;
  const auto chrome_in = [&looks](std::size_t from, std::size_t to) {
    const auto begin = looks.begin();
    return static_cast<std::size_t>(
        std::count_if(begin + static_cast<std::ptrdiff_t>(from),
                      begin + static_cast<std::ptrdiff_t>(to), [](Look look) {
                        return look == Look::chrome || look == Look::leaning;
                      }));
  };
  const Ends ends = {first, last, title_line(page, looks, first),
                     chrome_in(0, first), chrome_in(last, size)};
  mark_repeated_title(page, ends);
  for (std::size_t begin = 0; begin < size;) {
    std::size_t end = begin + 1;
    if (looks[begin] == Look::open || looks[begin] == Look::leaning) {
      while (end < size &&
             (looks[end] == Look::open || looks[end] == Look::leaning)) {
        ++end;
      }
      judge_run(page, looks, begin, end, ends);
    }
    begin = end;
  }
}

}  // namespace tamis::clean

#include "lone_names.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "bullets.hpp"
#include "names.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::transcript {
namespace {

using Counts = std::unordered_map<std::string_view, std::size_t>;

// Headings and buttons of pages, which recur but name nobody.
constexpr std::array<std::string_view, 26> page_words = {
    "description", "transcription", "transcript", "chapters", "chapitres",
    "share",       "partager",      "embed",      "play",     "pause",
    "download",    "télécharger",   "subscribe",  "follow",   "suivre",
    "comments",    "commentaires",  "notes",      "summary",  "résumé",
    "references",  "liens",         "links",      "episodes", "épisodes",
    "introduction"};

bool is_page_word(std::string_view text) {
  const std::string folded = text::fold(text);
  return std::find(page_words.begin(), page_words.end(), folded) !=
         page_words.end();
}

// The name of `• #Name`. A number behind # is a chapter's.
std::optional<std::string_view> bullet_name(const Row& row) {
  auto text = behind_bullet(row.text);
  if (!text || !text->starts_with('#') || text->size() < 2) return std::nullopt;
  text->remove_prefix(1);
  if (text::is_digit(text::decode(*text, 0).code)) return std::nullopt;
  if (!is_name_shaped(*text)) return std::nullopt;
  return text;
}

// The next row behind `i` that is not used up; rows.size() if there is none.
std::size_t next_of(const std::vector<Row>& rows, std::size_t i) {
  for (++i; i < rows.size() && rows[i].is_used;) ++i;
  return i;
}

// **Name** without its marks.
std::string_view without_bold(std::string_view text) {
  if (text.size() < 5 || !text.starts_with("**") || !text.ends_with("**")) {
    return text;
  }
  return text.substr(2, text.size() - 4);
}

// Whether the line could be a name alone on its line, over its text. The blank
// line that parts a heading from its text would make a name alone a heading.
bool is_lone_name(const std::vector<Row>& rows, std::size_t i) {
  constexpr std::size_t longest = 50;  // bytes
  const Row& row = rows[i];
  if (row.is_used || row.text.size() > longest) return false;
  const std::string_view text = without_bold(row.text);
  const std::size_t below = next_of(rows, i);
  if (below == rows.size()) return false;
  const Row& next = rows[below];
  const bool is_marked = row.is_heading || text.size() < row.text.size();
  const char32_t last = text::decode_before(text, text.size()).code;
  const bool ends_as_text =
      last == '.' || last == '!' || last == '?' || last == ':';
  const bool is_over_text =
      is_marked ? !next.is_heading
                : !next.after_blank && (next.text.size() > text.size() ||
                                        next.start.has_value());
  return is_over_text && !ends_as_text &&
         name_shape(text) == NameShape::plain && !is_page_word(text);
}

// "Merci Alexis !" at the end is said to Alexis, so what stands from there on
// is nobody's.
void release_thanks(std::vector<Row>& rows, std::string_view name) {
  constexpr std::size_t tail = 6;
  const std::size_t count = rows.size();
  const std::string folded_name = text::fold(name);
  for (std::size_t i = count > tail ? count - tail : 0; i < count; ++i) {
    if (rows[i].text.size() > name.size() * 2 + 40) continue;
    const std::string folded = text::fold(rows[i].text);
    if (folded.size() > name.size() + 20 ||
        folded.find(folded_name) == folded.npos ||
        (!folded.starts_with("merci") && !folded.starts_with("thank"))) {
      continue;
    }
    for (; i < count; ++i) rows[i].speaker = {};
  }
}

// Names that each stand over a time and its text, one of them twice: all are
// believed.
Counts names_over_times(const std::vector<Row>& rows) {
  Counts counts;
  bool recurs = false;
  for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
    const bool is_over_time = rows[i + 1].is_used && !rows[i + 1].after_blank;
    if (!is_over_time || !rows[i].after_blank || !is_lone_name(rows, i)) {
      continue;
    }
    recurs |= ++counts[without_bold(rows[i].text)] > 1;
  }
  return recurs ? counts : Counts();
}

// Names that stand over text, twice or more.
Counts names_over_texts(const std::vector<Row>& rows) {
  Counts counts;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (is_lone_name(rows, i)) ++counts[without_bold(rows[i].text)];
  }
  std::erase_if(counts, [](const auto& entry) { return entry.second < 2; });
  std::size_t labels = 0;
  for (const auto& [name, count] : counts) labels += count;
  return labels < 3 || labels * 20 < rows.size() ? Counts() : counts;
}

}  // namespace

bool take_bullet_names(std::vector<Row>& rows) {
  Counts counts;
  bool recurs = false;
  for (const Row& row : rows) {
    if (const auto name = bullet_name(row)) recurs |= ++counts[*name] > 1;
  }
  if (!recurs) return false;
  std::string_view speaker;
  for (Row& row : rows) {
    if (row.is_used) {
      speaker = {};
    } else if (const auto name = bullet_name(row)) {
      speaker = *name;
      row.is_used = true;
    } else {
      if (!row.is_indented) speaker = {};
      row.speaker = speaker;
    }
  }
  return true;
}

bool take_lone_names(std::vector<Row>& rows) {
  Counts counts = names_over_times(rows);
  if (counts.empty()) counts = names_over_texts(rows);
  if (counts.empty()) return false;
  // One name that comes again and again answers somebody who is not named:
  // the line above each label is that other party's.
  const bool answers = counts.size() == 1;
  const auto is_label = [&](std::size_t i) {
    return !rows[i].is_used && rows[i].text.size() < 60 &&
           counts.contains(without_bold(rows[i].text));
  };
  std::string_view speaker;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Row& row = rows[i];
    if (is_label(i)) {
      speaker = without_bold(row.text);
      row.is_used = true;
      continue;
    }
    if (row.is_heading) speaker = {};
    if (row.is_used) continue;
    const bool asks = answers && i + 1 < rows.size() && is_label(i + 1);
    row.speaker = asks ? std::string_view() : speaker;
  }
  if (answers) release_thanks(rows, counts.begin()->first);
  return true;
}

}  // namespace tamis::transcript

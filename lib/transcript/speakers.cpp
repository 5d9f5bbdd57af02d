#include "speakers.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <utility>

#include "clock.hpp"
#include "labels.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::transcript {
namespace {

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

// The text behind a list bullet, if `text` begins with one.
std::optional<std::string_view> behind_bullet(std::string_view text) {
  for (const std::string_view bullet : {"•", "*", "-", "–"}) {
    if (text.starts_with(bullet)) {
      return text::trimmed(text.substr(bullet.size()));
    }
  }
  return std::nullopt;
}

// The name of `• #Name`. A number behind # is a chapter's.
std::optional<std::string> bullet_name(const SourceLine& line) {
  auto text = behind_bullet(line.text);
  if (!text || !text->starts_with('#') || text->size() < 2) return std::nullopt;
  text->remove_prefix(1);
  if (text::is_digit(text::decode(*text, 0).code)) return std::nullopt;
  if (!is_name_shaped(*text)) return std::nullopt;
  return std::string(*text);
}

// A chapter's title without bullet and number: "• #2 Le parcours".
std::string chapter_title(std::string_view text) {
  if (const auto behind = behind_bullet(text)) text = *behind;
  if (text.starts_with('#')) {
    std::size_t at = 1;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
    if (at > 1) text = text::trimmed(text.substr(at));
  }
  return std::string(text);
}

class Reading {
 public:
  Reading(std::vector<SourceLine> lines, Document& document)
      : lines_(std::move(lines)),
        document_(document),
        is_used_(lines_.size(), false) {}

  void run() {
    take_chapters();
    segments_.resize(lines_.size());
    take_lone_times();
    const bool has_bullets = take_bullet_names();
    if (!has_bullets && !take_lone_names()) take_labels();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (is_used_[i]) continue;
      Segment& segment = segments_[i];
      segment.text = std::move(lines_[i].text);
      segment.line = lines_[i].line;
      document_.segments.push_back(std::move(segment));
    }
  }

 private:
  // Two or more titles in a row, each over a time alone, times never going
  // back. A time over the first one means captions, not chapters. A page
  // scraped several times gives the same chapters again.
  void take_chapters() {
    const std::size_t count = lines_.size();
    for (std::size_t i = 0; i + 3 < count; ++i) {
      constexpr std::size_t longest_title = 200;  // bytes
      std::vector<Chapter> list;
      std::size_t at = i;
      while (at + 1 < count && lines_[at].text.size() <= longest_title &&
             !clock_of(lines_[at].text)) {
        const auto time = clock_of(lines_[at + 1].text);
        if (!time || (!list.empty() && *time < list.back().start)) break;
        list.push_back({chapter_title(lines_[at].text), *time});
        at += 2;
      }
      if (list.size() < 2) continue;
      const bool follows_time = i > 0 && clock_of(lines_[i - 1].text);
      if (follows_time || list.front().start > 60) {
        i = at - 1;
        continue;
      }
      std::fill(is_used_.begin() + static_cast<std::ptrdiff_t>(i),
                is_used_.begin() + static_cast<std::ptrdiff_t>(at), true);
      for (Chapter& chapter : list) add_chapter(std::move(chapter));
      i = at - 1;
    }
  }

  void add_chapter(Chapter chapter) {
    auto& all = document_.chapters;
    const bool is_known =
        std::any_of(all.begin(), all.end(), [&](const Chapter& known) {
          return known.title == chapter.title && known.start == chapter.start;
        });
    if (!is_known) all.push_back(std::move(chapter));
  }

  // A time alone on its line, three times or more, is the start of what stands
  // below.
  void take_lone_times() {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
      if (!is_used_[i] && clock_of(lines_[i].text)) places.push_back(i);
    }
    if (places.size() < 3) return;
    for (const std::size_t i : places) {
      segments_[i + 1].start = clock_of(lines_[i].text);
      is_used_[i] = true;
    }
  }

  bool take_bullet_names() {
    std::unordered_map<std::string, std::size_t> counts;
    bool recurs = false;
    for (const SourceLine& line : lines_) {
      if (const auto name = bullet_name(line)) recurs |= ++counts[*name] > 1;
    }
    if (!recurs) return false;
    std::string speaker;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (is_used_[i]) {
        speaker.clear();
      } else if (auto name = bullet_name(lines_[i])) {
        speaker = std::move(*name);
        is_used_[i] = true;
      } else {
        if (!lines_[i].is_indented) speaker.clear();
        segments_[i].speaker = speaker;
      }
    }
    return true;
  }

  // Whether the line could be a name alone on its line, over its text.
  bool is_lone_name(std::size_t i) const {
    const std::string& text = lines_[i].text;
    if (is_used_[i] || i + 1 >= lines_.size() || text.size() > 40) {
      return false;
    }
    const SourceLine& next = lines_[i + 1];
    const char32_t last = text::decode_before(text, text.size()).code;
    const bool ends_as_text =
        last == '.' || last == '!' || last == '?' || last == ':';
    return !next.after_blank && next.text.size() > text.size() &&
           !ends_as_text && is_name_shaped(text) && !is_page_word(text);
  }

  bool take_lone_names() {
    std::unordered_map<std::string, std::size_t> counts;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (is_lone_name(i)) ++counts[lines_[i].text];
    }
    std::erase_if(counts, [](const auto& entry) { return entry.second < 2; });
    std::size_t labels = 0;
    for (const auto& [name, count] : counts) labels += count;
    if (labels < 3 || labels * 20 < lines_.size()) return false;
    // One name that comes again and again answers somebody who is not named:
    // the line above each label is that other party's.
    const bool answers = counts.size() == 1;
    std::string speaker;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (counts.contains(lines_[i].text)) {
        speaker = lines_[i].text;
        is_used_[i] = true;
        continue;
      }
      const bool asks = answers && i + 1 < lines_.size() &&
                        counts.contains(lines_[i + 1].text);
      segments_[i].speaker = asks ? std::string() : speaker;
    }
    if (answers) release_thanks(counts.begin()->first);
    return true;
  }

  // "Merci Alexis !" at the end is said to Alexis, so what stands from there on
  // is nobody's.
  void release_thanks(const std::string& name) {
    constexpr std::size_t tail = 6;
    const std::size_t count = lines_.size();
    const std::string folded_name = text::fold(name);
    for (std::size_t i = count > tail ? count - tail : 0; i < count; ++i) {
      const std::string folded = text::fold(lines_[i].text);
      if (folded.size() > name.size() + 20 ||
          folded.find(folded_name) == folded.npos ||
          (!folded.starts_with("merci") && !folded.starts_with("thank"))) {
        continue;
      }
      for (; i < count; ++i) segments_[i].speaker.clear();
    }
  }

  void take_labels() {
    std::vector<std::string_view> texts;
    std::vector<std::string_view> heads;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (is_used_[i]) continue;
      texts.push_back(lines_[i].text);
      if (lines_[i].after_blank) heads.push_back(lines_[i].text);
    }
    const Labels labels(texts, heads);
    std::string speaker;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (is_used_[i]) continue;
      SourceLine& line = lines_[i];
      if (line.after_blank) speaker.clear();
      if (auto label = labels.of(line.text)) {
        speaker = std::move(label->name);
        if (label->start) segments_[i].start = label->start;
        line.text.erase(0, label->size);
        if (line.text.empty()) is_used_[i] = true;
      } else {
        take_time(line.text, segments_[i]);
        unescape(line.text);
      }
      segments_[i].speaker = speaker;
    }
  }

  static void take_time(std::string& text, Segment& segment) {
    if (!text.starts_with('[')) return;
    const auto time = clock_at(std::string_view(text).substr(1));
    if (!time || text.size() < time->size + 3 || text[time->size + 1] != ']') {
      return;
    }
    segment.start = time->seconds;
    text = std::string(
        text::trimmed(std::string_view(text).substr(time->size + 2)));
  }

  // `Name\: text`, as the text form writes what is no label.
  static void unescape(std::string& text) {
    const std::size_t at = text.find(':');
    if (at == text.npos || at == 0 || text[at - 1] != '\\') return;
    std::string plain = text;
    plain.erase(at - 1, 1);
    if (possible_label(plain)) text = std::move(plain);
  }

  std::vector<SourceLine> lines_;
  Document& document_;
  std::vector<bool> is_used_;  // labels and chapters: no text of their own
  std::vector<Segment> segments_;
};

}  // namespace

void add_segments_of(std::vector<SourceLine> lines, Document& document) {
  Reading(std::move(lines), document).run();
}

}  // namespace tamis::transcript

#include "tamis/transcript/write.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <vector>

#include "labels.hpp"
#include "lines.hpp"
#include "readers.hpp"
#include "tamis/transcript/json.hpp"

namespace tamis::transcript {
namespace {

std::string segment_json(const Segment& segment, std::size_t id) {
  JsonObject json;
  json.add("id", id);
  if (segment.start) json.add("start", *segment.start);
  if (segment.end) json.add("end", *segment.end);
  if (!segment.speaker.empty()) json.add("speaker", segment.speaker);
  json.add("text", segment.text);
  if (segment.is_event) json.add_json("event", "true");
  if (segment.line > 0) json.add("line", segment.line);
  return json.add_members(segment.extra).text();
}

std::string meta_json(const Document& document) {
  JsonObject json;
  for (const auto& [key, value] : document.meta) {
    const bool is_ours = key == "chapters" && !document.chapters.empty();
    json.add_json(is_ours ? "_chapters" : key, value);
  }
  if (!document.chapters.empty()) {
    std::vector<std::string> chapters;
    for (const auto& [title, start] : document.chapters) {
      chapters.push_back(
          JsonObject().add("title", title).add("start", start).text());
    }
    json.add_json("chapters", json_array(chapters));
  }
  return json.text();
}

// The text form's lines, with marks where the reader would take a label for
// text or text for something else.
class TextForm {
 public:
  TextForm(std::vector<Paragraph> paragraphs, const TextOptions& options)
      : paragraphs_(std::move(paragraphs)), options_(options) {
    std::erase_if(paragraphs_, [](const auto& p) { return p.text.empty(); });
    for (Paragraph& paragraph : paragraphs_) {
      paragraph.text = one_line(std::move(paragraph.text));
    }
    make_plain_lines();
    mark_labels();
    mark_misread();
  }

  std::string text() const {
    std::string out;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (i > 0) out += opens_block(i) ? "\n\n" : "\n";
      out += lines_[i];
    }
    if (!out.empty()) out += '\n';
    return out;
  }

 private:
  bool opens_block(std::size_t i) const {
    return i == 0 || paragraphs_[i].speaker.empty() ||
           paragraphs_[i].speaker != paragraphs_[i - 1].speaker;
  }

  // A turn bears its label once; with times each paragraph does.
  bool bears_label(std::size_t i) const {
    return !paragraphs_[i].speaker.empty() &&
           (opens_block(i) || !time(i).empty());
  }

  std::string time(std::size_t i) const {
    if (!options_.timestamps || !paragraphs_[i].start) return {};
    return "[" + clock(*paragraphs_[i].start) + "] ";
  }

  void make_plain_lines() {
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      std::string line = time(i);
      if (bears_label(i)) line += paragraphs_[i].speaker + ": ";
      lines_.push_back(line += paragraphs_[i].text);
    }
  }

  // `\Name: ` and `Name\: ` by what the lines are evidence for.
  void mark_labels() {
    const std::vector<std::string_view> views(lines_.begin(), lines_.end());
    std::vector<std::string_view> heads;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (opens_block(i)) heads.push_back(lines_[i]);
    }
    const Labels labels(views, heads);
    std::vector<std::string> marked = lines_;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool has_label = bears_label(i);
      if (labels.of(lines_[i]).has_value() == has_label) continue;
      if (has_label) {
        marked[i] = sure_line(i);
      } else if (const auto colon = paragraphs_[i].text.find(':');
                 colon != std::string::npos) {
        marked[i].insert(time(i).size() + colon, "\\");
      }
    }
    lines_ = std::move(marked);
  }

  std::string sure_line(std::size_t i) const {
    return time(i) + sure_label_of(paragraphs_[i].speaker) +
           paragraphs_[i].text;
  }

  // The lines are read as they stand, and those that come back otherwise get a
  // sure label. Marked lines are evidence no more, so others may change then:
  // after some rounds all get one.
  void mark_misread() {
    for (int round = 0; round < 3; ++round) {
      const std::vector<std::size_t> misread = misread_lines();
      if (misread.empty()) return;
      for (const std::size_t i : misread) lines_[i] = sure_line(i);
    }
    for (std::size_t i = 0; i < lines_.size(); ++i) lines_[i] = sure_line(i);
  }

  std::vector<std::size_t> misread_lines() const {
    const std::string written = text();
    const std::vector<Segment> read = read_text(written, 1).segments;
    std::vector<std::size_t> misread;
    std::size_t line = 0;  // in `written`
    auto segment = read.begin();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      line += i > 0 && opens_block(i) ? 2U : 1U;
      const bool is_read = segment != read.end() && segment->line == line;
      // Between documents the text form has headers of its own.
      const bool is_like_header = lines_[i].starts_with("==> ");
      if (!is_read || is_like_header || !is_same(i, *segment)) {
        misread.push_back(i);
      }
      if (is_read) ++segment;
    }
    if (misread.empty() && format_of(written) != Format::text) {
      misread.push_back(0);
    }
    return misread;
  }

  bool is_same(std::size_t i, const Segment& read) const {
    const std::string start = read.start ? "[" + clock(*read.start) + "] " : "";
    return read.speaker == paragraphs_[i].speaker &&
           read.text == paragraphs_[i].text && start == time(i);
  }

  std::vector<Paragraph> paragraphs_;
  TextOptions options_;
  std::vector<std::string> lines_;
};

std::string caption_clock(double seconds, char decimal_mark) {
  constexpr double latest = 35'999'999;  // 9999:59:59, the last that is read
  const double shown = std::clamp(seconds, 0., latest);
  const long long total = std::llround(shown * 1000);
  std::array<char, 40> buffer{};
  const int size = std::snprintf(buffer.data(), buffer.size(),
                                 "%02lld:%02lld:%02lld%c%03lld",
                                 total / 3'600'000, total / 60'000 % 60,
                                 total / 1000 % 60, decimal_mark, total % 1000);
  return {buffer.data(), static_cast<std::size_t>(size)};
}

std::string timing(const Segment& segment, char decimal_mark) {
  return caption_clock(*segment.start, decimal_mark) + " --> " +
         caption_clock(segment.end.value_or(*segment.start), decimal_mark);
}

bool is_caption(const Segment& segment) {
  return segment.start && !segment.is_event;
}

// Whether an arrow stands at `at`, which would make a timing line of a text.
bool is_arrow(std::string_view text, std::size_t at) {
  text.remove_prefix(at);
  return text.starts_with("-->") || text.starts_with("--&gt;");
}

std::string without_arrows(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_arrow(text, i)) {
      out += "&#45;";
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace

std::string to_jsonl(const Document& document) {
  JsonObject json;
  json.add("id", document.id);
  if (!document.source.empty()) json.add("source", document.source);
  if (!document.format.empty()) json.add("format", document.format);
  if (!document.language.empty()) json.add("language", document.language);
  if (!document.title.empty()) json.add("title", document.title);
  if (document.piece > 0) json.add("piece", document.piece);
  if (!document.meta.empty() || !document.chapters.empty()) {
    json.add_json("meta", meta_json(document));
  }
  json.add("text", text_of(document));
  std::vector<std::string> segments;
  segments.reserve(document.segments.size());
  for (const Segment& segment : document.segments) {
    segments.push_back(segment_json(segment, segments.size()));
  }
  json.add_json("segments", json_array(segments));
  return json.add_members(document.extra).text();
}

std::string to_text(const Document& document, const TextOptions& options) {
  return TextForm(paragraphs_of(document), options).text();
}

std::string to_srt(const Document& document, std::size_t first_number) {
  std::string out;
  std::size_t number = first_number;
  for (const Segment& segment : document.segments) {
    if (!is_caption(segment)) continue;
    if (number > 1) out += '\n';
    out += std::to_string(number++) + '\n' + timing(segment, ',') + '\n';
    if (!segment.speaker.empty()) out += segment.speaker + ": ";
    out += without_arrows(one_line(segment.text)) + '\n';
  }
  return out;
}

std::string to_vtt(const Document& document) {
  std::string out = "WEBVTT\n";
  if (!document.language.empty())
    out += "Language: " + document.language + '\n';
  bool is_voiced = false;
  for (const Segment& segment : document.segments) {
    if (!is_caption(segment)) continue;
    out += '\n' + timing(segment, '.') + '\n';
    // Without its mark a cue would be taken for the last speaker's.
    is_voiced |= !segment.speaker.empty();
    if (is_voiced) out += "<v " + escaped(segment.speaker) + ">";
    out += without_arrows(escaped(one_line(segment.text))) + '\n';
  }
  return out;
}

std::string clock(double seconds) {
  std::string text = caption_clock(std::floor(std::max(0.0, seconds)), '.');
  return text.substr(0, text.size() - 4);
}

}  // namespace tamis::transcript

#include "tamis/transcript/write.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

#include "labels.hpp"
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
  if (segment.line > 0) json.add("line", segment.line);
  return json.add_members(segment.extra).text();
}

std::string meta_json(const Document& document) {
  JsonObject json;
  for (const auto& [key, value] : document.meta) json.add_json(key, value);
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

std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

// The text form's lines, with marks where the reader would take a label for
// text or text for a label.
class TextForm {
 public:
  TextForm(std::vector<Paragraph> paragraphs, const TextOptions& options)
      : paragraphs_(std::move(paragraphs)), options_(options) {
    for (Paragraph& paragraph : paragraphs_) {
      paragraph.text = one_line(std::move(paragraph.text));
    }
    make_plain_lines();
  }

  std::string text() {
    const std::vector<std::string_view> views(lines_.begin(), lines_.end());
    const Labels labels(views);
    std::string out;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (i > 0) out += opens_block(i) ? "\n\n" : "\n";
      const auto read = labels.of(lines_[i]);
      const bool has_label = bears_label(i);
      if (read.has_value() == has_label) {
        out += lines_[i];
      } else {
        out += time(i) + marked(i, has_label);
      }
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

  std::string marked(std::size_t i, bool has_label) const {
    const Paragraph& paragraph = paragraphs_[i];
    if (has_label) return "\\" + paragraph.speaker + ": " + paragraph.text;
    std::string text = paragraph.text;
    if (const auto colon = text.find(':'); colon != text.npos) {
      text.insert(colon, "\\");
    }
    return text;
  }

  std::vector<Paragraph> paragraphs_;
  TextOptions options_;
  std::vector<std::string> lines_;
};

std::string caption_clock(double seconds, char decimal_mark) {
  const auto total = static_cast<long long>(seconds * 1000 + 0.5);
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

std::string to_srt(const Document& document) {
  std::string out;
  std::size_t number = 0;
  for (const Segment& segment : document.segments) {
    if (!segment.start) continue;
    if (number > 0) out += '\n';
    out += std::to_string(++number) + '\n' + timing(segment, ',') + '\n';
    if (!segment.speaker.empty()) out += segment.speaker + ": ";
    out += one_line(segment.text) + '\n';
  }
  return out;
}

std::string to_vtt(const Document& document) {
  std::string out = "WEBVTT\n";
  if (!document.language.empty())
    out += "Language: " + document.language + '\n';
  for (const Segment& segment : document.segments) {
    if (!segment.start) continue;
    out += '\n' + timing(segment, '.') + '\n';
    if (!segment.speaker.empty()) {
      out += "<v " + escaped(segment.speaker) + ">";
    }
    out += escaped(one_line(segment.text)) + '\n';
  }
  return out;
}

std::string to_markdown(const Document& document) {
  std::string out;
  if (!document.title.empty()) out += "# " + document.title + "\n\n";
  std::string_view speaker;
  const std::vector<Paragraph> paragraphs = paragraphs_of(document);
  for (const Paragraph& paragraph : paragraphs) {
    if (!paragraph.speaker.empty() && paragraph.speaker != speaker) {
      out += "**" + paragraph.speaker + ":** ";
    }
    speaker = paragraph.speaker;
    out += paragraph.text + "\n\n";
  }
  if (!out.empty()) out.pop_back();
  return out;
}

std::string clock(double seconds) {
  return caption_clock(std::max(0.0, seconds - 0.0005), '.').substr(0, 8);
}

}  // namespace tamis::transcript

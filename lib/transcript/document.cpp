#include "tamis/transcript/document.hpp"

#include <algorithm>

#include "tamis/text/utf8.hpp"

namespace tamis::transcript {
namespace {

constexpr double long_pause = 2.0;           // seconds: a new paragraph begins
constexpr std::size_t full_paragraph = 600;  // bytes: it ends after a sentence
constexpr std::size_t longest_paragraph = 1200;  // bytes: it ends

bool ends_sentence(std::string_view text) {
  if (text.empty()) return false;
  const char32_t last = text::decode_before(text, text.size()).code;
  return last == '.' || last == '!' || last == '?' || last == 0x2026;
}

bool goes_on(const Paragraph& paragraph, const Segment& next) {
  if (paragraph.speaker != next.speaker) return false;
  if (next.start && paragraph.end &&
      *next.start - *paragraph.end >= long_pause) {
    return false;
  }
  return paragraph.text.size() < full_paragraph ||
         (!ends_sentence(paragraph.text) &&
          paragraph.text.size() < longest_paragraph);
}

}  // namespace

const Paragraph::Piece& Paragraph::piece_at(std::size_t at) const {
  const auto after = std::upper_bound(
      pieces.begin(), pieces.end(), at,
      [](std::size_t byte, const Piece& piece) { return byte < piece.begin; });
  return *(after - 1);
}

std::vector<Paragraph> paragraphs_of(const Document& document) {
  const bool captions = has_captions(document);
  std::vector<Paragraph> found;
  for (std::size_t i = 0; i < document.segments.size(); ++i) {
    const Segment& next = document.segments[i];
    if (!captions || found.empty() || !goes_on(found.back(), next)) {
      found.push_back(
          {next.speaker, next.start, next.end, next.text, {{0, i}}});
      continue;
    }
    Paragraph& open = found.back();
    open.text += ' ';
    open.pieces.push_back({open.text.size(), i});
    open.text += next.text;
    open.end = std::max(open.end, next.end);
  }
  return found;
}

bool has_captions(const Document& document) {
  const auto is_timed = [](const Segment& s) { return s.start && s.end; };
  const auto& all = document.segments;
  const auto timed = std::count_if(all.begin(), all.end(), is_timed);
  return timed > 0 && static_cast<std::size_t>(timed) * 2 > all.size();
}

std::string text_of(const Document& document) {
  const bool captions = has_captions(document);
  std::string out;
  const Segment* last = nullptr;
  for (const Segment& segment : document.segments) {
    if (segment.text.empty()) continue;
    if (last != nullptr) {
      out += captions && last->speaker == segment.speaker ? ' ' : '\n';
    }
    out += segment.text;
    last = &segment;
  }
  return out;
}

}  // namespace tamis::transcript

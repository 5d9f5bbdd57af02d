#include "tamis/transcript/document.hpp"

#include <algorithm>
#include <array>

#include "pause.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::transcript {
namespace {

constexpr double pause = 0.7;                // seconds: a sentence may end
constexpr std::size_t full_paragraph = 600;  // bytes: it ends after a sentence
constexpr std::size_t longest_paragraph = 1200;  // bytes: it ends

bool ends_sentence(std::string_view text) {
  if (text.empty()) return false;
  const char32_t last = text::decode_before(text, text.size()).code;
  return last == '.' || last == '!' || last == '?' || last == 0x2026;
}

bool is_full(const Paragraph& paragraph) {
  const std::size_t size = paragraph.text.size();
  return size >= longest_paragraph ||
         (size >= full_paragraph && ends_sentence(paragraph.text));
}

bool is_of_turn(const Paragraph& paragraph, const Segment& next) {
  return paragraph.speaker == next.speaker &&
         !has_long_pause(paragraph.end, next);
}

}  // namespace

const Paragraph::Piece& Paragraph::piece_at(std::size_t at) const {
  const auto after = std::upper_bound(
      pieces.begin(), pieces.end(), at,
      [](std::size_t byte, const Piece& piece) { return byte < piece.begin; });
  return *(after - 1);
}

Paragraphs::Paragraphs(const Document& document, Extent extent)
    : document_(document), extent_(extent), joins_(has_captions(document)) {}

const Paragraph* Paragraphs::next() {
  const auto& all = document_.segments;
  bool is_open = false;
  for (; next_ < all.size(); ++next_) {
    const Segment& segment = all[next_];
    if (segment.is_event) continue;
    if (!is_open) {
      begin(segment);
      is_open = true;
    } else if (goes_on(segment)) {
      join(segment);
    } else {
      break;
    }
  }
  return is_open ? &open_ : nullptr;
}

bool Paragraphs::goes_on(const Segment& next) const {
  return joins_ && is_of_turn(open_, next) &&
         (extent_ == Extent::turn || !is_full(open_));
}

void Paragraphs::begin(const Segment& segment) {
  open_.speaker = segment.speaker;
  open_.start = segment.start;
  open_.end = segment.end;
  open_.text = segment.text;
  open_.pieces.assign(1, {0, next_});
}

void Paragraphs::join(const Segment& segment) {
  open_.text += joint(open_.text, segment.text);
  open_.pieces.push_back({open_.text.size(), next_});
  open_.text += segment.text;
  open_.end = std::max(open_.end, segment.end);
}

std::vector<Paragraph> paragraphs_of(const Document& document) {
  std::vector<Paragraph> found;
  Paragraphs paragraphs(document);
  while (const Paragraph* paragraph = paragraphs.next()) {
    found.push_back(*paragraph);
  }
  return found;
}

std::vector<std::size_t> pauses_in(const Paragraph& paragraph,
                                   const Document& document) {
  std::vector<std::size_t> found;
  for (std::size_t i = 1; i < paragraph.pieces.size(); ++i) {
    const Segment& before = document.segments[paragraph.pieces[i - 1].segment];
    const Segment& after = document.segments[paragraph.pieces[i].segment];
    if (before.end && after.start && *after.start - *before.end >= pause) {
      found.push_back(paragraph.pieces[i].begin);
    }
  }
  return found;
}

bool is_page(const Document& document) {
  static constexpr std::array<std::string_view, 4> formats = {
      "text", "markdown", "html", "podcast-html"};
  return std::find(formats.begin(), formats.end(), document.format) !=
         formats.end();
}

namespace {

// Pages whose labels bear times have turns with a start and an end, and those
// whose paragraphs do have long texts: neither are parts of sentences.
bool is_page_of_turns(const Document& document) {
  constexpr std::size_t longest_caption = 200;  // bytes, on the average
  if (!is_page(document)) return false;
  std::size_t bytes = 0;
  std::size_t named = 0;
  for (const Segment& segment : document.segments) {
    bytes += segment.text.size();
    named += !segment.speaker.empty();
  }
  const std::size_t count = document.segments.size();
  return named * 2 > count || bytes > count * longest_caption;
}

}  // namespace

bool has_captions(const Document& document) {
  if (document.is_joined) return false;
  const auto is_timed = [](const Segment& s) { return s.start && s.end; };
  const auto& all = document.segments;
  const auto timed = std::count_if(all.begin(), all.end(), is_timed);
  return timed > 0 && static_cast<std::size_t>(timed) * 2 > all.size() &&
         !is_page_of_turns(document);
}

std::string_view joint(std::string_view before, std::string_view after) {
  if (before.size() < 3 || !before.ends_with('-') || after.empty()) return " ";
  const char32_t last = text::decode_before(before, before.size() - 1).code;
  const bool hangs_over =
      text::is_letter(last) && text::is_lower(text::decode(after, 0).code);
  return hangs_over ? "" : " ";
}

std::string text_of(const Document& document) {
  const bool captions = has_captions(document);
  std::string out;
  const Segment* last = nullptr;
  for (const Segment& segment : document.segments) {
    if (segment.text.empty() || segment.is_event) continue;
    if (last != nullptr) {
      const bool is_joined = captions && last->speaker == segment.speaker;
      out += is_joined ? joint(out, segment.text) : "\n";
    }
    out += segment.text;
    last = &segment;
  }
  return out;
}

}  // namespace tamis::transcript

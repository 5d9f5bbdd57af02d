#include "summarize/script.hpp"

#include <algorithm>

#include "common/run.hpp"
#include "tamis/summary/summary.hpp"
#include "tamis/transcript/write.hpp"

namespace tamis::apps {
namespace {

// Bytes. Of so long a paragraph the language can be told by itself.
constexpr std::size_t telling_size = 200;

constexpr double seconds_of_word = 60. / 150;
constexpr double longest_of_word = 60. / 75;

}  // namespace

std::string written(const SourcePlace& place) {
  if (place.start) return transcript::clock(*place.start);
  return place.line > 0 ? "line " + std::to_string(place.line) : "";
}

Script::Script(const transcript::Document& document)
    : id_(document.id),
      source_(document.source),
      title_(document.title),
      language_(common::language_of(document)),
      meta_(document.meta),
      chapters_(document.chapters) {
  std::stable_sort(
      chapters_.begin(), chapters_.end(),
      [](const auto& a, const auto& b) { return a.start < b.start; });
  transcript::Paragraphs paragraphs(document,
                                    transcript::Paragraphs::Extent::turn);
  while (const transcript::Paragraph* paragraph = paragraphs.next()) {
    add(*paragraph, document, document.language.empty());
  }
  // A page's turns have no ends of their own: they are the next starts.
  find_spans(!transcript::is_page(document));
  speaker_numbers_.clear();
  spans_ = {};
}

void Script::add(const transcript::Paragraph& paragraph,
                 const transcript::Document& document, bool finds_language) {
  const auto [speaker, is_new] =
      speaker_numbers_.try_emplace(paragraph.speaker, speakers_.size());
  if (is_new) speakers_.push_back(paragraph.speaker);
  token::Language language = language_;
  if (finds_language && paragraph.text.size() >= telling_size) {
    const token::Language found = token::language_of(paragraph.text);
    if (found != token::Language::unknown) language = found;
  }
  parts_.push_back({speaker->second, language});
  if (!text_.empty()) text_ += '\n';
  const std::size_t begin = text_.size();
  text_ += paragraph.text;
  for (const auto& piece : paragraph.pieces) {
    const transcript::Segment& segment = document.segments[piece.segment];
    pieces_.push_back(
        {begin + piece.begin, segment.line, segment.start, segment.end});
    has_times_ |= segment.start.has_value();
    const auto end = segment.end ? segment.end : segment.start;
    if (end) seconds_ = std::max(seconds_.value_or(0), *end);
  }
  cut(paragraph.text, begin, transcript::pauses_in(paragraph, document));
}

void Script::cut(std::string_view paragraph, std::size_t begin,
                 const std::vector<std::size_t>& pauses) {
  token::sentences(paragraph,
                   {.language = parts_.back().language, .pauses = pauses},
                   spans_);
  for (const token::Span span : spans_) {
    sentences_.push_back(
        {begin + span.begin, static_cast<std::uint32_t>(span.size),
         static_cast<std::uint32_t>(summary::cost_of(span.in(paragraph))),
         static_cast<std::uint32_t>(parts_.size() - 1)});
  }
}

// A run is a segment with a start and those without one behind it.
void Script::find_spans(bool are_ends_told) {
  for (std::size_t first = 0; first < pieces_.size();) {
    std::size_t next = first + 1;
    while (next < pieces_.size() && !pieces_[next].start) ++next;
    Piece& piece = pieces_[first];
    if (piece.start) {
      std::optional<double> until;
      if (next < pieces_.size()) until = pieces_[next].start;
      if (piece.end && are_ends_told) {
        piece.span = {*piece.start, *piece.end};
        share_out(first + 1, next, *piece.end, until);
      } else {
        share_out(first, next, *piece.start, until);
      }
    }
    first = next;
  }
}

void Script::share_out(std::size_t first, std::size_t last, double from,
                       std::optional<double> until) {
  std::size_t words = 0;
  for (std::size_t i = first; i < last; ++i) {
    words += summary::cost_of(text_of(i));
  }
  const auto total = static_cast<double>(std::max<std::size_t>(words, 1));
  double of_word = seconds_of_word;
  if (until && *until > from) {
    of_word = std::min(longest_of_word, (*until - from) / total);
  }
  for (std::size_t i = first; i < last; ++i) {
    const double end =
        from + of_word * static_cast<double>(summary::cost_of(text_of(i)));
    pieces_[i].span = {from, end};
    from = end;
  }
}

std::size_t Script::piece_at(std::size_t byte) const {
  const auto after = std::upper_bound(
      pieces_.begin(), pieces_.end(), byte,
      [](std::size_t at, const Piece& piece) { return at < piece.begin; });
  return static_cast<std::size_t>(after - pieces_.begin()) - 1;
}

std::string_view Script::text_of(std::size_t piece) const {
  const std::size_t begin = pieces_[piece].begin;
  std::size_t end =
      piece + 1 < pieces_.size() ? pieces_[piece + 1].begin : text_.size();
  while (end > begin && (text_[end - 1] == ' ' || text_[end - 1] == '\n')) {
    --end;
  }
  return std::string_view(text_).substr(begin, end - begin);
}

double Script::time_at(std::size_t piece, std::size_t byte) const {
  const auto size = static_cast<double>(text_of(piece).size());
  const auto before = static_cast<double>(byte - pieces_[piece].begin);
  const TimeSpan span = pieces_[piece].span;
  return span.start +
         span.seconds() * std::clamp(before / std::max(size, 1.), 0., 1.);
}

SourcePlace Script::place(std::size_t sentence, std::size_t size) const {
  const std::size_t begin = sentences_[sentence].begin;
  const Piece& first = pieces_[piece_at(begin)];
  const Piece& last = pieces_[piece_at(begin + size - 1)];
  return {first.line, first.start, last.end};
}

std::optional<TimeSpan> Script::span(std::size_t sentence,
                                     std::size_t size) const {
  const std::size_t begin = sentences_[sentence].begin;
  const std::size_t first = piece_at(begin);
  const std::size_t last = piece_at(begin + size - 1);
  if (pieces_[first].span.start < 0 || pieces_[last].span.start < 0) {
    return std::nullopt;
  }
  const double start = time_at(first, begin);
  return TimeSpan{start, std::max(start, time_at(last, begin + size))};
}

}  // namespace tamis::apps

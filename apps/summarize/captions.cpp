#include <algorithm>

#include "summarize/forms.hpp"
#include "tamis/transcript/write.hpp"

namespace tamis::apps {
namespace {

constexpr double shortest = 0.001;  // seconds: what captions count in

transcript::Segment caption_of(const Quote& quote) {
  transcript::Segment caption;
  caption.speaker = quote.speaker();
  caption.text = quote.text();
  const auto span = quote.script->span(quote.sentence, quote.size);
  caption.start = span->start;
  caption.end = span->end;
  return caption;
}

// Sorted, none runs into the next.
void part(std::vector<transcript::Segment>& captions) {
  std::stable_sort(
      captions.begin(), captions.end(),
      [](const auto& a, const auto& b) { return *a.start < *b.start; });
  double end = 0;  // of the caption before
  for (std::size_t i = 0; i < captions.size(); ++i) {
    auto& caption = captions[i];
    caption.start = std::max(*caption.start, end);
    const bool runs_over =
        i + 1 < captions.size() && *captions[i + 1].start < *caption.end;
    if (runs_over) caption.end = captions[i + 1].start;
    caption.end = std::max(*caption.end, *caption.start + shortest);
    end = *caption.end;
  }
}

// Where not even one sentence fits, what is cut of it was measured in words.
void shorten(std::vector<transcript::Segment>& captions, double most) {
  for (auto& caption : captions) {
    const double seconds = std::min(*caption.end - *caption.start, most);
    caption.end = *caption.start + std::max(seconds, shortest);
    most -= seconds;
  }
}

}  // namespace

std::string captions_of(const Digest& digest, double most) {
  transcript::Document document;
  document.language = token::code(digest.script->language());
  const auto quotes = digest.quotes();
  for (const Quote& quote : quotes) {
    document.segments.push_back(caption_of(quote));
  }
  part(document.segments);
  if (most > 0) shorten(document.segments, most);
  return transcript::to_vtt(document);
}

}  // namespace tamis::apps

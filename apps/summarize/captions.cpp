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

}  // namespace

std::string captions_of(const Digest& digest) {
  transcript::Document document;
  document.language = token::code(digest.script->language());
  auto& captions = document.segments;
  const auto quotes = digest.quotes();
  for (const Quote& quote : quotes) captions.push_back(caption_of(quote));
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
  return transcript::to_vtt(document);
}

}  // namespace tamis::apps

// The HTML of the podcast namespace: <cite>Name:</cite><time>0:00</time><p>.
#include <algorithm>
#include <string>
#include <utility>

#include "clock.hpp"
#include "markup_formats.hpp"
#include "sax.hpp"
#include "tamis/text/classes.hpp"

namespace tamis::transcript {
namespace {

bool is_dropped(std::string_view name) {
  return name == "script" || name == "style" || name == "noscript" ||
         name == "template";
}

class PodcastReader {
 public:
  void on_start(std::string_view name, const Attributes& attributes,
                std::size_t line) {
    ++depth_;
    if (dropped_from_ > 0) return;
    line_ = line;
    if (is_dropped(name)) {
      dropped_from_ = depth_;
    } else if (name == "html") {
      document_.language = language_of_tag(attributes.of("lang"));
    } else if (name == "br") {
      append_collapsed(text_, " ");
    } else if (name == "title" && document_.title.empty()) {
      to_ = &document_.title;
    } else if (name == "cite" || name == "time") {
      add_segment();
      if (name == "cite") start_.reset();
      std::string& into = name == "cite" ? speaker_ : time_;
      into.clear();
      to_ = &into;
    } else if (name == "p" || name == "div") {
      add_segment();
    }
  }

  void on_end(std::string_view name) {
    if (dropped_from_ == depth_) dropped_from_ = 0;
    if (depth_ > 0) --depth_;
    if (name == "p" || name == "div") add_segment();
    if (name == "time") start_ = clock_of(text::trimmed(time_));
    if (name == "cite" || name == "time" || name == "title") to_ = &text_;
  }

  void on_text(std::string_view text) {
    if (dropped_from_ == 0) append_collapsed(*to_, text);
  }

  Document document() {
    add_segment();
    document_.title = text::trimmed(document_.title);
    drop_lone_label();
    return std::move(document_);
  }

 private:
  void add_segment() {
    Segment segment;
    segment.text = text::trimmed(text_);
    text_.clear();
    if (segment.text.empty()) return;
    segment.speaker = without_colon(speaker_);
    segment.start = std::exchange(start_, std::nullopt);
    segment.line = line_;
    document_.segments.push_back(std::move(segment));
  }

  static std::string without_colon(std::string_view name) {
    name = text::trimmed(name);
    if (name.ends_with(':')) name.remove_suffix(1);
    return std::string(text::trimmed(name));
  }

  // "Speaker:" before all that is said names nobody.
  void drop_lone_label() {
    auto& all = document_.segments;
    const bool is_everybody =
        std::all_of(all.begin(), all.end(), [](const Segment& segment) {
          return segment.speaker.empty() || segment.speaker == "Speaker";
        });
    if (!is_everybody) return;
    for (Segment& segment : all) segment.speaker.clear();
  }

  Document document_;
  std::string speaker_;
  std::string time_;
  std::string text_;
  std::string* to_ = &text_;  // what text goes to
  std::optional<double> start_;
  std::size_t line_ = 1;
  std::size_t depth_ = 0;
  std::size_t dropped_from_ = 0;  // depth of the element; 0: none
};

}  // namespace

Document read_podcast_html(std::string_view text, Problems&) {
  PodcastReader reader;
  Problems none;
  parse(text, Notation::html, reader, none);
  return reader.document();
}

}  // namespace tamis::transcript

// YouTube's XML: srv1 (<text start dur>, seconds) and srv3 (<p t d>,
// milliseconds; srv2's <text t d> as well).
#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "markup.hpp"
#include "markup_formats.hpp"
#include "sax.hpp"
#include "tamis/text/classes.hpp"

namespace tamis::transcript {
namespace {

std::optional<double> number(std::string_view text) {
  text = text::trimmed(text);
  double value = 0;
  const auto read =
      std::from_chars(text.data(), text.data() + text.size(), value);
  const bool is_time = value >= 0 && value <= 1e12;  // "nan" is none
  if (read.ec != std::errc{} || !is_time) return std::nullopt;
  return value;
}

class YoutubeReader {
 public:
  explicit YoutubeReader(double units_a_second) : units_(units_a_second) {}

  void on_start(std::string_view name, const Attributes& attributes,
                std::size_t line) {
    if (name == "br") return on_text(" ");
    if (name != "p" && name != "text") return;
    close();
    const auto start = number(attributes.of(units_ == 1 ? "start" : "t"));
    const auto length = number(attributes.of(units_ == 1 ? "dur" : "d"));
    is_open_ = true;
    is_appended_ = attributes.of("a") == "1" || attributes.of("append") == "1";
    segment_.line = line;
    if (!start) {
      if (++bad_times_ == 1) first_bad_time_ = line;
      return;
    }
    segment_.start = *start / units_;
    if (length) segment_.end = (*start + *length) / units_;
  }

  void on_end(std::string_view name) {
    if (name == "p" || name == "text") close();
  }

  void on_text(std::string_view text) {
    if (is_open_) segment_.text += text;
  }

  Document document(Problems& problems) {
    close();
    cut_overlaps();
    if (bad_times_ > 0) {
      problems.add(
          {first_bad_time_, std::to_string(bad_times_) +
                                " caption(s) without a time, the first here"});
    }
    return std::move(document_);
  }

 private:
  // References are escaped twice. What is appended to a window is mostly the
  // end of its line, and any text goes to the caption before.
  void close() {
    if (!is_open_) return;
    is_open_ = false;
    Segment segment = std::exchange(segment_, {});
    std::string text;
    append_collapsed(text, without_entities(segment.text));
    segment.text = text::trimmed(text);
    if (segment.text.empty()) return;
    auto& all = document_.segments;
    if (is_appended_ && !all.empty()) {
      Segment& last = all.back();
      last.text += ' ' + segment.text;
      if (last.start) last.end = std::max(last.end, segment.end);
    } else {
      all.push_back(std::move(segment));
    }
  }

  // A window stays for two lines or more, so its caption lasts up to the next.
  void cut_overlaps() {
    auto& all = document_.segments;
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
      const auto next = all[i + 1].start;
      if (!all[i].start || !next || *next < *all[i].start) continue;
      all[i].end = all[i].end ? std::min(*all[i].end, *next) : *next;
    }
  }

  double units_;
  Document document_;
  Segment segment_;
  bool is_open_ = false;
  bool is_appended_ = false;
  std::size_t bad_times_ = 0;
  std::size_t first_bad_time_ = 0;
};

}  // namespace

Document read_youtube_xml(std::string_view text, Format format,
                          Problems& problems) {
  YoutubeReader reader(format == Format::srv1 ? 1 : 1000);
  parse(text, Notation::xml, reader, problems);
  return reader.document(problems);
}

}  // namespace tamis::transcript

// Podlove Simple Transcripts: <speech> with a <speaker> and timed <item>s,
// which may be as short as a word.
#include <algorithm>
#include <string>
#include <utility>

#include "clock.hpp"
#include "markup_formats.hpp"
#include "sax.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::transcript {
namespace {

constexpr double pause = 1.5;            // seconds: a new segment begins
constexpr std::size_t long_enough = 80;  // bytes: so it does

bool ends_sentence(std::string_view text) {
  while (text.ends_with('"') || text.ends_with("»") || text.ends_with("”")) {
    text = text.substr(0, text.size() - (text.ends_with('"')   ? 1
                                         : text.ends_with("»") ? 2
                                                               : 3));
  }
  if (text.empty()) return false;
  const char32_t last = text::decode_before(text, text.size()).code;
  return last == '.' || last == '!' || last == '?' || last == 0x2026;
}

class PodloveReader {
 public:
  void on_start(std::string_view name, const Attributes& attributes,
                std::size_t line) {
    to_ = nullptr;
    if (name == "speech") {
      speaker_.clear();
      is_new_ = true;
    } else if (name == "speaker") {
      speaker_.clear();
      append_collapsed(speaker_, attributes.of("name"));
      to_ = &speaker_;
    } else if (name == "item") {
      item_ = {};
      item_.line = line;
      item_.start = clock_of(attributes.of("start"));
      item_.end = clock_of(attributes.of("end"));
      if (!item_.start && ++bad_times_ == 1) first_bad_time_ = line;
      to_ = &item_.text;
    }
  }

  void on_end(std::string_view name) {
    if (name == "item") add_item();
    to_ = nullptr;
  }

  void on_text(std::string_view text) {
    if (to_ != nullptr) append_collapsed(*to_, text);
  }

  Document document(Problems& problems) {
    if (bad_times_ > 0) {
      problems.add(
          {first_bad_time_, std::to_string(bad_times_) +
                                " time(s) that cannot be read, the first here; "
                                "their texts are kept"});
    }
    return std::move(document_);
  }

 private:
  void add_item() {
    item_.text = text::trimmed(item_.text);
    if (item_.text.empty()) return;
    if (!item_.start) item_.end.reset();
    if (item_.end) item_.end = std::max(item_.start, item_.end);
    if (goes_on()) {
      Segment& last = document_.segments.back();
      last.text += ' ' + item_.text;
      last.end = std::max(last.end, item_.end);
    } else {
      item_.speaker = text::trimmed(speaker_);
      document_.segments.push_back(item_);
    }
    is_new_ = false;
  }

  bool goes_on() const {
    if (is_new_ || document_.segments.empty()) return false;
    const Segment& last = document_.segments.back();
    return item_.start && last.end && *item_.start - *last.end < pause &&
           last.text.size() < long_enough && !ends_sentence(last.text);
  }

  Document document_;
  std::string speaker_;
  Segment item_;
  std::string* to_ = nullptr;  // what text goes to
  bool is_new_ = true;         // a speech began
  std::size_t bad_times_ = 0;
  std::size_t first_bad_time_ = 0;
};

}  // namespace

Document read_podlove_xml(std::string_view text, Problems& problems) {
  PodloveReader reader;
  parse(text, Notation::xml, reader, problems);
  return reader.document(problems);
}

}  // namespace tamis::transcript

// TTML, DFXP, IMSC, SMPTE-TT and the lyrics kind of iTunes: captions in <p>.
//
// Dropped are styles, regions, metadata inside of the body, animations, images
// and what ruby says above the words.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "markup_formats.hpp"
#include "sax.hpp"
#include "tamis/text/classes.hpp"
#include "ttml_time.hpp"

namespace tamis::transcript {
namespace {

constexpr std::array<std::string_view, 14> dropped_elements = {
    "styling", "layout", "metadata", "agent",      "title",
    "desc",    "rt",     "rp",       "copyright",  "set",
    "animate", "image",  "data",     "information"};

bool is_dropped(std::string_view name, const Attributes& attributes) {
  const std::string_view ruby = attributes.of("ruby");
  return std::find(dropped_elements.begin(), dropped_elements.end(), name) !=
             dropped_elements.end() ||
         ruby == "text" || ruby == "textContainer" || ruby == "delimiter";
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(' ') == text.npos;
}

// Text of one element; blanks at its ends stay, each run as one.
struct Piece {
  std::size_t element;  // that times it
  std::string speaker;
  std::string text;
};

struct Caption {
  std::size_t element;
  std::size_t line;
  std::string language;  // of the <div>
  std::vector<Piece> pieces;
};

class TtmlReader {
 public:
  void on_start(std::string_view name, const Attributes& attributes,
                std::size_t line) {
    line_ = line;
    ++depth_;
    if (skipped_from_ > 0) return start_in_head(name, attributes);
    if (is_dropped(name, attributes)) {
      skipped_from_ = depth_;
      return start_in_head(name, attributes);
    }
    if (name == "tt") return start_document(attributes);
    if (name == "br") return add(" ");
    const bool is_body = name == "body";
    if (is_body || name == "div" || name == "p") close_caption();
    if (is_body || name == "div" || name == "p" || name == "span") {
      open(name, attributes);
    }
    if (name == "p") {
      captions_.push_back({opened_.back().element, line, language(), {}});
      in_caption_ = true;
    }
  }

  void on_end(std::string_view name) {
    if (name == "p" || name == "div") close_caption();
    while (!opened_.empty() && opened_.back().depth >= depth_) {
      opened_.pop_back();
    }
    if (skipped_from_ == depth_) skipped_from_ = 0;
    if (name == "name" || name == "title") head_text_ = nullptr;
    if (depth_ > 0) --depth_;
  }

  void on_text(std::string_view text) {
    if (head_text_ != nullptr) append_collapsed(*head_text_, text);
    if (skipped_from_ == 0) add(text);
  }

  Document document(std::vector<Problem>& problems) {
    intervals_ = intervals_of(elements_);
    is_word_timed_ = lacks_blanks();
    drop_other_languages(problems);
    for (const Caption& caption : captions_) add_segments(caption);
    close_open_ends();
    tell(problems);
    document_.title = text::trimmed(document_.title);
    return std::move(document_);
  }

 private:
  struct Open {
    std::size_t depth;
    std::size_t element;
    std::string speaker;
    std::string language;
  };

  void start_document(const Attributes& attributes) {
    rates_.set_frame_rate(attributes.of("frameRate"),
                          attributes.of("frameRateMultiplier"));
    rates_.set_tick_rate(attributes.of("tickRate"));
    if (!rates_.ticks && attributes.has("frameRate")) {
      rates_.ticks = rates_.frames;
    }
    document_.language = language_of_tag(attributes.of("lang"));
  }

  // Who speaks is told in the head, or in a <metadata> anywhere; the title is
  // the head's alone.
  void start_in_head(std::string_view name, const Attributes& attributes) {
    if (name == "agent") agent_ = attributes.of("id");
    if (name == "name" && !agent_.empty()) head_text_ = &agents_[agent_];
    if (name == "title" && elements_.empty() && document_.title.empty()) {
      head_text_ = &document_.title;
    }
  }

  void open(std::string_view name, const Attributes& attributes) {
    TimedElement element{
        opened_.empty() ? elements_.size() : opened_.back().element,
        time(attributes, "begin"), time(attributes, "end"),
        time(attributes, "dur"), attributes.of("timeContainer") == "seq"};
    Open opened{depth_, elements_.size(), {}, {}};
    if (!opened_.empty()) {
      opened.speaker = opened_.back().speaker;
      opened.language = opened_.back().language;
    }
    if (attributes.has("agent"))
      opened.speaker = names_of(attributes.of("agent"));
    if (name == "div" && attributes.has("lang")) {
      opened.language = language_of_tag(attributes.of("lang"));
    }
    elements_.push_back(element);
    opened_.push_back(std::move(opened));
  }

  std::optional<double> time(const Attributes& attributes,
                             std::string_view name) {
    if (!attributes.has(name)) return std::nullopt;
    const auto found = ttml_time(attributes.of(name), rates_);
    if (!found && ++bad_times_ == 1) first_bad_time_ = line_;
    return found;
  }

  // The names of a list of agents; a name that nobody told is its own.
  std::string names_of(std::string_view ids) const {
    std::string names;
    for (ids = text::trimmed(ids); !ids.empty(); ids = text::trimmed(ids)) {
      const std::string id(ids.substr(0, ids.find(' ')));
      ids.remove_prefix(id.size());
      const auto known = agents_.find(id);
      if (!names.empty()) names += ", ";
      names += known == agents_.end()
                   ? id
                   : std::string(text::trimmed(known->second));
    }
    return names;
  }

  std::string language() const {
    const std::string& own = opened_.back().language;
    return own.empty() ? document_.language : own;
  }

  void close_caption() { in_caption_ = false; }

  // Text of the body that stands in no <p> is a caption of its own.
  void add(std::string_view text) {
    if (opened_.empty()) return;
    if (!in_caption_) {
      if (text::trimmed(text).empty()) return;
      captions_.push_back({opened_.back().element, line_, language(), {}});
      in_caption_ = true;
    }
    std::vector<Piece>& pieces = captions_.back().pieces;
    const Open& opened = opened_.back();
    if (pieces.empty() || pieces.back().element != opened.element) {
      pieces.push_back({opened.element, opened.speaker, {}});
    }
    std::string& to = pieces.back().text;
    if (to.empty() && text::is_space(static_cast<unsigned char>(text[0]))) {
      to = ' ';
    }
    append_collapsed(to, text);
  }

  bool is_timed(std::size_t element) const {
    const TimedElement& timed = elements_[element];
    return timed.begin || timed.end || timed.duration;
  }

  // Whether spans with times are words with no blank between them, all over
  // the document. Where syllables have times, some have blanks.
  bool lacks_blanks() const {
    std::size_t glued = 0;
    std::size_t parted = 0;
    for (const Caption& caption : captions_) {
      const auto& pieces = caption.pieces;
      for (std::size_t i = 1; i < pieces.size(); ++i) {
        if (!is_timed(pieces[i].element)) continue;
        const bool has_blank = pieces[i].text.starts_with(' ') ||
                               pieces[i - 1].text.ends_with(' ');
        has_blank ? ++parted : glued += is_timed(pieces[i - 1].element);
      }
    }
    return glued > 0 && parted * 4 < glued;
  }

  // Languages side by side say the same: the document's own stays, or the
  // first. One after the other they do not.
  void drop_other_languages(std::vector<Problem>& problems) {
    std::map<std::string, Interval> spans;
    for (const Caption& caption : captions_) {
      const Interval& own = intervals_[caption.element];
      const auto [at, is_new] = spans.try_emplace(caption.language, own);
      if (is_new) continue;
      at->second.start = std::min(at->second.start, own.start);
      at->second.end = std::max(at->second.end, own.end);
    }
    if (spans.size() < 2) return;
    if (!spans.contains(document_.language)) {
      document_.language = captions_.front().language;
    }
    const Interval main = spans[document_.language];
    std::string dropped;
    for (const auto& [language, span] : spans) {
      const bool is_aside = (main.end && span.start >= *main.end) ||
                            (span.end && *span.end <= main.start);
      if (language == document_.language || is_aside) continue;
      std::erase_if(captions_, [&name = language](const Caption& caption) {
        return caption.language == name;
      });
      dropped += (dropped.empty() ? "" : ", ") + language;
    }
    if (dropped.empty()) return;
    problems.push_back({0, "captions in other languages than " +
                               document_.language +
                               " are left out: " + dropped});
  }

  // A <p> without times whose spans have them is a list of captions.
  bool is_list(const Caption& caption) const {
    if (is_timed(caption.element) || is_word_timed_) return false;
    std::size_t sentences = 0;
    std::size_t timed = 0;
    for (const Piece& piece : caption.pieces) {
      if (!is_timed(piece.element)) continue;
      ++timed;
      sentences += !is_blank(piece.text) &&
                   text::trimmed(piece.text).find(' ') != std::string::npos;
    }
    return timed > 1 && sentences * 2 >= timed;
  }

  void add_segments(const Caption& caption) {
    const bool by_element = is_list(caption);
    std::vector<const Piece*> group;
    std::vector<std::vector<const Piece*>> groups;
    const Piece* last = nullptr;
    for (const Piece& piece : caption.pieces) {
      if (!is_blank(piece.text)) {
        if (last != nullptr &&
            (last->speaker != piece.speaker ||
             (by_element && last->element != piece.element))) {
          groups.push_back(std::exchange(group, {}));
        }
        last = &piece;
      }
      group.push_back(&piece);
    }
    if (last == nullptr) return;
    groups.push_back(std::move(group));
    for (const auto& pieces : groups) {
      add_segment(caption, pieces, groups.size() == 1);
    }
  }

  void add_segment(const Caption& caption,
                   const std::vector<const Piece*>& pieces, bool is_whole) {
    Segment segment;
    segment.line = caption.line;
    Interval interval = intervals_[caption.element];
    const bool has_own_time = is_whole && is_timed(caption.element);
    bool is_first = true;
    const Piece* before = nullptr;
    for (const Piece* piece : pieces) {
      const bool needs_blank = is_word_timed_ && before != nullptr &&
                               before->element != piece->element &&
                               is_timed(piece->element);
      if (needs_blank) append_collapsed(segment.text, " ");
      append_collapsed(segment.text, piece->text);
      before = piece;
      if (is_blank(piece->text)) continue;
      segment.speaker = piece->speaker;
      const Interval& own = intervals_[piece->element];
      unseen_ += !own.is_shown;
      if (!has_own_time) {
        interval = is_first ? own : united(interval, own);
        is_first = false;
      }
    }
    segment.text = text::trimmed(segment.text);
    if (interval.is_known) {
      segment.start = interval.start;
      segment.end = interval.end;
    }
    document_.segments.push_back(std::move(segment));
  }

  static Interval united(Interval a, const Interval& b) {
    a.start = std::min(a.start, b.start);
    if (a.end) a.end = b.end ? std::optional(std::max(*a.end, *b.end)) : b.end;
    return a;
  }

  // A caption without end stays up to the next.
  void close_open_ends() {
    auto& all = document_.segments;
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
      if (!all[i].start || all[i].end || !all[i + 1].start) continue;
      all[i].end = std::max(*all[i].start, *all[i + 1].start);
    }
  }

  void tell(std::vector<Problem>& problems) const {
    if (bad_times_ > 0) {
      problems.push_back(
          {first_bad_time_, std::to_string(bad_times_) +
                                " time(s) that cannot be read, the first here; "
                                "their texts are kept"});
    }
    if (unseen_ > 0) {
      problems.push_back({0, std::to_string(unseen_) +
                                 " caption(s) outside of the time of what "
                                 "holds them; they are kept"});
    }
  }

  Document document_;
  TtmlRates rates_;
  std::map<std::string, std::string> agents_;
  std::string agent_;                 // told of at present
  std::string* head_text_ = nullptr;  // what text goes to
  std::size_t depth_ = 0;
  std::size_t skipped_from_ = 0;  // depth of the dropped element; 0: none
  std::size_t line_ = 0;
  bool in_caption_ = false;
  bool is_word_timed_ = false;
  std::vector<Open> opened_;
  std::vector<TimedElement> elements_;
  std::vector<Interval> intervals_;
  std::vector<Caption> captions_;
  std::size_t bad_times_ = 0;
  std::size_t first_bad_time_ = 0;
  std::size_t unseen_ = 0;
};

}  // namespace

Document read_ttml(std::string_view text, std::vector<Problem>& problems) {
  TtmlReader reader;
  parse(text, Notation::xml, reader, problems);
  return reader.document(problems);
}

}  // namespace tamis::transcript

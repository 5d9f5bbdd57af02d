// TTML, DFXP, IMSC, SMPTE-TT and the lyrics kind of iTunes: captions in <p>.
//
// Dropped are styles, regions, metadata inside of the body, animations, images
// and what ruby says above the words.
#include <algorithm>
#include <array>
#include <map>
#include <span>
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

bool is_dropped(std::string_view name) {
  return std::find(dropped_elements.begin(), dropped_elements.end(), name) !=
         dropped_elements.end();
}

bool is_above_words(std::string_view ruby) {
  return ruby == "text" || ruby == "textContainer" || ruby == "delimiter";
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(' ') == text.npos;
}

bool is_white(std::string_view text) {
  return text.find_first_not_of(" \n\t") == text.npos;
}

// Text of one element; blanks at its ends stay, each run as one.
struct Piece {
  std::size_t element;  // that times it
  std::size_t speaker;  // index among the names
  std::size_t begin;    // in the text of all
  std::size_t end;
};

struct Caption {
  std::size_t element;
  std::size_t line;
  std::size_t language;  // index among the names
  std::size_t first_piece;
  std::size_t end_piece;
};

class TtmlReader {
 public:
  void on_start(std::string_view name, const Attributes& attributes,
                std::size_t line) {
    line_ = line;
    ++depth_;
    if (skipped_from_ > 0) return start_in_head(name, attributes);
    if (name == "br") return add(" ");
    if (name == "p" || name == "span") return open(name, attributes);
    if (name == "div" || name == "body") {
      in_caption_ = false;
      return open(name, attributes);
    }
    if (name == "tt") return start_document(attributes);
    if (!is_dropped(name)) return;
    skipped_from_ = depth_;
    start_in_head(name, attributes);
  }

  void on_end(std::string_view name) {
    if (name == "p" || name == "div") in_caption_ = false;
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
    std::size_t speaker;
    std::size_t language;
  };

  // Each name is kept once; the first is none.
  std::size_t index_of(std::string_view name) {
    const auto found = std::find(names_.begin(), names_.end(), name);
    const auto index = static_cast<std::size_t>(found - names_.begin());
    if (index == names_.size()) names_.emplace_back(name);
    return index;
  }

  void start_document(const Attributes& attributes) {
    rates_.set_frame_rate(attributes.of("frameRate"),
                          attributes.of("frameRateMultiplier"));
    rates_.set_tick_rate(attributes.of("tickRate"));
    if (!rates_.ticks && attributes.has("frameRate")) {
      rates_.ticks = rates_.frames;
    }
    language_ = index_of(language_of_tag(attributes.of("lang")));
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
    const bool is_first = opened_.empty();
    TimedElement element{
        is_first ? elements_.size() : opened_.back().element, {}, {}, {}};
    Open opened{depth_, elements_.size(), is_first ? 0 : opened_.back().speaker,
                is_first ? language_ : opened_.back().language};
    bool is_ruby = false;
    attributes.each([&](std::string_view key, std::string_view value) {
      key = local_name(key);
      if (key == "begin") element.begin = time(value);
      if (key == "end") element.end = time(value);
      if (key == "dur") element.duration = time(value);
      if (key == "timeContainer") element.is_sequence = value == "seq";
      if (key == "agent") opened.speaker = index_of(names_of(value));
      if (key == "ruby") is_ruby = is_above_words(value);
      if (key == "lang" && name == "div") {
        opened.language = index_of(language_of_tag(value));
      }
    });
    if (is_ruby) skipped_from_ = depth_;
    elements_.push_back(element);
    opened_.push_back(opened);
    if (name == "p") start_caption();
  }

  void start_caption() {
    const Open& opened = opened_.back();
    captions_.push_back({opened.element, line_, opened.language, pieces_.size(),
                         pieces_.size()});
    in_caption_ = true;
  }

  std::optional<double> time(std::string_view value) {
    const auto found = ttml_time(value, rates_);
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

  // Text of the body that stands in no <p> is a caption of its own.
  void add(std::string_view text) {
    if (opened_.empty()) return;
    if (!in_caption_) {
      if (is_white(text)) return;
      start_caption();
    }
    const Open& opened = opened_.back();
    Caption& caption = captions_.back();
    if (caption.first_piece == pieces_.size() ||
        pieces_.back().element != opened.element) {
      pieces_.push_back(
          {opened.element, opened.speaker, text_.size(), text_.size()});
      caption.end_piece = pieces_.size();
      if (is_white(text.substr(0, 1))) text_ += ' ';
    }
    append_collapsed(text_, text);
    pieces_.back().end = text_.size();
  }

  std::span<const Piece> pieces_of(const Caption& caption) const {
    return std::span(pieces_).subspan(caption.first_piece,
                                      caption.end_piece - caption.first_piece);
  }

  std::string_view text_of(const Piece& piece) const {
    return std::string_view(text_).substr(piece.begin, piece.end - piece.begin);
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
      const auto pieces = pieces_of(caption);
      for (std::size_t i = 1; i < pieces.size(); ++i) {
        if (!is_timed(pieces[i].element)) continue;
        const bool has_blank = text_of(pieces[i]).starts_with(' ') ||
                               text_of(pieces[i - 1]).ends_with(' ');
        has_blank ? ++parted : glued += is_timed(pieces[i - 1].element);
      }
    }
    return glued > 0 && parted * 4 < glued;
  }

  // Languages side by side say the same: the document's own stays, or the
  // first. One after the other they do not.
  void drop_other_languages(std::vector<Problem>& problems) {
    std::map<std::size_t, Interval> spans;
    for (const Caption& caption : captions_) {
      const Interval& own = intervals_[caption.element];
      const auto [at, is_new] = spans.try_emplace(caption.language, own);
      if (!is_new) at->second = united(at->second, own);
    }
    if (!spans.empty() && !spans.contains(language_)) {
      language_ = captions_.front().language;
    }
    document_.language = names_[language_];
    if (spans.size() < 2) return;
    const Interval main = spans[language_];
    std::string dropped;
    for (const auto& [language, span] : spans) {
      const bool is_aside = (main.end && span.start >= *main.end) ||
                            (span.end && *span.end <= main.start);
      if (language == language_ || is_aside) continue;
      std::erase_if(captions_, [other = language](const Caption& caption) {
        return caption.language == other;
      });
      dropped += (dropped.empty() ? "" : ", ") + names_[language];
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
    for (const Piece& piece : pieces_of(caption)) {
      if (!is_timed(piece.element)) continue;
      ++timed;
      sentences +=
          text::trimmed(text_of(piece)).find(' ') != std::string_view::npos;
    }
    return timed > 1 && sentences * 2 >= timed;
  }

  // A segment for each stretch of one speaker, or of one element of a list.
  void add_segments(const Caption& caption) {
    const auto pieces = pieces_of(caption);
    const bool by_element = is_list(caption);
    std::size_t begin = 0;
    const Piece* last = nullptr;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (is_blank(text_of(pieces[i]))) continue;
      if (last != nullptr &&
          (last->speaker != pieces[i].speaker ||
           (by_element && last->element != pieces[i].element))) {
        add_segment(caption, pieces.subspan(begin, i - begin));
        begin = i;
      }
      last = &pieces[i];
    }
    if (last != nullptr) add_segment(caption, pieces.subspan(begin));
  }

  void add_segment(const Caption& caption, std::span<const Piece> pieces) {
    Segment& segment = document_.segments.emplace_back();
    segment.line = caption.line;
    const bool has_own_time =
        is_timed(caption.element) &&
        pieces.size() == caption.end_piece - caption.first_piece;
    std::optional<Interval> interval;
    if (has_own_time) interval = intervals_[caption.element];
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const Piece& piece = pieces[i];
      if (is_word_timed_ && i > 0 && is_timed(piece.element)) {
        append_collapsed(segment.text, " ");
      }
      std::string_view text = text_of(piece);
      const bool is_parted =
          segment.text.empty() || segment.text.ends_with(' ');
      if (is_parted && text.starts_with(' ')) text.remove_prefix(1);
      segment.text += text;
      if (is_blank(text)) continue;
      segment.speaker = names_[piece.speaker];
      const Interval& own = intervals_[piece.element];
      unseen_ += !own.is_shown;
      if (!has_own_time) interval = interval ? united(*interval, own) : own;
    }
    if (segment.text.ends_with(' ')) segment.text.pop_back();
    if (interval && interval->is_known) {
      segment.start = interval->start;
      segment.end = interval->end;
    }
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
  std::size_t language_ = 0;               // index among the names
  std::vector<std::string> names_ = {""};  // of speakers and languages
  std::string text_;                       // of all pieces
  std::vector<Piece> pieces_;
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

#include "ttml_page.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <utility>

#include "markup_formats.hpp"
#include "sax.hpp"
#include "tamis/text/classes.hpp"

namespace tamis::transcript {
namespace {

bool is_blank(std::string_view text) {
  return text::trimmed(text).empty();
}

class Settling {
 public:
  explicit Settling(TtmlPage page) : page_(std::move(page)) {}

  Document run(Problems& problems) {
    intervals_ = intervals_of(page_.elements);
    is_word_timed_ = lacks_blanks();
    drop_other_languages(problems);
    for (const TtmlCaption& caption : page_.captions) add_segments(caption);
    close_open_ends();
    tell(problems);
    document_.title = std::move(page_.title);
    return std::move(document_);
  }

 private:
  std::span<const TtmlPiece> pieces_of(const TtmlCaption& caption) const {
    return std::span(page_.pieces)
        .subspan(caption.first_piece, caption.end_piece - caption.first_piece);
  }

  std::string_view text_of(const TtmlPiece& piece) const {
    return std::string_view(page_.text)
        .substr(piece.begin, piece.end - piece.begin);
  }

  bool is_timed(std::size_t element) const {
    const TimedElement& timed = page_.elements[element];
    return timed.begin || timed.end || timed.duration;
  }

  // Whether spans with times are words with no blank between them, all over
  // the document. Where syllables have times, some have blanks.
  bool lacks_blanks() const {
    std::size_t glued = 0;
    std::size_t parted = 0;
    for (const TtmlCaption& caption : page_.captions) {
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
  void drop_other_languages(Problems& problems) {
    std::map<std::size_t, Interval> spans;
    for (const TtmlCaption& caption : page_.captions) {
      const Interval& own = intervals_[caption.element];
      const auto [at, is_new] = spans.try_emplace(caption.language, own);
      if (!is_new) at->second = united(at->second, own);
    }
    if (!spans.empty() && !spans.contains(page_.language)) {
      page_.language = page_.captions.front().language;
    }
    document_.language = page_.names[page_.language];
    if (spans.size() < 2) return;
    const Interval main = spans[page_.language];
    std::string dropped;
    std::set<std::size_t> others;
    for (const auto& [language, span] : spans) {
      const bool is_aside = (main.end && span.start >= *main.end) ||
                            (span.end && *span.end <= main.start);
      if (language == page_.language || is_aside) continue;
      others.insert(language);
      dropped += (dropped.empty() ? "" : ", ") + page_.names[language];
    }
    if (others.empty()) return;
    std::erase_if(page_.captions, [&others](const TtmlCaption& caption) {
      return others.contains(caption.language);
    });
    problems.add({0, "captions in other languages than " + document_.language +
                         " are left out: " + dropped});
  }

  // A <p> without times whose spans have them is a list of captions.
  bool is_list(const TtmlCaption& caption) const {
    if (is_timed(caption.element) || is_word_timed_) return false;
    std::size_t sentences = 0;
    std::size_t timed = 0;
    for (const TtmlPiece& piece : pieces_of(caption)) {
      if (!is_timed(piece.element)) continue;
      ++timed;
      sentences +=
          text::trimmed(text_of(piece)).find(' ') != std::string_view::npos;
    }
    return timed > 1 && sentences * 2 >= timed;
  }

  // A segment for each stretch of one speaker, or of one element of a list.
  void add_segments(const TtmlCaption& caption) {
    const auto pieces = pieces_of(caption);
    const bool by_element = is_list(caption);
    std::size_t begin = 0;
    const TtmlPiece* last = nullptr;
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

  void add_segment(const TtmlCaption& caption,
                   std::span<const TtmlPiece> pieces) {
    Segment& segment = document_.segments.emplace_back();
    segment.line = caption.line;
    const bool has_own_time =
        is_timed(caption.element) &&
        pieces.size() == caption.end_piece - caption.first_piece;
    std::optional<Interval> interval;
    if (has_own_time) interval = intervals_[caption.element];
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const TtmlPiece& piece = pieces[i];
      if (is_word_timed_ && i > 0 && is_timed(piece.element)) {
        append_collapsed(segment.text, " ");
      }
      std::string_view text = text_of(piece);
      const bool is_parted =
          segment.text.empty() || segment.text.ends_with(' ');
      if (is_parted && text.starts_with(' ')) text.remove_prefix(1);
      segment.text += text;
      if (is_blank(text)) continue;
      segment.speaker = page_.names[piece.speaker];
      const Interval& own = intervals_[piece.element];
      unseen_ += !own.is_shown;
      if (!has_own_time) interval = interval ? united(*interval, own) : own;
    }
    const std::string_view inner = text::trimmed(segment.text);
    if (inner.size() < segment.text.size()) segment.text = std::string(inner);
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

  void tell(Problems& problems) const {
    if (page_.bad_times > 0) {
      problems.add({page_.first_bad_time,
                    std::to_string(page_.bad_times) +
                        " time(s) that cannot be read, the first here; "
                        "their texts are kept"});
    }
    if (unseen_ > 0) {
      problems.add({0, std::to_string(unseen_) +
                           " caption(s) outside of the time of what "
                           "holds them; they are kept"});
    }
  }

  TtmlPage page_;
  Document document_;
  bool is_word_timed_ = false;
  std::vector<Interval> intervals_;
  std::size_t unseen_ = 0;
};

}  // namespace

Document document_of(TtmlPage page, Problems& problems) {
  return Settling(std::move(page)).run(problems);
}

}  // namespace tamis::transcript

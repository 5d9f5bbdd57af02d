// What recognisers add to speech, laid over the segments of a document. Rules
// and numbers are those that users of Whisper accept: drop a credit only where
// it is the whole segment; take a phrase of five words or more for a loop from
// its third telling on, a shorter one only when it is repeated far beyond what
// people do.
#include <algorithm>

#include "credits.hpp"
#include "loops.hpp"
#include "rules.hpp"
#include "scan.hpp"

namespace tamis::clean {
namespace {

using transcript::Document;
using transcript::Segment;

// The words of `text` as the glance counts them: joined ones are one.
std::vector<RawWord> joined_words(std::string_view text) {
  std::vector<RawWord> words;
  for_each_word(text, [&words](const RawWord& word) {
    if (word.is_joined && !words.empty()) {
      words.back().end = word.end;
    } else {
      words.push_back(word);
    }
  });
  return words;
}

class LoopCutter {
 public:
  LoopCutter(Document& document, Stretch stretch, Marks& marks,
             std::vector<Removal>& removals)
      : document_(document),
        stretch_(stretch),
        words_(words_of(document, stretch)),
        marks_(marks),
        removals_(removals),
        loops_(loops_in(words_.hashes)) {}

  void run() {
    for (const Tail& tail : loops_.tails) drop_if_cut_off(tail);
    for (std::size_t i = stretch_.begin; i < stretch_.end; ++i) cut(i);
  }

 private:
  // A broken last telling goes where nothing follows it in its segment, as when
  // a recogniser's window ends, if the first telling ends a phrase.
  void drop_if_cut_off(const Tail& tail) {
    const std::size_t holder = segment_of(tail.end - 1);
    const std::size_t left = first_of(holder + 1) - tail.end;
    if (left > 1 || (left == 1 && !ends_turn(holder))) return;
    const std::size_t kept = segment_of(tail.last_kept);
    const std::string& text = document_.segments[kept].text;
    const auto words = joined_words(text);
    const std::size_t at = tail.last_kept - first_of(kept);
    if (at + 1 < words.size() && text[words[at].end] == ' ') return;
    for (std::size_t i = tail.begin; i < tail.end; ++i) {
      loops_.is_gone[i] = true;
    }
  }

  // A change of speaker behind segment `i` counts as the last of its words.
  bool ends_turn(std::size_t i) const {
    const auto& all = document_.segments;
    return i + 1 < all.size() && all[i + 1].speaker != all[i].speaker;
  }

  std::size_t segment_of(std::size_t word) const {
    const auto after =
        std::upper_bound(words_.first.begin(), words_.first.end(), word);
    return stretch_.begin +
           static_cast<std::size_t>(after - words_.first.begin()) - 1;
  }

  std::size_t first_of(std::size_t segment) const {
    return words_.first[segment - stretch_.begin];
  }

  void cut(std::size_t i) {
    Segment& segment = document_.segments[i];
    if (segment.is_event || !marks_[i].empty()) return;
    const std::size_t first = first_of(i);
    const std::size_t end = first_of(i + 1);
    std::size_t gone = 0;
    for (std::size_t w = first; w < end; ++w) gone += loops_.is_gone[w];
    if (gone == 0) return;
    const auto words = joined_words(segment.text);
    if (gone >= words.size()) {
      marks_[i] = "loop";
      return;
    }
    cut_text(segment, words, first);
  }

  void cut_text(Segment& segment, const std::vector<RawWord>& words,
                std::size_t first) {
    const std::string& text = segment.text;
    std::string kept;
    std::string taken;
    std::size_t copied = 0;  // bytes that have been decided
    for (std::size_t w = 0; w < words.size();) {
      if (!loops_.is_gone[first + w]) {
        ++w;
        continue;
      }
      const std::size_t from = w == 0 ? 0 : words[w - 1].end;
      while (w < words.size() && loops_.is_gone[first + w]) ++w;
      std::size_t to = words[w - 1].end;
      if (from == 0) to = words[w].begin;
      kept.append(text, copied, from - copied);
      taken.append(text, from, to - from);
      copied = to;
    }
    kept.append(text, copied);
    removals_.push_back({segment.line, "loop", std::move(taken)});
    segment.text = std::move(kept);
  }

  Document& document_;
  Stretch stretch_;
  Words words_;
  Marks& marks_;
  std::vector<Removal>& removals_;
  Loops loops_;
};

}  // namespace

void mark_credits(const Document& document, const Glance& glance,
                  Marks& marks) {
  constexpr std::size_t end_size = 3;  // segments at either end
  for (const std::size_t i : glance.credits) {
    if (!marks[i].empty()) continue;
    const bool at_an_end = i < 1 || i + end_size >= marks.size();
    const Place place = at_an_end ? Place::at_an_end : Place::within;
    const transcript::Segment& segment = document.segments[i];
    // Who is named may well thank his viewers.
    const bool is_named = !segment.speaker.empty();
    if (is_named ? names_a_maker(segment.text)
                 : is_credit(segment.text, place)) {
      marks[i] = "credit";
    }
  }
}

void take_loops(Document& document, const Glance& glance, Marks& marks,
                std::vector<Removal>& removals) {
  for (const Stretch& stretch : glance.loops) {
    LoopCutter(document, stretch, marks, removals).run();
  }
}

}  // namespace tamis::clean

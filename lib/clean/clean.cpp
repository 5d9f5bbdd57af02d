#include "tamis/clean/clean.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "events.hpp"
#include "fillers.hpp"
#include "rules.hpp"
#include "tamis/token/language.hpp"
#include "tamis/transcript/read.hpp"

namespace tamis::clean {
namespace {

using transcript::Document;
using transcript::Segment;

constexpr std::array<Rule, 22> all_rules = {{
    {"turn-mark", "marks of a change of speaker (>>) before captions"},
    {"event", "nothing: makes what is heard ([Music]) segments of their own"},
    {"shared", "lines that stand in many documents of the batch"},
    {"cover", "alternative texts of cover images"},
    {"button", "buttons and section headings of pages (Play, Share, Chapters)"},
    {"head", "what a player's head repeats: show, title"},
    {"date", "date lines and reading times"},
    {"byline", "the author's line beside a date line"},
    {"image", "alternative texts, captions and credits of images"},
    {"thanks", "thanks for reading"},
    {"cookies", "cookie notices"},
    {"call", "calls to subscribe, follow or share, hosting notices"},
    {"count", "counts of views, likes, comments, subscribers; ratings"},
    {"player", "clocks and speeds of players"},
    {"menu", "menus, breadcrumbs, login lines, links to apps and networks"},
    {"tags", "lists of tags and categories"},
    {"legal", "copyright lines and legal notices"},
    {"related", "lists of other pages to read, previous and next ones"},
    {"neighbour", "short lines among chrome that are no speech"},
    {"credit", "credits that recognisers invent in silence"},
    {"loop", "phrases that recognisers repeat over and over"},
    {"filler", "fillers of speech (euh, um), if asked for"},
}};

// The mark of segments of which nothing is left: they have been told already.
constexpr std::string_view emptied = "emptied";

// Some whole segments from all over the document.
std::string sample_of(const Document& document) {
  constexpr std::size_t sample_size = 3'000;  // bytes
  constexpr std::size_t stretches = 16;
  const auto& all = document.segments;
  std::string sample;
  sample.reserve(sample_size + sample_size / 4);
  const std::size_t step = all.size() / stretches + 1;
  const std::size_t share =
      sample_size / std::max<std::size_t>(1, (all.size() + step - 1) / step);
  for (std::size_t begin = 0; begin < all.size(); begin += step) {
    const std::size_t full = sample.size() + share;
    const std::size_t end = std::min(begin + step, all.size());
    for (std::size_t i = begin; i < end && sample.size() < full; ++i) {
      if (all[i].is_event) continue;
      const std::string& text = all[i].text;
      sample.append(text, 0, text.find(' ', full - sample.size()));
      sample += '\n';
    }
  }
  return sample;
}

token::Language language_of(Document& document) {
  if (const auto known = token::language_of_code(document.language)) {
    return *known;
  }
  const token::Language found = token::language_of(sample_of(document));
  if (document.language.empty()) document.language = token::code(found);
  return found;
}

class Cleaning {
 public:
  Cleaning(Document& document, const Options& options)
      : document_(document),
        options_(options),
        is_page_(is_page(document)),
        language_(language_of(document)) {
    choose_fillers();
  }

  std::vector<Removal> run() {
    run_passes();
    // What is gone, or is an event of its own now, may have hidden the
    // language.
    const bool is_unknown = language_ == token::Language::unknown;
    if (is_unknown) language_ = language_of(document_);
    if (is_unknown && language_ != token::Language::unknown) {
      choose_fillers();
      run_passes();
    }
    std::stable_sort(
        removals_.begin(), removals_.end(),
        [](const Removal& a, const Removal& b) { return a.line < b.line; });
    return std::move(removals_);
  }

 private:
  void choose_fillers() {
    if (options_.fillers == Fillers::drop && is_used("filler")) {
      fillers_.emplace(language_, options_.more_fillers, options_.only_fillers);
    }
  }

  void run_passes() {
    // What goes may bring together what falls to a rule: a loop around a
    // credit. Deeper nesting than this is not found in nature.
    constexpr int most_passes = 8;
    for (int pass = 0; pass < most_passes; ++pass) {
      const std::size_t before = removals_.size();
      run_once();
      if (removals_.size() == before) break;
    }
  }

  bool is_used(std::string_view rule) const {
    return std::find(options_.keep.begin(), options_.keep.end(), rule) ==
           options_.keep.end();
  }

  void run_once() {
    Glance glance = glance_at(document_);
    if (take_marks(glance)) glance = glance_at(document_);
    const bool is_clean = glance.credits.empty() && glance.loops.empty();
    if (is_clean && !is_page_ && options_.shared == nullptr && !fillers_) {
      return;
    }
    Marks marks(document_.segments.size());
    if (options_.shared != nullptr && is_used("shared")) {
      mark_shared(document_, options_, marks);
    }
    if (is_page_) mark_chrome(document_, language_, marks);
    mark_credits(document_, glance, marks);
    for (std::string_view& mark : marks) {
      if (!mark.empty() && !is_used(mark)) mark = {};
    }
    if (is_used("loop")) take_loops(document_, glance, marks, removals_);
    if (fillers_) take_fillers(marks);
    remove(marks);
  }

  // Marks of turns and events; whether there were any.
  bool take_marks(const Glance& glance) {
    bool changed = false;
    if (!is_page_ && is_used("turn-mark")) {
      for (const std::size_t i : glance.signs) changed |= take_turn_mark(i);
    }
    if (is_used("event")) changed |= split_events(document_, glance.signs);
    return changed;
  }

  bool take_turn_mark(std::size_t i) {
    Segment& segment = document_.segments[i];
    const std::size_t size = turn_mark_size(segment.text);
    if (size == 0 || size == segment.text.size()) return false;
    removals_.push_back(
        {segment.line, "turn-mark", segment.text.substr(0, size)});
    segment.text.erase(0, size);
    return true;
  }

  void take_fillers(Marks& marks) {
    for (std::size_t i = 0; i < marks.size(); ++i) {
      Segment& segment = document_.segments[i];
      if (!marks[i].empty() || segment.is_event) continue;
      for (std::string& gone : fillers_->take_out_of(segment.text)) {
        removals_.push_back({segment.line, "filler", std::move(gone)});
        if (segment.text.empty()) marks[i] = emptied;
      }
    }
  }

  void remove(const Marks& marks) {
    const auto is_marked = [](std::string_view mark) { return !mark.empty(); };
    if (std::none_of(marks.begin(), marks.end(), is_marked)) return;
    auto& all = document_.segments;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!is_marked(marks[i])) {
        if (kept != i) all[kept] = std::move(all[i]);
        ++kept;
      } else if (marks[i] != emptied) {
        removals_.push_back({all[i].line, marks[i], std::move(all[i].text)});
      }
    }
    all.resize(kept);
  }

  Document& document_;
  const Options& options_;
  bool is_page_;
  token::Language language_;
  std::optional<FillerWords> fillers_;
  std::vector<Removal> removals_;
};

}  // namespace

std::span<const Rule> rules() {
  return all_rules;
}

std::string problem_with(const Options& options) {
  if (options.shared_in < 2) {
    return "a line is shared by 2 documents at the least";
  }
  for (const std::string& name : options.keep) {
    const bool is_known =
        std::any_of(all_rules.begin(), all_rules.end(),
                    [&name](const Rule& rule) { return rule.name == name; });
    if (is_known) continue;
    std::string message = "no rule is called '" + name + "'; there are";
    for (const Rule& rule : all_rules) {
      message.append(&rule == all_rules.data() ? " " : ", ").append(rule.name);
    }
    return message;
  }
  return {};
}

std::vector<Removal> clean(Document& document, const Options& options) {
  return Cleaning(document, options).run();
}

std::vector<RuleCount> counts(std::span<const Removal> removals,
                              const Document& cleaned) {
  std::vector<RuleCount> found;
  for (const Rule& rule : all_rules) {
    const auto count = std::count_if(
        removals.begin(), removals.end(),
        [&rule](const Removal& gone) { return gone.rule == rule.name; });
    found.push_back({rule.name, static_cast<std::size_t>(count)});
    if (rule.name != "event") continue;
    found.back().count += static_cast<std::size_t>(
        std::count_if(cleaned.segments.begin(), cleaned.segments.end(),
                      [](const Segment& segment) { return segment.is_event; }));
  }
  return found;
}

}  // namespace tamis::clean

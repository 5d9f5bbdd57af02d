#include "tamis/clean/clean.hpp"

#include <algorithm>
#include <array>

#include "rules.hpp"
#include "tamis/token/language.hpp"

namespace tamis::clean {
namespace {

constexpr std::array<Rule, 11> all_rules = {{
    {"cover", "alternative texts of cover images"},
    {"button", "buttons and section headings of pages (Play, Share, Chapters)"},
    {"head", "what a player's head repeats: show, title"},
    {"date", "date lines and reading times"},
    {"byline", "the author's line over a date line"},
    {"image", "alternative texts and captions of images"},
    {"thanks", "thanks for reading"},
    {"cookies", "cookie notices"},
    {"call", "calls to subscribe, follow or share, hosting notices"},
    {"credit", "credits that recognisers invent in silence"},
    {"loop", "phrases that recognisers repeat over and over"},
}};

void remove_inner_loops(transcript::Document& document,
                        std::vector<Removal>& removals) {
  for (transcript::Segment& segment : document.segments) {
    std::string gone = take_inner_loop(segment.text);
    if (!gone.empty()) {
      removals.push_back({segment.line, "loop", std::move(gone)});
    }
  }
}

}  // namespace

std::span<const Rule> rules() {
  return all_rules;
}

std::string problem_with(const Options& options) {
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

std::vector<Removal> clean(transcript::Document& document,
                           const Options& options) {
  const std::string speech = text_of(document);
  auto language = token::language_of_code(document.language);
  if (!language) language = token::language_of(speech);
  if (document.language.empty()) document.language = token::code(*language);

  const auto is_used = [&options](std::string_view rule) {
    return std::find(options.keep.begin(), options.keep.end(), rule) ==
           options.keep.end();
  };
  Marks marks(document.segments.size());
  if (is_page(document)) {
    mark_chrome(document, *language, marks);
  } else {
    mark_credits(document, marks);
    mark_loops(document, marks);
  }

  std::vector<Removal> removals;
  if (!is_page(document) && is_used("loop")) {
    remove_inner_loops(document, removals);
  }
  std::vector<transcript::Segment> kept;
  kept.reserve(document.segments.size());
  for (std::size_t i = 0; i < document.segments.size(); ++i) {
    transcript::Segment& segment = document.segments[i];
    if (marks[i].empty() || !is_used(marks[i])) {
      kept.push_back(std::move(segment));
    } else {
      removals.push_back({segment.line, marks[i], std::move(segment.text)});
    }
  }
  document.segments = std::move(kept);
  std::stable_sort(
      removals.begin(), removals.end(),
      [](const Removal& a, const Removal& b) { return a.line < b.line; });
  return removals;
}

}  // namespace tamis::clean

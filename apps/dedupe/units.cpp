#include "dedupe/units.hpp"

#include <algorithm>

#include "tamis/token/language.hpp"

namespace tamis::apps {
namespace {

using transcript::Document;
using transcript::Segment;

std::vector<Unit> sentence_units(const Document& document) {
  token::SentenceOptions options;
  options.language = token::language_of_code(document.language)
                         .value_or(token::Language::unknown);
  std::vector<Unit> units;
  std::vector<token::Span> sentences;
  for (std::size_t i = 0; i < document.segments.size(); ++i) {
    const std::string& text = document.segments[i].text;
    token::sentences(text, options, sentences);
    for (const token::Span span : sentences) {
      units.push_back({i, i, span, span.in(text)});
    }
  }
  return units;
}

// A named speaker's consecutive segments; each segment that is nobody's.
std::vector<Unit> turn_units(const Document& document) {
  std::vector<Unit> units;
  for (std::size_t i = 0; i < document.segments.size(); ++i) {
    const Segment& segment = document.segments[i];
    if (i > 0 && !segment.speaker.empty() &&
        segment.speaker == document.segments[i - 1].speaker) {
      units.back().last_segment = i;
    } else {
      units.push_back({i, i, {0, segment.text.size()}, segment.text});
    }
  }
  return units;
}

std::vector<Unit> bare_units(const Document& document, std::string_view by) {
  if (by == "turn") return turn_units(document);
  if (by != "document") return sentence_units(document);
  if (document.segments.empty()) return {};
  return {{0, document.segments.size() - 1, {}, {}}};
}

void join_texts(Units& units, const Document& document, bool is_whole) {
  for (Unit& unit : units.all) {
    if (!is_whole && unit.first_segment == unit.last_segment) continue;
    std::string& text = units.joined.emplace_back();
    if (is_whole) text = transcript::text_of(document);
    for (std::size_t i = unit.first_segment;
         !is_whole && i <= unit.last_segment; ++i) {
      if (!text.empty()) text += '\n';
      text += document.segments[i].text;
    }
    unit.text = text;
  }
}

}  // namespace

Units units_of(const Document& document, std::string_view by) {
  Units units{bare_units(document, by), {}};
  join_texts(units, document, by == "document");
  return units;
}

void remove(Document& document, const std::vector<Unit>& units,
            const std::vector<Range>& ranges) {
  std::vector<bool> goes(units.size(), false);
  for (const Range& range : ranges) {
    std::fill_n(goes.begin() + static_cast<std::ptrdiff_t>(range.first),
                range.count, true);
  }
  std::vector<std::string> texts(document.segments.size());
  bool last_stays = false;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const Unit& unit = units[i];
    if (!goes[i]) {
      for (std::size_t s = unit.first_segment; s <= unit.last_segment; ++s) {
        const std::string& whole = document.segments[s].text;
        if (unit.first_segment != unit.last_segment) {
          texts[s] = whole;
          continue;
        }
        // What stood between two sentences that both stay, stays.
        const bool follows = last_stays && units[i - 1].last_segment == s;
        const std::size_t from =
            follows ? units[i - 1].span.begin + units[i - 1].span.size
                    : unit.span.begin;
        if (!follows && !texts[s].empty()) texts[s] += ' ';
        texts[s].append(whole, from, unit.span.begin + unit.span.size - from);
      }
    }
    last_stays = !goes[i];
  }
  for (std::size_t s = 0; s < texts.size(); ++s) {
    document.segments[s].text = std::move(texts[s]);
  }
  std::erase_if(document.segments,
                [](const Segment& segment) { return segment.text.empty(); });
}

std::vector<std::string_view> texts_of(const std::vector<Unit>& units) {
  std::vector<std::string_view> texts;
  texts.reserve(units.size());
  for (const Unit& unit : units) texts.push_back(unit.text);
  return texts;
}

std::string text_of(const Range& range, const std::vector<Unit>& units) {
  std::string text;
  for (std::size_t i = range.first; i < range.first + range.count; ++i) {
    if (!text.empty()) {
      const bool same_line =
          units[i].first_segment == units[i - 1].last_segment;
      text += same_line ? ' ' : '\n';
    }
    text += units[i].text;
  }
  return text;
}

std::string whole_text(Document document) {
  for (Segment& segment : document.segments) segment.is_event = false;
  return transcript::text_of(document);
}

}  // namespace tamis::apps

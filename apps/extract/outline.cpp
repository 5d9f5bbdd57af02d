#include "extract/outline.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "tamis/keyword/quotes.hpp"
#include "tamis/token/sentences.hpp"

namespace tamis::apps {
namespace {

using keyword::ThemeTelling;

constexpr std::size_t most_steps = 60;

// The shortest of these that makes no more than 60 steps.
double step_for(double seconds) {
  constexpr std::array steps = {1.,  2.,  5.,   10.,  15.,  20.,
                                30., 60., 120., 300., 600., 900.};
  for (const double step : steps) {
    if (seconds / step <= most_steps) return step;
  }
  double step = 1800;
  while (seconds / step > most_steps) step *= 2;
  return step;
}

std::size_t step_of(const ThemeTelling& telling,
                    std::span<const HeldDocument> documents,
                    const Course& course) {
  const HeldDocument& document = documents[telling.document];
  const auto [part, begin, size] = telling.place;
  double at = telling.document;
  if (course.axis == Course::Axis::time) {
    at = document.origin(part, begin).start.value_or(0);
  } else if (course.axis == Course::Axis::text) {
    at = static_cast<double>(document.before(part, begin));
  }
  const auto last = static_cast<double>(course.steps - 1);
  return static_cast<std::size_t>(std::clamp(at / course.step, 0., last));
}

std::vector<ThemeShare> sorted(std::vector<ThemeShare> shares,
                               std::size_t tellings) {
  for (ThemeShare& share : shares) {
    share.share =
        static_cast<double>(share.count) / static_cast<double>(tellings);
  }
  std::stable_sort(shares.begin(), shares.end(),
                   [](const ThemeShare& a, const ThemeShare& b) {
                     return a.count > b.count;
                   });
  return shares;
}

std::vector<ThemeShare> documents_of(const keyword::Theme& theme) {
  std::vector<ThemeShare> shares;
  for (const ThemeTelling& telling : theme.tellings) {
    if (shares.empty() || shares.back().document != telling.document) {
      shares.push_back({telling.document});
    }
    ++shares.back().count;
  }
  return sorted(std::move(shares), theme.tellings.size());
}

std::vector<ThemeShare> speakers_of(const keyword::Theme& theme,
                                    std::span<const HeldDocument> documents) {
  std::map<std::string_view, std::size_t> places;
  std::vector<ThemeShare> shares;
  for (const ThemeTelling& telling : theme.tellings) {
    const std::string& speaker =
        documents[telling.document].speaker(telling.place.part);
    if (speaker.empty()) continue;
    const auto [place, is_new] = places.try_emplace(speaker, shares.size());
    if (is_new) shares.push_back({0, speaker});
    ++shares[place->second].count;
  }
  return sorted(std::move(shares), theme.tellings.size());
}

// A part that tells a theme.
struct Told {
  std::uint32_t document;
  std::size_t part;
  std::size_t theme;

  auto operator<=>(const Told&) const = default;
};

std::vector<Told> told_parts(std::span<const keyword::Theme> themes) {
  std::vector<Told> told;
  for (std::size_t i = 0; i < themes.size(); ++i) {
    for (const ThemeTelling& telling : themes[i].tellings) {
      const Told next{telling.document, telling.place.part, i};
      if (told.empty() || told.back() != next) told.push_back(next);
    }
  }
  std::sort(told.begin(), told.end());
  return told;
}

// Sentences are cut once for all themes that a part tells.
std::vector<keyword::Quotes> quotes_of(
    std::span<const keyword::Theme> themes,
    std::span<const HeldDocument> documents) {
  std::vector<keyword::Quotes> quotes(themes.begin(), themes.end());
  std::vector<token::Span> sentences;
  const Told* last = nullptr;
  const std::vector<Told> parts = told_parts(themes);
  for (const Told& told : parts) {
    const HeldDocument& document = documents[told.document];
    const std::string_view text = document.part(told.part);
    const bool is_same = last != nullptr && last->document == told.document &&
                         last->part == told.part;
    if (!is_same) {
      token::sentences(text,
                       {.language = document.language(),
                        .pauses = document.pauses(told.part)},
                       sentences);
    }
    quotes[told.theme].add(told.document, told.part, text, sentences,
                           document.language());
    last = &told;
  }
  return quotes;
}

// The theme's tellings within a sentence, as bytes of it.
std::vector<token::Span> marks_in(const keyword::Theme& theme,
                                  const keyword::Quote& quote) {
  const auto place_of = [](const ThemeTelling& telling) {
    return std::tuple(telling.document, telling.place.part,
                      telling.place.begin);
  };
  const auto [part, begin, size] = quote.place;
  const std::tuple first(quote.document, part, begin);
  auto telling = std::lower_bound(
      theme.tellings.begin(), theme.tellings.end(), first,
      [&](const ThemeTelling& a, const auto& b) { return place_of(a) < b; });
  std::vector<token::Span> marks;
  std::size_t end = begin;  // of the last mark
  for (; telling != theme.tellings.end(); ++telling) {
    const keyword::Telling& place = telling->place;
    if (telling->document != quote.document || place.part != part) break;
    if (place.begin + place.size > begin + size) break;
    if (place.begin < end) continue;  // within the one before
    marks.push_back({place.begin - begin, place.size});
    end = place.begin + place.size;
  }
  return marks;
}

ThemeQuote quote_of(const keyword::Theme& theme, const keyword::Quote& quote,
                    std::span<const HeldDocument> documents) {
  const HeldDocument& document = documents[quote.document];
  const auto [part, begin, size] = quote.place;
  Origin origin = document.origin(part, begin);
  origin.document = quote.document;
  return {std::string(document.part(part).substr(begin, size)),
          marks_in(theme, quote), document.speaker(part), origin};
}

}  // namespace

Course course_of(std::span<const HeldDocument> documents) {
  Course course;
  if (documents.size() != 1) {
    const std::size_t step = (documents.size() + most_steps - 1) / most_steps;
    course.step = static_cast<double>(std::max<std::size_t>(step, 1));
    course.steps = step == 0 ? 0 : (documents.size() + step - 1) / step;
    return course;
  }
  const HeldDocument& document = documents[0];
  const double seconds = document.seconds().value_or(0);
  if (seconds > 0) {
    course = {Course::Axis::time, 0, step_for(seconds)};
    course.steps = static_cast<std::size_t>(seconds / course.step) + 1;
    return course;
  }
  constexpr std::size_t text_steps = 24;
  return {Course::Axis::text, text_steps,
          std::max(1., static_cast<double>(document.size()) / text_steps)};
}

std::vector<OutlinedTheme> outline_of(std::span<const keyword::Theme> themes,
                                      std::span<const HeldDocument> documents,
                                      const Course& course,
                                      std::size_t quotes) {
  std::vector<OutlinedTheme> outline;
  for (const keyword::Theme& theme : themes) {
    OutlinedTheme& outlined = outline.emplace_back();
    outlined.theme = &theme;
    outlined.documents = documents_of(theme);
    outlined.speakers = speakers_of(theme, documents);
    outlined.course.resize(course.steps);
    for (const ThemeTelling& telling : theme.tellings) {
      ++outlined.course[step_of(telling, documents, course)];
    }
  }
  if (quotes == 0) return outline;
  const auto found = quotes_of(themes, documents);
  for (std::size_t i = 0; i < themes.size(); ++i) {
    for (const keyword::Quote& quote : found[i].best(quotes)) {
      outline[i].quotes.push_back(quote_of(themes[i], quote, documents));
    }
  }
  return outline;
}

}  // namespace tamis::apps

#include <algorithm>
#include <array>
#include <cmath>

#include "common/columns.hpp"
#include "common/terminal.hpp"
#include "extract/outline_forms.hpp"
#include "extract/rows.hpp"
#include "tamis/transcript/write.hpp"

namespace tamis::apps {
namespace {

constexpr std::size_t width = 80;
constexpr std::size_t most_shares = 5;  // documents or speakers of a theme

// Keeps a number on the line of what it belongs to.
constexpr std::string_view no_break = "\u00A0";

std::string percent(double share) {
  const double value = 100 * share;
  return decimal(value, value < 9.95 ? 1 : 0).append(no_break) + "%";
}

std::string file_name(const std::string& id) {
  return common::printable(id.substr(id.rfind('/') + 1));
}

std::string place_of(const Origin& origin, const Outlined& outlined) {
  const HeldDocument& document = outlined.documents[origin.document];
  return file_name(document.id()) + ":" +
         (origin.start ? transcript::clock(*origin.start)
                       : std::to_string(origin.line));
}

std::string keywords_of(const OutlinedTheme& theme, std::size_t most) {
  std::string text;
  const auto& keywords = theme.theme->keywords;
  for (std::size_t i = 0; i < std::min(most, keywords.size()); ++i) {
    text.append(i == 0 ? "" : ", ").append(keywords[i].text);
    text.append(no_break) += std::to_string(keywords[i].count);
  }
  return text;
}

template <typename Name>
std::string shares_of(const std::vector<ThemeShare>& shares, Name name) {
  std::string text;
  for (std::size_t i = 0; i < std::min(most_shares, shares.size()); ++i) {
    text.append(i == 0 ? "" : ", ").append(name(shares[i]));
    text.append(no_break) += percent(shares[i].share);
  }
  if (shares.size() > most_shares) {
    text += ", and " + std::to_string(shares.size() - most_shares) + " more";
  }
  return text;
}

std::string length_of(double seconds) {
  if (seconds < 60) return decimal(seconds, 0) + " s";
  return decimal(seconds / 60, 0) + " min";
}

std::string course_of(const OutlinedTheme& theme, const Course& course) {
  const std::string line = sparkline(theme.course);
  switch (course.axis) {
    case Course::Axis::time:
      return line + "  " +
             length_of(course.step * static_cast<double>(course.steps));
    case Course::Axis::documents:
      return line + "  over the documents";
    default:
      return line + "  over the text";
  }
}

std::string quote_of(const ThemeQuote& quote, const Outlined& outlined) {
  std::string text = "“" + quote.text + "” — ";
  if (!quote.speaker.empty()) text += quote.speaker + ", ";
  return text + place_of(quote.origin, outlined);
}

std::string text_of(const OutlinedTheme& theme, std::size_t number,
                    const Outlined& outlined) {
  const std::string head = std::to_string(number) + ". ";
  const std::string indent(3, ' ');
  std::string text = common::wrapped(head, theme.theme->label, width);
  text += indent + bar(theme.theme->weight / outlined.themes[0].theme->weight) +
          " " + percent(theme.theme->weight) + "\n";
  text += common::wrapped(indent, keywords_of(theme, outlined.keywords), width);
  if (outlined.documents.size() > 1) {
    const auto name = [&](const ThemeShare& share) {
      return file_name(outlined.documents[share.document].id());
    };
    text += common::wrapped(indent + "documents  ",
                            shares_of(theme.documents, name), width);
  }
  if (!theme.speakers.empty()) {
    const auto name = [](const ThemeShare& share) { return share.speaker; };
    text += common::wrapped(indent + "speakers   ",
                            shares_of(theme.speakers, name), width);
  }
  text += indent + "course     " + course_of(theme, outlined.course) + "\n";
  for (const ThemeQuote& quote : theme.quotes) {
    text += common::wrapped(indent, quote_of(quote, outlined), width);
  }
  return text;
}

}  // namespace

std::string text_of(const Outlined& outlined) {
  std::string text;
  for (std::size_t i = 0; i < outlined.themes.size(); ++i) {
    if (i > 0) text += "\n";
    text += text_of(outlined.themes[i], i + 1, outlined);
  }
  return text;
}

std::string bar(double share) {
  constexpr std::array parts = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const double clamped = std::clamp(share, 0., 1.);
  const auto eighths = static_cast<std::size_t>(std::lround(clamped * 20 * 8));
  std::string text;
  for (std::size_t i = 0; i < eighths / 8; ++i) text += "█";
  text += parts[eighths % 8];
  return text.empty() ? "▏" : text;
}

std::string sparkline(std::span<const std::uint32_t> numbers) {
  constexpr std::array signs = {"·", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  constexpr std::size_t most = 40;
  const std::size_t together = (numbers.size() + most - 1) / most;
  std::vector<std::uint64_t> sums;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (i % together == 0) sums.push_back(0);
    sums.back() += numbers[i];
  }
  if (sums.empty()) return {};
  const std::uint64_t highest =
      std::max<std::uint64_t>(1, *std::max_element(sums.begin(), sums.end()));
  std::string text;
  for (const std::uint64_t sum : sums) {
    text += signs[(8 * sum + highest - 1) / highest];
  }
  return text;
}

}  // namespace tamis::apps

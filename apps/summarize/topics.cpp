#include "summarize/topics.hpp"

#include <algorithm>

namespace tamis::apps {
namespace {

// Whether one of them has all the stems of the other.
bool are_parts(const keyword::Keyword& a, const keyword::Keyword& b) {
  const bool is_shorter = a.stems.size() < b.stems.size();
  const auto& few = is_shorter ? a.stems : b.stems;
  const auto& many = is_shorter ? b.stems : a.stems;
  return std::all_of(few.begin(), few.end(), [&](const std::string& stem) {
    return std::find(many.begin(), many.end(), stem) != many.end();
  });
}

}  // namespace

Topics::Topics(const Script& script)
    : script_(script), keywords_({.language = script.language()}) {}

std::vector<std::string> Topics::best(std::size_t first, std::size_t end,
                                      std::size_t count) {
  // Where more speak, they are not people in a conversation.
  constexpr std::size_t most_names = 100;
  const auto& speakers = script_.speakers();
  const auto names =
      static_cast<std::ptrdiff_t>(std::min(most_names, speakers.size()));
  keywords_.begin({speakers.begin(), speakers.begin() + names});
  for (std::size_t i = first; i < end; ++i) keywords_.add(script_.text(i));
  std::vector<keyword::Keyword> found;
  for (auto& keyword : keywords_.best(2 * count)) {
    const bool is_part = std::any_of(
        found.begin(), found.end(),
        [&](const auto& other) { return are_parts(keyword, other); });
    if (!is_part && found.size() < count) found.push_back(std::move(keyword));
  }
  std::vector<std::string> texts;
  texts.reserve(found.size());
  for (auto& keyword : found) texts.push_back(std::move(keyword.text));
  return texts;
}

}  // namespace tamis::apps

#include "summarize/topics.hpp"

#include <algorithm>

namespace tamis::apps {

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
  std::vector<std::string> found;
  for (auto& keyword : keywords_.best(count)) {
    found.push_back(std::move(keyword.text));
  }
  return found;
}

}  // namespace tamis::apps

#include "summarize/cast.hpp"

#include <string_view>

#include "tamis/text/classes.hpp"
#include "tamis/text/fold.hpp"

namespace tamis::apps {

Cast::Cast(const SummarizeCommand& command)
    : always_(names_of(command.always)), never_(names_of(command.never)) {}

std::vector<Cast::Name> Cast::names_of(const std::vector<std::string>& given) {
  std::vector<Name> names;
  for (const std::string& name : given) {
    const std::string folded = text::fold(text::trimmed(name));
    if (number(names, folded) == 0) names.push_back({name, folded});
  }
  return names;
}

std::size_t Cast::number(const std::vector<Name>& names,
                         const std::string& speaker) {
  if (names.empty()) return 0;
  const std::string folded = text::fold(speaker);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i].folded == folded) return i + 1;
  }
  return 0;
}

std::size_t Cast::group(const std::string& speaker) const {
  return number(always_, speaker);
}

bool Cast::is_silent(const std::string& speaker) const {
  return number(never_, speaker) > 0;
}

void Cast::look(const std::vector<std::string>& speakers) {
  if (always_.empty() && never_.empty()) return;
  for (const std::string& speaker : speakers) {
    for (auto* names : {&always_, &never_}) {
      const std::size_t place = number(*names, speaker);
      if (place > 0) (*names)[place - 1].is_known = true;
    }
  }
}

std::vector<std::string> Cast::unknown(const std::vector<Name>& names) {
  std::vector<std::string> found;
  for (const Name& name : names) {
    if (!name.is_known) found.push_back(name.given);
  }
  return found;
}

}  // namespace tamis::apps

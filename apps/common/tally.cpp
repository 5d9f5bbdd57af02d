#include "tally.hpp"

#include <cstdio>

namespace tamis::common {

std::string counted(std::size_t count, const std::string& name,
                    const std::string& names) {
  std::string text = std::to_string(count);
  for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
  const std::string several = names.empty() ? name + "s" : names;
  return text + " " + (count == 1 ? name : several);
}

std::string told(const Tally& tally, double seconds) {
  std::string text = counted(tally.files, "file");
  if (tally.documents > 0) {
    text += ", " + counted(tally.documents, "document") + ", " +
            counted(tally.words, "word");
  }
  if (tally.skipped > 0) {
    text += ", " + counted(tally.skipped, "output") + " there already";
  }
  if (!tally.made.empty()) text += "; " + tally.made;
  char time[32];
  std::snprintf(time, sizeof time, "; %.2f s", seconds);
  return text + time;
}

}  // namespace tamis::common

// The keywords of a few parts by a method, for its tests.
#pragma once

#include <string>
#include <vector>

#include "tamis/keyword/keywords.hpp"

namespace tamis::keyword {

inline std::vector<Keyword> best_of(const std::vector<std::string>& parts,
                                    const Options& options,
                                    std::size_t count = 100) {
  Keywords keywords(options);
  keywords.begin();
  for (const std::string& part : parts) keywords.add(part);
  return keywords.best(count);
}

// "text, text", in order.
inline std::string texts_of(const std::vector<Keyword>& keywords) {
  std::string out;
  for (const Keyword& keyword : keywords) {
    if (!out.empty()) out += ", ";
    out += keyword.text;
  }
  return out;
}

}  // namespace tamis::keyword

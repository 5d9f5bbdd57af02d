// What the sentences of a script are about, in keywords.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "summarize/script.hpp"
#include "tamis/keyword/keywords.hpp"

namespace tamis::apps {

class Topics {
 public:
  // `script` must live longer.
  explicit Topics(const Script& script);

  // The best `count` keywords of the sentences from `first` up to `end`, none a
  // part of another. Names of those who speak are none.
  std::vector<std::string> best(std::size_t first, std::size_t end,
                                std::size_t count);

 private:
  const Script& script_;
  keyword::Keywords keywords_;
};

}  // namespace tamis::apps

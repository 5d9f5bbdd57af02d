// What was done, for -v.
#pragma once

#include <cstddef>
#include <string>

namespace tamis::common {

struct Tally {
  std::size_t files = 0;    // that were read
  std::size_t skipped = 0;  // whose output was there already
  std::size_t documents = 0;
  std::size_t words = 0;  // counted with -v alone
  std::string made = {};  // what became of them, in the tool's words
};

// "1 file", "35,210 words"; `names` where adding an s does not make them.
std::string counted(std::size_t count, const std::string& name,
                    const std::string& names = {});

// "12 files, 14 documents, 35,210 words; 3 loops gone; 1.24 s"
std::string told(const Tally& tally, double seconds);

}  // namespace tamis::common

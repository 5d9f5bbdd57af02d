// Which files a tool reads, and their bytes.
#pragma once

#include <string>
#include <vector>

#include "messages.hpp"
#include "options.hpp"
#include "tamis/transcript/read.hpp"

namespace tamis::common {

struct Input {
  std::string path;      // "-" for standard input
  std::string relative;  // below the folder it was found in; its name alone
                         // where it was given by name
};

// All inputs in the order given; a folder's files in the order of their paths,
// hidden ones left out. What cannot be used is told and left out.
std::vector<Input> inputs_of(const SharedOptions& options, Messages& messages);

// The bytes of an input as they come. Throws InputError, also when called, if
// it cannot be read.
transcript::ByteSource bytes_of(const Input& input);

// All of a file that goes with the command line: a list, a map. Throws
// UsageError if it cannot be read.
std::string text_in(const std::string& path);

}  // namespace tamis::common

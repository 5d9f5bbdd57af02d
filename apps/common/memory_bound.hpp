// Keeps --memory.
#pragma once

#include "options.hpp"

namespace tamis::common {

// From now on what takes this process beyond options.memory, and some 16 MB for
// itself and a stack for each thread, throws std::bad_alloc; 0: no bound. Where
// the system does not keep RLIMIT_DATA, as macOS, there is none either.
void bound_memory(const SharedOptions& options);

}  // namespace tamis::common

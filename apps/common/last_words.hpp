// What a tool says where there is no memory left to say it with.
//
// An allocation may fail where nobody can catch it: before main(), in a
// destructor, in what must not throw. That, too, ends with these words and 1.
#pragma once

namespace tamis::common {

// "clean: out of memory" on stderr; allocates nothing.
void tell_of_memory() noexcept;

}  // namespace tamis::common

// xxHash, compiled in: its XXH3 is faster when the compiler sees it whole.
#pragma once

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#define XXH_INLINE_ALL
#include <xxhash.h>
#pragma GCC diagnostic pop

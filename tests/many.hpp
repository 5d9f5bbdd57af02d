// How often a test tries at random, and how large a text it takes.
#pragma once

namespace tamis {

// `count`; under the address sanitizer, where each step costs tenfold, a fifth
// of it: the release build does them all.
template <typename Count>
constexpr Count many(Count count) {
#ifdef __SANITIZE_ADDRESS__
  return count / 5;
#else
  return count;
#endif
}

}  // namespace tamis

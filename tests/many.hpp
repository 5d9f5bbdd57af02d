// How often a test tries at random, and how large a text it takes.
#pragma once

#ifdef __has_feature  // clang's way to say so
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define TAMIS_SANITIZER
#endif
#endif

namespace tamis {

// `count`; under the sanitizers of addresses and of threads, where each step
// costs tenfold, a tenth of it: the release build does them all.
template <typename Count>
constexpr Count many(Count count) {
#if defined(__SANITIZE_ADDRESS__) || defined(TAMIS_SANITIZER)
  return count / 10;
#else
  return count;
#endif
}

}  // namespace tamis

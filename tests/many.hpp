// How often a test tries at random, and how large a text it takes.
#pragma once

#ifdef __has_feature  // clang's way to say so
#if __has_feature(address_sanitizer)
#define TAMIS_ADDRESS_SANITIZER
#endif
#endif

namespace tamis {

// `count`; under the address sanitizer, where each step costs tenfold, a tenth
// of it: the release build does them all.
template <typename Count>
constexpr Count many(Count count) {
#if defined(__SANITIZE_ADDRESS__) || defined(TAMIS_ADDRESS_SANITIZER)
  return count / 10;
#else
  return count;
#endif
}

}  // namespace tamis

#pragma once

#include <doctest/doctest.h>

#include <ostream>

// Says on what a check failed, as CAPTURE does, of structured bindings too:
// clang 14 refuses them in the lambda that CAPTURE is.
//
//   for (const auto& [text, expected] : rows) {
//     const auto shown = showing(text);
template <class... Values>
[[nodiscard]] auto showing(const Values&... values) {
  return doctest::detail::MakeContextScope([&values...](std::ostream* out) {
    ((*out << doctest::toString(values) << '\n'), ...);
  });
}

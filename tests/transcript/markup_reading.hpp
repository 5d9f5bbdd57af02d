// What the tests of XML and HTML share.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "transcript/markup_formats.hpp"
#include "transcript/reading.hpp"

namespace tamis::transcript {

struct Reading {
  Document document;
  Problems problems;
};

// `text` read as what markup_format_of() takes it for.
inline Reading markup_reading(std::string_view text) {
  Reading reading;
  const auto format = markup_format_of(text);
  REQUIRE_MESSAGE(format, text);
  reading.document = read_markup(text, *format, reading.problems);
  return reading;
}

inline std::string seconds(std::optional<double> time) {
  if (!time) return "?";
  const std::string text = std::to_string(*time + 0.0005);
  return text.substr(0, text.find('.') + 3);
}

// "1.00-3.50 Ada|text" for each segment.
inline std::string timed_speech(const Document& document) {
  std::string out;
  for (const Segment& segment : document.segments) {
    if (!out.empty()) out += '\n';
    out += seconds(segment.start) + '-' + seconds(segment.end) + ' ' +
           segment.speaker + '|' + segment.text;
  }
  return out;
}

}  // namespace tamis::transcript

// What the tests of this folder share: documents out of bytes, and speech as
// one string, so that it fits in a table.
#pragma once

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/transcript/document.hpp"
#include "tamis/transcript/read.hpp"

namespace tamis::transcript {

// None in what is no text.
inline std::vector<Document> documents_in(std::string_view bytes) {
  std::vector<Document> found;
  try {
    read(bytes, "some", {}, [&found](Document d) { found.push_back(d); });
  } catch (const InputError&) {
    CHECK(found.empty());
  }
  return found;
}

inline Document document_in(std::string_view bytes) {
  const std::vector<Document> found = documents_in(bytes);
  REQUIRE(found.size() == 1);
  return found[0];
}

// "Ada|Hello.\n|Who?" for a segment of Ada's and one of nobody's.
inline std::string speech(const Document& document) {
  std::string out;
  for (const Segment& segment : document.segments) {
    if (!out.empty()) out += '\n';
    out += segment.speaker + '|' + segment.text;
  }
  return out;
}

inline std::string speech_in(std::string_view bytes) {
  return speech(document_in(bytes));
}

inline std::string bytes_of_corpus(const std::string& name) {
  std::ifstream file(TAMIS_CORPUS "/" + name, std::ios::binary);
  REQUIRE_MESSAGE(file, name);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

}  // namespace tamis::transcript

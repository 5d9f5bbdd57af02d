// How often language_of is right, on samples of our own: one line, one text.
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "showing.hpp"
#include "tamis/token/language.hpp"

namespace tamis::token {
namespace {

std::vector<std::string> lines(const std::string& name) {
  std::ifstream file(std::string(TAMIS_LANGUAGE_SAMPLES) + "/" + name + ".txt");
  std::vector<std::string> found;
  for (std::string line; std::getline(file, line);) found.push_back(line);
  REQUIRE(found.size() >= 25);
  return found;
}

// The pieces of `size` words that a line has room for.
std::vector<std::string> pieces(const std::string& line, std::size_t size) {
  std::vector<std::string> found;
  std::istringstream words(line);
  std::string piece;
  std::size_t count = 0;
  for (std::string word; words >> word;) {
    piece += word + ' ';
    if (++count % size != 0) continue;
    found.push_back(std::move(piece));
    piece.clear();
  }
  return found;
}

// In percent, of the pieces of all lines.
double share_right(const std::string& name, std::size_t size,
                   std::string_view expected) {
  std::size_t right = 0;
  std::size_t all = 0;
  for (const std::string& line : lines(name)) {
    for (const std::string& piece : pieces(line, size)) {
      ++all;
      right += code(language_of(piece)) == expected;
    }
  }
  REQUIRE(all > 0);
  return 100.0 * static_cast<double>(right) / static_cast<double>(all);
}

TEST_CASE("eight words tell French and English, twenty tell every language") {
  const struct {
    std::string name;
    double least_of_eight, least_of_twenty;
  } rows[] = {{"fr", 96, 99.5}, {"en", 96, 99.5}, {"de", 90, 98},
              {"es", 90, 98},   {"it", 90, 98},   {"nl", 90, 98},
              {"pt", 90, 98}};
  for (const auto& [name, least_of_eight, least_of_twenty] : rows) {
    const auto shown = showing(name);
    CHECK(lines(name).size() >= 50);
    CHECK(share_right(name, 8, name) >= least_of_eight);
    CHECK(share_right(name, 20, name) >= least_of_twenty);
  }
}

TEST_CASE("French full of English terms is French") {
  for (const std::string& line : lines("mixed.fr")) {
    CAPTURE(line);
    CHECK(code(language_of(line)) == "fr");
  }
  CHECK(share_right("mixed.fr", 8, "fr") >= 96);
}

TEST_CASE("a sentence in a language that tamis does not know is in none") {
  for (const std::string& line : lines("other")) {
    CAPTURE(line);
    CHECK(code(language_of(line)) == "");
  }
}

TEST_CASE("whole texts are in the language of their lines") {
  for (const std::string name : {"fr", "en", "de", "es", "it", "nl", "pt"}) {
    std::string text;
    for (const std::string& line : lines(name)) text += line + '\n';
    CAPTURE(name);
    CHECK(code(language_of(text)) == name);
  }
}

}  // namespace
}  // namespace tamis::token

// What the documents promise is there.
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "tamis/clean/clean.hpp"
#include "tamis/transcript/read.hpp"

namespace tamis {
namespace {

std::string page_called(const std::string& name) {
  std::ifstream file(TAMIS_CORPUS "/../docs/" + name + ".md");
  REQUIRE(file);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST_CASE("The page on formats has a row for every format") {
  const std::string page = page_called("formats");
  for (const std::string_view name : transcript::format_names()) {
    CAPTURE(name);
    CHECK(page.find('`' + std::string(name) + '`') != page.npos);
  }
}

TEST_CASE("The page on clean has a row for every rule, as the tool says it") {
  const std::string page = page_called("clean");
  for (const clean::Rule& rule : clean::rules()) {
    CAPTURE(rule.name);
    const std::string row = "| `" + std::string(rule.name) + "` | " +
                            std::string(rule.summary) + " |\n";
    CHECK(page.find(row) != page.npos);
  }
}

}  // namespace
}  // namespace tamis

#include "tamis/transcript/json.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <limits>
#include <random>

#include "transcript/reading.hpp"

namespace tamis::transcript {
namespace {

TEST_CASE("A string is quoted and what JSON forbids in it is escaped") {
  using namespace std::string_view_literals;
  constexpr struct {
    std::string_view text;
    std::string_view json;
  } rows[] = {
      {"", R"("")"},
      {"été", R"("été")"},
      {"a \"b\" \\ c", R"("a \"b\" \\ c")"},
      {"a\nb\rc\td", R"("a\nb\rc\td")"},
      {"\0\x01\x1f\x7f"sv, R"("\u0000\u0001\u001f\u007f")"},
      {"a/b 😀", R"("a/b 😀")"},
      {"«l’été»\u00A0…", "\"«l’été»\u00A0…\""},
      {"\u0080\u009b\u009f", R"("\u0080\u009b\u009f")"},
      {"a\u2028b\u202Ec\u2066d", R"("a\u2028b\u202ec\u2066d")"},
      {"\xC2 \xE2\x80", "\"\xC2 \xE2\x80\""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.json);
    CHECK(json_string(row.text) == row.json);
  }
}

TEST_CASE("What is JSON already has its hidden characters escaped, too") {
  CHECK(json_shown("[\"a\u009bb\x7F\",1]") == R"(["a\u009bb\u007f",1])");
  CHECK(json_shown(R"({"é":"\n\u001b…"})") == R"({"é":"\n\u001b…"})");
  CHECK(json_shown("\"\u202E\u2028\"") == R"("\u202e\u2028")");
}

TEST_CASE("A number is written as short as it reads back") {
  constexpr struct {
    double value;
    std::string_view json;
  } rows[] = {
      {0, "0"},
      {1, "1"},
      {-0.5, "-0.5"},
      {0.1, "0.1"},
      {12.29, "12.29"},
      {1.0 / 3, "0.3333333333333333"},
      {3723.4, "3723.4"},
      {std::numeric_limits<double>::infinity(), "null"},
      {std::numeric_limits<double>::quiet_NaN(), "null"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.json);
    CHECK(json_number(row.value) == row.json);
  }
}

TEST_CASE("Members stand in the order in which they are added") {
  CHECK(JsonObject().text() == "{}");
  CHECK(JsonObject()
            .add("id", "x")
            .add("score", 0.5)
            .add("count", std::size_t{3})
            .add_json("list", json_array({"1", "[]"}))
            .add_members("")
            .add_members(R"("a":1,"b":null)")
            .text() ==
        R"({"id":"x","score":0.5,"count":3,"list":[1,[]],"a":1,"b":null})");
  CHECK(JsonObject().add_members(R"("a":1)").text() == R"({"a":1})");
  CHECK(json_array({}) == "[]");
}

TEST_CASE("Any string reads back from its JSON") {
  std::mt19937 random(11);
  for (int round = 0; round < 500; ++round) {
    std::string text = "x";
    for (std::size_t size = random() % 20; size > 0; --size) {
      text += static_cast<char>(random() % 128);
    }
    CAPTURE(text);
    CHECK(document_in("{\"id\":" + json_string(text) + "}").id == text);
  }
}

}  // namespace
}  // namespace tamis::transcript

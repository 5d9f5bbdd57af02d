#include "transcript/mended_json.hpp"

#include <doctest/doctest.h>

#include <string>

namespace tamis::transcript {
namespace {

TEST_CASE("JSON that is valid stays as it is, but for blanks") {
  for (const std::string_view text :
       {"{}", "[]",
        R"({"a":[1,-2.5e3,true,false,null,"x\n\u00e9\ud83d\ude00"]})",
        R"([18446744073709551615,-9223372036854775808,0.1])"}) {
    CAPTURE(text);
    const MendedJson mended = mended_json(text);
    CHECK(mended.text == text);
    CHECK(mended.what.empty());
  }
  CHECK(mended_json("\n { \"a\" : [ 1 , 2 ] } \n").text == R"({"a":[1,2]})");
}

TEST_CASE("What a strict parser refuses is mended") {
  constexpr struct {
    std::string_view text;
    std::string_view expected;
  } rows[] = {
      {R"([NaN,Infinity,-Infinity,nan,None])", "[null,null,null,null,null]"},
      {R"([True,False])", "[true,false]"},
      {R"([1e999,-1e999])", "[null,null]"},
      {R"([123456789012345678901234])", "[1.2345678901234569e+23]"},
      {R"([18446744073709551616])", "[18446744073709551616.0]"},
      {R"([01,+1,.5,1.])", "[1.0,1.0,0.5,1.0]"},
      {R"(["\ud800"])", R"(["\ufffd"])"},
      {R"(["\udc00\ud83d\ude00"])", R"(["\ufffd\ud83d\ude00"])"},
      {R"(["\ud83dx"])", R"(["\ufffdx"])"},
      {R"(["\u12"])", R"(["\ufffd12"])"},
      {R"(["it\'s"])", R"(["it's"])"},
      {"[\"a\nb\tc\x01\"]", R"(["a\nb\tc\u0001"])"},
      {R"({"a":1,})", R"({"a":1})"},
      {R"([1,,2,])", "[1,2]"},
      {R"([1 2{"a":3 "b":4}])", R"([1,2,{"a":3,"b":4}])"},
      // Cut off.
      {R"({"a":1,"b":{"c":[1,2)", R"({"a":1,"b":{"c":[1]}})"},
      {R"([{"a":"x"},{"b":"y)", R"([{"a":"x"},{}])"},
      {R"({"a":"x","b")", R"({"a":"x"})"},
      {R"({"a":"x","b":)", R"({"a":"x"})"},
      {R"(["a","\u00)", R"(["a"])"},
      {R"(["a\)", R"([])"},
      {R"({"a":tr)", "{}"},
      // No JSON from some point on.
      {R"({"a":1,b:2})", R"({"a":1})"},
      {R"(["a",oops])", R"(["a"])"},
      {R"([1}])", "[1]"},
      {R"({"a":1} and more)", R"({"a":1})"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const MendedJson mended = mended_json(row.text);
    CHECK(mended.text == row.expected);
    CHECK_FALSE(mended.what.empty());
    CHECK(mended_json(mended.text).what.empty());
  }
}

TEST_CASE("What is no array or object is not mended into one") {
  for (const std::string_view text : {"", "  ", "oops", "}", "12", "\"a\""}) {
    CAPTURE(text);
    CHECK(mended_json(text).text.empty());
  }
}

TEST_CASE("What is nested deeper than asked becomes null") {
  CHECK(mended_json(R"({"a":[[["]"]]],"b":1})", 2).text ==
        R"({"a":[null],"b":1})");
  const std::string deep = std::string(100'000, '[');
  const MendedJson mended = mended_json(deep + std::string(100'000, ']'));
  CHECK(mended.text.size() == 2004);
  CHECK(mended_json(deep).text.size() == 2000);
}

TEST_CASE("The first line that was mended is told") {
  CHECK(mended_json("{\n\"a\":1,\n\"b\":NaN,\n\"c\":NaN}").line == 3);
  CHECK(mended_json("[NaN]").line == 1);
}

TEST_CASE("The first value ends with its bracket") {
  CHECK(first_value("{\"a\":\"}\\\"\"} {\"b\":1}") == "{\"a\":\"}\\\"\"}");
  CHECK(first_value(" [1,[2]]x") == " [1,[2]]");
  CHECK(first_value("{\"a\":1") == "{\"a\":1");
  CHECK(first_value("{\"a\\") == "{\"a\\");
}

}  // namespace
}  // namespace tamis::transcript

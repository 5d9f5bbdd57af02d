// How formats in XML and HTML are told from others, and that what is broken,
// deep or large stays linear.
#include "many.hpp"
#include "transcript/markup_reading.hpp"

namespace tamis::transcript {
namespace {

std::string_view format_in(std::string_view text) {
  const auto format = markup_format_of(text);
  return format ? name(*format) : "none";
}

TEST_CASE("formats in XML and HTML are known by their content") {
  constexpr struct {
    std::string_view text;
    std::string_view format;
  } rows[] = {
      {"<tt xmlns='x'>", "ttml"},
      {"\n<?xml version='1.0'?>\n<!-- made -->\n<tt:tt xmlns:tt='x'>", "ttml"},
      {"<transcript><text start='1'>a</text></transcript>", "srv1"},
      {"<timedtext format='3'><body>", "srv3"},
      {"<pst:transcripts><pst:speech>", "podlove-xml"},
      {"<CHAPTER ID='1'>\nA title\n<SPEAKER ID='1' NAME='Ann'>\nHi", "hansard"},
      {"<cr><paragraphe><orateurs>", "hansard"},
      {"<!DOCTYPE HTML><title>x</title>", "html"},
      {"<!-- saved --><html lang='fr'>", "html"},
      {"<p>Hello.</p>\n<p>Who is it?</p>", "html"},
      {"<div><p>Hello.</p></div>", "html"},
      {"<cite>Ann:</cite>\n<time>0:01</time>\n<p>Hi</p>", "podcast-html"},
      {"<html><body><cite>Ann:</cite><p>Hi</p></body></html>", "podcast-html"},
      {"<p>As <cite>the book</cite> says, <cite>so</cite> it is.</p>", "html"},
      {"", "none"},
      {"Hello there.", "none"},
      {"1\n00:00:01,000 --> 00:00:02,000\n<i>Hello</i>\n", "none"},
      {"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Hello</v>\n", "none"},
      {"<v Ann>Hello</v>", "none"},
      {"<LAUGHS> Hello.", "none"},
      {"< 3 is what I said", "none"},
      {"<i>Hello</i>, she said.", "none"},
      {"<p align='center'><img src='x'></p>\n\n# Tools\n\nSome *text* here, "
       "much more than within.\n\n## More\n\nAnd [links](x).\n",
       "none"},
      {"<rss><channel><title>x</title></channel></rss>", "none"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(format_in(row.text) == row.format);
  }
}

TEST_CASE("the samples of each format are read as what they are") {
  constexpr struct {
    std::string_view file;
    std::string_view format;
  } rows[] = {
      {"orchard.ttml", "ttml"},          {"bees.srv1.xml", "srv1"},
      {"bees.srv3.xml", "srv3"},         {"tide.podlove.xml", "podlove-xml"},
      {"seance.hansard.xml", "hansard"}, {"kiln.podcast.html", "podcast-html"},
      {"marche.html", "html"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.file);
    const std::string bytes =
        bytes_of_corpus("formats/" + std::string(row.file));
    CHECK(format_in(bytes) == row.format);
    CHECK(document_in(bytes).format == row.format);
  }
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

// Each would take minutes if time grew with the square of the size.
TEST_CASE(
    "deep, endless and broken markup keeps what is said, in linear time") {
  const std::string page = "<!DOCTYPE html><html><body>";
  const std::string titles = "<tt xmlns='x'><body>";
  const std::string said = "<p>what is said here</p>";
  const struct {
    std::string_view what;
    std::string text;
  } rows[] = {
      {"deep blocks", page + repeated("<div>", many(200000)) + said},
      {"deep inlines", page + repeated("<b>", many(200000)) + said},
      {"closed in the wrong way", page + repeated("<b>", many(100000)) +
                                      repeated("</i>", many(100000)) + said},
      {"less-than signs", page + said + repeated("<", many(300000))},
      {"ampersands", page + said + repeated("&", many(300000))},
      {"attributes", page + said + "<p " + repeated("a ", many(300000)) + ">"},
      {"attributes in pieces",
       page + said + "<p " + repeated("a b=\"<>\" ", many(100000)) + ">"},
      {"open values", page + said + repeated("<a href=\"", many(100000))},
      {"open comments", page + said + repeated("<!--", many(100000))},
      {"equal lines", page + said + repeated("<p>yes</p>", many(100000))},
      {"deep XML", titles + repeated("<div>", many(200000)) + said},
      {"deep spans", titles + "<p>" +
                         repeated("<span begin='0s'>", many(100000)) +
                         "what is said here"},
      {"stray ends", titles + said + repeated("</i>", many(200000))},
      {"stray ends and text", titles + said + repeated("</i>a", many(100000))},
      {"namespaces",
       titles + repeated("<div xmlns:a='b'>", many(50000)) + said},
      {"open tags", titles + said + repeated("<", many(300000))},
  };
  for (const auto& row : rows) {
    CAPTURE(row.what);
    const Document document = markup_reading(row.text).document;
    CHECK(speech(document).find("what is said here") != std::string::npos);
  }
}

TEST_CASE("markup cut at any byte is read without harm") {
  for (const char* file :
       {"orchard.ttml", "bees.srv3.xml", "tide.podlove.xml",
        "seance.hansard.xml", "kiln.podcast.html", "marche.html"}) {
    const std::string bytes = bytes_of_corpus("formats/" + std::string(file));
    for (std::size_t size = 0; size <= bytes.size(); ++size) {
      const auto text = std::string_view(bytes).substr(0, size);
      if (const auto format = markup_format_of(text)) {
        Problems problems;
        const Document document = read_markup(text, *format, problems);
        CHECK(document.segments.size() <= 12);
      }
    }
  }
}

}  // namespace
}  // namespace tamis::transcript

// Our readers of HTML and TTML beside libxml2's SAX parsers with handlers that
// do nothing, on the same bytes.
#include <benchmark/benchmark.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <string>
#include <vector>

#include "transcript/markup_formats.hpp"

namespace tamis::transcript {
namespace {

// A page with chrome and speech in the shares that pages have them.
std::string page(std::size_t turns) {
  std::string out =
      "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
      "<title>The ferry, a talk</title><script>var tracked = [1, 2, 3];"
      "</script></head>\n<body class=\"single post-template\">";
  for (std::size_t i = 0; i < turns; ++i) {
    const std::string number = std::to_string(i);
    if (i % 8 == 0) {
      out += "<nav class=\"site-menu\"><ul>";
      for (int n = 0; n < 6; ++n) {
        out += "<li class=\"menu-item\"><a href=\"/harbour/" + number +
               "\" title=\"To the harbour\">The harbour</a></li>\n";
      }
      out += "</ul></nav>\n";
    }
    out += "<div class=\"turn row\" id=\"turn-" + number +
           "\">\n  <p class=\"line\" data-start=\"" + number +
           "\"><strong>Ada Brook:</strong> We took the ferry at dawn, for the "
           "bridge &amp; the road were closed, and <em>nobody</em> knew when "
           "they would open.<br/>So we waited with the <a href=\"/boats/" +
           number + "\">boats</a> &mdash; all of us.</p>\n</div>\n";
  }
  return out + "</body></html>\n";
}

std::string captions(std::size_t count) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<tt xmlns=\"http://www.w3.org/ns/ttml\" xml:lang=\"en\">\n<body><div>\n";
  for (std::size_t i = 0; i < count; ++i) {
    const std::string number = std::to_string(i * 3);
    out += "<p xml:id=\"c" + number + "\" begin=\"" + number + "s\" end=\"" +
           number +
           ".9s\" region=\"bottom\">We took the ferry at dawn,<br/>"
           "<span style=\"s1\">for the bridge was closed.</span></p>\n";
  }
  return out + "</div></body></tt>\n";
}

xmlSAXHandler idle_handler() {
  xmlSAXHandler handler{};
  handler.characters = [](void*, const xmlChar*, int) {};
  handler.ignorableWhitespace = handler.characters;
  handler.startElement = [](void*, const xmlChar*, const xmlChar**) {};
  handler.endElement = [](void*, const xmlChar*) {};
  return handler;
}

xmlSAXHandler idle_namespace_handler() {
  xmlSAXHandler handler = idle_handler();
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElement = nullptr;
  handler.endElement = nullptr;
  handler.startElementNs = [](void*, const xmlChar*, const xmlChar*,
                              const xmlChar*, int, const xmlChar**, int, int,
                              const xmlChar**) {};
  handler.endElementNs = [](void*, const xmlChar*, const xmlChar*,
                            const xmlChar*) {};
  return handler;
}

void count_bytes(benchmark::State& state, const std::string& text) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(text.size()));
}

void libxml2_html(benchmark::State& state) {
  const std::string text = page(4000);
  for (auto _ : state) {
    xmlParserCtxt* context =
        htmlCreateMemoryParserCtxt(text.data(), static_cast<int>(text.size()));
    *context->sax = idle_handler();
    context->charset = XML_CHAR_ENCODING_UTF8;
    htmlParseDocument(context);
    htmlFreeParserCtxt(context);
  }
  count_bytes(state, text);
}

void libxml2_xml(benchmark::State& state, const xmlSAXHandler& handler) {
  const std::string text = captions(10000);
  for (auto _ : state) {
    xmlParserCtxt* context =
        xmlCreateMemoryParserCtxt(text.data(), static_cast<int>(text.size()));
    *context->sax = handler;
    xmlParseDocument(context);
    xmlFreeParserCtxt(context);
  }
  count_bytes(state, text);
}

void ours(benchmark::State& state, const std::string& text, Format format) {
  for (auto _ : state) {
    Problems problems;
    benchmark::DoNotOptimize(read_markup(text, format, problems));
  }
  count_bytes(state, text);
}

void tamis_html(benchmark::State& state) {
  ours(state, page(4000), Format::html);
}

void tamis_ttml(benchmark::State& state) {
  ours(state, captions(10000), Format::ttml);
}

BENCHMARK(libxml2_html);
BENCHMARK(tamis_html);
BENCHMARK_CAPTURE(libxml2_xml, plain, idle_handler());
BENCHMARK_CAPTURE(libxml2_xml, namespaces, idle_namespace_handler());
BENCHMARK(tamis_ttml);

}  // namespace
}  // namespace tamis::transcript

BENCHMARK_MAIN();

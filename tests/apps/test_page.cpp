#include "extract/page.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "apps/sample_page.hpp"
#include "extract/page_assets.hpp"
#include "showing.hpp"

namespace tamis::apps {
namespace {

std::size_t times(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != text.npos;
       at = text.find(part, at + part.size())) {
    ++count;
  }
  return count;
}

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

Page with_document(PageDocument document) {
  Page page{"Title", {std::move(document)}, {}, {}, {}};
  return page;
}

// One theme of two documents, for what stands in it.
Page with_theme(PageTheme theme) {
  Page page{"Title", {}, {PageCourse::Axis::documents, 60}, {}, {}};
  page.documents = {{"a.vtt", "a.vtt", "fr", 10, 60.0},
                    {"b.vtt", "b.vtt", "en", 10, 60.0}};
  page.themes.push_back(std::move(theme));
  return page;
}

const std::vector<Page> samples = {sample_page(), sample_page_over_time(),
                                   sample_page_of_lists(), hostile_page(),
                                   Page{}};

TEST_CASE("A page is the same for the same data") {
  for (const Page& page : samples) {
    CHECK(page_html(page) == page_html(Page(page)));
  }
}

TEST_CASE("A page loads nothing and forbids to load") {
  for (const Page& page : samples) {
    const std::string html = page_html(page);
    CAPTURE(page.title);
    CHECK(has(html, "default-src 'none'"));
    for (const std::string_view part :
         {"http:", "https:", "href=\"//", "url(", "@import", "<link", "<iframe",
          "fetch(", "XMLHttpRequest", "import("}) {
      CAPTURE(part);
      CHECK(!has(html, part));
    }
    CHECK(times(html, " src=") == times(html, "&lt;img src="));
    CHECK(times(html, " style=") == 0);
  }
}

TEST_CASE("The policy names the style and the script by their sums") {
  const std::string html = page_html(sample_page());
  for (const auto& asset : {html::page_style, html::page_script}) {
    CHECK(asset.sha256.size() == 44);
    CHECK(asset.sha256.back() == '=');
    CHECK(has(html, "'sha256-" + std::string(asset.sha256) + "'"));
    CHECK(times(html, asset.text) == 1);
  }
}

TEST_CASE("Every element that is opened is closed") {
  for (const Page& page : samples) {
    const std::string html = page_html(page);
    for (const std::string name :
         {"a",          "bdi",     "blockquote", "details", "div",     "figure",
          "figcaption", "footer",  "h1",         "h2",      "h3",      "h4",
          "header",     "li",      "main",       "mark",    "nav",     "ol",
          "p",          "section", "span",       "style",   "summary", "svg",
          "table",      "tbody",   "td",         "th",      "thead",   "title",
          "tr",         "ul"}) {
      CAPTURE(name);
      CHECK(times(html, "<" + name + ">") + times(html, "<" + name + " ") ==
            times(html, "</" + name + ">"));
    }
  }
}

TEST_CASE("Nothing that is told becomes markup") {
  const std::string html = page_html(hostile_page());
  CHECK(times(html, "<script>") == 1);
  CHECK(times(html, "</style>") == 1);
  CHECK(times(html, "<img") == 0);
  CHECK(has(html, "&lt;script&gt;document.title=&#39;taken&#39;"));
  CHECK(has(html, "onerror=&quot;"));
  CHECK(has(html, "&amp;amp;"));
  CHECK(!has(html, "href=\"javascript:"));
  CHECK(has(html, "href=\"javascript%3A%3C/title%3E"));
}

TEST_CASE("Marks of direction, line separators and controls do no harm") {
  const std::string html = page_html(hostile_page());
  for (const std::string_view mark :
       {"\xE2\x80\xAE", "\xE2\x81\xA9", "\xE2\x80\xA8", "\x01", "\xFF"}) {
    CHECK(!has(html, mark));
  }
  CHECK(has(html, "\xEF\xBF\xBD</bdi>"));  // what was \xFF
  const std::string named = page_html(
      with_document({"\xD7\x90\xE2\x80\xAE\xD7\x91.txt", "", "", 1, {}}));
  CHECK(has(named, "<bdi>\xD7\x90\xD7\x91.txt</bdi>"));
}

TEST_CASE("Words of documents are in their languages") {
  const std::string html = page_html(sample_page());
  CHECK(has(html, "<html lang=\"en\">"));
  CHECK(has(html, "<blockquote lang=\"fr\"><p dir=\"auto\">Le <mark>"));
  CHECK(has(html, "<bdi lang=\"fr\">dernier kilom"));
  CHECK(has(html, "<bdi lang=\"\">v"));  // a label in two languages
  CHECK(has(html, "<tr lang=\"en\"><td>you cannot park a </td>"));
}

TEST_CASE("A document is linked to by its path, whatever stands in it") {
  struct Row {
    std::string path;
    std::string href;
  };
  const Row rows[] = {
      {"talk.vtt", "href=\"talk.vtt\""},
      {"../a b/c#1?.txt", "href=\"../a%20b/c%231%3F.txt\""},
      {"50%.txt", "href=\"50%25.txt\""},
      {"réunion.srt", "href=\"r%C3%A9union.srt\""},
      {"javascript:alert(1)", "href=\"javascript%3Aalert%281%29\""},
      {"https://example.org/a", "href=\"https%3A//example.org/a\""},
      {"//host/a", "href=\"/host/a\""},
      {"/home/a.txt", "href=\"/home/a.txt\""},
      {"a\"b", "href=\"a%22b\""},
  };
  for (const auto& [path, href] : rows) {
    const auto shown = showing(path);
    CHECK(has(page_html(with_document({"name", path, "", 1, {}})), href));
  }
  const std::string html = page_html(with_document({"name", "", "", 1, {}}));
  CHECK(has(html, "<th scope=\"row\"><bdi>name</bdi></th>"));
}

TEST_CASE("A place is linked to by its time, or else its line") {
  struct Row {
    PagePlace place;
    std::string link;
  };
  const Row rows[] = {
      {{0, 754.9, 3}, "<a href=\"a.vtt#t=754\"><bdi>a.vtt</bdi>, 12:34</a>"},
      {{0, 3723.0, 0},
       "<a href=\"a.vtt#t=3723\"><bdi>a.vtt</bdi>, 1:02:03</a>"},
      {{1, {}, 1200},
       "<a href=\"b.vtt#L1200\"><bdi>b.vtt</bdi>, line 1,200</a>"},
      {{1, {}, 0}, "<a href=\"b.vtt\"><bdi>b.vtt</bdi></a>"},
      {{0, -5.0, 0}, "<a href=\"a.vtt#t=0\"><bdi>a.vtt</bdi>, 0:00</a>"},
  };
  for (const auto& [place, link] : rows) {
    PageTheme theme{"label", "", 1, 1, {}, {}, {}, {}};
    theme.quotes.push_back({"Words.", {}, "Ana", place});
    CHECK(has(page_html(with_theme(theme)),
              "<figcaption><bdi>Ana</bdi>, " + link + "</figcaption>"));
  }
}

TEST_CASE("The keywords of a quote are marked") {
  struct Row {
    std::vector<PageQuote::Mark> marks;
    std::string html;
  };
  const Row rows[] = {
      {{}, ">one &lt; two</p>"},
      {{{0, 3}}, "><mark>one</mark> &lt; two</p>"},
      {{{0, 3}, {6, 3}}, "><mark>one</mark> &lt; <mark>two</mark></p>"},
      {{{6, 3}, {0, 3}}, ">one &lt; <mark>two</mark></p>"},
      {{{6, 4}}, ">one &lt; two</p>"},
      {{{0, 3}, {2, 4}}, "><mark>one</mark> &lt; two</p>"},
      {{{99, 1}}, ">one &lt; two</p>"},
      {{{1, std::string::npos}}, ">one &lt; two</p>"},
  };
  for (const auto& [marks, html] : rows) {
    PageTheme theme{"label", "", 1, 1, {}, {}, {}, {}};
    theme.quotes.push_back({"one < two", marks, "", {}});
    const auto shown = showing(html);
    CHECK(has(page_html(with_theme(theme)), html));
  }
}

TEST_CASE("A page says what was read") {
  struct Row {
    std::vector<PageDocument> documents;
    std::string line;
  };
  const Row rows[] = {
      {{}, "<p>0 documents, 0 words</p>"},
      {{{"a", "", "fr", 1, {}}}, "<p>1 document, 1 word, in French</p>"},
      {{{"a", "", "fr", 1000, 59.0}, {"b", "", "en", 234567, {}}},
       "<p>2 documents, 235,567 words, 59 s, in English and French</p>"},
      {{{"a", "", "fr", 1, 3600.0},
        {"b", "", "nl", 1, 150.0},
        {"c", "", "en", 1, {}}},
       "<p>3 documents, 3 words, 1 h 3 min, in Dutch, English and French</p>"},
  };
  for (const auto& [documents, line] : rows) {
    const auto shown = showing(line);
    CHECK(has(page_html({"Title", documents, {}, {}, {}}), line));
  }
}

TEST_CASE("A course through few documents names each") {
  PageTheme theme{"label", "", 1, 1, {}, {4, 1}, {}, {}};
  const std::string html = page_html(with_theme(theme));
  CHECK(has(html, "<h4>Course</h4>"));
  CHECK(has(html,
            "<rect width=\"100.0%\" height=\"100%\"/></svg>"
            "<span>4</span>"));
  CHECK(has(html,
            "<rect width=\"25.0%\" height=\"100%\"/></svg>"
            "<span>1</span>"));
  theme.course = {0, 0};
  CHECK(!has(page_html(with_theme(theme)), "<h4>Course</h4>"));
}

TEST_CASE("A long course has sixty bars at most, which add up") {
  Page page = large_page(10'000);
  page.themes.resize(1);
  page.themes[0].course.assign(10'000, 0);
  page.themes[0].course[0] = 2;
  page.themes[0].course[166] = 3;
  page.themes[0].course[9'999] = 1;
  const std::string html = page_html(page);
  CHECK(has(html, "<svg viewBox=\"0 0 60 5\""));
  CHECK(has(html,
            "<rect x=\"0\" y=\"0\" width=\".8\" height=\"5\">"
            "<title>documents 1–167: 5</title>"));
  CHECK(has(html, "<rect x=\"59\" y=\"4\" width=\".8\" height=\"1\">"));
  CHECK(times(html, "<rect x=") == 2);
  CHECK(has(html, "at most 5, in documents 1–167"));
}

TEST_CASE("A course through time is told by the clock") {
  Page page = with_theme({"label", "", 1, 1, {}, {1, 0, 3}, {}, {}});
  page.course = {PageCourse::Axis::time, 90};
  const std::string html = page_html(page);
  CHECK(has(html, "<th scope=\"row\">1:30–3:00</th><td>0</td>"));
  CHECK(has(html, "<th scope=\"row\">3:00–4:30</th><td>3</td>"));
}

TEST_CASE("Speakers beyond the first eight are taken together") {
  PageTheme theme{"label", "", 1, 1, {}, {}, {}, {}};
  theme.speakers.assign(12, {"Ana", 1.0 / 12});
  theme.speakers[3].name = "";
  const std::string html = page_html(with_theme(theme));
  CHECK(times(html, "<bdi>Ana</bdi>") == 7);
  CHECK(has(html, "<i>not named</i>"));
  CHECK(has(html, "<i>others: 4</i>"));
  CHECK(has(html, "<span>33%</span>"));
}

TEST_CASE("Shares that are no shares are shown as such") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  for (const double share : {-1.0, 0.0, nan, 7.0}) {
    PageTheme theme{"label", "", share, 1, {}, {1, 1}, {{"Ana", share}}, {}};
    const std::string html = page_html(with_theme(theme));
    CAPTURE(share);
    CHECK(!has(html, "nan"));
    CHECK(!has(html, "inf"));
    CHECK(!has(html, "width=\"-"));
  }
}

TEST_CASE("Keywords beyond what a page holds are told of") {
  CHECK(contexts_per_keyword(0) == 10);
  CHECK(contexts_per_keyword(500) == 10);
  CHECK(contexts_per_keyword(1000) == 5);
  CHECK(contexts_per_keyword(5001) == 1);
  CHECK(contexts_per_keyword(1'000'000) == 1);

  Page page = sample_page_of_lists();
  page.lists[0].keywords.resize(2000, page.lists[0].keywords[0]);
  page.lists.resize(250, page.lists[0]);
  const std::string html = page_html(page);
  CHECK(has(html, "50 of 2,000 keywords shown"));
  CHECK(has(html, "200 of 250 lists shown"));
}

TEST_CASE("A page of ten thousand documents is below two megabytes") {
  const std::string html = page_html(large_page(10'000));
  CHECK(html.size() < 2'000'000);
  CHECK(has(html, "The first 1,000 of 10,000"));
}

TEST_CASE("A name of a whole page is cut") {
  Page page = sample_page();
  for (PageDocument& document : page.documents) {
    document.name.assign(1'000'000, 'x');
  }
  CHECK(page_html(page).size() < 200'000);
}

TEST_CASE("Only what a page has is jumped to") {
  const std::string themes = page_html(sample_page());
  CHECK(has(themes, "href=\"#themes\""));
  CHECK(!has(themes, "href=\"#keywords\""));
  const std::string lists = page_html(sample_page_of_lists());
  CHECK(!has(lists, "href=\"#themes\""));
  CHECK(has(lists, "href=\"#keywords\""));
  CHECK(!has(page_html(Page{}), "<input"));
}

}  // namespace
}  // namespace tamis::apps

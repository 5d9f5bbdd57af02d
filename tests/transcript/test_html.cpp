// Pages: what of them is text, and which text is their own.
#include "transcript/markup_reading.hpp"

namespace tamis::transcript {
namespace {

std::string read_page(std::string_view body) {
  return speech(
      markup_reading("<html><body>" + std::string(body) + "</body></html>")
          .document);
}

const std::string speech_one =
    "<p>When we came to the harbour in the morning, the boats were all gone "
    "and there was nobody who could tell us why.</p>";
const std::string speech_two =
    "<p>So we sat on the wall with our bags, and we waited for them until it "
    "was dark and the lamps were lit.</p>";

TEST_CASE("blocks part paragraphs, and inline elements do not") {
  const struct {
    std::string_view what;
    std::string_view body;
    std::string_view speech;
  } rows[] = {
      {"paragraphs", "<p>one</p><p>two", "|one\n|two"},
      {"breaks", "one<br>two<br/><br />three", "|one\n|two\n|three"},
      {"inlines", "<p>w<b>or</b>d and <i>more</i></p>", "|word and more"},
      {"references", "<p>caf&eacute; &amp; th&#233;&nbsp;!</p>",
       "|café & thé\u00A0!"},
      {"white space", "<p>\n  one\n\ttwo </p>", "|one two"},
      {"lists", "<ul><li>one<li><p>two</p></ul>", "|- one\n|- two"},
      {"rows",
       "<table><tr><td>one</td><td>two</td></tr><tr><td>three</td></tr>"
       "</table>",
       "|one two\n|three"},
      {"lines as they stand", "<pre>one\n  two\n\nthree</pre>",
       "|one\n|two\n|three"},
      {"what no reader sees",
       "<p>one<script>x()</script><style>p{}</style></p><svg><text>x</text>"
       "</svg><noscript>y</noscript><template>z</template>",
       "|one"},
      {"what is hidden",
       "<p>one</p><p>two three</p><p hidden>x</p>"
       "<p style='display : none'>y</p><p>four<i aria-hidden='true'>z</i></p>",
       "|one\n|two three\n|four"},
      {"forms", "<p>one two three</p><form><p>x</p></form>", "|one two three"},
      {"a page in a form", "<form><p>one two three</p></form>",
       "|one two three"},
      {"an open navigation", "<nav><p>one two three</p>", "|one two three"},
      {"links alone", "<p><a href='#'>one two</a></p>", "|one two"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.what);
    CHECK(read_page(row.body) == row.speech);
  }
}

TEST_CASE("what stands around a page's own text goes") {
  const struct {
    std::string_view what;
    std::string chrome;
  } rows[] = {
      {"a menu",
       "<ul><li><a href='a'>Home</a></li><li><a href='b'>News</a>"
       "</li></ul>"},
      {"a heading over links",
       "<h3>Read also</h3><p><a href='a'>The wall</a></p><p><a href='b'>The "
       "lamps</a></p>"},
      {"a share bar", "<div class='post-share'><span>Share this</span></div>"},
      {"a banner",
       "<div id='cookieConsent'><p>We use cookies so that you have the best "
       "of our site, and our partners do so as well.</p></div>"},
      {"comments",
       "<section class='comments-area'><p>I was there as well and it was "
       "just like this, thank you for that.</p></section>"},
      {"a role", "<div role='navigation'>Home</div>"},
      {"an aside",
       "<aside>The harbour was built when nobody was there to "
       "see it, and it is still there.</aside>"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.what);
    const std::string plain =
        read_page("<div>" + speech_one + speech_two + "</div>");
    CHECK(read_page(row.chrome + "<div>" + speech_one + speech_two + "</div>" +
                    row.chrome) == plain);
  }
}

TEST_CASE("what is said in a page stays, however short or linked") {
  const struct {
    std::string_view what;
    std::string said;
    std::string_view kept;
  } rows[] = {
      {"short answers", "<p>Yes.</p><p>No!</p>", "|Yes.\n|No!"},
      {"a sentence that is a link",
       "<p><a href='#'>And then, as they told us, the boats were in the next "
       "harbour.</a></p>",
       "|And then, as they told us"},
      {"a transcript that is hidden",
       "<div id='transcript' style='display:none'><p>We saw it.</p></div>",
       "|We saw it."},
      {"a second transcript outside",
       "</div><div><p>But the next day, when we woke up, they were there "
       "again and all of them sang.</p>",
       "|But the next day"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.what);
    const std::string found =
        read_page("<div>" + speech_one + row.said + speech_two + "</div>");
    CHECK(found.find(row.kept) != std::string::npos);
  }
}

TEST_CASE("a transcript whose lines are all links stays") {
  CHECK(read_page("<p><a href='#1'>So this is where we were.</a></p>"
                  "<p><a href='#2'>And it was the end of it.</a></p>") ==
        "|So this is where we were.\n|And it was the end of it.");
}

TEST_CASE("a page given twice comes once, and short answers as often as said") {
  const std::string copy = speech_one + speech_two;
  CHECK(read_page("<div>" + copy + "</div><div>" + copy + "</div>") ==
        read_page("<div>" + copy + "</div>"));
  CHECK(read_page("<p>Yes.</p><p>No.</p><p>Yes.</p><p>No.</p>") ==
        "|Yes.\n|No.\n|Yes.\n|No.");
}

TEST_CASE(
    "names in bold, in cells and in headings are speakers if they recur") {
  const struct {
    std::string_view what;
    std::string_view body;
  } rows[] = {
      {"in bold with a colon",
       "<p><b>Ann:</b> One is.</p><p><b>Ben:</b> Two is.</p>"
       "<p><b>Ann:</b> Three is.</p><p><b>Ben:</b> Four is.</p>"},
      {"in bold without",
       "<p><strong>Ann</strong> One is.</p><p><strong>Ben</strong> Two is.</p>"
       "<p><strong>Ann</strong> Three is.</p>"
       "<p><strong>Ben</strong> Four is.</p>"},
      {"in cells",
       "<table><tr><td>Ann</td><td>One is.</td></tr>"
       "<tr><td>Ben</td><td>Two is.</td></tr>"
       "<tr><td>Ann</td><td>Three is.</td></tr>"
       "<tr><td>Ben</td><td>Four is.</td></tr></table>"},
      {"in headings",
       "<h3>Ann</h3><p>One is.</p><h3>Ben</h3><p>Two is.</p><h3>Ann</h3>"
       "<p>Three is.</p><h3>Ben</h3><p>Four is.</p>"},
      {"as terms",
       "<dl><dt>Ann</dt><dd>One is.</dd><dt>Ben</dt><dd>Two is.</dd>"
       "<dt>Ann</dt><dd>Three is.</dd><dt>Ben</dt><dd>Four is.</dd></dl>"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.what);
    CHECK(read_page(row.body) ==
          "Ann|One is.\nBen|Two is.\nAnn|Three is.\nBen|Four is.");
  }
}

TEST_CASE("times beside the names are the starts of what is said") {
  const std::string_view pages[] = {
      "<table><tr><td>0:01</td><td>Ann</td><td>One is.</td></tr>"
      "<tr><td>0:05</td><td>Ben</td><td>Two is.</td></tr>"
      "<tr><td>0:09</td><td>Ann</td><td>Three is.</td></tr></table>",
      "<div><span class='speaker-name'>Ann</span><span>0:01</span>"
      "<p>One is.</p></div><div><span class='speaker-name'>Ben</span>"
      "<span>0:05</span><p>Two is.</p></div><div>"
      "<span class='speaker-name'>Ann</span><span>0:09</span>"
      "<p>Three is.</p></div>",
  };
  for (const std::string_view page : pages) {
    CAPTURE(page);
    CHECK(timed_speech(markup_reading("<html>" + std::string(page)).document) ==
          "1.00-5.00 Ann|One is.\n5.00-9.00 Ben|Two is.\n9.00-? Ann|Three is.");
  }
}

TEST_CASE("words in bold that begin a few paragraphs are no speakers") {
  const std::string found =
      read_page(speech_one + "<p><b>Paris</b> was far.</p>" + speech_two +
                speech_one + speech_two + "<p><b>Rome</b> was not.</p>");
  CHECK(found.find("|Paris was far.") != std::string::npos);
}

TEST_CASE("a page's head says its title, language, site, date and author") {
  const Document document =
      markup_reading(bytes_of_corpus("formats/marche.html")).document;
  CHECK(document.title == "Le marché couvert — entretien");
  CHECK(document.language == "fr");
  std::string meta;
  for (const MetaEntry& entry : document.meta) {
    meta += entry.key + '=' + entry.json + ' ';
  }
  CHECK(meta == "site=\"La Halle\" date=\"2024-03-02\" author=\"Élise Roux\" ");
  REQUIRE(document.segments.size() >= 6);
  CHECK(document.segments.back().text ==
        "Le samedi, c'est la foule, on ne s'entend plus, et c'est très bien "
        "comme ça.");
  CHECK(document.segments.back().speaker == "Marc");
  CHECK(document.segments.back().line == 20);
}

}  // namespace
}  // namespace tamis::transcript

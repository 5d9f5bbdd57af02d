#include "transcript/markup.hpp"

#include <doctest/doctest.h>

namespace tamis::transcript {
namespace {

struct Row {
  std::string_view text;
  std::string_view expected;
};

TEST_CASE("Character references are decoded once") {
  constexpr Row rows[] = {
      {"Tom &amp; Zoé", "Tom & Zoé"},
      {"&lt;b&gt;", "<b>"},
      {"&quot;oui&quot;", "\"oui\""},
      {"l&apos;eau, l&#39;air, l&#x27;eau", "l'eau, l'air, l'eau"},
      {"l&rsquo;eau", "l’eau"},
      {"&laquo;&nbsp;ah&nbsp;&raquo;", "«\u00A0ah\u00A0»"},
      {"&eacute;t&eacute;", "été"},
      {"a&lrm;b", "ab"},
      {"&#x1F600;", "😀"},
      {"&amp;lt;", "&lt;"},
      {"&#0;&#xD800;&#1114112;", "\uFFFD\uFFFD\uFFFD"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(without_entities(row.text) == row.expected);
  }
}

TEST_CASE("What is no character reference stays") {
  for (const std::string_view text :
       {"", "R&D", "a & b; c", "&;", "&#;", "&#x;", "&#12a;", "&nothing;", "&",
        "AT&T;", "&averylongname;"}) {
    CAPTURE(text);
    CHECK(without_entities(text) == text);
  }
}

TEST_CASE("Tags of captions go and their text stays") {
  constexpr Row rows[] = {
      {"<i>du pain</i>", "du pain"},
      {"<b>un</b> <u>deux</u>", "un deux"},
      {"<font color=\"red\">rouge</font>", "rouge"},
      {"<c.yellow>jaune</c>", "jaune"},
      {"so<00:00:10.565><c> good</c>", "so good"},
      {"{\\an8}en haut", "en haut"},
      {"<lang fr>oui</lang>", "oui"},
      {"<ruby>kan<rt>ka</rt></ruby>", "kanka"},
      {"un<br/>deux", "undeux"},
      {"<v Ada>oui</v>", "<v Ada>oui"},
      {"  a \t  b  ", "a b"},
      {"never <c>mind </c>", "never mind"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(without_tags(row.text) == row.expected);
  }
}

TEST_CASE("What is no tag of captions stays") {
  for (const std::string_view text :
       {"", "<LAUGHS>", "a < b", "a < b > c", "<3", "<", "x <i", "{rires}",
        "{\\an8", "<music>", "if a<b then <c"}) {
    CAPTURE(text);
    CHECK(without_tags(text) == text);
  }
}

}  // namespace
}  // namespace tamis::transcript

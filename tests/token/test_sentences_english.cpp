#include <doctest/doctest.h>

#include <string_view>

#include "token/cut_sentences.hpp"

namespace tamis::token {
namespace {

TEST_CASE("English sentences end at their marks") {
  check_rows(
      {"The oven warms up at four. | The dough has risen all night.",
       "Who keeps the key? | I do! | Then open up.",
       "What?! | You are joking!!! | Not at all.",
       "We shall see… | There is no hurry.",
       "We shall see... | There is no hurry.",
       "I meant to say… well, never mind.", "It rains ... and yet we go out.",
       "The river rises, then falls; nobody knows why.",
       "Here is the list: bread, salt, water. | Nothing else.",
       "It is over (well, almost). | Put the tools away.",
       "We leave tomorrow. | (Unless it snows.) | Tell Lucy.",
       "Three years on, all has changed. | 2019 was a good year.",
       "It was me, not him and not I. | We know.",
       "Saws, planes, etc. | Let us borrow them."},
      Language::english);
}

TEST_CASE("English abbreviations and initials end no sentence") {
  check_rows(
      {"Mr. Russell and Mrs. Vidal are coming. | Dr. Moore follows.",
       "See p. 12 and fig. 3 of the book. | It is all there.",
       "J. Russell planted this oak. | He was ten.",
       "J. R. Moore lives on Foch Ave. Number 9 is his. | Ours is 7.",
       "Some tools, e.g. Spades and hoes.",
       "She was born in Jan. 1987 in York. | So was her brother.",
       "Gen. Moore met Prof. Vidal. | They talked for hours.",
       "It was us vs. Them. | We lost.", "St. Ives is far. | Take the train."},
      Language::english);
}

TEST_CASE("English numbers and addresses hold no sentence end") {
  check_rows({"The wall is 3.5 metres high. | Ours is 4.2.",
              "Version 2.0.1 is out. | It works.",
              "Go to www.tamis.org and read. | It is short.",
              "See https://tamis.org/a.html. | Enjoy.",
              "The file notes.txt is empty. | Delete it.",
              "Meet me at 10 p.m. today. | Do not be late.",
              "Write to nina@tamis.org. | She will answer."},
             Language::english);
}

// "app." and "sing." were once taken for abbreviations.
TEST_CASE("an everyday word at the end of a sentence ends it") {
  check_rows(
      {"Open the app. | Then press start.", "She loves to sing. | We all do."},
      Language::english);
}

TEST_CASE("English quotations end with their sentence, or it goes on") {
  check_rows(
      {"\"What?\" he said. | \"Nothing.\"",
       "“Come on!” shouted Lucy. | Nobody came.",
       "He said: “I am staying.” | Then he left.", "'It is time.' | We leave.",
       "The word “never!” escapes her. | They laugh.",
       "(He was late.) | (She was not.)"},
      Language::english);
}

TEST_CASE("numbered English sentences keep their number") {
  check_rows({"1. Knead the dough.", "1. Knead the dough. | 2. Let it rise.",
              "12. Tidy up. | 13. Leave."},
             Language::english);
}

TEST_CASE("spoken English is cut where its marks are") {
  check_rows({"Um, yes. | Well, no. | Hang on, let me start again.",
              "So yeah... | Shall we go, then?",
              "Yeah, yeah, yeah. | No, I get it.",
              "You see, right? | That is what I was telling you.",
              "And then, bang! | No power.",
              "So… uh… I forgot… the date, you know.",
              "Oh my! | What a story! | Anyway.",
              "[laughs] Stop it! | You are killing me.",
              "Thanks all. | ♪ See you next week ♪",
              "Great! | 😀 Same again tomorrow?",
              "So good 😀. | Thanks!",
              "No. | No. | No, I promise.",
              "It is, how to put it... | It is heavy.",
              "Huh? | Oh yes, sorry, I was muted.",
              "I'm gonna say it's fine. | Don't you think?",
              "- Are you coming? | - In a minute.",
              "Hello? | Can you hear me? | Right, I am hanging up.",
              "No, wait, wait. | Let me finish.",
              "He goes: \"So what?\" | I kept quiet.",
              "So 1.5 litres... | No, 2 litres, sorry."},
             Language::english);
}

}  // namespace
}  // namespace tamis::token

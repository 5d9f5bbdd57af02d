// What words tell by themselves of their part in a sentence: closed classes of
// small words, and the endings of the others.
//
// The lists are tamis's own (lib/token/lists), for the seven languages; of an
// unknown language those of French and English together.
#pragma once

#include <string_view>

#include "tamis/token/language.hpp"
#include "tamis/token/stop_words.hpp"

namespace tamis::token {

enum class WordClass {
  linker,     // inside noun phrases: chef de projet, head of product
  linked,     // articles behind a linker: gestion de la relation
  noun_sign,  // a noun phrase follows: the, un, with, sur
  soft,       // stop words that stand in keywords: response time, new moon
  person,     // who speaks and who is spoken to: I, you, nous
  leaning,    // the next word belongs to it: the, with, des, chez
};

// The words of a class, folded (text::fold). Kept for the life of the program;
// threads may ask at once.
const WordSet& words_of(WordClass word_class, Language language);

// What the end of a word tells of it: a guess, right more often than not.
enum class Ending { verb, adjective, adverb };

// Whether `word`, folded, ends as words of that kind do in `language`; never
// where the language is unknown. The longest ending that is listed decides.
bool ends_as(Ending ending, Language language, std::string_view word);

}  // namespace tamis::token

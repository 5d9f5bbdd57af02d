// What small words tell of the words beside them: closed classes of grammar.
//
// The lists are tamis's own (lib/token/lists), for the seven languages; of an
// unknown language those of French and English together.
#pragma once

#include "tamis/token/language.hpp"
#include "tamis/token/stop_words.hpp"

namespace tamis::token {

enum class WordClass {
  linker,     // inside noun phrases: chef de projet, head of product
  linked,     // articles behind a linker: gestion de la relation
  noun_sign,  // a noun phrase follows: the, un, with, sur
  person,     // who speaks and who is spoken to: I, you, nous
  dangling,   // opens what leans on the sentence before: but, donc, voilà
};

// The words of a class, folded (text::fold). Kept for the life of the program;
// threads may ask at once.
const WordSet& words_of(WordClass word_class, Language language);

}  // namespace tamis::token

// The fuzz targets: each takes any bytes, and ends the program where what the
// library promises of them does not hold.
#pragma once

#include <string_view>

namespace tamis::fuzz {

void captions(std::string_view bytes);   // readers of captions
void markup(std::string_view bytes);     // readers of HTML and XML
void json(std::string_view bytes);       // readers of JSON and JSONL
void prose(std::string_view bytes);      // readers of text, Markdown and rows
void encoding(std::string_view bytes);   // the ladder, charsets, packing
void live(std::string_view bytes);       // pieces, however the bytes come
void tokens(std::string_view bytes);     // words, sentences, stems, languages
void clean(std::string_view bytes);      // all rules, and joining
void dedupe(std::string_view bytes);     // every unit, equal or nearly
void extract(std::string_view bytes);    // keywords, themes, quotes
void summarize(std::string_view bytes);  // choices within a budget, chapters
void index(std::string_view bytes);      // the file of a store, damaged
void write(std::string_view bytes);      // all forms, read again

}  // namespace tamis::fuzz

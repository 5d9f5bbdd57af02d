// What could be a speaker's name, judged by shape alone.
#pragma once

#include <string_view>

namespace tamis::transcript {

enum class NameShape : unsigned char {
  none,   // a time, an address, a remark, the beginning of a sentence
  loose,  // "la dame en rouge", "Ann Lee, maire de Lyon": needs more evidence
  plain,  // "Anna", "SPEAKER_01", "M. le président", "interviewer"
};

// Plain are one to five words, each with a capital or digit first (particles
// such as de or van aside), and the roles people have in interviews. Nothing
// that holds a word of remarks, such as "Note", has the shape of a name.
NameShape name_shape(std::string_view name);

// Whether `name` is one to five words with capitals as in plain names.
bool is_name_shaped(std::string_view name);

// `name` without what stands in brackets or behind a comma at its end:
// "Ada Lovelace (host)", "Jean Dupont, maire de Lyon".
std::string_view without_role(std::string_view name);

}  // namespace tamis::transcript

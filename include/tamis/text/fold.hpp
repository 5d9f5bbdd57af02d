// One form for what readers take as the same: for comparing and counting,
// never for output.
//
//   fold("L’Éthique — cœur") == "l'éthique - coeur"
//   fold("L’Éthique", Accents::drop) == "l'ethique"
#pragma once

#include <string>
#include <string_view>

namespace tamis::text {

enum class Accents { keep, drop };

// `text` in lower case (Unicode's full case folding), apostrophes as ', dashes
// as -, every white space as one blank, ligatures opened (œ, æ, ﬁ), soft
// hyphens and zero-width marks left out, in NFC. Linear.
std::string fold(std::string_view text, Accents accents = Accents::keep);

// The same over what `out` held, for loops: its memory serves again. `text`
// must not lie in `out`.
void fold(std::string_view text, Accents accents, std::string& out);

// `text` in Normalization Form C (UAX #15), line by line; a line with more than
// 30 combining marks in a row stays as it is, to keep time linear, and so does
// a line that is not UTF-8. Text that is in NFC already, as nearly all is, is
// copied at the speed of memory.
std::string nfc(std::string_view text);

}  // namespace tamis::text

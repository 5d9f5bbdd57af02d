// Text that was UTF-8, was read as Windows-1252 or Latin-1, and was written
// down like that: "Ã©" for é, "â€™" for ’, "Ã " for à. Once or several times.
//
//   undamaged("dÃ©jÃ  vu") == "déjà vu"
//   undamaged("São Paulo") == std::nullopt
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tamis::text {

// `line` (valid UTF-8, one line) with every damaged sequence made good; nothing
// if there is none. Only sequences that decode and that no correct French,
// English or Portuguese text has are taken for damage, each on its own: a mixed
// line keeps its good parts. À whose no-break space was lost ("Ã l'eau") comes
// back too. A sequence alone between quotes is spoken about and stays. Not good
// for Chinese, Japanese or Korean that was damaged. Linear.
std::optional<std::string> undamaged(std::string_view line);

}  // namespace tamis::text

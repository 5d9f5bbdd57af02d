// What is at the other end of a stream, and how names are shown there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tamis::common {

bool is_terminal(int descriptor);

// The columns of a terminal; 80 where it does not say, or is none.
std::size_t width_of(int descriptor);

// Whether escape sequences go to `descriptor`: `when` is always, never or auto,
// which means on a terminal, unless NO_COLOR is set or TERM is dumb.
bool shows_color(std::string_view when, int descriptor);

// `bytes` as a line may show them: control characters, what turns the direction
// of writing and what is not UTF-8 as \x and two digits for each byte, all else
// as it is.
std::string printable(std::string_view bytes);

// Whether `code` stands so in what printable() gives.
bool is_printable(char32_t code);

// Each of `bytes` as \x and two digits.
void append_escaped(std::string& shown, std::string_view bytes);

// The last `columns` columns of a printable text, … before them where it had
// more.
std::string end_of(std::string_view printable, std::size_t columns);

namespace style {
inline constexpr std::string_view bold = "\x1b[1m";
inline constexpr std::string_view fault = "\x1b[1;31m";    // red
inline constexpr std::string_view problem = "\x1b[1;33m";  // yellow
inline constexpr std::string_view plain = "\x1b[m";
}  // namespace style

// `text` in `style` where `is_colored`, else as it is.
std::string styled(std::string_view text, std::string_view style,
                   bool is_colored);

}  // namespace tamis::common

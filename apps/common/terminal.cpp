#include "terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>

#include "tamis/text/classes.hpp"
#include "tamis/text/controls.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::common {
namespace {

constexpr std::size_t default_width = 80;

}  // namespace

bool is_printable(char32_t code) {
  const bool parts_lines = code == 0x2028 || code == 0x2029;
  return !text::is_control(code) && !text::turns_direction(code) &&
         !parts_lines;
}

void append_escaped(std::string& shown, std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    shown.append("\\x") += digits[value >> 4];
    shown += digits[value & 0xF];
  }
}

bool is_terminal(int descriptor) {
  return ::isatty(descriptor) == 1;
}

std::size_t width_of(int descriptor) {
  winsize size = {};
  const bool says_it = ::ioctl(descriptor, TIOCGWINSZ, &size) == 0;
  return says_it && size.ws_col > 0 ? size.ws_col : default_width;
}

bool shows_color(std::string_view when, int descriptor) {
  if (when != "auto") return when == "always";
  const char* const refused = std::getenv("NO_COLOR");
  if (refused != nullptr && *refused != '\0') return false;
  const char* const terminal = std::getenv("TERM");
  const bool is_dumb =
      terminal == nullptr || std::string_view(terminal) == "dumb";
  return !is_dumb && is_terminal(descriptor);
}

std::string printable(std::string_view bytes) {
  std::string shown;
  for (std::size_t at = 0; at < bytes.size();) {
    const text::CodePoint point = text::decode(bytes, at);
    const std::string_view own = bytes.substr(at, point.size);
    if (!point.valid || !is_printable(point.code)) {
      append_escaped(shown, own);
    } else {
      shown += own;
    }
    at += point.size;
  }
  return shown;
}

std::string end_of(std::string_view printable, std::size_t columns) {
  std::size_t used = 0;
  std::size_t begin = printable.size();  // of what fits with … before it
  for (std::size_t at = printable.size(); at > 0;) {
    const text::CodePoint point = text::decode_before(printable, at);
    used += text::columns(point.code);
    if (used > columns) return "…" + std::string(printable.substr(begin));
    at -= point.size;
    if (used < columns) begin = at;
  }
  return std::string(printable);
}

std::string styled(std::string_view text, std::string_view style,
                   bool is_colored) {
  if (!is_colored) return std::string(text);
  return std::string(style).append(text).append(style::plain);
}

}  // namespace tamis::common

#include "columns.hpp"

#include <algorithm>

#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::common {

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    columns += text::columns(point.code);
    at += point.size;
  }
  return columns;
}

std::string wrapped(std::string_view head, std::string_view text,
                    std::size_t width) {
  const std::size_t indent = columns_of(head);
  std::string out(head);
  std::size_t used = indent;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end =
        std::min(text.find_first_of(" \n", at), text.size());
    const std::string_view word = text.substr(at, end - at);
    const std::size_t columns = columns_of(word);
    if (used > indent && used + 1 + columns > width) {
      out += "\n" + std::string(indent, ' ');
      used = indent;
    } else if (used > indent) {
      out += ' ';
      ++used;
    }
    out += word;
    used += columns;
    at = end + 1;
  }
  return out + "\n";
}

}  // namespace tamis::common

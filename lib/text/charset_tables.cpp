#include "charset_tables.hpp"

#include <algorithm>
#include <iterator>

#include "tamis/text/utf8.hpp"

namespace tamis::text {
namespace {

using namespace std::string_view_literals;

// A row without names ends it, and is all there is in most builds.
constexpr CharsetTable tables[] = {
#include "charset_tables.inc"
    {{}, {}, {}},
};

constexpr std::size_t seconds = 0xFF - 0x40;  // per first byte, in `pairs`

}  // namespace

std::string folded_name(std::string_view name) {
  std::string folded;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') folded += static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) folded += c;
  }
  return folded;
}

bool CharsetTable::is_called(std::string_view folded) const {
  std::string_view rest = names_;
  while (!rest.empty()) {
    const std::string_view name = rest.substr(0, rest.find(' '));
    if (name == folded) return true;
    rest.remove_prefix(std::min(name.size() + 1, rest.size()));
  }
  return false;
}

char32_t CharsetTable::pair(unsigned char first, unsigned char second) const {
  if (first < 0x81 || first > 0xFE || second < 0x40 || second > 0xFE) return 0;
  const std::size_t at = (first - 0x81U) * seconds + (second - 0x40U);
  return at < pairs_.size() ? pairs_[at] : 0;
}

std::string_view CharsetTable::convert(std::string_view bytes, std::string& out,
                                       std::size_t& malformed) const {
  std::size_t at = 0;
  while (at < bytes.size()) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    char32_t point = byte < 0x80 ? byte : singles_[byte - 0x80U];
    std::size_t size = 1;
    if (byte >= 0x80 && point == 0 && !pairs_.empty()) {
      if (at + 1 == bytes.size()) break;
      point = pair(byte, static_cast<unsigned char>(bytes[at + 1]));
      size = point == 0 ? 1 : 2;
    }
    const bool is_malformed = byte >= 0x80 && point == 0;
    malformed += is_malformed;
    append(out, is_malformed ? replacement_character : point);
    at += size;
  }
  return bytes.substr(at);
}

const CharsetTable* charset_table(std::string_view name) {
  const std::string folded = folded_name(name);
  if (folded.empty()) return nullptr;
  const auto found = std::find_if(
      std::begin(tables), std::end(tables),
      [&](const CharsetTable& table) { return table.is_called(folded); });
  return found == std::end(tables) ? nullptr : found;
}

}  // namespace tamis::text

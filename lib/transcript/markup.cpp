#include "markup.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "clock.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::transcript {
namespace {

constexpr std::array<std::pair<std::string_view, char32_t>, 19> references = {{
    {"amp", '&'},       {"lt", '<'},       {"gt", '>'},       {"quot", '"'},
    {"apos", '\''},     {"nbsp", 0xA0},    {"lrm", 0},        {"rlm", 0},
    {"hellip", 0x2026}, {"laquo", 0xAB},   {"raquo", 0xBB},   {"ndash", 0x2013},
    {"mdash", 0x2014},  {"rsquo", 0x2019}, {"lsquo", 0x2018}, {"ldquo", 0x201C},
    {"rdquo", 0x201D},  {"eacute", 0xE9},  {"egrave", 0xE8},
}};

// Appends what `name`, the inside of &…;, stands for.
bool append_reference(std::string& out, std::string_view name) {
  if (name.starts_with('#')) {
    name.remove_prefix(1);
    const bool is_hex = name.starts_with('x') || name.starts_with('X');
    if (is_hex) name.remove_prefix(1);
    unsigned long code = 0;
    const auto end = name.data() + name.size();
    const auto read = std::from_chars(name.data(), end, code, is_hex ? 16 : 10);
    if (name.empty() || read.ec != std::errc{} || read.ptr != end) return false;
    const bool is_scalar =
        code >= 0x20 && code < 0x110000 && (code < 0xD800 || code > 0xDFFF);
    text::append(out, is_scalar ? static_cast<char32_t>(code)
                                : text::replacement_character);
    return true;
  }
  const auto found = std::find_if(
      references.begin(), references.end(),
      [name](const auto& reference) { return reference.first == name; });
  if (found == references.end()) return false;
  if (found->second != 0) text::append(out, found->second);
  return true;
}

// A voice, <v Name>, is left for who reads speakers; its end is not.
bool is_tag(std::string_view inside) {
  if (inside == "/v") return true;
  if (inside.starts_with('/')) inside.remove_prefix(1);
  if (clock_of(inside)) return true;
  const std::string_view tag = inside.substr(0, inside.find_first_of(" .\t/"));
  static constexpr std::array<std::string_view, 10> known = {
      "c", "i", "b", "u", "font", "lang", "ruby", "rt", "s", "br"};
  return std::find(known.begin(), known.end(), tag) != known.end();
}

// The size of the tag that `text` begins with; 0: none, or one that stays.
std::size_t tag_size(std::string_view text) {
  const bool is_override = text.starts_with("{\\");
  if (text[0] != '<' && !is_override) return 0;
  const char opener = text[0];
  const char closer = is_override ? '}' : '>';
  for (std::size_t at = 1; at < text.size() && text[at] != opener; ++at) {
    if (text[at] != closer) continue;
    return is_override || is_tag(text.substr(1, at - 1)) ? at + 1 : 0;
  }
  return 0;
}

// How many bytes at the beginning of `text` stand for themselves: no tag
// begins there, and no blank.
std::size_t plain_size(std::string_view text) {
  static constexpr std::array<bool, 256> stops = [] {
    std::array<bool, 256> table{};
    for (const char c : {'<', '{', ' ', '\t'}) {
      table[static_cast<unsigned char>(c)] = true;
    }
    return table;
  }();
  std::size_t size = 0;
  while (size < text.size() && !stops[static_cast<unsigned char>(text[size])]) {
    ++size;
  }
  return size;
}

}  // namespace

std::string without_entities(std::string_view text) {
  constexpr std::size_t longest = 10;
  std::string out;
  out.reserve(text.size());
  while (true) {
    const std::size_t at = text.find('&');
    out += text.substr(0, at);
    if (at == text.npos) return out;
    text.remove_prefix(at);
    const std::size_t end = text.substr(0, longest).find(';');
    const bool is_known =
        end != text.npos && append_reference(out, text.substr(1, end - 1));
    if (!is_known) out += '&';
    text.remove_prefix(is_known ? end + 1 : 1);
  }
}

std::string without_tags(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (true) {
    const std::size_t run = plain_size(text);
    out += text.substr(0, run);
    text.remove_prefix(run);
    if (text.empty()) break;
    if (const std::size_t tag = tag_size(text); tag > 0) {
      text.remove_prefix(tag);
      continue;
    }
    const bool is_blank = text[0] == ' ' || text[0] == '\t';
    if (!is_blank) {
      out += text[0];
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
    text.remove_prefix(1);
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace tamis::transcript

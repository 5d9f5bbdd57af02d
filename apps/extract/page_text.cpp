#include "extract/page_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "tamis/text/utf8.hpp"

namespace tamis::apps::html {
namespace {

bool is_control(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 ||
         code == 0x2029;
}

bool turns_direction(char32_t code) {
  return (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069);
}

bool is_no_character(char32_t code) {
  return (code & 0xFFFE) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF);
}

void append_escaped(std::string& out, char32_t code) {
  switch (code) {
    case '&':
      out += "&amp;";
      return;
    case '<':
      out += "&lt;";
      return;
    case '>':
      out += "&gt;";
      return;
    case '"':
      out += "&quot;";
      return;
    case '\'':
      out += "&#39;";
      return;
    default:
      break;
  }
  if (turns_direction(code)) return;
  if (is_control(code)) {
    out += ' ';
  } else {
    text::append(out,
                 is_no_character(code) ? text::replacement_character : code);
  }
}

bool is_letter_or_digit(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9');
}

// As BCP 47 writes languages, of which 35 bytes are the longest.
bool is_tag(std::string_view language) {
  return !language.empty() && language.size() <= 35 &&
         std::all_of(language.begin(), language.end(), [](char byte) {
           return is_letter_or_digit(byte) || byte == '-';
         });
}

bool stands_in_url(char byte) {
  constexpr std::string_view others = "-._~/";
  return is_letter_or_digit(byte) || others.find(byte) != others.npos;
}

// A path as a relative URL. A colon is written %3A, so that none begins with a
// scheme; of two slashes at its head, which would name a host, one goes.
std::string url(std::string_view path) {
  while (path.starts_with("//")) path.remove_prefix(1);
  std::string out;
  for (const char byte : path) {
    if (stands_in_url(byte)) {
      out += byte;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    }
  }
  return out;
}

// Seconds that can be shown: not below 0, nor more than a clock holds.
std::size_t whole_seconds(double seconds) {
  constexpr double most = 1e9;
  return seconds > 0 ? static_cast<std::size_t>(std::min(seconds, most)) : 0;
}

std::string anchor(const std::string& path, const std::string& fragment,
                   const std::string& text) {
  if (path.empty()) return text;
  return fmt::format("<a href=\"{}{}\">{}</a>", url(path), fragment, text);
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, size, valid] = text::decode(text, at);
    append_escaped(out, code);
    at += size;
  }
  return out;
}

std::string isolated(std::string_view text) {
  return "<bdi>" + escaped(text) + "</bdi>";
}

std::string isolated(std::string_view text, std::string_view language) {
  return "<bdi" + lang(language) + ">" + escaped(text) + "</bdi>";
}

std::string lang(std::string_view language) {
  if (!is_tag(language)) return " lang=\"\"";
  return fmt::format(" lang=\"{}\"", language);
}

std::string language_name(std::string_view language) {
  using Name = std::pair<std::string_view, std::string_view>;
  constexpr std::array<Name, 7> names = {{{"de", "German"},
                                          {"en", "English"},
                                          {"es", "Spanish"},
                                          {"fr", "French"},
                                          {"it", "Italian"},
                                          {"nl", "Dutch"},
                                          {"pt", "Portuguese"}}};
  for (const auto& [code, name] : names) {
    if (code == language) return std::string(name);
  }
  return is_tag(language) ? std::string(language) : "";
}

std::string grouped(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

std::string counted(std::size_t number, std::string_view noun) {
  return fmt::format("{} {}{}", grouped(number), noun, number == 1 ? "" : "s");
}

double portion(double share) {
  return share > 0 ? std::min(share, 1.0) : 0;
}

std::string percent(double share) {
  if (share > 0 && share < 0.005) return "&lt;1%";
  return fmt::format("{:.0f}%", 100 * portion(share));
}

std::string time(double seconds) {
  const std::size_t whole = whole_seconds(seconds);
  const std::size_t minutes = whole / 60;
  if (minutes < 60) return fmt::format("{}:{:02}", minutes, whole % 60);
  return fmt::format("{}:{:02}:{:02}", minutes / 60, minutes % 60, whole % 60);
}

std::string duration(double seconds) {
  const std::size_t whole = whole_seconds(seconds);
  if (whole < 60) return fmt::format("{} s", whole);
  const std::size_t minutes = (whole + 30) / 60;
  if (minutes < 60) return fmt::format("{} min", minutes);
  return fmt::format("{} h {} min", grouped(minutes / 60), minutes % 60);
}

std::string name(const PageDocument& document) {
  constexpr std::size_t most = 200;  // bytes: a name stands in many places
  const std::string_view shown = text::prefix(document.name, most);
  if (shown.size() == document.name.size()) return isolated(shown);
  return isolated(std::string(shown) + "…");
}

std::string link(const PageDocument& document) {
  return anchor(document.path, {}, name(document));
}

std::string link(const Page& page, const PagePlace& place) {
  const PageDocument& document = page.documents[place.document];
  std::string text, fragment;
  if (place.start) {
    text = time(*place.start);
    fragment = fmt::format("#t={}", whole_seconds(*place.start));
  } else if (place.line > 0) {
    text = "line " + grouped(place.line);
    fragment = fmt::format("#L{}", place.line);
  }
  if (text.empty()) {
    text = name(document);
  } else if (page.documents.size() > 1) {
    text = name(document) + ", " + text;
  }
  return anchor(document.path, fragment, text);
}

}  // namespace tamis::apps::html

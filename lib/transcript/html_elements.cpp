#include "html_elements.hpp"

#include <algorithm>
#include <array>

#include "tamis/text/classes.hpp"

namespace tamis::transcript {
namespace {

struct Element {
  std::string_view name;
  Role role;
};

constexpr std::array elements = std::to_array<Element>({
    {"a", Role::link},           {"address", Role::block},
    {"article", Role::article},  {"aside", Role::chrome},
    {"audio", Role::dropped},    {"b", Role::bold},
    {"blockquote", Role::block}, {"body", Role::block},
    {"br", Role::line_break},    {"button", Role::chrome},
    {"canvas", Role::dropped},   {"caption", Role::block},
    {"center", Role::block},     {"cite", Role::bold},
    {"datalist", Role::dropped}, {"dd", Role::block},
    {"details", Role::block},    {"dialog", Role::form},
    {"div", Role::block},        {"dl", Role::block},
    {"dt", Role::label},         {"fieldset", Role::block},
    {"figcaption", Role::block}, {"figure", Role::block},
    {"footer", Role::chrome},    {"form", Role::form},
    {"h1", Role::heading},       {"h2", Role::heading},
    {"h3", Role::heading},       {"h4", Role::heading},
    {"h5", Role::heading},       {"h6", Role::heading},
    {"header", Role::block},     {"hr", Role::block},
    {"html", Role::root},        {"iframe", Role::dropped},
    {"legend", Role::block},     {"li", Role::bullet},
    {"main", Role::article},     {"math", Role::dropped},
    {"menu", Role::block},       {"meta", Role::meta},
    {"nav", Role::chrome},       {"noscript", Role::dropped},
    {"object", Role::dropped},   {"ol", Role::block},
    {"option", Role::dropped},   {"p", Role::block},
    {"pre", Role::preformatted}, {"script", Role::dropped},
    {"section", Role::block},    {"select", Role::dropped},
    {"strong", Role::bold},      {"style", Role::dropped},
    {"summary", Role::block},    {"svg", Role::dropped},
    {"table", Role::block},      {"tbody", Role::block},
    {"td", Role::cell},          {"template", Role::dropped},
    {"textarea", Role::dropped}, {"tfoot", Role::block},
    {"th", Role::head_cell},     {"thead", Role::block},
    {"title", Role::title},      {"tr", Role::row},
    {"ul", Role::block},         {"video", Role::dropped},
});

// Where the names with each first letter begin.
constexpr auto first_letters = [] {
  std::array<std::size_t, 27> begins{};
  for (std::size_t letter = 0; letter < 27; ++letter) {
    while (begins[letter] < elements.size() &&
           elements[begins[letter]].name[0] <
               static_cast<char>('a' + static_cast<int>(letter))) {
      ++begins[letter];
    }
  }
  return begins;
}();

bool hides(std::string_view style) {
  const std::size_t at = style.find("display");
  if (at == style.npos) return false;
  const auto value = text::trimmed(style.substr(at + 7));
  return value.starts_with(':') &&
         text::trimmed(value.substr(1)).starts_with("none");
}

bool is_chrome_role(std::string_view role) {
  constexpr std::array<std::string_view, 12> roles = {
      "navigation", "banner", "complementary", "contentinfo",
      "search",     "dialog", "alertdialog",   "menu",
      "menubar",    "button", "tablist",       "toolbar"};
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

bool is_hidden(std::string_view name, std::string_view value) {
  return name == "hidden" || (name == "style" && hides(value)) ||
         (name == "aria-hidden" && value == "true");
}

// What one attribute says of its element.
Mark mark_said(std::string_view name, std::string_view value) {
  if (name == "class" || name == "id") return mark_called(value);
  if (is_hidden(name, value)) return Mark::hidden;
  if (name == "role" && is_chrome_role(value)) return Mark::chrome;
  const bool is_own = (name == "role" && value == "main") ||
                      (name == "itemprop" && value == "articleBody");
  return is_own ? Mark::article : Mark::none;
}

}  // namespace

Role role_of(std::string_view name) {
  if (name.empty() || name[0] < 'a' || name[0] > 'z') return Role::none;
  const auto letter = static_cast<std::size_t>(name[0] - 'a');
  for (std::size_t i = first_letters[letter]; i < first_letters[letter + 1];
       ++i) {
    if (elements[i].name == name) return elements[i].role;
  }
  return Role::none;
}

Mark mark_of(Role role, const Attributes& attributes) {
  Mark found = role == Role::chrome    ? Mark::chrome
               : role == Role::article ? Mark::article
               : role == Role::form    ? Mark::hidden
                                       : Mark::none;
  attributes.each([&](std::string_view name, std::string_view value) {
    const Mark said = mark_said(name, value);
    if (said == Mark::chrome && role == Role::article) return;
    found = std::max(found, said);
  });
  return found;
}

}  // namespace tamis::transcript

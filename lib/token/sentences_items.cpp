#include "sentences_items.hpp"

#include <optional>
#include <string>

#include "ascii.hpp"
#include "sentences_signs.hpp"

namespace tamis::token {
namespace {

// What an item begins with: "• 9." is bullet, number and tail.
struct Label {
  std::string_view bullet;
  std::string_view number;  // digits, or one small letter
  std::string_view tail;    // ".", ")", ".)", "°)"
  std::size_t size = 0;
};

std::string_view leading_bullet(std::string_view line) {
  if (line.empty()) return {};
  const text::CodePoint first = decoded(line, 0);
  return line.substr(0, is_bullet(first.code) ? first.size : 0);
}

std::string_view leading_number(std::string_view line) {
  std::size_t size = 0;
  while (size < line.size() && size < 4 && is_ascii_digit(line[size])) ++size;
  if (size == 0 && !line.empty() && line[0] >= 'a' && line[0] <= 'z') size = 1;
  return line.substr(0, size);
}

std::string_view leading_tail(std::string_view line) {
  for (const std::string_view tail : {".)", "°)", ")", "."}) {
    if (line.starts_with(tail)) return line.substr(0, tail.size());
  }
  return {};
}

std::optional<Label> label_of(std::string_view line) {
  Label label;
  label.bullet = leading_bullet(line);
  std::size_t at = label.bullet.size();
  while (at > 0 && at < line.size() && line[at] == ' ') ++at;
  label.number = leading_number(line.substr(at));
  label.tail = leading_tail(line.substr(at + label.number.size()));
  const std::size_t end = at + label.number.size() + label.tail.size();
  const bool is_numbered = !label.number.empty() && !label.tail.empty() &&
                           end < line.size() && line[end] == ' ';
  if (!is_numbered) label.number = label.tail = {};
  label.size = is_numbered ? end : label.bullet.size();
  if (label.size == 0) return std::nullopt;
  return label;
}

std::string successor(std::string_view number) {
  if (!is_ascii_digit(number[0])) return {static_cast<char>(number[0] + 1)};
  return std::to_string(std::stoi(std::string(number)) + 1);
}

// What the next item begins with.
std::string next_label(const Label& label) {
  if (!label.bullet.empty()) return std::string(label.bullet);
  std::string next = successor(label.number);
  return next.append(label.tail).append(" ");
}

// Whether `a` and `b` are both capitals, or neither is.
bool begin_alike(std::string_view a, std::string_view b) {
  const auto is_upper = [](std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    return first != text.npos && text::is_upper(decoded(text, first).code);
  };
  return is_upper(a) == is_upper(b);
}

}  // namespace

void find_items(std::string_view line, std::vector<std::size_t>& begins) {
  begins.clear();
  std::size_t begin = 0;
  while (begin < line.size() && line[begin] == ' ') ++begin;
  std::optional<Label> label = label_of(line.substr(begin));
  // A list of letters begins with the first.
  if (!label || (label->number.size() == 1 && label->number[0] > 'a')) return;
  while (label) {
    if (label->number == "z") return;
    const std::string next = next_label(*label);
    const std::string_view body = line.substr(begin + label->size);
    std::size_t at = line.find(next, begin + label->size);
    while (at != line.npos && line[at - 1] != ' ') {
      at = line.find(next, at + next.size());
    }
    if (at == line.npos) return;
    if (label->bullet.empty() &&
        !begin_alike(body, line.substr(at + next.size()))) {
      return;
    }
    begins.push_back(at);
    begin = at;
    label = label_of(line.substr(begin));
  }
}

}  // namespace tamis::token

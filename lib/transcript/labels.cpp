#include "labels.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "clock.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::transcript {
namespace {

constexpr std::size_t longest_name = 60;  // bytes
constexpr std::size_t most_words = 5;

// Words that head remarks, not speech.
constexpr std::array<std::string_view, 34> remark_words = {
    "note",       "notes",    "nb",      "ps",       "attention", "remarque",
    "exemple",    "option",   "options", "warning",  "example",   "step",
    "étape",      "objectif", "summary", "résumé",   "source",    "sources",
    "date",       "http",     "https",   "titre",    "title",     "subject",
    "contexte",   "context",  "lien",    "link",     "tip",       "astuce",
    "conclusion", "update",   "bonus",   "important"};

constexpr std::array<std::string_view, 14> particles = {
    "de",  "du",  "des", "la", "le", "d",  "van",
    "von", "der", "den", "el", "di", "da", "of"};

template <std::size_t size>
bool is_in(const std::array<std::string_view, size>& list,
           std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

void skip_blanks(std::string_view text, std::size_t& at) {
  while (at < text.size()) {
    const text::CodePoint point = text::decode(text, at);
    if (!text::is_space(point.code)) break;
    at += point.size;
  }
}

// "(00:01:02)" or "[00:01:02]" at `at`: moves past it.
std::optional<double> bracketed_clock(std::string_view text, std::size_t& at) {
  if (at >= text.size() || (text[at] != '(' && text[at] != '[')) {
    return std::nullopt;
  }
  const char closer = text[at] == '(' ? ')' : ']';
  const auto clock = clock_at(text.substr(at + 1));
  if (!clock) return std::nullopt;
  const std::size_t end = at + 1 + clock->size;
  if (end >= text.size() || text[end] != closer) return std::nullopt;
  at = end + 1;
  return clock->seconds;
}

// What labels there are among texts.
struct Evidence {
  std::size_t total = 0;
  std::size_t labels = 0;
  std::size_t recurring = 0;  // labels whose name comes twice or more
  std::size_t recurring_names = 0;

  // Captions bear a label only where the turn changes: two recurring names are
  // evidence enough. One name alone must head a tenth of the texts.
  bool is_enough() const {
    return (recurring_names >= 2 && recurring >= 4) ||
           (recurring_names >= 1 && recurring * 10 >= total) ||
           (labels >= 2 && labels * 5 >= total * 4);
  }

  double share() const {
    return total == 0
               ? 0
               : static_cast<double>(labels) / static_cast<double>(total);
  }
};

Evidence evidence_in(std::span<const std::string_view> texts) {
  std::unordered_map<std::string, std::size_t> counts;
  Evidence evidence;
  evidence.total = texts.size();
  for (const std::string_view text : texts) {
    const auto label = possible_label(text);
    if (!label || label->is_sure) continue;
    ++counts[label->name];
    ++evidence.labels;
  }
  for (const auto& [name, count] : counts) {
    if (count < 2) continue;
    evidence.recurring += count;
    ++evidence.recurring_names;
  }
  return evidence;
}

// `\name: ` at the beginning of `text`. Inside the name a backslash stands
// before a colon or another backslash.
std::optional<Label> sure_label(std::string_view text) {
  constexpr std::size_t longest = 200;  // bytes
  if (!text.starts_with('\\')) return std::nullopt;
  Label label;
  label.is_sure = true;
  std::size_t at = 1;
  for (; at < text.size() && text[at] != ':'; ++at) {
    const bool escapes = text[at] == '\\' && at + 1 < text.size() &&
                         (text[at + 1] == '\\' || text[at + 1] == ':');
    label.name += text[escapes ? ++at : at];
  }
  if (at == text.size() || label.name.size() > longest) return std::nullopt;
  label.size = at + 1;
  skip_blanks(text, label.size);
  const bool touches_text = label.size == at + 1 && label.size < text.size();
  return touches_text ? std::nullopt : std::optional(label);
}

}  // namespace

std::string sure_label_of(std::string_view name) {
  std::string label = "\\";
  for (const char c : name) {
    if (c == '\\' || c == ':') label += '\\';
    label += c;
  }
  return label += ": ";
}

bool is_name_shaped(std::string_view name) {
  if (name.empty() || name.size() > longest_name) return false;
  if (name.front() == '#') name.remove_prefix(1);
  std::size_t words = 0;
  bool has_letter = false;
  while (!name.empty()) {
    const std::size_t blank = name.find(' ');
    std::string_view word = name.substr(0, blank);
    name.remove_prefix(blank == name.npos ? name.size() : blank + 1);
    if (word.empty() || ++words > most_words) return false;
    while (word.size() > 1 && (word.front() == '(' || word.front() == '"')) {
      word.remove_prefix(1);
    }
    if (is_in(particles, word) && words > 1) continue;
    const char32_t first = text::decode(word, 0).code;
    const bool opens_name = text::is_upper(first) || text::is_digit(first) ||
                            (text::is_letter(first) && !text::is_lower(first));
    if (!opens_name) return false;
    has_letter |= text::is_letter(first) || word.size() > 2;
    if (is_in(remark_words, text::fold(word))) return false;
    for (std::size_t at = 0; at < word.size();) {
      const text::CodePoint point = text::decode(word, at);
      at += point.size;
      const bool is_inner_mark =
          text::is_apostrophe(point.code) || text::is_dash(point.code) ||
          text::is_mark(point.code) || point.code == '.' || point.code == ')' ||
          point.code == '"' || point.code == '&' || point.code == '/' ||
          point.code == '#' || point.code == '_';
      if (!text::is_letter(point.code) && !text::is_digit(point.code) &&
          !is_inner_mark) {
        return false;
      }
    }
  }
  return has_letter;
}

std::optional<Label> possible_label(std::string_view text) {
  Label label;
  std::size_t at = 0;
  label.start = bracketed_clock(text, at);
  skip_blanks(text, at);
  if (auto sure = sure_label(text.substr(at))) {
    sure->size += at;
    sure->start = label.start;
    return sure;
  }
  const bool is_bold = text.substr(at).starts_with("**");
  if (is_bold) at += 2;
  const std::size_t colon =
      text.substr(0, at + longest_name + 16).find(':', at);
  if (colon == text.npos) return std::nullopt;
  std::string_view name = text::trimmed(text.substr(at, colon - at));
  if (name.ends_with(')') && name.find('(') != name.npos) {
    // `Name (00:01:02):` has its colon behind the one that the clock holds.
    return std::nullopt;
  }
  std::size_t after = colon + 1;
  if (const std::size_t open = name.rfind('('); open != name.npos) {
    std::size_t end =
        static_cast<std::size_t>(name.data() - text.data()) + open;
    const auto start = bracketed_clock(text, end);
    if (!start || end >= text.size() || text[end] != ':') return std::nullopt;
    label.start = start;
    name = text::trimmed(name.substr(0, open));
    after = end + 1;
  }
  if (name.starts_with('#') && name.ends_with('#') && name.size() > 2) {
    name = name.substr(1, name.size() - 2);  // #Person1#:
  }
  if (is_bold) {
    if (text.substr(after).starts_with("**")) {
      after += 2;
    } else {
      return std::nullopt;
    }
  }
  if (!is_name_shaped(name)) return std::nullopt;
  const std::size_t begin_of_speech = after;
  skip_blanks(text, after);
  if (after == begin_of_speech && after < text.size()) return std::nullopt;
  label.name = name;
  label.size = after;
  return label;
}

Labels::Labels(std::span<const std::string_view> texts,
               std::span<const std::string_view> heads) {
  const Evidence evidence = evidence_in(texts);
  is_labelled_ = evidence.is_enough() || evidence_in(heads).is_enough();
  if (is_labelled_) share_ = evidence.share();
}

std::optional<Label> Labels::of(std::string_view text) const {
  auto label = possible_label(text);
  if (label && !label->is_sure && !is_labelled_) return std::nullopt;
  return label;
}

}  // namespace tamis::transcript

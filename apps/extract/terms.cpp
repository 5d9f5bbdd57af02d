#include "extract/terms.hpp"

#include <algorithm>

#include "common/inputs.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/encoding.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/token/vocabulary.hpp"
#include "tamis/token/words.hpp"

namespace tamis::apps {
namespace {

std::string_view without_comment(std::string_view line) {
  for (std::size_t at = line.find('#'); at != line.npos;
       at = line.find('#', at + 1)) {
    if (at == 0 || line[at - 1] == ' ' || line[at - 1] == '\t') {
      return line.substr(0, at);
    }
  }
  return line;
}

}  // namespace

std::vector<std::string> terms_of(std::string_view list) {
  const std::string text = text::decoded(list).text;
  std::vector<std::string> terms;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const auto term = text::trimmed(
        without_comment(std::string_view(text).substr(at, end - at)));
    if (!term.empty()) terms.emplace_back(term);
    at = end + 1;
  }
  return terms;
}

std::vector<std::string> terms_in(const std::string& path) {
  std::vector<std::string> terms = terms_of(common::text_in(path));
  if (terms.empty()) throw common::UsageError(path + ": no term in it");
  return terms;
}

void UnusedWords::look(const transcript::Document& document) {
  token::Vocabulary words;
  for (const auto& segment : document.segments) {
    if (segment.is_event) continue;
    for (const token::Word word : token::words(segment.text)) {
      words.add(word.in(segment.text));
    }
  }
  const std::lock_guard lock(mutex_);
  for (std::uint32_t i = 0; i < words.size() && !unused_.empty(); ++i) {
    unused_.erase(text::fold(words[i]));
  }
}

std::string UnusedWords::told() const {
  constexpr std::size_t most = 10;
  if (unused_.empty()) return {};
  std::string told =
      std::to_string(unused_.size()) +
      (unused_.size() == 1 ? " stop word was" : " stop words were") +
      " never told: ";
  std::size_t count = 0;
  for (const std::string& word : unused_) {
    if (count == most) return told + ", ...";
    told.append(count++ == 0 ? "" : ", ").append(word);
  }
  return told;
}

}  // namespace tamis::apps

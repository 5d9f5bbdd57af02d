#include "tamis/clean/shared_lines.hpp"

#include "page.hpp"
#include "scan.hpp"
#include "tamis/token/words.hpp"

namespace tamis::clean {

void SharedLines::add(const transcript::Document& document) {
  ++documents_;
  if (transcript::has_captions(document)) return;
  for (const transcript::Segment& segment : document.segments) {
    if (!segment.speaker.empty()) continue;
    if (const auto line = hash_of_line(segment.text); line != 0) count(line);
  }
}

std::size_t SharedLines::documents_with(std::string_view line) const {
  const std::uint64_t hash = hash_of_line(line);
  if (hash == 0 || entries_.empty()) return 0;
  return entries_[place_of(hash)].count;
}

// 0: the line has no words, and is not counted.
std::uint64_t SharedLines::hash_of_line(std::string_view line) {
  std::uint64_t hash = 0;
  for_each_word(line, [&hash](const RawWord& word) {
    hash = scanning::mixed(hash + 1, word.hash);
  });
  return hash;
}

std::size_t SharedLines::place_of(std::uint64_t line) const {
  std::size_t at = (line >> 20) & (entries_.size() - 1);
  while (entries_[at].line != 0 && entries_[at].line != line) {
    at = (at + 1) & (entries_.size() - 1);
  }
  return at;
}

void SharedLines::count(std::uint64_t line) {
  if (4 * (used_ + 1) > 3 * entries_.size()) grow();
  Entry& entry = entries_[place_of(line)];
  if (entry.line == 0) {
    entry.line = line;
    ++used_;
  }
  if (entry.last_document == documents_) return;
  entry.last_document = documents_;
  ++entry.count;
}

void SharedLines::grow() {
  constexpr std::size_t first_size = 1024;
  std::vector<Entry> old(entries_.empty() ? first_size : 2 * entries_.size());
  old.swap(entries_);
  for (const Entry& entry : old) {
    if (entry.line != 0) entries_[place_of(entry.line)] = entry;
  }
}

void mark_shared(const transcript::Document& document, const Options& options,
                 Marks& marks) {
  if (transcript::has_captions(document)) return;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const transcript::Segment& segment = document.segments[i];
    if (!marks[i].empty() || !segment.speaker.empty() || segment.is_event) {
      continue;
    }
    // Everybody says "Oui." or "Thank you."
    const bool may_be_said =
        token::word_count(segment.text) <= 3 && ends_as_sentence(segment.text);
    if (!may_be_said &&
        options.shared->documents_with(segment.text) >= options.shared_in) {
      marks[i] = "shared";
    }
  }
}

}  // namespace tamis::clean

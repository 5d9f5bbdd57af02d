#include <algorithm>
#include <cstddef>

#include "dedup/slow_lines.hpp"
#include "dedupe/comparison.hpp"
#include "dedupe/sift.hpp"
#include "reading.hpp"
#include "targets.hpp"

namespace tamis::fuzz {
namespace {

using dedup::LineOptions;

LineOptions line_options(Choices& choices) {
  static constexpr dedup::StayingCopy copies[] = {dedup::StayingCopy::first,
                                                  dedup::StayingCopy::last};
  static constexpr std::size_t memories[] = {std::size_t{1} << 16,
                                             std::size_t{1} << 30};
  LineOptions options;
  options.stays = choices.of(copies);
  options.count = choices.below(2) == 1;
  options.only_repeated = choices.below(2) == 1;
  options.verify = choices.below(2) == 1;
  options.memory = choices.of(memories);
  return options;
}

// Sources are parted by 0xFF.
std::vector<std::string> sources_in(std::string_view bytes) {
  std::vector<std::string> sources;
  for (;;) {
    const std::size_t end = std::min(bytes.find('\xFF'), bytes.size());
    sources.emplace_back(bytes.substr(0, end));
    if (end == bytes.size()) return sources;
    bytes.remove_prefix(end + 1);
  }
}

void check_lines(Choices choices) {
  const LineOptions options = line_options(choices);
  const std::size_t piece = choices.below(256) + 1;
  const auto sources = sources_in(choices.rest());
  const dedup::Sifted expected = dedup::judged(sources, options);
  for (const unsigned threads : {1U, 2U}) {
    LineOptions own = options;
    own.threads = threads;
    const dedup::Sifted found = dedup::sifted(sources, own, piece);
    require_same(found.kept, expected.kept, "the slow judge keeps the same");
    require_same(found.copies, expected.copies, "and finds the same copies");
  }
}

// Without blanks. Words are not counted: what stands as one word in a text may
// be two where a sentence ends in it.
std::string texts_of(const Document& document) {
  std::string texts;
  for (const auto& one : document.segments) texts += without_blanks(one.text);
  return texts;
}

// Whether the bytes of `part` stand in `whole`, in their order.
void check_subsequence(const std::string& part, const std::string& whole) {
  std::size_t at = 0;
  for (const char c : part) {
    at = whole.find(c, at) + 1;
    require(at > 0, "what stays is part of what was there");
  }
}

// Which of all stay is known before any is given on.
void check_kept(apps::DedupeCommand command,
                const std::vector<Document>& documents) {
  for (const char* const keep : {"first", "last", "longest"}) {
    command.keep = keep;
    apps::Comparison all(command, nullptr);
    for (const Document& document : documents) all.add(all.seen(document));
    all.decide();
    require(all.end() == documents.size(), "each document is seen");
    for (std::size_t i = 0; i < all.end(); ++i) {
      require(all.number_of(documents[i]) == i, "and is known again");
      const std::size_t stays = all.stays_for(i);
      require(all.stays_for(stays) == stays, "what stays for another stays");
      require(all.likeness(i) > 0 && all.likeness(i) <= 1, "a likeness is one");
      if (command.near > 0 || stays == i) continue;
      require(all.words(i) == all.words(stays), "equal ones have equal words");
      require(command.keep == "last" ? i < stays : i > stays, "by their order");
    }
  }
}

void check_units(Choices choices) {
  static constexpr const char* units[] = {"passage", "sentence", "turn",
                                          "document"};
  apps::DedupeCommand command;
  command.by = choices.of(units);
  command.passages.min_words = choices.below(27) + 4;
  if (command.by != "passage") command.near = choices.below(2) == 1 ? 0.76 : 0;
  command.report = "report.jsonl";  // so that texts and places are told
  const std::vector<Document> documents = documents_in(choices.rest());
  if (command.by == "document") check_kept(command, documents);
  apps::Sift sift(command);
  if (command.near > 0) {
    for (const Document& document : documents) {
      sift.look(sift.prepare_look(document));
    }
  }
  for (Document document : documents) {
    const std::string before = texts_of(document);
    std::size_t gone = 0;
    for (const apps::Gone& one : sift.sift(document)) {
      gone += without_blanks(one.text).size();
    }
    check(document);
    const std::string after = texts_of(document);
    require(after.size() + gone == before.size(), "kept and gone are all");
    check_subsequence(after, before);
  }
}

}  // namespace

void dedupe(std::string_view bytes) {
  Choices choices(bytes);
  choices.below(3) == 0 ? check_lines(choices) : check_units(choices);
}

}  // namespace tamis::fuzz

// What went, told: rows of the report, and totals.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/report.hpp"
#include "common/run.hpp"
#include "dedupe/command.hpp"
#include "tamis/transcript/json.hpp"

namespace tamis::apps {

// Where a unit stands.
struct Place {
  std::string source;
  std::string id;
  std::size_t line = 0;
};

// By what two units were found to be the same.
namespace measure {
inline constexpr std::string_view bytes = "bytes";  // equal to the last byte
inline constexpr std::string_view words = "words";  // the same folded words
inline constexpr std::string_view near = "near";    // aligned or copied words

// Of units that are compared by words.
inline std::string_view of(double similarity) {
  return similarity < 1 ? near : words;
}
}  // namespace measure

// A third unit that something is alike to, where it is less so to the one that
// stays.
struct Evidence {
  Place place;
  double similarity;
};

struct Gone {
  std::string_view unit;  // "passage", "sentence", "turn", "document", "line"
  Place place;
  std::size_t words;
  Place original;         // of the copy that stays
  std::string text;       // may be left out where there is no report
  double similarity = 1;  // above 0, at most 1
  std::string_view measure = measure::words;
  std::optional<Evidence> by = {};
};

// Adds "source", "id" and "line".
void add(transcript::JsonObject& json, const Place& place);

// {"source":…,"id":…,"line":…}
std::string json_of(const Place& place);

// The same with the similarity.
std::string json_of(const Evidence& evidence);

// As it is written: at most four decimals.
double rounded(double similarity);

// What is said of a document that the second reading finds other than the
// first, and that stays whole.
inline constexpr const char* changed_message =
    "changed while it was read: left as it is";

class Ledger {
 public:
  Ledger(const common::Session& session, const DedupeCommand& command);

  // Words that were looked at.
  void add_input(std::size_t words) { words_ += words; }

  void add(const Gone& gone);

  // Writes the row of `gone` alone, for whom has totals of his own.
  void tell(const Gone& gone);

  // To be called when all is added, before the session's output is finished.
  void close(common::Session& session);
  void close(common::Session& session, const std::string& totals);

 private:
  std::string totals() const;

  const DedupeCommand& command_;
  common::Report report_;
  std::size_t words_ = 0;
  std::size_t gone_ = 0;
  std::size_t gone_words_ = 0;
};

// "12.5 %", of `whole`.
std::string percent(std::size_t part, std::size_t whole);

}  // namespace tamis::apps

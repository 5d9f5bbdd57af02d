#include "tamis/keyword/phrase_counts.hpp"

#include "candidates.hpp"
#include "count_table.hpp"
#include "reading.hpp"
#include "tamis/token/shingles.hpp"

namespace tamis::keyword {

struct PhraseCounts::State {
  std::size_t max_words;
  Lexicon lexicon;
  Reading reading;
  Candidates candidates = {};
  CountTables<Count> counts = {};  // by phrase key
  std::size_t words = 0;
  std::size_t documents = 0;

  explicit State(const Options& options)
      : max_words(options.max_words > 0 ? options.max_words : usual_words),
        lexicon(options.language, options.stop_words, options.more_stop_words),
        reading(lexicon) {}

  // Takes the phrases of the document that is read.
  void count() {
    if (reading.part_count() == 0) return;
    candidates.read(reading, max_words);
    for (const Candidate& candidate : candidates.all()) {
      Count& count = counts[candidate.key];
      count.tellings += candidate.count;
      ++count.documents;
    }
    words += reading.terms().size();
    ++documents;
    reading.begin({});
  }
};

PhraseCounts::PhraseCounts(const Options& options)
    : state_(std::make_unique<State>(options)) {}
PhraseCounts::~PhraseCounts() = default;
PhraseCounts::PhraseCounts(PhraseCounts&&) noexcept = default;
PhraseCounts& PhraseCounts::operator=(PhraseCounts&&) noexcept = default;

void PhraseCounts::begin() {
  state_->count();
}

void PhraseCounts::add(std::string_view part,
                       std::span<const std::size_t> breaks) {
  state_->reading.add(part, breaks);
}

PhraseCounts::Count PhraseCounts::of(std::span<const std::string> stems) const {
  std::uint64_t key = 0;
  for (const std::string& stem : stems) {
    key = longer_key(key, token::word_hash(stem));
  }
  return state_->counts.find(key);
}

std::size_t PhraseCounts::words() const {
  return state_->words;
}

std::size_t PhraseCounts::documents() const {
  return state_->documents;
}

}  // namespace tamis::keyword

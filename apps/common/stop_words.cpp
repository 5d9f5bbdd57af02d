#include "stop_words.hpp"

#include "command_line.hpp"
#include "inputs.hpp"

namespace tamis::common {

void add_stop_words(CommandLine& line, StopWordOptions& options) {
  line.add_option("--stop-words", options.instead,
                  "Take the stop words in FILE instead of ours; # begins a "
                  "comment")
      ->option_text("FILE")
      ->group(further);
  line.add_option("--add-stop-words", options.more,
                  "Take those in FILE beside ours")
      ->option_text("FILE")
      ->group(further);
}

StopWords::StopWords(const StopWordOptions& options) {
  if (!options.instead.empty()) {
    instead_ = token::word_set(text_in(options.instead));
  }
  if (!options.more.empty()) more_ = token::word_set(text_in(options.more));
}

const token::WordSet& StopWords::of(token::Language language) {
  const token::WordSet& ours =
      instead_ ? *instead_ : token::stop_words(language);
  if (more_.empty()) return ours;
  const auto [joined, is_new] = joined_.try_emplace(language, ours);
  if (is_new) joined->second.insert(more_.begin(), more_.end());
  return joined->second;
}

}  // namespace tamis::common

#include "tokenize/command.hpp"

#include "common/command_line.hpp"
#include "common/run.hpp"

namespace tamis::apps {

NgramRange ngram_range(const std::string& text) {
  if (text.empty()) return {};
  const auto digit = [&text](std::size_t at) {
    return at < text.size() && text[at] >= '1' && text[at] <= '9'
               ? static_cast<std::size_t>(text[at] - '0')
               : 0;
  };
  if (text.size() == 1 && digit(0) > 0) return {digit(0), digit(0)};
  if (text.size() == 3 && text[1] == '-' && digit(0) > 0 &&
      digit(0) <= digit(2)) {
    return {digit(0), digit(2)};
  }
  throw common::UsageError(
      "--ngrams: give a size from 1 to 9, or two as 2-3, "
      "not '" +
      text + "'");
}

std::string problem_with(const TokenizeCommand& command) {
  if (command.sentences && command.lines) {
    return "--sentences and --lines: take one of them";
  }
  if (command.wants_words()) return {};
  std::string option;
  if (!command.ngrams.empty()) option = "--ngrams";
  if (command.stem) option = "--stem";
  if (command.no_stop) option = "--no-stop";
  if (option.empty()) return {};
  return option + " is for words: not with --sentences or --lines";
}

void define(common::CommandLine& line, TokenizeCommand& command) {
  line.name("tokenize");
  line.manual = manual_of(command);
  line.add_flag("-s,--sentences", command.sentences,
                "Sentences instead of words");
  line.add_flag("--lines", command.lines,
                "Lines instead of words: a caption, a paragraph")
      ->group(common::further);
  line.add_option("-n,--ngrams", command.ngrams,
                  "Runs of so many words of a sentence, as 2 or 2-3")
      ->option_text("SIZE (1)");
  line.add_flag("-c,--count", command.count,
                "How often each comes, the most frequent first");
  line.add_flag("--lower", command.lower,
                "Lower case, one kind of apostrophe and dash");
  line.add_flag("--stem", command.stem, "Stems of words; implies --lower");
  line.add_flag("--no-stop", command.no_stop,
                "Without stop words, at the ends of n-grams too");
  common::add_stop_words(line, command.stop_words);
  line.add_option("--min-length", command.min_length,
                  "Without what has fewer characters; n-grams as with "
                  "--no-stop")
      ->check(common::positive())
      ->option_text("N (1)")
      ->group(common::further);
  common::add_shared(line, command.shared, {"text", "tsv", "jsonl"});
  command.shared.format = "text";  // for JSONL, too
  command.shared.part_size = 1 << 22;
}

}  // namespace tamis::apps

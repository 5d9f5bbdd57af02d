#include "tokenize/command.hpp"

#include "common/run.hpp"

namespace tamis::apps {

NgramRange ngram_range(const std::string& text) {
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

void define(CLI::App& app, TokenizeCommand& command) {
  app.name("tokenize");
  app.description(
      "Words, sentences or n-grams of transcripts, one a line, or their "
      "counts.");
  app.add_flag("-s,--sentences", command.sentences,
               "Sentences instead of words");
  app.add_option("-n,--ngrams", command.ngrams,
                 "Runs of this many words, as 2 or 2-3, within a sentence")
      ->option_text("SIZE (1)");
  app.add_flag("-c,--count", command.count,
               "How often each stands there, the most frequent first");
  app.add_flag("--lower", command.lower,
               "Folded: lower case, one kind of apostrophe and dash");
  app.add_flag("--stem", command.stem, "Stems of words; implies --lower");
  app.add_flag("--no-stop", command.no_stop,
               "Without stop words; n-grams neither begin nor end with one");
  common::add_shared(app, command.shared, {"text", "tsv", "jsonl"});
  app.footer(
      "Examples:\n"
      "  tokenize talk.vtt                         a word a line\n"
      "  tokenize --sentences talk.vtt             a sentence a line\n"
      "  tokenize --count --lower --no-stop *.srt  the words of a corpus\n"
      "  tokenize -n 2-3 --count --no-stop talk.txt\n"
      "See also: extract for the words that say what a text is about.");
}

}  // namespace tamis::apps

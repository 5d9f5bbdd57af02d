#include "extract/extractor.hpp"

namespace tamis::apps {
namespace {

// Bytes. A shorter text without a language may be but a name or two.
constexpr std::size_t telling_size = 400;

// The words of both lists.
std::vector<std::string> words_of(const common::StopWords& lists) {
  std::vector<std::string> words;
  for (const token::WordSet* list : {lists.instead(), lists.more()}) {
    if (list) words.insert(words.end(), list->begin(), list->end());
  }
  return words;
}

std::vector<std::string> terms_or_none(const std::string& path) {
  return path.empty() ? std::vector<std::string>() : terms_in(path);
}

}  // namespace

Extractor::Extractor(common::Session& session, const ExtractCommand& command)
    : session_(session),
      command_(command),
      stop_words_(command.stop_words),
      unused_(words_of(stop_words_)),
      looks_for_unused_(session.options.verbose &&
                        (stop_words_.instead() || stop_words_.more())),
      only_(terms_or_none(command.only)),
      always_(terms_or_none(command.always)),
      background_(session, command, stop_words_),
      pool_([this](token::Language language) { return made_for(language); }) {}

keyword::Options Extractor::options_for(token::Language language) {
  keyword::Options options = command_.keywords;
  options.language = language;
  options.stop_words = stop_words_.instead();
  options.more_stop_words = stop_words_.more();
  options.background = background_.of(language);
  options.only = only_;
  options.always = always_;
  return options;
}

void Extractor::tell_of(const std::string& id, token::Language language,
                        std::size_t size) {
  if (size < telling_size) return;
  if (language == token::Language::unknown) {
    if (has_told_of_language_) return;
    has_told_of_language_ = true;
    session_.messages.doubt(id, "in no language of " +
                                    common::language_codes() +
                                    ": keywords by statistics alone");
  }
  if (!command_.background.empty() && background_.of(language) == nullptr &&
      told_of_background_.insert(language).second) {
    const std::string name = language == token::Language::unknown
                                 ? "its language"
                                 : std::string(token::code(language));
    session_.messages.doubt(
        id, "--background has no text in " + name + " to compare with");
  }
}

void Extractor::finish() {
  if (!looks_for_unused_) return;
  const std::string unused = unused_.told();
  if (!unused.empty()) session_.messages.done(unused);
}

}  // namespace tamis::apps

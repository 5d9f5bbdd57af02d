#include "extract/background.hpp"

#include <memory>

#include "extract/speech.hpp"

namespace tamis::apps {

Background::Background(common::Session& session, const ExtractCommand& command,
                       const common::StopWords& stop_words)
    : command_(command), stop_words_(stop_words) {
  if (!command.background.empty()) {
    common::SharedOptions options = session.options;
    options.inputs = command.background;
    options.files_from.clear();
    options.recursive = true;
    options.output.clear();
    const auto inputs = common::inputs_of(options, session.messages);
    common::Output none(options, inputs, session.messages,
                        session.progress);  // nothing is written
    common::Session beside{options, inputs, session.messages, none,
                           session.progress};
    session.progress.add_reading(inputs);
    common::for_each_prepared(beside, preparing());
  } else if (command.keywords.method == keyword::Method::tfidf) {
    common::look_ahead_prepared(session, preparing());
  }
  for (auto& [language, counts] : counts_) counts.begin();  // ends the last
}

const keyword::PhraseCounts* Background::of(token::Language language) const {
  const auto found = counts_.find(language);
  return found == counts_.end() ? nullptr : &found->second;
}

common::Prepare Background::preparing() {
  return [this](transcript::Document document) -> common::Use {
    const auto speech =
        std::make_shared<Speech>(speech_of(std::move(document), command_));
    return [speech, this] { add(speech->document, speech->language); };
  };
}

void Background::add(const transcript::Document& document,
                     token::Language language) {
  auto found = counts_.find(language);
  if (found == counts_.end()) {
    keyword::Options options = command_.keywords;
    options.language = language;
    options.stop_words = stop_words_.instead();
    options.more_stop_words = stop_words_.more();
    found = counts_.emplace(language, keyword::PhraseCounts(options)).first;
  }
  found->second.begin();
  for_each_part(document, [&](const auto& paragraph, const auto& breaks) {
    found->second.add(paragraph.text, breaks);
  });
}

}  // namespace tamis::apps

#include "extract/lists.hpp"

#include <map>
#include <memory>

#include "extract/corpus.hpp"
#include "extract/rows.hpp"

namespace tamis::apps {
namespace {

using transcript::Document;
using transcript::Paragraph;

constexpr std::size_t default_count = 20;

// A list that is made, to be printed in its turn.
struct Made {
  KeywordList list;
  std::string printed;
};

class Lists {
 public:
  Lists(const ExtractCommand& command, Extractor& extractor)
      : command_(command),
        extractor_(extractor),
        count_(command.count > 0 ? command.count : default_count) {}

  std::size_t count() const { return count_; }

  std::vector<Made> of(const Speech& speech) const {
    extractor_.look(speech);
    return extractor_.with_keywords(
        speech.language, speech.size, [&](keyword::Keywords& keywords) {
          return command_.by == "speaker" ? by_speaker(speech, keywords)
                                          : whole(speech, keywords);
        });
  }

 private:
  std::vector<Made> whole(const Speech& speech,
                          keyword::Keywords& keywords) const {
    keywords.begin(speech.speakers);
    Origins origins;
    for_each_part(speech.document, [&](const auto& part, const auto& breaks) {
      keywords.add(part.text, breaks);
      origins.add(0, speech.document, part);
    });
    return {made(speech.document.id, {}, keywords, origins)};
  }

  std::vector<Made> by_speaker(const Speech& speech,
                               keyword::Keywords& keywords) const {
    std::vector<std::vector<Paragraph>> turns;  // by who speaks first
    std::map<std::string, std::size_t> speakers;
    for_each_part(speech.document, [&](const Paragraph& part, const auto&) {
      const auto [place, is_new] =
          speakers.try_emplace(part.speaker, turns.size());
      if (is_new) turns.emplace_back();
      turns[place->second].push_back(part);
    });
    std::vector<Made> lists;
    for (const auto& parts : turns) {
      keywords.begin(speech.speakers);
      Origins origins;
      for (const Paragraph& part : parts) {
        keywords.add(part.text, transcript::pauses_in(part, speech.document));
        origins.add(0, speech.document, part);
      }
      lists.push_back(
          made(speech.document.id, parts[0].speaker, keywords, origins));
    }
    return lists;
  }

  Made made(const std::string& id, const std::string& speaker,
            const keyword::Keywords& keywords, const Origins& origins) const {
    KeywordList list{
        id, speaker,
        rows_of(keywords.best(count_), origins,
                [&](std::size_t) -> const std::string& { return id; }),
        0};
    std::string text = printed(list, command_);
    list.size = list.rows.size();
    list.rows.clear();
    return {std::move(list), std::move(text)};
  }

  const ExtractCommand& command_;
  Extractor& extractor_;
  std::size_t count_;
};

void list_corpus(common::Session& session, const ExtractCommand& command,
                 Extractor& extractor, std::size_t count) {
  Corpus corpus(extractor);
  common::for_each_prepared(session, [&](Document document) -> common::Use {
    const auto speech =
        std::make_shared<Speech>(speech_of(std::move(document), command));
    extractor.look(*speech);
    return [speech, &corpus, &extractor] {
      corpus.add(*speech);
      extractor.tell_of(speech->document.id, speech->language, speech->size);
    };
  });
  std::size_t keywords = 0;
  for (const KeywordList& list : corpus.lists(count)) {
    print(session, command, list, printed(list, command));
    keywords += list.rows.size();
  }
  session.tally.made = common::counted(keywords, "keyword");
}

}  // namespace

void list_keywords(common::Session& session, const ExtractCommand& command,
                   Extractor& extractor) {
  const Lists lists(command, extractor);
  if (command.by == "corpus") {
    return list_corpus(session, command, extractor, lists.count());
  }
  std::size_t keywords = 0;
  common::for_each_prepared(session, [&](Document document) -> common::Use {
    struct Done {
      std::string id;
      token::Language language;
      std::size_t size;
      std::vector<Made> lists;
    };
    const Speech speech = speech_of(std::move(document), command);
    const auto done = std::make_shared<Done>(Done{
        speech.document.id, speech.language, speech.size, lists.of(speech)});
    return [done, &session, &command, &extractor, &keywords] {
      for (Made& made : done->lists) {
        print(session, command, made.list, std::move(made.printed));
        keywords += made.list.size;
      }
      extractor.tell_of(done->id, done->language, done->size);
    };
  });
  session.tally.made = common::counted(keywords, "keyword");
}

}  // namespace tamis::apps

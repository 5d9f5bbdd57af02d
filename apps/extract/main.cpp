#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "common/run.hpp"
#include "extract/command.hpp"
#include "tamis/clean/clean.hpp"
#include "tamis/keyword/keywords.hpp"
#include "tamis/token/language.hpp"
#include "tamis/transcript/json.hpp"

namespace tamis::apps {
namespace {

using transcript::Document;
using transcript::JsonObject;
using transcript::Paragraph;

// Where a keyword stands first.
struct Place {
  std::string id;
  std::size_t line;
  std::optional<double> start;
};

// The parts of one document, speaker or corpus, until its keywords are asked.
struct Group {
  // The places of a part's pieces, by the byte where each begins in it.
  using Origin = std::vector<std::pair<std::size_t, Place>>;

  std::string id;
  std::string speaker;
  keyword::Keywords keywords;
  std::vector<Origin> origins;  // of each part

  void add(const Document& document, const Paragraph& paragraph) {
    keywords.add(paragraph.text);
    Origin origin;
    for (const auto& piece : paragraph.pieces) {
      const auto& segment = document.segments[piece.segment];
      origin.emplace_back(piece.begin,
                          Place{document.id, segment.line, segment.start});
    }
    origins.push_back(std::move(origin));
  }

  const Place& first(const keyword::Keyword& keyword) const {
    const Origin& origin = origins[keyword.tellings[0].part];
    const auto after = std::upper_bound(
        origin.begin(), origin.end(), keyword.tellings[0].begin,
        [](std::size_t byte, const auto& piece) { return byte < piece.first; });
    return (after - 1)->second;
  }
};

std::string json_of(const Group& group,
                    const std::vector<keyword::Keyword>& best) {
  std::vector<std::string> rows;
  for (const keyword::Keyword& keyword : best) {
    const Place& place = group.first(keyword);
    JsonObject json;
    json.add("text", keyword.text).add("score", keyword.score);
    json.add("count", keyword.tellings.size());
    if (place.start) {
      json.add("first", *place.start);
    } else {
      json.add("first", place.line);
    }
    if (place.id != group.id) json.add("document", place.id);
    rows.push_back(json.text());
  }
  JsonObject json;
  json.add("id", group.id);
  if (!group.speaker.empty()) json.add("speaker", group.speaker);
  return json.add_json("keywords", transcript::json_array(rows)).text() + "\n";
}

std::string tsv_of(const Group& group,
                   const std::vector<keyword::Keyword>& best) {
  std::string out;
  for (const keyword::Keyword& keyword : best) {
    char score[16];
    std::snprintf(score, sizeof score, "%.4f", keyword.score);
    const Place& place = group.first(keyword);
    out += group.id + "\t" + group.speaker + "\t" + keyword.text + "\t" +
           score + "\t" + std::to_string(keyword.tellings.size()) + "\t" + place.id +
           ":" + std::to_string(place.line) + "\n";
  }
  return out;
}

// Who speaks is no theme of what is said. A hundred names are enough: where
// there are more, they are not people in a conversation.
std::vector<std::string> speakers(const Document& document) {
  constexpr std::size_t most = 100;
  std::set<std::string> found;
  for (const auto& segment : document.segments) {
    if (found.size() == most) break;
    if (!segment.speaker.empty()) found.insert(segment.speaker);
  }
  return {found.begin(), found.end()};
}

class Extraction {
 public:
  Extraction(common::Session& session, const ExtractCommand& command)
      : session_(session), command_(command) {}

  void add(const Document& document) {
    const token::Language language = common::language_of(document);
    if (command_.by == "document") {
      Group group = new_group(document.id, {}, language, speakers(document));
      for (const auto& paragraph : paragraphs_of(document)) {
        group.add(document, paragraph);
      }
      print(group);
    } else if (command_.by == "speaker") {
      add_by_speaker(document, language);
    } else {
      add_to_corpus(document, language);
    }
  }

  void finish() {
    for (const auto& [language, group] : corpus_) print(group);
  }

 private:
  Group new_group(const std::string& id, const std::string& speaker,
                  token::Language language,
                  const std::vector<std::string>& names = {}) const {
    keyword::Options options = command_.keywords;
    options.language = language;
    Group group{id, speaker, keyword::Keywords(options), {}};
    group.keywords.begin(names);
    return group;
  }

  void add_by_speaker(const Document& document, token::Language language) {
    const std::vector<std::string> names = speakers(document);
    std::vector<Group> groups;  // in the order they first speak
    std::map<std::string, std::size_t> places;
    for (const auto& paragraph : paragraphs_of(document)) {
      const auto [place, is_new] =
          places.try_emplace(paragraph.speaker, groups.size());
      if (is_new) {
        groups.push_back(
            new_group(document.id, paragraph.speaker, language, names));
      }
      groups[place->second].add(document, paragraph);
    }
    for (const Group& group : groups) print(group);
  }

  // Stop words and stems are a language's own, so each language has a list.
  void add_to_corpus(const Document& document, token::Language language) {
    auto found = corpus_.find(language);
    if (found == corpus_.end()) {
      std::string id = "corpus";
      if (language != token::Language::unknown) {
        id.append("-").append(token::code(language));
      }
      found = corpus_.emplace(language, new_group(id, {}, language)).first;
    }
    for (const auto& paragraph : paragraphs_of(document)) {
      found->second.add(document, paragraph);
    }
  }

  void print(const Group& group) {
    const auto best = group.keywords.best(command_.count);
    const std::string& format = command_.shared.format;
    if (format == "jsonl") {
      session_.output.write(json_of(group, best));
    } else if (format == "tsv") {
      session_.output.write(tsv_of(group, best));
    } else {
      std::string text;
      for (const keyword::Keyword& keyword : best) text += keyword.text + "\n";
      const std::string name =
          group.speaker.empty() ? group.id : group.id + ": " + group.speaker;
      session_.output.add(name, std::move(text));
    }
  }

  common::Session& session_;
  const ExtractCommand& command_;
  std::map<token::Language, Group> corpus_;
};

void work(common::Session& session, const ExtractCommand& command) {
  common::refuse(problem_with(command.keywords));
  if (command.by == "corpus" && session.output.is_folder()) {
    common::refuse("--by corpus makes one list: give -o a file");
  }
  Extraction extraction(session, command);
  common::for_each_document(session, [&](Document document) {
    if (!command.no_clean) clean::clean(document);
    extraction.add(document);
  });
  extraction.finish();
}

}  // namespace
}  // namespace tamis::apps

int main(int count, char** arguments) {
  using namespace tamis;
  return common::run_tool<apps::ExtractCommand>(count, arguments, apps::define,
                                                apps::work);
}

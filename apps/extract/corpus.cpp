#include "extract/corpus.hpp"

#include <algorithm>

#include "tamis/text/fold.hpp"
#include "tamis/token/words.hpp"

namespace tamis::apps {

void SpeakerNames::add(std::size_t document,
                       const std::vector<std::string>& speakers) {
  for (const std::string& speaker : speakers) {
    const std::string folded = text::fold(speaker);
    for (const token::Word word : token::words(folded)) {
      auto& documents = documents_[std::string(word.in(folded))];
      if (documents.empty() || documents.back() != document) {
        documents.push_back(document);
      }
    }
  }
}

bool SpeakerNames::are_told(const keyword::Keyword& keyword,
                            const Origins& origins) const {
  std::vector<const std::vector<std::size_t>*> found;
  const std::string& form = keyword.forms[0];
  for (const token::Word word : token::words(form)) {
    const auto documents = documents_.find(word.in(form));
    if (documents == documents_.end()) return false;
    found.push_back(&documents->second);
  }
  std::size_t own = 0;
  for (const keyword::Telling& telling : keyword.tellings) {
    const std::size_t document = origins.document_of(telling.part);
    own += std::all_of(found.begin(), found.end(), [&](const auto* documents) {
      return std::binary_search(documents->begin(), documents->end(), document);
    });
  }
  return 2 * own > keyword.tellings.size();
}

void Corpus::add(const Speech& speech) {
  auto found = texts_.find(speech.language);
  if (found == texts_.end()) {
    found = texts_
                .emplace(speech.language,
                         Text{extractor_.made_for(speech.language)})
                .first;
  }
  Text& text = found->second;
  const std::size_t number = documents_.size();
  documents_.push_back(speech.document.id);
  text.names.add(number, speech.speakers);
  for_each_part(speech.document, [&](const auto& part, const auto& breaks) {
    text.keywords.add(part.text, breaks);
    text.origins.add(number, speech.document, part);
  });
}

std::vector<KeywordList> Corpus::lists(std::size_t count) const {
  std::vector<KeywordList> lists;
  for (const auto& [language, text] : texts_) {
    std::string id = "corpus";
    if (language != token::Language::unknown) {
      id.append("-").append(token::code(language));
    }
    lists.push_back(list_of(id, text, count));
  }
  return lists;
}

KeywordList Corpus::list_of(const std::string& id, const Text& text,
                            std::size_t count) const {
  constexpr std::size_t most_names = 200;
  auto best =
      text.keywords.best(count + std::min(text.names.size(), most_names));
  std::erase_if(best, [&](const keyword::Keyword& keyword) {
    return text.names.are_told(keyword, text.origins);
  });
  if (best.size() > count) best.resize(count);
  return {id,
          {},
          rows_of(best, text.origins,
                  [this](std::size_t document) -> const std::string& {
                    return documents_[document];
                  })};
}

std::vector<KeywordRow> rows_of(
    const std::vector<keyword::Keyword>& best, const Origins& origins,
    const std::function<const std::string&(std::size_t)>& id_of) {
  std::vector<KeywordRow> rows;
  for (const keyword::Keyword& keyword : best) {
    const Origin first = origins.of(keyword.tellings[0]);
    std::size_t documents = 0;
    std::size_t last = 0;
    for (const keyword::Telling& telling : keyword.tellings) {
      const std::size_t document = origins.document_of(telling.part);
      documents += documents == 0 || document != last;
      last = document;
    }
    rows.push_back({keyword.text, keyword.score, keyword.tellings.size(),
                    documents, id_of(first.document), first.line, first.start,
                    keyword.evidence, keyword.keyness});
  }
  return rows;
}

}  // namespace tamis::apps

#include <string>
#include <vector>

#include "tamis/text/classes.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/text/utf8.hpp"
#include "tamis/token/language.hpp"
#include "tamis/token/lexicon.hpp"
#include "tamis/token/sentences.hpp"
#include "tamis/token/shingles.hpp"
#include "tamis/token/words.hpp"
#include "target.hpp"
#include "targets.hpp"
#include "token/slow_sentences.hpp"
#include "token/slow_words.hpp"

namespace tamis::fuzz {
namespace {

// Pieces in order and without gaps, that end where the slow judge says.
template <typename Piece>
void check_segments(std::string_view text, const std::vector<Piece>& pieces,
                    const std::vector<std::size_t>& ends) {
  require(pieces.size() == ends.size(), "fast and slow cut as often");
  std::size_t end = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    require(pieces[i].begin == end && pieces[i].size > 0, "without gaps");
    end += pieces[i].size;
    require(end == ends[i], "fast and slow cut in the same places");
  }
  require(end == text.size(), "pieces hold all of the text");
}

// In order and inside the text; what lies between them is no word.
void check_words(std::string_view text, const std::vector<token::Word>& words) {
  require(token::word_count(text) == words.size(), "words are counted");
  const bool is_valid = text::is_utf8(text);
  std::size_t end = 0;
  for (const token::Word word : words) {
    require(word.begin >= end && word.size > 0, "words are in order");
    end = word.end();
    require(end <= text.size(), "words are inside the text");
    require(word.kind >= token::WordKind::number, "words are words");
    require(!is_valid || text::is_utf8(word.in(text)),
            "words cut no code point");
  }
}

// In order, bare of blanks, and together all that is no blank.
void check_sentences(std::string_view text,
                     const token::SentenceOptions& options) {
  std::size_t end = 0;
  for (const token::Span span : token::sentences(text, options)) {
    require(span.begin >= end && span.size > 0, "sentences are in order");
    require(span.begin + span.size <= text.size(), "and inside the text");
    require(text::trimmed(text.substr(end, span.begin - end)).empty(),
            "between sentences are only blanks");
    require(text::trimmed(span.in(text)).size() == span.size,
            "sentences have no blanks at their ends");
    end = span.begin + span.size;
  }
  require(text::trimmed(text.substr(end)).empty(), "nothing is left out");
}

void check_lexicon(std::string_view text, token::Language language,
                   const std::vector<token::Word>& words) {
  token::Lexicon lexicon(language);
  std::vector<std::uint32_t> numbers;
  lexicon.add(text, words, numbers);
  require(numbers.size() == words.size(), "each word has a number");
  for (std::size_t i = 0; i < words.size(); ++i) {
    require_same(lexicon.written(numbers[i]), words[i].in(text),
                 "words are known as they are written");
    require_same(lexicon.folded(lexicon[numbers[i]].folded),
                 text::fold(words[i].in(text)), "and folded");
  }
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const auto rest = std::span(numbers).subspan(i);
    for (std::size_t kind = 0; kind < token::phrase_kinds; ++kind) {
      require(lexicon.phrase_at(rest, static_cast<token::PhraseKind>(kind)) <=
                  rest.size(),
              "phrases end within the text");
    }
    static_cast<void>(lexicon.opening_of(rest));
  }
}

}  // namespace

void tokens(std::string_view bytes) {
  Choices choices(bytes);
  const std::size_t choice = choices.below(token::all_languages.size() + 1);
  const token::Language language =
      choice == 0 ? token::Language::unknown : token::all_languages[choice - 1];
  std::vector<std::size_t> pauses;
  std::size_t pause = 0;
  for (std::size_t count = choices.below(4); count > 0; --count) {
    pauses.push_back(pause += choices.below(256) + 1);
  }
  const std::string_view text = choices.rest();
  check_segments(text, token::segments(text), token::SlowWords(text).ends());
  check_segments(text, token::sentence_segments(text),
                 token::SlowSentences(text).ends());
  const std::vector<token::Word> words = token::words(text);
  check_words(text, words);
  check_sentences(text, {.language = language, .pauses = pauses});
  check_lexicon(text, language, words);
  static_cast<void>(token::language_of(text));
  std::vector<std::uint64_t> hashes;
  for (const auto& word : words) {
    hashes.push_back(token::word_hash(word.in(text)));
  }
  require(token::shingles(hashes, 3).size() + 2 ==
              std::max<std::size_t>(hashes.size(), 2),
          "each run of words has a hash");
}

}  // namespace tamis::fuzz

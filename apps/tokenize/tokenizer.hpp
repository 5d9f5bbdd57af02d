// Cuts documents to the tokens that were asked for.
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/stop_words.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/token/sentences.hpp"
#include "tamis/token/stems.hpp"
#include "tamis/token/vocabulary.hpp"
#include "tamis/token/words.hpp"
#include "tamis/transcript/document.hpp"
#include "tokenize/command.hpp"

namespace tamis::apps {

// A word, sentence, line or n-gram.
struct Token {
  std::string_view text;  // as it is printed; good until the next one comes
  token::Span place;      // in the paragraph's text
};

// What is printed for the words of one language, computed once for each.
class WordForms {
 public:
  struct Form {
    std::string_view text;  // good while the forms are
    bool is_weak;           // a stop word, or too short
  };

  WordForms(const TokenizeCommand& command, token::Language language,
            const token::WordSet& stop_words);

  Form of(std::string_view word);

  // Forgets all of them where they have become too many to be kept, so that
  // memory does not grow with the text.
  void limit();

 private:
  static constexpr std::size_t most_words = 1 << 20;

  Form computed(std::string_view word);

  const TokenizeCommand& command_;
  const token::WordSet& stop_words_;
  token::Language language_;
  token::Stemmer stemmer_;
  token::Vocabulary words_;
  std::vector<Form> forms_;  // by the words' numbers
  token::Bytes bytes_;
};

class Tokenizer {
 public:
  explicit Tokenizer(const TokenizeCommand& command);

  // Whether what is cut depends on the language.
  bool needs_language() const {
    return command_.sentences || range_.most > 1 || command_.stem ||
           command_.no_stop;
  }

  // Whether sentences are cut, and must be whole.
  bool needs_sentences() const { return command_.sentences || range_.most > 1; }

  // Whether tokens are words as they stand in their paragraph; then `words` is
  // the short way to them.
  bool gives_plain_words() const { return is_plain_ && command_.wants_words(); }

  // Good until the next text is cut.
  const std::vector<token::Word>& words(std::string_view text) {
    token::words(text, words_);
    return words_;
  }

  // Gives each token of a paragraph of `document` to `take`, in order.
  template <typename Take>
  void cut(const transcript::Document& document,
           const transcript::Paragraph& paragraph, token::Language language,
           Take take) {
    document_ = &document;
    if (command_.lines) return cut_lines(paragraph, take);
    if (command_.sentences) return cut_sentences(paragraph, language, take);
    WordForms& forms = forms_of(language);
    const std::string_view text = paragraph.text;
    if (range_.most == 1) return cut_words(text, 0, forms, take);
    for (const token::Span sentence : sentences_of(paragraph, language)) {
      cut_ngrams(sentence.in(text), sentence.begin, forms, take);
    }
  }

 private:
  std::vector<token::Span> sentences_of(const transcript::Paragraph& paragraph,
                                        token::Language language) const;
  WordForms& forms_of(token::Language language);

  // A sentence or line as it is printed; none where it is too short.
  std::optional<std::string_view> printed(std::string_view text);

  template <typename Take>
  void cut_lines(const transcript::Paragraph& paragraph, Take& take) {
    for (std::size_t i = 0; i < paragraph.pieces.size(); ++i) {
      const std::size_t begin = paragraph.pieces[i].begin;
      const bool is_last = i + 1 == paragraph.pieces.size();
      const std::size_t end =
          is_last ? paragraph.text.size() : paragraph.pieces[i + 1].begin;
      give_lines(paragraph.text, begin, end, take);
    }
  }

  template <typename Take>
  void give_lines(std::string_view text, std::size_t begin, std::size_t end,
                  Take& take) {
    while (begin < end) {
      const std::size_t stop = std::min(text.find('\n', begin), end);
      const auto line = text::trimmed(text.substr(begin, stop - begin));
      const auto shown = line.empty() ? std::nullopt : printed(line);
      const auto at = static_cast<std::size_t>(line.data() - text.data());
      if (shown) take(Token{*shown, {at, line.size()}});
      begin = stop + 1;
    }
  }

  template <typename Take>
  void cut_sentences(const transcript::Paragraph& paragraph,
                     token::Language language, Take& take) {
    for (const token::Span place : sentences_of(paragraph, language)) {
      const auto shown = printed(place.in(paragraph.text));
      if (shown) take(Token{*shown, place});
    }
  }

  template <typename Take>
  void cut_words(std::string_view text, std::size_t offset, WordForms& forms,
                 Take& take) {
    token::words(text, words_);
    for (const token::Word word : words_) {
      const token::Span place{offset + word.begin, word.size};
      if (is_plain_) {
        take(Token{word.in(text), place});
        continue;
      }
      forms.limit();
      const WordForms::Form form = forms.of(word.in(text));
      if (!form.is_weak) take(Token{form.text, place});
    }
  }

  template <typename Take>
  void cut_ngrams(std::string_view text, std::size_t offset, WordForms& forms,
                  Take& take) {
    token::words(text, words_);
    forms.limit();
    sentence_.clear();
    for (const token::Word word : words_) {
      sentence_.push_back(forms.of(word.in(text)));
    }
    for (std::size_t begin = 0; begin < words_.size(); ++begin) {
      if (sentence_[begin].is_weak) continue;
      ngram_.clear();
      for (std::size_t size = 1; size <= range_.most; ++size) {
        const std::size_t last = begin + size - 1;
        if (last == words_.size()) break;
        if (size > 1) ngram_ += ' ';
        ngram_ += sentence_[last].text;
        if (size < range_.least || sentence_[last].is_weak) continue;
        const std::size_t bytes = words_[last].end() - words_[begin].begin;
        take(Token{ngram_, {offset + words_[begin].begin, bytes}});
      }
    }
  }

  const TokenizeCommand& command_;
  const transcript::Document* document_ = nullptr;  // whose paragraph is cut
  NgramRange range_;
  bool is_plain_;
  common::StopWords stop_words_;
  std::map<token::Language, WordForms> forms_;
  std::vector<token::Word> words_;
  std::vector<WordForms::Form> sentence_;
  std::string ngram_;
  std::string folded_;
};

}  // namespace tamis::apps

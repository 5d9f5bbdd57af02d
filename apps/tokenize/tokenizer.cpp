#include "tokenize/tokenizer.hpp"

#include "tamis/text/fold.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::apps {

WordForms::WordForms(const TokenizeCommand& command, token::Language language,
                     const token::WordSet& stop_words)
    : command_(command),
      stop_words_(stop_words),
      language_(language),
      stemmer_(language) {}

WordForms::Form WordForms::of(std::string_view word) {
  const std::uint32_t number = words_.add(word);
  if (number == forms_.size()) forms_.push_back(computed(words_[number]));
  return forms_[number];
}

void WordForms::limit() {
  if (words_.size() < most_words) return;
  words_.clear();
  forms_.clear();
  bytes_ = {};
  stemmer_ = token::Stemmer(language_);
}

WordForms::Form WordForms::computed(std::string_view word) {
  const std::string folded = text::fold(word);
  Form form{word, command_.no_stop && stop_words_.contains(folded)};
  if (command_.stem) {
    form.text = stemmer_.stem(folded);
  } else if (command_.lower) {
    form.text = bytes_.keep(folded);
  }
  form.is_weak |= text::length(form.text) < command_.min_length;
  return form;
}

Tokenizer::Tokenizer(const TokenizeCommand& command)
    : command_(command),
      range_(ngram_range(command.ngrams)),
      is_plain_(!command.lower && !command.stem && !command.no_stop &&
                command.min_length == 1 && range_.most == 1),
      stop_words_(command.stop_words) {}

std::vector<token::Span> Tokenizer::sentences_of(
    const transcript::Paragraph& paragraph, token::Language language) const {
  const auto pauses = pauses_in(paragraph, *document_);
  return token::sentences(paragraph.text,
                          {.language = language, .pauses = pauses});
}

WordForms& Tokenizer::forms_of(token::Language language) {
  const auto known = forms_.find(language);
  if (known != forms_.end()) return known->second;
  return forms_
      .try_emplace(language, command_, language, stop_words_.of(language))
      .first->second;
}

std::optional<std::string_view> Tokenizer::printed(std::string_view text) {
  if (text::length(text) < command_.min_length) return std::nullopt;
  if (!command_.lower) return text;
  folded_ = text::fold(text);
  return folded_;
}

}  // namespace tamis::apps

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <vector>

#include "common/run.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/token/language.hpp"
#include "tamis/token/sentences.hpp"
#include "tamis/token/stems.hpp"
#include "tamis/token/stop_words.hpp"
#include "tamis/token/words.hpp"
#include "tamis/transcript/json.hpp"
#include "tokenize/command.hpp"

namespace tamis::apps {
namespace {

// A word, sentence or n-gram, as it is printed and where it stands.
struct Token {
  std::string text;
  token::Span place;  // in the paragraph's text
};

using Take = std::function<void(const Token&)>;

// Cuts the texts of one document.
class Tokenizer {
 public:
  Tokenizer(const TokenizeCommand& command, token::Language language)
      : command_(command),
        range_(ngram_range(command.ngrams)),
        language_(language),
        stemmer_(language),
        stop_words_(token::stop_words(language)) {}

  void cut(std::string_view text, const Take& take) {
    for (const token::Span sentence :
         token::sentences(text, {.language = language_})) {
      if (command_.sentences) {
        take({printed(sentence.in(text)), sentence});
      } else {
        cut_words(sentence, sentence.in(text), take);
      }
    }
  }

 private:
  void cut_words(token::Span sentence, std::string_view text,
                 const Take& take) {
    std::vector<Token> words;
    std::vector<bool> is_stop;
    for (const token::Word word : token::words(text)) {
      words.push_back(
          {printed(word.in(text)), {sentence.begin + word.begin, word.size}});
      is_stop.push_back(command_.no_stop &&
                        stop_words_.contains(text::fold(word.in(text))));
    }
    for (std::size_t begin = 0; begin < words.size(); ++begin) {
      Token ngram = words[begin];
      for (std::size_t size = 1; size <= range_.most; ++size) {
        const std::size_t last = begin + size - 1;
        if (last >= words.size() || is_stop[begin]) break;
        if (size > 1) {
          ngram.text += ' ' + words[last].text;
          ngram.place.size = words[last].place.begin + words[last].place.size -
                             ngram.place.begin;
        }
        if (size >= range_.least && !is_stop[last]) take(ngram);
      }
    }
  }

  std::string printed(std::string_view text) {
    if (!command_.lower && !command_.stem) return std::string(text);
    std::string folded = text::fold(text);
    if (command_.stem && !command_.sentences) {
      folded = stemmer_.stem(folded);
    }
    return folded;
  }

  const TokenizeCommand& command_;
  NgramRange range_;
  token::Language language_;
  token::Stemmer stemmer_;
  const token::WordSet& stop_words_;
};

// How often each token stands there, kept in the order they first came.
class Counts {
 public:
  void add(const std::string& text) {
    const auto [found, is_new] = places_.try_emplace(text, rows_.size());
    if (is_new) rows_.push_back({text, 0});
    ++rows_[found->second].second;
  }

  // Prints and forgets them.
  void print(common::Output& output, const std::string& format) {
    std::stable_sort(
        rows_.begin(), rows_.end(),
        [](const auto& a, const auto& b) { return a.second > b.second; });
    for (const auto& [text, count] : rows_) {
      if (format == "jsonl") {
        output.write(transcript::JsonObject()
                         .add("text", text)
                         .add("count", count)
                         .text() +
                     "\n");
      } else {
        output.write(std::to_string(count) + "\t" + text + "\n");
      }
    }
    rows_.clear();
    places_.clear();
  }

 private:
  std::unordered_map<std::string, std::size_t> places_;
  std::vector<std::pair<std::string, std::size_t>> rows_;
};

std::string row(const std::string& format, const transcript::Document& document,
                const transcript::Paragraph& paragraph, const Token& token) {
  const auto& piece = paragraph.piece_at(token.place.begin);
  const transcript::Segment& segment = document.segments[piece.segment];
  if (format == "tsv") {
    return document.id + "\t" + std::to_string(segment.line) + "\t" +
           segment.speaker + "\t" + token.text + "\n";
  }
  if (format != "jsonl") return token.text + "\n";
  transcript::JsonObject json;
  json.add("id", document.id).add("line", segment.line);
  if (!segment.speaker.empty()) json.add("speaker", segment.speaker);
  if (segment.start) json.add("start", *segment.start);
  const std::size_t begin = token.place.begin - piece.begin;
  return json.add("begin", begin)
             .add("end", begin + token.place.size)
             .add("text", token.text)
             .text() +
         "\n";
}

void work(common::Session& session, const TokenizeCommand& command) {
  ngram_range(command.ngrams);
  const std::string& format = command.shared.format;
  Counts counts;
  common::for_each_document(session, [&](const transcript::Document& document) {
    const auto language = token::language_of_code(document.language)
                              .value_or(token::language_of(text_of(document)));
    Tokenizer tokenizer(command, language);
    for (const transcript::Paragraph& paragraph : paragraphs_of(document)) {
      tokenizer.cut(paragraph.text, [&](const Token& token) {
        if (command.count) {
          counts.add(token.text);
        } else {
          session.output.write(row(format, document, paragraph, token));
        }
      });
    }
    if (session.output.is_folder()) counts.print(session.output, format);
  });
  if (!session.output.is_folder()) counts.print(session.output, format);
}

}  // namespace
}  // namespace tamis::apps

int main(int count, char** arguments) {
  using namespace tamis;
  return common::run_tool<apps::TokenizeCommand>(count, arguments, apps::define,
                                                 apps::work);
}

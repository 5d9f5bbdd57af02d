#include <algorithm>
#include <span>
#include <vector>

#include "common/run.hpp"
#include "tamis/transcript/json.hpp"
#include "tamis/transcript/write.hpp"
#include "tokenize/command.hpp"
#include "tokenize/tokenizer.hpp"

namespace tamis::apps {
namespace {

// How often each token stands there, by the order in which they first came.
class Counts {
 public:
  void add(std::string_view token) {
    const std::uint32_t number = tokens_.add(token);
    counts_.resize(tokens_.size());
    ++counts_[number];
  }

  void add(std::string_view text, std::span<const token::Word> words) {
    tokens_.add(text, words, numbers_);
    counts_.resize(tokens_.size());
    for (const std::uint32_t number : numbers_) ++counts_[number];
  }

  // Gives rows(text, count), the most frequent first, and forgets them.
  template <typename Row>
  void print(Row row) {
    std::vector<std::uint32_t> order(counts_.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [this](auto a, auto b) {
      return counts_[a] > counts_[b];
    });
    for (const std::uint32_t i : order) row(tokens_[i], counts_[i]);
    tokens_.clear();
    counts_.clear();
  }

 private:
  token::Vocabulary tokens_;
  std::vector<std::size_t> counts_;
  std::vector<std::uint32_t> numbers_;
};

// Gathers rows and writes them by large pieces.
class Rows {
 public:
  Rows(common::Session& session, const TokenizeCommand& command)
      : output_(session.output),
        format_(command.shared.format),
        table_{.escape_formulas = command.shared.escape_formulas},
        counts_(command.count) {}

  void begin(const transcript::Document& document) { document_ = &document; }

  std::size_t size() const { return size_; }  // rows so far

  void add(const transcript::Paragraph& paragraph, const Token& token) {
    ++size_;
    if (format_ == "tsv") {
      add_tsv(paragraph, token);
    } else if (format_ == "jsonl") {
      add_json(paragraph, token);
    } else {
      rows_.append(token.text).push_back('\n');
    }
    if (rows_.size() > most_bytes) flush();
  }

  void add(std::string_view text, std::size_t count) {
    ++size_;
    if (format_ == "jsonl") {
      rows_ +=
          transcript::JsonObject().add("text", text).add("count", count).text();
    } else {
      rows_ += std::to_string(count) + "\t";
      rows_ += format_ == "tsv" ? field(text) : std::string(text);
    }
    rows_ += '\n';
    if (rows_.size() > most_bytes) flush();
  }

  // To be called at the end of a document; with counts, of an output.
  void flush() {
    output_.add_rows(header(), rows_);
    rows_.clear();
  }

 private:
  static constexpr std::size_t most_bytes = 1 << 16;

  std::string field(std::string_view text) const {
    return transcript::tsv_field(text, table_);
  }

  std::string_view header() const {
    if (format_ != "tsv") return {};
    return counts_ ? "count\ttext\n"
                   : "id\tline\tbyte\tsize\tstart\tend\tspeaker\ttext\n";
  }

  // The segments that hold the first and the last byte of a token, and where in
  // the text of the first it begins.
  struct Place {
    const transcript::Segment& first;
    const transcript::Segment& last;
    std::size_t byte;
  };

  Place place_of(const transcript::Paragraph& paragraph,
                 const Token& token) const {
    const auto [begin, size] = token.place;
    const auto& first = paragraph.piece_at(begin);
    const auto& last = paragraph.piece_at(begin + size - 1);
    return {document_->segments[first.segment],
            document_->segments[last.segment], begin - first.begin};
  }

  void add_tsv(const transcript::Paragraph& paragraph, const Token& token) {
    const Place place = place_of(paragraph, token);
    rows_ += field(document_->id) + '\t' + std::to_string(place.first.line) +
             '\t' + std::to_string(place.byte) + '\t' +
             std::to_string(token.place.size) + '\t' +
             transcript::tsv_seconds(place.first.start) + '\t' +
             transcript::tsv_seconds(place.last.end) + '\t' +
             field(place.first.speaker) + '\t' + field(token.text) + '\n';
  }

  void add_json(const transcript::Paragraph& paragraph, const Token& token) {
    const Place place = place_of(paragraph, token);
    transcript::JsonObject json;
    json.add("id", document_->id).add("line", place.first.line);
    json.add("byte", place.byte).add("size", token.place.size);
    if (place.first.start) json.add("start", *place.first.start);
    if (place.last.end) json.add("end", *place.last.end);
    if (!place.first.speaker.empty()) {
      json.add("speaker", place.first.speaker);
    }
    rows_ += json.add("text", token.text).text() + '\n';
  }

  common::Output& output_;
  const std::string& format_;
  transcript::TableOptions table_;
  bool counts_;
  const transcript::Document* document_ = nullptr;
  std::string rows_;
  std::size_t size_ = 0;
};

void work(common::Session& session, const TokenizeCommand& command) {
  common::refuse(problem_with(command));
  Tokenizer tokenizer(command);
  session.piece_words = tokenizer.needs_sentences() ? 1 : 0;
  session.remembers = command.count;
  Counts counts;
  Rows rows(session, command);
  const auto print_counts = [&] {
    counts.print([&](std::string_view text, std::size_t count) {
      rows.add(text, count);
    });
    rows.flush();
  };
  const auto cut_document = [&](const transcript::Document& document) {
    rows.begin(document);
    const auto language = tokenizer.needs_language()
                              ? common::language_of(document)
                              : token::Language::unknown;
    transcript::Paragraphs paragraphs(document,
                                      transcript::Paragraphs::Extent::turn);
    while (const transcript::Paragraph* paragraph = paragraphs.next()) {
      if (command.count && tokenizer.gives_plain_words()) {
        counts.add(paragraph->text, tokenizer.words(paragraph->text));
        continue;
      }
      tokenizer.cut(document, *paragraph, language, [&](const Token& token) {
        if (command.count) {
          counts.add(token.text);
        } else {
          rows.add(*paragraph, token);
        }
      });
    }
    if (!command.count) rows.flush();
  };
  common::for_each_document(session, cut_document, [&] {
    if (command.count && session.output.is_folder()) print_counts();
  });
  if (command.count && !session.output.is_folder()) print_counts();
  session.tally.made =
      common::counted(rows.size(), command.count ? "different token" : "token");
}

}  // namespace
}  // namespace tamis::apps

int main(int count, char** arguments) {
  using namespace tamis;
  return common::run_tool<apps::TokenizeCommand>(count, arguments, apps::define,
                                                 apps::work);
}

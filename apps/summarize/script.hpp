// What is said in a document, as sentences that know where they stand.
//
//   const Script script(document);
//   for (std::size_t i = 0; i < script.size(); ++i)
//     print(script.text(i), script.speaker(i), script.place(i, whole));
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tamis/token/language.hpp"
#include "tamis/token/sentences.hpp"
#include "tamis/transcript/document.hpp"

namespace tamis::apps {

// As the source has it: the start and line of the segment in which some words
// begin, the end of that in which they end.
struct SourcePlace {
  std::size_t line = 0;         // from 1; 0: not known
  std::optional<double> start;  // seconds
  std::optional<double> end;
};

// "00:12:34", or else "line 12", or nothing.
std::string written(const SourcePlace& place);

struct TimeSpan {
  double start;  // seconds
  double end;

  double seconds() const { return end - start; }
};

class Script {
 public:
  // Holds what it needs of `document`: its text once, 64 bytes a segment and 24
  // a sentence.
  explicit Script(const transcript::Document& document);

  const std::string& id() const { return id_; }
  const std::string& source() const { return source_; }
  const std::string& title() const { return title_; }
  token::Language language() const { return language_; }
  const std::vector<transcript::MetaEntry>& meta() const { return meta_; }
  // In the order of their starts.
  const std::vector<transcript::Chapter>& chapters() const { return chapters_; }

  // Sentences.
  std::size_t size() const { return sentences_.size(); }

  std::string_view text(std::size_t sentence) const {
    return std::string_view(text_).substr(sentences_[sentence].begin,
                                          sentences_[sentence].size);
  }
  // As people count them: pieces between blanks.
  std::size_t words(std::size_t sentence) const {
    return sentences_[sentence].words;
  }
  // The turn or paragraph it stands in.
  std::size_t part(std::size_t sentence) const {
    return sentences_[sentence].part;
  }
  std::size_t part_count() const { return parts_.size(); }
  token::Language language(std::size_t sentence) const {
    return parts_[part(sentence)].language;
  }

  // Those who speak, in order of appearance; "" for nobody who is named.
  const std::vector<std::string>& speakers() const { return speakers_; }
  // Among them, who says a sentence.
  std::size_t speaker_number(std::size_t sentence) const {
    return parts_[part(sentence)].speaker;
  }
  const std::string& speaker(std::size_t sentence) const {
    return speakers_[speaker_number(sentence)];
  }

  // The first `size` bytes of a sentence, at least 1.
  SourcePlace place(std::size_t sentence, std::size_t size) const;

  // When they are said: within a caption by their share of its bytes. What has
  // a start alone, as turns on a page do, goes on to the next start, but no
  // slower than 75 words a minute; what has none shares the time up to it. None
  // where no time stands before.
  std::optional<TimeSpan> span(std::size_t sentence, std::size_t size) const;

  bool has_times() const { return has_times_; }

  // When the last segment ends; none where it has no times.
  std::optional<double> seconds() const { return seconds_; }

 private:
  struct Sentence {
    std::size_t begin;  // byte of the text
    std::uint32_t size;
    std::uint32_t words;
    std::uint32_t part;
  };
  struct Part {
    std::uint32_t speaker;
    token::Language language;
  };
  // Of the text: what one segment gave.
  struct Piece {
    std::size_t begin;  // byte
    std::size_t line;
    std::optional<double> start;
    std::optional<double> end;
    TimeSpan span = {-1, -1};  // below 0: not known
  };

  void add(const transcript::Paragraph& paragraph,
           const transcript::Document& document, bool finds_language);
  void cut(std::string_view paragraph, std::size_t begin,
           const std::vector<std::size_t>& pauses);
  void find_spans(bool are_ends_told);
  void share_out(std::size_t first, std::size_t last, double from,
                 std::optional<double> until);

  std::size_t piece_at(std::size_t byte) const;
  std::string_view text_of(std::size_t piece) const;
  double time_at(std::size_t piece, std::size_t byte) const;

  std::string id_;
  std::string source_;
  std::string title_;
  token::Language language_;
  std::vector<transcript::MetaEntry> meta_;
  std::vector<transcript::Chapter> chapters_;
  std::string text_;  // paragraphs, parted by line ends
  std::vector<Piece> pieces_;
  std::vector<Part> parts_;
  std::vector<Sentence> sentences_;
  std::vector<std::string> speakers_;
  std::map<std::string, std::uint32_t, std::less<>> speaker_numbers_;
  std::vector<token::Span> spans_;  // room used again
  std::optional<double> seconds_;
  bool has_times_ = false;
};

}  // namespace tamis::apps

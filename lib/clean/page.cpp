// Chrome of scraped pages, judged by shape, place, repetition and neighbours.
// Each rule looks only at lines that no speaker is named for.
#include <algorithm>
#include <array>
#include <unordered_map>

#include "page_phrases.hpp"
#include "rules.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/text/utf8.hpp"
#include "tamis/token/stop_words.hpp"
#include "tamis/token/words.hpp"
#include "tamis/transcript/json.hpp"

namespace tamis::clean {
namespace {

using transcript::Document;
using transcript::Segment;

constexpr std::size_t head_size = 6;   // lines at the top of an article
constexpr std::size_t tail_size = 12;  // lines at its end

template <std::size_t size>
bool is_in(const std::array<std::string_view, size>& list,
           std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

template <std::size_t size>
bool has_one_of(const std::array<std::string_view, size>& phrases,
                std::string_view text) {
  return std::any_of(phrases.begin(), phrases.end(), [text](auto phrase) {
    return text.find(phrase) != std::string_view::npos;
  });
}

std::size_t word_count(const Segment& segment) {
  return token::word_count(segment.text);
}

bool ends_as_sentence(std::string_view text) {
  const char32_t last = text::decode_before(text, text.size()).code;
  return last == '.' || last == '!' || last == '?' || last == 0x2026 ||
         last == ':' || last == ';';
}

// `folded` without emoji, bullets and other signs at its beginning.
std::string_view from_first_word(std::string_view folded) {
  for (std::size_t at = 0; at < folded.size();) {
    const text::CodePoint point = text::decode(folded, at);
    if (text::is_letter(point.code) || text::is_digit(point.code)) {
      return folded.substr(at);
    }
    at += point.size;
  }
  return {};
}

// A date, a reading time, a duration, or several of these: no other word.
bool is_date_line(std::string_view folded) {
  constexpr std::size_t longest = 60;  // bytes
  if (folded.size() > longest) return false;
  std::size_t numbers = 0;
  bool has_date_word = false;
  bool has_duration = false;
  for (const token::Word word : token::words(folded)) {
    std::string_view text = word.in(folded);
    const std::size_t digits = text.find_first_not_of("0123456789");
    if (digits != 0) ++numbers;
    if (digits == text.npos) continue;
    text.remove_prefix(digits);  // 54min, 1er, 3rd
    if (is_in(duration_words, text)) {
      has_duration = true;
    } else if (is_in(date_words, text)) {
      has_date_word = true;
    } else if (!is_in(date_company, text)) {
      return false;
    }
  }
  if (numbers == 0) return false;
  const bool is_numeric_date =
      numbers == 3 && folded.find_first_of("/-.") != folded.npos;
  return has_duration || (has_date_word && numbers >= 2) || is_numeric_date;
}

class Page {
 public:
  Page(Document& document, token::Language language, Marks& marks)
      : document_(document),
        segments_(document.segments),
        stop_words_(token::stop_words(language)),
        marks_(marks) {
    folded_.reserve(segments_.size());
    for (const Segment& segment : segments_) {
      folded_.push_back(text::fold(segment.text));
      ++counts_[folded_.back()];
    }
  }

  void run() {
    mark_single_lines();
    mark_ending();
    mark_dates();
    mark_head();
    mark_images();
    mark_calls();
  }

 private:
  bool is_open(std::size_t i) const {
    return marks_[i].empty() && segments_[i].speaker.empty();
  }

  bool is_in_tail(std::size_t i) const {
    return i + tail_size >= segments_.size();
  }

  bool stands_right_below(std::size_t i) const {  // i - 1, no blank between
    return i > 0 && segments_[i].line == segments_[i - 1].line + 1;
  }

  void mark_single_lines() {
    constexpr std::string_view suffix = " cover";
    for (std::size_t i = 0; i < segments_.size(); ++i) {
      if (!is_open(i)) continue;
      const std::string_view folded = folded_[i];
      if (is_in(buttons, folded)) {
        marks_[i] = "button";
      } else if (folded.ends_with(suffix)) {
        const auto twin =
            std::string(folded.substr(0, folded.size() - suffix.size()));
        if (twin == "undefined" || counts_.contains(twin)) marks_[i] = "cover";
      }
    }
  }

  // A player's head: lines that come twice or more within it, among covers and
  // buttons. The line that has a cover is the title.
  void mark_head() {
    std::size_t end = 0;
    std::size_t covers = 0;
    while (end < segments_.size() && segments_[end].speaker.empty() &&
           !ends_as_sentence_of_speech(end)) {
      if (marks_[end] == "button" && folded_[end] != "play") break;
      covers += marks_[end] == "cover";
      ++end;
    }
    if (covers == 0) return;
    std::unordered_map<std::string_view, std::size_t> here;
    for (std::size_t i = 0; i < end; ++i) ++here[folded_[i]];
    for (std::size_t i = 0; i < end; ++i) {
      if (!is_open(i)) continue;
      const bool has_cover = here.contains(folded_[i] + " cover");
      if (has_cover && document_.title.empty()) {
        document_.title = segments_[i].text;
      }
      if (has_cover || here[folded_[i]] >= 2) marks_[i] = "head";
    }
  }

  bool ends_as_sentence_of_speech(std::size_t i) const {
    return ends_as_sentence(segments_[i].text) && counts_.at(folded_[i]) < 2;
  }

  void mark_dates() {
    for (std::size_t i = 0; i < segments_.size(); ++i) {
      if (!is_open(i) || !is_date_line(folded_[i])) continue;
      marks_[i] = "date";
      if (i >= 2 * head_size) continue;
      keep_date(segments_[i].text);
      if (i > 0 && is_byline(i - 1)) marks_[i - 1] = "byline";
    }
  }

  // The line over a date is the author's if it is short and either a title
  // follows the date, or it is a name that has something above it. A short
  // title over the date is neither.
  bool is_byline(std::size_t i) const {
    const std::string& text = segments_[i].text;
    if (!is_open(i) || word_count(segments_[i]) > 4 || ends_as_sentence(text)) {
      return false;
    }
    if (i > 0) return is_capitalised(text);
    const std::size_t below_date = i + 2;
    return below_date < segments_.size() &&
           !ends_as_sentence(segments_[below_date].text) &&
           word_count(segments_[below_date]) <= 20;
  }

  static bool is_capitalised(std::string_view text) {
    const std::vector<token::Word> words = token::words(text);
    return std::all_of(words.begin(), words.end(), [text](token::Word word) {
      return text::is_upper(text::decode(word.in(text), 0).code);
    });
  }

  void keep_date(const std::string& text) {
    const bool is_known =
        std::any_of(document_.meta.begin(), document_.meta.end(),
                    [](const auto& entry) { return entry.key == "date"; });
    const bool has_year =
        text.find("19") != text.npos || text.find("20") != text.npos;
    if (is_known || !has_year) return;
    // The part before a sign that parts it from a reading time.
    std::string_view date = text;
    for (const std::string_view sign : {"·", "|", "•"}) {
      if (const auto at = date.find(sign); at != date.npos) {
        const std::string_view left = date.substr(0, at);
        date = left.find("min") == left.npos ? left
                                             : date.substr(at + sign.size());
      }
    }
    document_.meta.push_back(
        {"date", transcript::json_string(text::trimmed(date))});
  }

  // Alternative texts begin with a word for an image and go on without any
  // small word, as no sentence or title does. A caption stands right below.
  bool is_alternative_text(std::size_t i) const {
    const std::string_view folded = folded_[i];
    if (std::any_of(
            photo_credits.begin(), photo_credits.end(),
            [folded](auto start) { return folded.starts_with(start); })) {
      return word_count(segments_[i]) <= 12;
    }
    const std::vector<token::Word> words = token::words(folded);
    if (words.size() < 3 || words.size() > 14 ||
        !is_in(image_words, words[0].in(folded)) ||
        ends_as_sentence(segments_[i].text) ||
        folded.find(':') != folded.npos) {
      return false;
    }
    return std::none_of(words.begin() + 1, words.end(), [&](token::Word word) {
      return stop_words_.contains(word.in(folded));
    });
  }

  void mark_images() {
    for (std::size_t i = 0; i < segments_.size(); ++i) {
      if (!is_open(i) || !is_alternative_text(i)) continue;
      marks_[i] = "image";
      const std::size_t below = i + 1;
      if (below < segments_.size() && stands_right_below(below) &&
          is_open(below) && !ends_as_sentence(segments_[below].text) &&
          word_count(segments_[below]) <= 20) {
        marks_[below] = "image";
      }
    }
  }

  void mark_ending() {
    for (std::size_t i = 0; i < segments_.size(); ++i) {
      const std::string_view folded = folded_[i];
      if (!is_open(i) || (i >= head_size && !is_in_tail(i))) continue;
      if (folded.find("cookies") != folded.npos &&
          has_one_of(cookie_company, folded)) {
        marks_[i] = "cookies";
      }
      const bool is_thanks =
          folded.starts_with("merci") || folded.starts_with("thank");
      if (is_thanks && is_in_tail(i) && word_count(segments_[i]) <= 12 &&
          has_reading_word(folded)) {
        marks_[i] = "thanks";
      }
    }
  }

  static bool has_reading_word(std::string_view folded) {
    const std::vector<token::Word> words = token::words(folded);
    return std::any_of(words.begin(), words.end(), [folded](token::Word word) {
      return is_in(reading_words, word.in(folded));
    });
  }

  bool is_call(std::size_t i) const {
    constexpr std::size_t longest = 45;  // words
    if (!is_open(i) || word_count(segments_[i]) > longest) return false;
    const std::string_view text = from_first_word(folded_[i]);
    const bool begins =
        std::any_of(calls.begin(), calls.end(),
                    [text](auto call) { return text.starts_with(call); });
    return begins || (is_in_tail(i) && has_one_of(calls, text) &&
                      !sites(folded_[i]).empty());
  }

  void mark_calls() {
    for (std::size_t i = 0; i < segments_.size(); ++i) {
      if (!is_call(i)) continue;
      marks_[i] = "call";
      // What leads up to it at the end of the page names the same site.
      for (std::size_t j = i; j > 0 && is_in_tail(j - 1) && is_open(j - 1) &&
                              name_the_same_site(j - 1, i);
           --j) {
        marks_[j - 1] = "call";
      }
    }
  }

  // Words with a dot inside, as Peerz.pm.
  static std::vector<std::string_view> sites(std::string_view folded) {
    std::vector<std::string_view> found;
    for (const token::Word word : token::words(folded)) {
      const std::string_view text = word.in(folded);
      if (word.kind == token::WordKind::letters &&
          text.find('.') != text.npos) {
        found.push_back(text);
      }
    }
    return found;
  }

  bool name_the_same_site(std::size_t a, std::size_t b) const {
    const auto left = sites(folded_[a]);
    const auto right = sites(folded_[b]);
    return std::find_first_of(left.begin(), left.end(), right.begin(),
                              right.end()) != left.end();
  }

  Document& document_;
  const std::vector<Segment>& segments_;
  const token::WordSet& stop_words_;
  Marks& marks_;
  std::vector<std::string> folded_;
  std::unordered_map<std::string, std::size_t> counts_;
};

}  // namespace

void mark_chrome(Document& document, token::Language language, Marks& marks) {
  Page(document, language, marks).run();
}

}  // namespace tamis::clean

// Chrome of scraped pages, judged by shape, place, repetition and neighbours.
// Each rule looks only at lines that no speaker is named for.
#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "line.hpp"
#include "page_phrases.hpp"
#include "page_words.hpp"
#include "rules.hpp"
#include "scan.hpp"
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
  // "Published on May 3, 2024 by Mara Quill"
  for (const std::string_view by : {" par ", " by "}) {
    const std::size_t at = folded.find(by);
    if (at == folded.npos || token::word_count(folded.substr(at)) > 5) continue;
    const bool is_told =
        std::any_of(publishings.begin(), publishings.end(),
                    [folded](auto start) { return folded.starts_with(start); });
    if (is_told) folded = folded.substr(0, at);
  }
  constexpr std::size_t longest = 90;  // bytes
  if (folded.size() > longest) return false;
  std::size_t numbers = 0;
  bool has_date_word = false;
  bool has_duration = false;
  for (const token::Word word : token::words(folded)) {
    std::string_view text = word.in(folded);
    const std::size_t digits = text.find_first_not_of("0123456789");
    if (digits != 0) ++numbers;
    if (digits == text.npos) continue;
    text.remove_prefix(digits);  // 54min, 1er, 3rd, 7h12
    if (digits > 0 && text.starts_with('h') &&
        text.find_first_not_of("0123456789", 1) == text.npos) {
      continue;
    }
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

// The words that calls begin with, by hash: what begins otherwise need not be
// folded.
const std::unordered_set<std::uint64_t>& first_words_of_calls() {
  static const auto words = [] {
    std::unordered_set<std::uint64_t> found;
    const auto add_first_of = [&found](std::string_view phrase) {
      bool is_first = true;
      for_each_word(phrase, [&](const RawWord& word) {
        if (is_first) found.insert(word.hash);
        is_first = false;
      });
    };
    for (const std::string_view call : calls) add_first_of(call);
    for (const std::string_view word : imperatives) add_first_of(word);
    for (const std::string_view word : {"thanks", "thank", "merci"}) {
      add_first_of(word);
    }
    return found;
  }();
  return words;
}

// What a line is taken for before its neighbours are asked.
enum class Look : std::uint8_t { prose, open, leaning, chrome };

class Page {
 public:
  Page(Document& document, token::Language language, Marks& marks)
      : document_(document),
        segments_(document.segments),
        stop_words_(token::stop_words(language)),
        marks_(marks),
        folded_(document.segments.size()) {
    lines_.reserve(segments_.size());
    for (const Segment& segment : segments_) {
      lines_.push_back(line_of(segment.text, language));
    }
  }

  void run() {
    mark_single_lines();
    mark_ending();
    mark_dates();
    mark_head();
    mark_images();
    mark_calls();
    mark_by_shape();
    mark_lists();
    mark_neighbours();
  }

 private:
  // Folded when first asked for.
  const std::string& folded(std::size_t i) const {
    if (folded_[i].empty()) folded_[i] = text::fold(segments_[i].text);
    return folded_[i];
  }

  std::size_t count_of(std::string_view text) {
    if (counts_.empty()) {
      for (std::size_t i = 0; i < segments_.size(); ++i) ++counts_[folded(i)];
    }
    const auto found = counts_.find(text);
    return found == counts_.end() ? 0 : found->second;
  }

  bool is_open(std::size_t i) const {
    return marks_[i].empty() && segments_[i].speaker.empty() &&
           !segments_[i].is_event;
  }

  bool is_in_tail(std::size_t i) const {
    return i + tail_size >= segments_.size();
  }

  bool stands_right_below(std::size_t i) const {  // i - 1, no blank between
    return i > 0 && segments_[i].line == segments_[i - 1].line + 1;
  }

  void mark_single_lines() {
    constexpr std::string_view suffix = " cover";
    constexpr std::size_t longest_button = 40;  // bytes
    for (std::size_t i = 0; i < segments_.size(); ++i) {
      if (!is_open(i)) continue;
      const std::string_view text = segments_[i].text;
      if (text.size() <= longest_button && is_in(buttons, folded(i))) {
        marks_[i] = "button";
      } else if (text.ends_with(suffix)) {
        const std::string_view all = folded(i);
        const auto twin = all.substr(0, all.size() - suffix.size());
        if (twin == "undefined" || count_of(twin) > 0) marks_[i] = "cover";
      }
    }
  }

  // A player's head: lines that come twice or more within it, among covers and
  // buttons. The line that has a cover is the title.
  void mark_head() {
    if (std::find(marks_.begin(), marks_.end(), "cover") == marks_.end()) {
      return;
    }
    std::size_t end = 0;
    std::size_t covers = 0;
    while (end < segments_.size() && segments_[end].speaker.empty() &&
           !ends_as_sentence_of_speech(end)) {
      if (covers > 0 && marks_[end] == "button" && folded(end) != "play") break;
      covers += marks_[end] == "cover";
      ++end;
    }
    if (covers == 0) return;
    const bool is_untitled = document_.title.empty();
    std::unordered_map<std::string_view, std::size_t> here;
    for (std::size_t i = 0; i < end; ++i) ++here[folded(i)];
    for (std::size_t i = 0; i < end; ++i) {
      if (!is_open(i)) continue;
      const bool has_cover = here.contains(folded(i) + " cover");
      if (has_cover && is_untitled &&
          segments_[i].text.size() > document_.title.size()) {
        document_.title = segments_[i].text;
      }
      if (has_cover || here[folded(i)] >= 2) marks_[i] = "head";
    }
  }

  bool ends_as_sentence_of_speech(std::size_t i) {
    return ends_as_sentence(segments_[i].text) && count_of(folded(i)) < 2;
  }

  void mark_dates() {
    for (std::size_t i = 0; i < segments_.size(); ++i) {
      if (!is_open(i) || lines_[i].numbers == 0 || !lines_[i].is_short ||
          !is_date_line(folded(i))) {
        continue;
      }
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
    constexpr std::size_t longest = 160;  // bytes
    if (segments_[i].text.size() > longest || lines_[i].begins_small) {
      return false;
    }
    const std::string_view folded = this->folded(i);
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
      if (!is_open(i) || (i >= head_size && !is_in_tail(i))) continue;
      const std::string_view folded = this->folded(i);
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

  bool begins_as_call(std::size_t i) const {
    std::uint64_t first = 0;
    const std::string_view text = segments_[i].text;
    for_each_word(text.substr(0, 64), [&first](const RawWord& word) {
      if (first == 0) first = word.hash;
    });
    return first_words_of_calls().contains(first);
  }

  bool is_call(std::size_t i) const {
    constexpr std::size_t longest = 400;  // bytes
    constexpr std::size_t most_words = 45;
    if (!is_open(i) || segments_[i].text.size() > longest) return false;
    const bool has_time = lines_[i].clocks > 0 && lines_[i].begins_with_number;
    if (has_time) return false;  // a transcript's
    if (!begins_as_call(i) && !is_in_tail(i)) return false;
    if (word_count(segments_[i]) > most_words) return false;
    const std::string_view text = from_first_word(folded(i));
    const bool begins =
        std::any_of(calls.begin(), calls.end(),
                    [text](auto call) { return text.starts_with(call); });
    return begins || asks_visitors(i) || thanks_and_asks(text) ||
           (is_in_tail(i) && has_one_of(calls, text) &&
            !sites(folded(i)).empty());
  }

  // "Thanks for reading the Mill! Subscribe for free."
  static bool thanks_and_asks(std::string_view text) {
    constexpr std::string_view thanks[] = {
        "thanks for reading",       "thank you for reading",
        "thanks for listening",     "merci d'avoir lu",
        "merci pour votre lecture", "merci de votre lecture",
        "merci de me lire",         "merci de nous lire"};
    const bool begins =
        std::any_of(std::begin(thanks), std::end(thanks),
                    [text](auto start) { return text.starts_with(start); });
    return begins && (text.find("subscribe") != text.npos ||
                      text.find("share") != text.npos ||
                      text.find("abonne") != text.npos ||
                      text.find("partage") != text.npos);
  }

  // An imperative and a thing of pages, as nobody says who speaks of himself.
  bool asks_visitors(std::size_t i) const {
    constexpr std::uint32_t few_words = 10;
    const std::string_view text = from_first_word(folded(i));
    const std::vector<token::Word> words = token::words(text);
    if (words.size() < 2) return false;
    std::string_view first = words[0].in(text);
    if (first == "n'") first = "n'hésitez";
    first = first.substr(0, std::min(first.find('-'), first.size()));
    if (!is_in(imperatives, first) || text[words[0].end()] == ',') return false;
    std::size_t things = 0;
    for (std::size_t w = 1; w < words.size(); ++w) {
      const std::string_view word = words[w].in(text);
      if (is_in(first_persons, word)) return false;
      things +=
          is_in(page_things, word) || words[w].kind == token::WordKind::address;
    }
    things += lines_[i].brands + sites(text).size();
    if (is_in(spoken_imperatives, first) && !is_at_an_end(i)) {
      return things >= 2 && words.size() <= 2 * few_words;
    }
    return things >= (words.size() <= few_words || is_at_an_end(i) ? 1U : 2U);
  }

  // Before the first prose or behind the last.
  bool is_at_an_end(std::size_t i) const {
    constexpr std::size_t near = 8;
    return i < near || i + near >= segments_.size();
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

  // What is chrome by the make of the line alone.
  std::string_view rule_by_shape(std::size_t i) const {
    const Line& line = lines_[i];
    const std::string_view text = segments_[i].text;
    if (is_legal(i)) return "legal";
    if (!line.is_short) return {};
    if (is_count(line, text)) return "count";
    if (is_player(line, text)) return "player";
    if (is_menu_row(line, text)) return "menu";
    if (is_tag_line(i)) return "tags";
    if (is_step(i)) return "related";
    if (is_named_author(i)) return "byline";
    if (is_file_name(text)) return "image";
    if (is_login(line, text)) return "menu";
    const bool is_sure = line.words - line.numbers > 1;
    if (is_sure && is_made_of_page_words(line)) return "menu";
    return {};
  }

  void mark_by_shape() {
    for (std::size_t i = 0; i < segments_.size(); ++i) {
      if (is_open(i)) marks_[i] = rule_by_shape(i);
    }
  }

  bool is_legal(std::size_t i) const {
    constexpr std::size_t longest = 300;  // bytes
    const std::string_view text = segments_[i].text;
    if (text.size() > longest) return false;
    if (text.starts_with("©") || text.starts_with("(c) 20") ||
        text.starts_with("(C) 20") || text.starts_with("Copyright ©")) {
      return true;
    }
    const Line& line = lines_[i];
    if (line.is_short ? line.words > 16 : !is_in_tail(i)) return false;
    if (is_prose(line) && !is_in_tail(i)) return false;
    const std::string_view all = folded(i);
    const bool begins =
        std::any_of(std::begin(legal_phrases), std::end(legal_phrases),
                    [all](auto phrase) { return all.starts_with(phrase); });
    const bool ends = all.find("tous droits réservés") != all.npos ||
                      all.find("all rights reserved") != all.npos ||
                      (text.find("©") != text.npos && line.numbers > 0);
    return (begins && (line.words <= 6 || is_in_tail(i))) || ends;
  }

  bool is_tag_line(std::size_t i) const {
    const Line& line = lines_[i];
    if (line.ends_sentence && !segments_[i].text.ends_with(':')) return false;
    if (line.hashtags >= 2 && line.hashtags + 1 >= line.words) return true;
    const std::string_view all = folded(i);
    return std::any_of(
        std::begin(tag_titles), std::end(tag_titles), [&](auto title) {
          if (!all.starts_with(title)) return false;
          const auto rest = text::trimmed(all.substr(title.size()));
          return rest.starts_with(':') ||
                 (title.find(' ') != title.npos && line.words <= 10 &&
                  line.capitals * 2 >= line.words - 1);
        });
  }

  // A link to the page before or behind.
  bool is_step(std::size_t i) const {
    const std::string_view text = segments_[i].text;
    const bool has_arrow =
        text.starts_with("←") || text.ends_with("→") || text.starts_with("‹") ||
        text.ends_with("›") ||
        (text.starts_with("«") && text.find("»") == text.npos) ||
        (text.ends_with("»") && text.find("«") == text.npos);
    if (has_arrow && !is_prose(lines_[i])) return true;
    if (lines_[i].words > 16) return false;
    constexpr std::string_view openings[] = {
        "previous:",         "next:",
        "previous post",     "next post",
        "previous article",  "next article",
        "previous episode",  "next episode",
        "précédent :",       "suivant :",
        "article précédent", "article suivant",
        "épisode précédent", "épisode suivant",
        "older posts",       "newer posts",
        "prochain épisode",  "next up",
        "up next:"};
    const std::string_view all = folded(i);
    return std::any_of(
        std::begin(openings), std::end(openings), [&](auto opening) {
          const auto end = opening.size();
          return all.starts_with(opening) &&
                 (all.size() == end || opening.ends_with(':') ||
                  text::trimmed(all.substr(end)).starts_with(':'));
        });
  }

  bool is_named_author(std::size_t i) const {
    constexpr std::size_t head = 2 * head_size;
    const Line& line = lines_[i];
    if (line.words < 2 || line.words > 6 || line.ends_sentence ||
        line.capitals + 2 < line.words || line.capitals < 2) {
      return false;
    }
    const bool is_near_date =
        (i > 0 && marks_[i - 1] == "date") ||
        (i + 1 < segments_.size() && marks_[i + 1] == "date");
    const std::string_view all = folded(i);
    const bool is_told = all.starts_with("written by ") ||
                         all.starts_with("écrit par ") ||
                         all.starts_with("rédigé par ");
    if (i >= head && !is_near_date && !is_told) return false;
    return std::any_of(
        std::begin(byline_titles), std::end(byline_titles), [all](auto title) {
          return all.starts_with(title) && all.size() > title.size() &&
                 all[title.size()] == ' ';
        });
  }

  static bool is_file_name(std::string_view text) {
    const std::string_view name = text.substr(0, text.find(' '));
    return name.size() == text.size() &&
           std::any_of(
               file_endings.begin(), file_endings.end(), [name](auto ending) {
                 return name.size() > ending.size() && name.ends_with(ending);
               });
  }

  // "Already have an account? Log in", "Pas encore inscrit ? Créez un compte"
  static bool is_login(const Line& line, std::string_view text) {
    return line.words <= 12 && line.acting > 0 && text.find('?') != text.npos &&
           !text.ends_with('?') && line.strange <= 2 &&
           line.acting + line.company >= line.strange + 2;
  }

  // The titles of other pages, under a heading for them: up to the next prose.
  void mark_lists() {
    for (std::size_t i = 0; i < segments_.size(); ++i) {
      if (!is_list_title(i)) continue;
      if (marks_[i].empty()) marks_[i] = "related";
      std::size_t end = i + 1;
      while (end < segments_.size() && is_title_of_page(end)) ++end;
      // In the middle of a text a heading may well mean what stands below it.
      const bool is_last = end == segments_.size() || is_in_tail(end);
      for (std::size_t j = i + 1; is_last && j < end; ++j) {
        if (marks_[j].empty()) marks_[j] = "related";
      }
    }
  }

  bool is_list_title(std::size_t i) const {
    constexpr std::size_t longest = 60;  // bytes
    if (!segments_[i].speaker.empty()) return false;
    if (segments_[i].text.size() > longest) return false;
    if (!marks_[i].empty() && marks_[i] != "button" && marks_[i] != "menu" &&
        marks_[i] != "call") {
      return false;
    }
    std::string_view all = from_first_word(folded(i));
    while (!all.empty() &&
           (all.ends_with(' ') || all.ends_with(':') || all.ends_with('.'))) {
      all.remove_suffix(1);
    }
    return std::any_of(std::begin(list_titles), std::end(list_titles),
                       [all](auto title) { return all == title; });
  }

  bool is_title_of_page(std::size_t i) const {
    constexpr std::uint32_t longest = 20;  // words
    if (!segments_[i].speaker.empty()) return false;
    if (!marks_[i].empty()) return true;
    const std::string_view text = segments_[i].text;
    return lines_[i].is_short && lines_[i].words <= longest &&
           !text.ends_with('.') && !text.ends_with(':') &&
           !lines_[i].begins_small;
  }

  Look look_of(std::size_t i) const {
    if (!segments_[i].speaker.empty() || segments_[i].is_event) {
      return Look::prose;
    }
    if (!marks_[i].empty()) return Look::chrome;
    const Line& line = lines_[i];
    if (is_prose(line) && !line.is_question) return Look::prose;
    constexpr std::uint32_t most_words = 10;
    if (line.words > most_words) return Look::prose;
    if (line.is_question) return Look::open;
    const std::string_view text = segments_[i].text;
    const bool is_name_of_net =
        text.find(' ') == text.npos &&
        (text.starts_with('@') ||
         text.substr(0, text.size() - 1).find('.') != text.npos);
    const bool is_leaning =
        line.words == line.numbers || is_name_of_net ||
        (line.strange == 0 &&
         (!line.begins_small || line.words == 1 || line.numbers > 0));
    if (is_leaning && !(line.ends_sentence && line.words > 3)) {
      return Look::leaning;
    }
    return line.ends_sentence || line.begins_small ? Look::prose : Look::open;
  }

  // Short lines that may be anything are chrome among chrome. Nothing is
  // decided where a page holds no prose: then short lines are what it says.
  void mark_neighbours() {
    const std::size_t size = segments_.size();
    std::vector<Look> looks(size);
    std::size_t first = size;  // prose
    std::size_t last = 0;
    std::size_t chrome = 0;
    for (std::size_t i = 0; i < size; ++i) {
      looks[i] = look_of(i);
      chrome += looks[i] == Look::chrome;
      if (looks[i] != Look::prose) continue;
      first = std::min(first, i);
      last = i;
    }
    if (first == size || chrome == 0) return;
    const auto chrome_in = [&looks](std::size_t from, std::size_t to) {
      const auto begin = looks.begin();
      return static_cast<std::size_t>(
          std::count_if(begin + static_cast<std::ptrdiff_t>(from),
                        begin + static_cast<std::ptrdiff_t>(to), [](Look look) {
                          return look == Look::chrome || look == Look::leaning;
                        }));
    };
    const Ends ends = {first, last, title_line(looks, first),
                       chrome_in(0, first), chrome_in(last, size)};
    mark_repeated_title(ends);
    for (std::size_t begin = 0; begin < size;) {
      std::size_t end = begin + 1;
      if (looks[begin] == Look::open || looks[begin] == Look::leaning) {
        while (end < size &&
               (looks[end] == Look::open || looks[end] == Look::leaning)) {
          ++end;
        }
        judge_run(looks, begin, end, ends);
      }
      begin = end;
    }
  }

  struct Ends {
    std::size_t first;  // prose
    std::size_t last;
    std::size_t title;
    std::size_t chrome_in_head;
    std::size_t chrome_in_tail;
  };

  // A title that stands twice in the head stays once: above what it titles.
  void mark_repeated_title(const Ends& ends) {
    if (ends.title >= ends.first || ends.chrome_in_head == 0) return;
    std::size_t last = ends.title;
    for (std::size_t i = ends.title + 1; i < ends.first; ++i) {
      if (segments_[i].text != segments_[ends.title].text) continue;
      if (marks_[last].empty()) marks_[last] = "head";
      last = i;
    }
  }

  void judge_run(const std::vector<Look>& looks, std::size_t begin,
                 std::size_t end, const Ends& ends) {
    const bool above = begin > 0 && looks[begin - 1] == Look::chrome;
    const bool below = end < looks.size() && looks[end] == Look::chrome;
    const bool in_head = end <= ends.first;
    const bool in_tail = begin > ends.last;
    const auto size = static_cast<std::size_t>(std::count(
        looks.begin() + static_cast<std::ptrdiff_t>(begin),
        looks.begin() + static_cast<std::ptrdiff_t>(end), Look::open));
    const std::size_t chrome = in_head   ? ends.chrome_in_head
                               : in_tail ? ends.chrome_in_tail
                                         : 0;
    // Much chrome at an end of the page makes all of that end a menu.
    constexpr std::size_t much = 4;
    const std::size_t most = chrome >= much && above ? 60
                             : in_head || in_tail    ? 4
                                                     : 2;
    const bool from_edge = in_head && begin == 0 && below;
    const bool to_edge = in_tail && (end == looks.size() || below) &&
                         (above || (chrome >= much && is_of_names(begin, end)));
    const bool goes =
        size <= most && ((above && below) || from_edge || to_edge);
    for (std::size_t i = begin; i < end; ++i) {
      if (!marks_[i].empty()) continue;
      if (in_head && is_part_of_title(i, ends.title)) continue;
      const bool leans =
          looks[i] == Look::leaning && (above || below || chrome > 1);
      if (goes || leans) marks_[i] = "neighbour";
    }
  }

  // Tags and names, as they stand below an article.
  bool is_of_names(std::size_t begin, std::size_t end) const {
    constexpr std::uint32_t longest = 4;  // words
    return std::all_of(lines_.begin() + static_cast<std::ptrdiff_t>(begin),
                       lines_.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const Line& line) {
                         return line.words <= longest &&
                                2 * line.stops <= line.words;
                       });
  }

  // The title, wherever it stands, and a line beside it that is long enough to
  // go on with it.
  bool is_part_of_title(std::size_t i, std::size_t title) const {
    constexpr std::uint32_t subtitle = 5;  // words
    if (title >= segments_.size()) return false;
    if (segments_[i].text == segments_[title].text) return true;
    const auto is_title = [&](std::size_t j) {
      return j < segments_.size() && segments_[j].text == segments_[title].text;
    };
    return lines_[i].words >= subtitle &&
           (is_title(i + 1) || (i > 0 && is_title(i - 1)));
  }

  // The first line of some words above the first prose that may be anything is
  // the title of what follows; where there is none, the longest.
  std::size_t title_line(const std::vector<Look>& looks,
                         std::size_t first) const {
    constexpr std::uint32_t some_words = 4;
    std::size_t title = segments_.size();
    std::size_t longest = 0;
    for (std::size_t i = 0; i < first; ++i) {
      if (looks[i] != Look::open) continue;
      if (lines_[i].words >= some_words) return i;
      if (segments_[i].text.size() < longest) continue;
      longest = segments_[i].text.size();
      title = i;
    }
    return title;
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
    const auto left = sites(folded(a));
    const auto right = sites(folded(b));
    return std::find_first_of(left.begin(), left.end(), right.begin(),
                              right.end()) != left.end();
  }

  Document& document_;
  const std::vector<Segment>& segments_;
  const token::WordSet& stop_words_;
  Marks& marks_;
  std::vector<Line> lines_;
  mutable std::vector<std::string> folded_;  // empty: not asked for yet
  std::unordered_map<std::string_view, std::size_t> counts_;
};

}  // namespace

void mark_shared(const Document& document, const Options& options,
                 Marks& marks) {
  if (transcript::has_captions(document)) return;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const Segment& segment = document.segments[i];
    if (!marks[i].empty() || !segment.speaker.empty() || segment.is_event) {
      continue;
    }
    // Everybody says "Oui." or "Thank you."
    const bool may_be_said =
        word_count(segment) <= 3 && ends_as_sentence(segment.text);
    if (!may_be_said &&
        options.shared->documents_with(segment.text) >= options.shared_in) {
      marks[i] = "shared";
    }
  }
}

void mark_chrome(Document& document, token::Language language, Marks& marks) {
  Page(document, language, marks).run();
}

}  // namespace tamis::clean

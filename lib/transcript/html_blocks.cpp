// Which blocks of a page are its own text.
#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "html_page.hpp"

namespace tamis::transcript {
namespace {

constexpr std::size_t sentence_words = 10;  // so many are no label
constexpr double linked_share = 0.6;        // from here on a block is links
constexpr double some_links = 0.34;
constexpr double language_share = 0.12;    // frequent words in sentences
constexpr std::size_t fewest_words = 40;   // below, a page has no main part
constexpr std::size_t enough_words = 100;  // in sentences, for an article
constexpr std::size_t copied_words = 40;   // nobody says so much twice

struct Measure {
  std::size_t words = 0;
  std::size_t frequent = 0;
  double links = 0;  // share of the bytes
  bool is_sentence = false;
};

bool ends_sentence(std::string_view text) {
  constexpr std::string_view quotes[] = {"\"", "»", "”", ")"};
  for (const std::string_view quote : quotes) {
    if (!text.ends_with(quote)) continue;
    text.remove_suffix(quote.size());
    while (text.ends_with(' ') || text.ends_with("\u00A0")) {
      text.remove_suffix(text.ends_with(' ') ? 1 : 2);
    }
  }
  return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') ||
         text.ends_with("…");
}

class Judging {
 public:
  explicit Judging(Page& page)
      : blocks_(page.blocks),
        containers_(page.containers),
        measures_(page.blocks.size()) {}

  void run() {
    measure();
    find_chrome();
    find_main();
    judge_links();
    judge_outside();
    drop_heads_of_lists();
    if (is_all_dropped()) restore();
    drop_copies();
  }

 private:
  void measure() {
    std::size_t words = 0;
    std::size_t frequent = 0;
    std::size_t frequent_in_links = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      Measure& measure = measures_[i];
      const WordCounts counts = word_counts(blocks_[i].text);
      measure.words = counts.words;
      measure.frequent = counts.frequent;
      measure.links = static_cast<double>(blocks_[i].link_bytes) /
                      static_cast<double>(blocks_[i].text.size());
      words += counts.words;
      frequent += counts.frequent;
      if (measure.links >= linked_share) frequent_in_links += counts.frequent;
    }
    // Players make a link of each line said, to jump to its time.
    const bool links_are_speech = frequent_in_links * 2 > frequent;
    const bool is_other_language = frequent * 25 < words;
    for (Measure& measure : measures_) {
      if (links_are_speech) measure.links = 0;
      const bool has_language =
          is_other_language ||
          static_cast<double>(measure.frequent) >=
              language_share * static_cast<double>(measure.words);
      measure.is_sentence = measure.words >= sentence_words && has_language &&
                            measure.links < some_links;
    }
  }

  // The containers that are articles or stand in one.
  std::vector<bool> in_articles() const {
    std::vector<bool> found(containers_.size());
    for (std::size_t i = 1; i < containers_.size(); ++i) {
      found[i] =
          found[containers_[i].parent] || containers_[i].mark == Mark::article;
    }
    return found;
  }

  // What is named as chrome, unless it holds most of the page and no article is
  // left; what is hidden, unless it holds most. A transcript within is none.
  void find_chrome() {
    const std::vector<bool> in_article = in_articles();
    std::vector<std::size_t> words(containers_.size());
    std::vector<std::size_t> of_articles(containers_.size());
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const std::size_t container = blocks_[i].container;
      words[container] += measures_[i].words;
      if (measures_[i].is_sentence && in_article[container]) {
        of_articles[container] += measures_[i].words;
      }
    }
    sum_up(words);
    sum_up(of_articles);
    is_chrome_.assign(containers_.size(), false);
    is_transcript_.assign(containers_.size(), false);
    for (std::size_t i = 1; i < containers_.size(); ++i) {
      const std::size_t parent = containers_[i].parent;
      const Mark mark = containers_[i].mark;
      const bool is_most = words[i] * 2 >= words[0];
      const bool is_marked =
          (mark == Mark::hidden && !is_most) ||
          (mark == Mark::chrome &&
           (!is_most || of_articles[0] - of_articles[i] >= enough_words));
      is_transcript_[i] = is_transcript_[parent] || mark == Mark::transcript;
      is_chrome_[i] =
          mark != Mark::transcript && (is_chrome_[parent] || is_marked);
      if (is_chrome_[i]) is_transcript_[i] = false;
    }
    for (Block& block : blocks_) block.is_dropped = is_chrome_[block.container];
  }

  // Adds to each container what those in it have.
  void sum_up(std::vector<std::size_t>& values) const {
    for (std::size_t i = containers_.size(); i-- > 1;) {
      values[containers_[i].parent] += values[i];
    }
  }

  // The deepest container with three quarters of the words in sentences, or
  // an <article> with half of them.
  void find_main() {
    std::vector<std::size_t> words(containers_.size());
    std::vector<std::size_t> sentences(containers_.size());
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (blocks_[i].is_dropped || !measures_[i].is_sentence) continue;
      words[blocks_[i].container] += measures_[i].words;
      ++sentences[blocks_[i].container];
    }
    sum_up(words);
    sum_up(sentences);
    std::size_t main = 0;
    if (words[0] >= fewest_words && sentences[0] >= 2) {
      for (std::size_t i = 1; i < containers_.size(); ++i) {
        const bool is_article = containers_[i].mark == Mark::article;
        if (sentences[i] >= 2 && (words[i] * 4 >= words[0] * 3 ||
                                  (is_article && words[i] * 2 >= words[0]))) {
          main = i;
        }
      }
    }
    is_main_.assign(containers_.size(), false);
    is_main_[main] = true;
    for (std::size_t i = main + 1; i < containers_.size(); ++i) {
      is_main_[i] = is_main_[containers_[i].parent];
    }
  }

  bool is_linked(std::size_t i) const {
    return measures_[i].links >= linked_share;
  }

  // A block of links among others is a list; alone it may be a sentence.
  void judge_links() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (!is_linked(i) || is_transcript_[blocks_[i].container]) continue;
      const bool has_kin = (i > 0 && is_linked(i - 1)) ||
                           (i + 1 < blocks_.size() && is_linked(i + 1));
      const bool is_sentence = measures_[i].words >= sentence_words &&
                               ends_sentence(blocks_[i].text);
      if (has_kin || !is_sentence) blocks_[i].is_dropped = true;
    }
  }

  bool is_own(std::size_t i) const {
    const std::size_t container = blocks_[i].container;
    return is_main_[container] || is_transcript_[container];
  }

  // Outside of the main part stay sentences, and what stands between two.
  void judge_outside() {
    std::size_t last_sentence = blocks_.size();  // none
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (is_own(i)) {
        last_sentence = blocks_.size();
        continue;
      }
      if (measures_[i].is_sentence && ends_sentence(blocks_[i].text) &&
          !blocks_[i].is_dropped && !is_teaser(i)) {
        restore_between(last_sentence, i);
        last_sentence = i;
        continue;
      }
      if (!blocks_[i].is_dropped) outside_.push_back(i);
      blocks_[i].is_dropped = true;
    }
  }

  // A few sentences under or over the link to the page they are of.
  bool is_teaser(std::size_t i) const {
    constexpr std::size_t longest_teaser = 60;  // words
    const bool has_link = (i > 0 && is_linked(i - 1)) ||
                          (i + 1 < blocks_.size() && is_linked(i + 1));
    return has_link && measures_[i].words <= longest_teaser;
  }

  void restore_between(std::size_t first, std::size_t end) {
    while (!outside_.empty() && outside_.back() > first &&
           first != blocks_.size()) {
      if (measures_[outside_.back()].links < some_links && end - first <= 4) {
        blocks_[outside_.back()].is_dropped = false;
      }
      outside_.pop_back();
    }
    outside_.clear();
  }

  // "Sur le même sujet", over links that went.
  void drop_heads_of_lists() {
    for (std::size_t i = 0; i + 2 < blocks_.size(); ++i) {
      const bool is_head = measures_[i].words <= 8 &&
                           !ends_sentence(blocks_[i].text) &&
                           !is_transcript_[blocks_[i].container];
      if (is_head && is_linked(i + 1) && blocks_[i + 1].is_dropped &&
          is_linked(i + 2) && blocks_[i + 2].is_dropped) {
        blocks_[i].is_dropped = true;
      }
    }
  }

  bool is_all_dropped() const {
    return std::all_of(blocks_.begin(), blocks_.end(),
                       [](const Block& block) { return block.is_dropped; });
  }

  // A page of links and scraps keeps all but what is named as chrome.
  void restore() {
    for (Block& block : blocks_) block.is_dropped = is_chrome_[block.container];
    if (!is_all_dropped()) return;
    for (Block& block : blocks_) block.is_dropped = false;
  }

  // A run of blocks that stood before, for readers on other screens.
  void drop_copies() {
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (!blocks_[i].is_dropped) kept.push_back(i);
    }
    std::unordered_map<std::string_view, std::size_t> first_at;
    for (std::size_t i = 0; i < kept.size();) {
      const auto [known, is_new] =
          first_at.try_emplace(blocks_[kept[i]].text, i);
      const std::size_t size = is_new ? 0 : copied(kept, known->second, i);
      for (std::size_t n = 0; n < size; ++n) {
        blocks_[kept[i + n]].is_dropped = true;
      }
      i += std::max<std::size_t>(size, 1);
    }
  }

  // How many blocks from `second` on say what those from `first` on say, if
  // that is too much to be said twice. One line again and again counts once,
  // short answers do not.
  std::size_t copied(const std::vector<std::size_t>& kept, std::size_t first,
                     std::size_t second) const {
    constexpr std::size_t short_answer = 4;  // words
    std::size_t words = 0;
    std::size_t size = 0;
    const std::string* last = nullptr;
    constexpr std::size_t longest_stutter = 64;  // blocks
    while (second + size < kept.size() && first + size < second &&
           (size < longest_stutter || words >= copied_words)) {
      const std::size_t at = kept[second + size];
      const std::string& text = blocks_[at].text;
      if (blocks_[kept[first + size]].text != text) break;
      const bool is_same = last != nullptr && *last == text;
      if (!is_same && measures_[at].words > short_answer) {
        words += measures_[at].words;
      }
      last = &text;
      ++size;
    }
    return words >= copied_words ? size : 0;
  }

  std::vector<Block>& blocks_;
  const std::vector<Container>& containers_;
  std::vector<Measure> measures_;
  std::vector<bool> is_chrome_;
  std::vector<bool> is_transcript_;
  std::vector<bool> is_main_;
  std::vector<std::size_t> outside_;  // dropped since the last sentence
};

}  // namespace

void drop_chrome(Page& page) {
  if (!page.blocks.empty()) Judging(page).run();
}

}  // namespace tamis::transcript

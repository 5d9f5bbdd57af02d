#include "summarize/chapters.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "summarize/chapter_marks.hpp"
#include "summarize/shares.hpp"
#include "summarize/topics.hpp"
#include "tamis/summary/summary.hpp"
#include "tamis/text/fold.hpp"

namespace tamis::apps {
namespace {

// Words of a summary by chapters, where nothing else is said.
constexpr std::size_t usual_words = 150;
constexpr std::size_t usual_of_chapter = 30;

constexpr std::size_t keywords_of_title = 2;
constexpr std::size_t keywords_looked_at = 5;
// Chapters that share a keyword which tells them from the others; of more a
// quarter.
constexpr std::size_t most_titled = 1;

using Candidates = std::vector<Candidate>;

std::vector<Candidates> parted(const Candidates& all,
                               const std::vector<ChapterMark>& marks) {
  std::vector<Candidates> parts;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const std::size_t end =
        i + 1 < marks.size() ? marks[i + 1].first : all.size();
    parts.emplace_back(
        all.begin() + static_cast<std::ptrdiff_t>(marks[i].first),
        all.begin() + static_cast<std::ptrdiff_t>(end));
  }
  return parts;
}

std::size_t length_of(const Candidates& chapter, const Chooser& chooser) {
  std::size_t length = 0;
  for (const Candidate& candidate : chapter) {
    length += chooser.length(candidate);
  }
  return length;
}

bool is_fragment(const std::vector<Quote>& quotes) {
  return !quotes.empty() && !quotes.front().is_whole();
}

std::size_t cost_of(const std::vector<Quote>& quotes) {
  std::size_t cost = 0;
  for (const Quote& quote : quotes) cost += quote.cost;
  return cost;
}

// Tells chapter after chapter within a budget, and nothing in two of them.
class Teller {
 public:
  explicit Teller(const Chooser& chooser) : chooser_(chooser) {}

  // What a chapter tells for its share and what was left before. Where that is
  // not enough for a whole sentence, as much of one as its share allows.
  std::vector<Quote> quotes(Candidates chapter, const Bound& share) {
    for (auto& [script, sentence, is_context] : chapter) {
      is_context |= told_.contains(text::fold(script->text(sentence)));
    }
    if (share.budget == summary::unbounded) {
      return told(chooser_.best(chapter, share));
    }
    const std::size_t budget = share.budget + left_;
    if (budget == 0) return {};
    auto quotes = chooser_.best(chapter, {budget, share.sentences});
    if (is_fragment(quotes)) return fragment(chapter, share);
    left_ = budget - cost_of(quotes);
    return told(std::move(quotes));
  }

 private:
  std::vector<Quote> fragment(const Candidates& chapter, const Bound& share) {
    if (share.budget == 0) return {};
    return chooser_.best(chapter, share);
  }

  std::vector<Quote> told(std::vector<Quote> quotes) {
    for (const Quote& quote : quotes) told_.insert(text::fold(quote.text()));
    return quotes;
  }

  const Chooser& chooser_;
  std::set<std::string, std::less<>> told_;
  std::size_t left_ = 0;
};

std::vector<std::vector<Quote>> quotes_of(
    const std::vector<Candidates>& chapters, const Bound& bound,
    const Chooser& chooser) {
  std::vector<std::size_t> lengths;
  lengths.reserve(chapters.size());
  for (const Candidates& chapter : chapters) {
    lengths.push_back(length_of(chapter, chooser));
  }
  const auto told = told_chapters(lengths, bound.sentences);
  std::vector<std::size_t> told_lengths;
  told_lengths.reserve(told.size());
  for (const std::size_t i : told) told_lengths.push_back(lengths[i]);
  const auto shares = shares_of(bound, told_lengths);
  Teller teller(chooser);
  std::vector<std::vector<Quote>> found(chapters.size());
  for (std::size_t k = 0; k < told.size(); ++k) {
    found[told[k]] = teller.quotes(chapters[told[k]], shares[k]);
  }
  for (std::size_t k = 0; k < told.size(); ++k) {
    auto& quotes = found[told[k]];
    if (!is_fragment(quotes)) continue;
    quotes = teller.quotes(chapters[told[k]], shares[k]);
  }
  return found;
}

using Titles = std::vector<std::vector<std::string>>;  // keywords of each

// Those that most tell one chapter from the others come first.
void sort_by_rarity(Titles& keywords) {
  std::map<std::string, std::size_t> counts;  // of chapters, by folded keyword
  for (const auto& own : keywords) {
    for (const std::string& keyword : own) ++counts[text::fold(keyword)];
  }
  const std::size_t most = std::max(most_titled, keywords.size() / 4);
  for (auto& own : keywords) {
    std::stable_partition(own.begin(), own.end(), [&](const auto& keyword) {
      return counts[text::fold(keyword)] <= most;
    });
  }
}

// Titles of those that have none.
std::vector<std::string> titles_of(const Script& script,
                                   const std::vector<ChapterMark>& marks) {
  Topics topics(script);
  Titles keywords;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const std::size_t end =
        i + 1 < marks.size() ? marks[i + 1].first : script.size();
    keywords.push_back(marks[i].title.empty() ? topics.best(marks[i].first, end,
                                                            keywords_looked_at)
                                              : std::vector<std::string>());
  }
  sort_by_rarity(keywords);
  std::vector<std::string> titles;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    std::string title = marks[i].title;
    const auto& own = keywords[i];
    for (std::size_t k = 0; k < std::min(keywords_of_title, own.size()); ++k) {
      title += (k > 0 ? ", " : "") + own[k];
    }
    titles.push_back(std::move(title));
  }
  return titles;
}

}  // namespace

std::vector<Section> chapters_of(const Script& script, const Chooser& chooser) {
  std::vector<ChapterMark> marks = marks_of(script);
  if (marks.empty()) marks = marks_found_in(script);
  const auto all = candidates_of(script);
  const auto chapters = parted(all, marks);
  const Bound bound = chooser.bound(
      all, std::max(usual_words, usual_of_chapter * marks.size()));
  auto quotes = quotes_of(chapters, bound, chooser);
  auto titles = titles_of(script, marks);
  std::vector<Section> sections;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (quotes[i].empty()) continue;
    const auto& [first, _, start] = marks[i];
    Section& section = sections.emplace_back();
    section.title = std::move(titles[i]);
    section.place = script.place(first, 1);
    if (start) section.place.start = start;
    section.words = words_of(chapters[i]);
    section.quotes = std::move(quotes[i]);
  }
  return sections;
}

}  // namespace tamis::apps

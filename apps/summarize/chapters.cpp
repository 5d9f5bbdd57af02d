#include "summarize/chapters.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <utility>

#include "summarize/chapter_marks.hpp"
#include "summarize/topics.hpp"
#include "tamis/summary/summary.hpp"
#include "tamis/text/fold.hpp"

namespace tamis::apps {
namespace {

// Words of a summary by chapters, where nothing else is said.
constexpr std::size_t usual_words = 150;
constexpr std::size_t usual_of_chapter = 30;

constexpr std::size_t keywords_of_title = 2;

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

// `budget`, parted as the lengths of the chapters are.
std::vector<std::size_t> shares_of(std::size_t budget,
                                   const std::vector<Candidates>& chapters,
                                   const Chooser& chooser) {
  std::vector<std::size_t> lengths;  // of all up to each
  std::size_t length = 0;
  for (const Candidates& chapter : chapters) {
    for (const Candidate& candidate : chapter) {
      length += chooser.length(candidate);
    }
    lengths.push_back(length);
  }
  const double rate =
      static_cast<double>(budget) / std::max(1., static_cast<double>(length));
  std::vector<std::size_t> shares;
  std::size_t given = 0;
  for (const std::size_t up_to : lengths) {
    const auto until = std::min(
        budget,
        static_cast<std::size_t>(rate * static_cast<double>(up_to) + 1e-6));
    shares.push_back(until - given);
    given = until;
  }
  return shares;
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
  std::vector<Quote> quotes(Candidates chapter, std::size_t share) {
    for (auto& [script, sentence, is_context] : chapter) {
      is_context |= told_.contains(text::fold(script->text(sentence)));
    }
    if (share == summary::unbounded) return told(chooser_.best(chapter, share));
    if (share + left_ == 0) return {};
    auto quotes = chooser_.best(chapter, share + left_);
    if (is_fragment(quotes)) return fragment(chapter, share);
    left_ = share + left_ - cost_of(quotes);
    return told(std::move(quotes));
  }

 private:
  std::vector<Quote> fragment(const Candidates& chapter, std::size_t share) {
    return share > 0 ? chooser_.best(chapter, share) : std::vector<Quote>();
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
    const std::vector<Candidates>& chapters, std::size_t budget,
    const Chooser& chooser) {
  std::vector<std::size_t> shares(chapters.size(), summary::unbounded);
  if (budget != summary::unbounded) {
    shares = shares_of(budget, chapters, chooser);
  }
  Teller teller(chooser);
  std::vector<std::vector<Quote>> found;
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    found.push_back(teller.quotes(chapters[i], shares[i]));
  }
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    if (is_fragment(found[i])) found[i] = teller.quotes(chapters[i], shares[i]);
  }
  return found;
}

std::string title_of(Topics& topics, std::size_t first, std::size_t end) {
  std::string title;
  for (const std::string& keyword :
       topics.best(first, end, keywords_of_title)) {
    title += (title.empty() ? "" : ", ") + keyword;
  }
  return title;
}

}  // namespace

std::vector<Section> chapters_of(const Script& script, const Chooser& chooser) {
  std::vector<ChapterMark> marks = marks_of(script);
  if (marks.empty()) marks = marks_found_in(script);
  const auto all = candidates_of(script);
  const auto chapters = parted(all, marks);
  const std::size_t budget = chooser.budget(
      all, std::max(usual_words, usual_of_chapter * marks.size()));
  auto quotes = quotes_of(chapters, budget, chooser);
  Topics topics(script);
  std::vector<Section> sections;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (quotes[i].empty()) continue;
    const auto& [first, title, start] = marks[i];
    Section& section = sections.emplace_back();
    section.title = title.empty()
                        ? title_of(topics, first, first + chapters[i].size())
                        : title;
    section.place = script.place(first, 1);
    if (start) section.place.start = start;
    section.words = words_of(chapters[i]);
    section.quotes = std::move(quotes[i]);
  }
  return sections;
}

}  // namespace tamis::apps

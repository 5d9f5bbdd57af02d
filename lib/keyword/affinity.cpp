#include "affinity.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>

namespace tamis::keyword {
namespace {

// Long parts are looked at in passages of so many bytes, some 150 words.
constexpr std::uint32_t passage_bytes = 1000;

constexpr double near_weight = 1;
constexpr double document_weight = .5;
constexpr double stem_weight = .5;

// A place of a keyword, by its number.
struct Mark {
  Place place;
  std::uint32_t keyword;

  auto operator<=>(const Mark&) const = default;
};

std::vector<Mark> marks_of(std::span<const MergedKeyword> keywords) {
  std::vector<Mark> marks;
  for (std::uint32_t i = 0; i < keywords.size(); ++i) {
    for (const Place& place : keywords[i].places) marks.push_back({place, i});
  }
  std::sort(marks.begin(), marks.end());
  return marks;
}

// In how many of some sets things are, alone and by twos.
class Counts {
 public:
  explicit Counts(std::size_t count)
      : alone_(count), both_(count * count), by_chance_(count * count) {}

  // `numbers`, in any order, is of the set's things; used as room.
  void add(std::vector<std::uint32_t>& numbers) {
    std::sort(numbers.begin(), numbers.end());
    const auto end = std::unique(numbers.begin(), numbers.end());
    numbers.erase(end, numbers.end());
    ++sets_;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      if (alone_[numbers[i]]++ == 0) present_.push_back(numbers[i]);
      for (std::size_t j = i + 1; j < numbers.size(); ++j) {
        ++both_[numbers[i] * alone_.size() + numbers[j]];
      }
    }
  }

  // Ends a bag of sets: what is expected by chance is so within each bag.
  void end_bag() {
    std::sort(present_.begin(), present_.end());
    for (std::size_t i = 0; i < present_.size(); ++i) {
      for (std::size_t j = i + 1; j < present_.size(); ++j) {
        by_chance_[present_[i] * alone_.size() + present_[j]] +=
            static_cast<float>(1.0 * alone_[present_[i]] * alone_[present_[j]] /
                               sets_);
      }
    }
    for (const std::uint32_t number : present_) alone_[number] = 0;
    present_.clear();
    all_sets_ += sets_;
    sets_ = 0;
  }

  // 1 for what is only ever together, less for what is seldom seen; 0 for what
  // is together no more often than by chance. a < b. Of whole bags.
  double together(std::size_t a, std::size_t b) const {
    const double both = both_[a * alone_.size() + b];
    const double by_chance =
        static_cast<double>(by_chance_[a * alone_.size() + b]);
    if (both <= by_chance || both >= all_sets_) return 0;
    const double information = std::log(both / by_chance);
    return information / -std::log(both / all_sets_) * both / (both + 2);
  }

  double set_count() const { return all_sets_; }

 private:
  std::vector<std::uint32_t> alone_;    // in the bag at hand
  std::vector<std::uint32_t> present_;  // those in it
  std::vector<std::uint32_t> both_;     // by the lower number, then the higher
  std::vector<float> by_chance_;        // the same
  double sets_ = 0;                     // in the bag at hand
  double all_sets_ = 0;
};

// Whether the passage of `b` is the next behind that of `a`. A part that tells
// nothing, such as a short answer, may stand between them.
bool is_next(const Place& a, const Place& b) {
  if (a.document != b.document) return false;
  if (a.part != b.part) return b.part - a.part <= 2;
  return b.begin / passage_bytes - a.begin / passage_bytes == 1;
}

bool is_same(const Place& a, const Place& b) {
  return a.document == b.document && a.part == b.part &&
         a.begin / passage_bytes == b.begin / passage_bytes;
}

// Calls use(first, last) for each run of marks.
template <typename IsSame, typename Use>
void for_each_run(const std::vector<Mark>& marks, IsSame is_same, Use use) {
  for (auto first = marks.begin(); first != marks.end();) {
    auto last = first;
    while (last != marks.end() && is_same(first->place, last->place)) ++last;
    use(first, last);
    first = last;
  }
}

// Each passage counts with the one before it and with the one behind it: what
// stands in one passage is together twice, a question and its answer once.
Counts near_counts(const std::vector<Mark>& marks, std::size_t count) {
  Counts counts(count);
  std::vector<std::uint32_t> window;
  std::vector<std::uint32_t> passage;
  const Place* before = nullptr;
  for_each_run(marks, is_same, [&](auto first, auto last) {
    if (before != nullptr && !is_next(*before, first->place)) {
      counts.add(window);
      window.clear();
      if (before->document != first->place.document) counts.end_bag();
    }
    passage.clear();
    for (auto mark = first; mark != last; ++mark) {
      passage.push_back(mark->keyword);
    }
    window.insert(window.end(), passage.begin(), passage.end());
    counts.add(window);
    window = passage;
    before = &first->place;
  });
  counts.add(window);
  counts.end_bag();
  return counts;
}

Counts document_counts(const std::vector<Mark>& marks, std::size_t count) {
  Counts counts(count);
  std::vector<std::uint32_t> document;
  const auto is_one = [](const Place& a, const Place& b) {
    return a.document == b.document;
  };
  for_each_run(marks, is_one, [&](auto first, auto last) {
    document.clear();
    for (auto mark = first; mark != last; ++mark) {
      document.push_back(mark->keyword);
    }
    counts.add(document);
  });
  // One more, which tells nothing: what all tell is not told by chance.
  document.clear();
  counts.add(document);
  counts.end_bag();
  return counts;
}

// Stems as numbers, and how much each tells: the rarer, the more.
struct Stems {
  std::vector<std::vector<std::uint32_t>> of;  // each keyword, sorted
  std::vector<double> weights;                 // by number
};

Stems stems_of(std::span<const MergedKeyword> keywords) {
  Stems stems;
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  for (const MergedKeyword& keyword : keywords) {
    auto& own = stems.of.emplace_back();
    for (const std::string& stem : keyword.stems) {
      const auto next = static_cast<std::uint32_t>(numbers.size());
      own.push_back(numbers.try_emplace(stem, next).first->second);
      stems.weights.resize(numbers.size());
      ++stems.weights[own.back()];
    }
    std::sort(own.begin(), own.end());
  }
  for (double& weight : stems.weights) {
    weight = std::log(1 + static_cast<double>(keywords.size()) / weight);
  }
  return stems;
}

// The weights of the stems that both have, over those that either has.
double shared_stems(const Stems& stems, std::size_t a, std::size_t b) {
  const auto has = [&](std::size_t keyword, std::uint32_t stem) {
    const auto& own = stems.of[keyword];
    return std::binary_search(own.begin(), own.end(), stem);
  };
  double shared = 0;
  double all = 0;
  for (const std::uint32_t stem : stems.of[a]) {
    all += stems.weights[stem];
    if (has(b, stem)) shared += stems.weights[stem];
  }
  if (shared == 0) return 0;
  for (const std::uint32_t stem : stems.of[b]) all += stems.weights[stem];
  return shared / (all - shared);
}

}  // namespace

Affinities affinities(std::span<const MergedKeyword> keywords) {
  const std::vector<Mark> marks = marks_of(keywords);
  const Counts near = near_counts(marks, keywords.size());
  const Counts in_documents = document_counts(marks, keywords.size());
  const Stems stems = stems_of(keywords);
  Affinities found(keywords.size());
  // Where documents are few, it is chance what they have in common.
  const double documents = in_documents.set_count() - 1;
  const double share = document_weight * documents / (documents + 20);
  for (std::size_t a = 0; a < keywords.size(); ++a) {
    for (std::size_t b = a + 1; b < keywords.size(); ++b) {
      found.add(a, b,
                near_weight * near.together(a, b) +
                    share * in_documents.together(a, b) +
                    stem_weight * shared_stems(stems, a, b));
    }
  }
  return found;
}

}  // namespace tamis::keyword

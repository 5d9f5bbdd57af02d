// Postings of one shelf are sorted, so that the texts of a run stand together:
// a group. Groups are then numbered and listed for each text, and a text counts
// what it shares with those before it.
#include <algorithm>
#include <utility>

#include "tamis/dedup/near_stages.hpp"

namespace tamis::dedup {
namespace {

using Number = std::uint32_t;

constexpr std::size_t heads_of_many = 4;   // texts a boilerplate run leads to
constexpr std::size_t most_of_one = 64;    // pairs
constexpr std::size_t least_share = 10;    // in 100, of a text's sampled runs
constexpr std::size_t telling_share = 20;  // in 100

class Groups {
 public:
  explicit Groups(const NearOptions& options) : options_(options) {}

  // Takes what is in `shelf`, and its memory.
  void add(std::vector<std::uint64_t>& shelf) {
    std::sort(shelf.begin(), shelf.end());
    shelf.erase(std::unique(shelf.begin(), shelf.end()), shelf.end());
    for (auto first = shelf.begin(); first != shelf.end();) {
      const std::uint64_t run = *first >> 32;
      auto last = first;
      while (last != shelf.end() && *last >> 32 == run) ++last;
      add_group({&*first, static_cast<std::size_t>(last - first)});
      first = last;
    }
    std::vector<std::uint64_t>().swap(shelf);
  }

  // Lists the groups of each text.
  void close() {
    begins_.push_back(static_cast<Number>(members_.size()));
    ends_.assign(sizes_.size() + 1, 0);
    for (const auto& [text, group] : listed_) ++ends_[text + 1];
    for (std::size_t i = 1; i < ends_.size(); ++i) ends_[i] += ends_[i - 1];
    groups_.resize(listed_.size());
    std::vector<std::uint64_t> next(ends_.begin(), ends_.end() - 1);
    for (const auto& [text, group] : listed_) groups_[next[text]++] = group;
    std::vector<std::pair<Number, Number>>().swap(listed_);
    shared_.resize(sizes_.size());
  }

  std::size_t texts() const { return sizes_.size(); }

  // Appends the pairs of `text` with those before it.
  void pair(Number text, std::vector<Pair>& found) {
    for (std::uint64_t i = ends_[text]; i < ends_[text + 1]; ++i) {
      const Number group = groups_[i];
      for (Number at = begins_[group]; at < begins_[group + 1]; ++at) {
        const Number other = members_[at];
        if (other >= text) break;
        Counts& counts = shared_[other];
        if (counts.all++ == 0) met_.push_back(other);
        if (!is_common_[group]) ++counts.rare;
      }
    }
    choose(text, found);
  }

 private:
  struct Counts {
    Number all = 0;
    Number rare = 0;  // of runs that are no boilerplate
  };

  void add_group(std::span<const std::uint64_t> texts) {
    const bool is_common = texts.size() > options_.most_sharers;
    const auto last = static_cast<Number>(texts.back());
    if (last >= sizes_.size()) sizes_.resize(last + 1);
    for (const std::uint64_t posting : texts) {
      Counts& counts = sizes_[static_cast<Number>(posting)];
      ++counts.all;
      if (!is_common) ++counts.rare;
    }
    if (texts.size() == 1) return;
    const auto group = static_cast<Number>(begins_.size());
    begins_.push_back(static_cast<Number>(members_.size()));
    is_common_.push_back(is_common);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const auto text = static_cast<Number>(texts[i]);
      if (!is_common || i < heads_of_many) members_.push_back(text);
      listed_.emplace_back(text, group);
    }
  }

  static bool is_enough(std::size_t shared, std::size_t of, std::size_t share) {
    return shared > 0 && shared * 100 >= of * share &&
           (shared > 1 || of < 16);  // one run may be chance in a longer text
  }

  void choose(Number text, std::vector<Pair>& found) {
    chosen_.clear();
    for (const Number other : met_) {
      const Counts shared = std::exchange(shared_[other], {});
      const Counts& a = sizes_[other];
      const Counts& b = sizes_[text];
      const std::size_t rare = std::min(a.rare, b.rare);
      if (is_enough(shared.rare, rare, least_share) ||
          is_enough(shared.all, std::min(a.all, b.all), least_share)) {
        const bool is_telling = is_enough(shared.rare, rare, telling_share);
        chosen_.emplace_back(shared.all, Pair{other, text, is_telling});
      }
    }
    met_.clear();
    if (chosen_.size() > most_of_one) {
      std::sort(
          chosen_.begin(), chosen_.end(), [](const auto& a, const auto& b) {
            return a.first != b.first ? a.first > b.first : a.second < b.second;
          });
      chosen_.resize(most_of_one);
    }
    const auto begin = static_cast<std::ptrdiff_t>(found.size());
    for (const auto& [shared, pair] : chosen_) found.push_back(pair);
    std::sort(found.begin() + begin, found.end());
  }

  const NearOptions& options_;
  std::vector<Counts> sizes_;                      // of texts, in sampled runs
  std::vector<Number> begins_;                     // of groups, in members_
  std::vector<Number> members_;                    // texts, ascending
  std::vector<bool> is_common_;                    // groups
  std::vector<std::pair<Number, Number>> listed_;  // text, group
  std::vector<std::uint64_t> ends_;                // of texts, in groups_
  std::vector<Number> groups_;
  std::vector<Counts> shared_;  // with the text that is being paired
  std::vector<Number> met_;
  std::vector<std::pair<Number, Pair>> chosen_;
};

}  // namespace

void Postings::add(const Sketch& sketch, std::uint32_t text) {
  for (const std::uint32_t shingle : sketch.shingles) {
    shelves_[shingle >> 26].push_back(std::uint64_t{shingle} << 32 | text);
  }
}

void Postings::merge(Postings&& other) {
  for (std::size_t i = 0; i < shelf_count; ++i) {
    std::vector<std::uint64_t>& from = other.shelves_[i];
    shelves_[i].insert(shelves_[i].end(), from.begin(), from.end());
    std::vector<std::uint64_t>().swap(from);
  }
}

std::vector<Pair> pairs(Postings&& postings, const NearOptions& options) {
  Groups groups(options);
  for (std::size_t i = 0; i < Postings::shelf_count; ++i) {
    groups.add(postings.shelf(i));
  }
  groups.close();
  std::vector<Pair> found;
  for (std::size_t text = 0; text < groups.texts(); ++text) {
    groups.pair(static_cast<Number>(text), found);
  }
  return found;
}

}  // namespace tamis::dedup

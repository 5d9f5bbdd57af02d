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

  // Takes what is in `shelf`; of it stays what stands in several texts.
  void add(std::vector<std::uint64_t>&& shelf) {
    std::sort(shelf.begin(), shelf.end());
    shelf.erase(std::unique(shelf.begin(), shelf.end()), shelf.end());
    auto stays = shelf.begin();
    for (auto first = shelf.begin(); first != shelf.end();) {
      auto last = first;
      while (last != shelf.end() && *last >> 32 == *first >> 32) ++last;
      const std::span<std::uint64_t> texts(first, last);
      count(texts);
      if (texts.size() > 1) {
        add_group(texts);
        stays = std::move(first, last, stays);
      }
      first = last;
    }
    shelf.erase(stays, shelf.end());
    shelf.shrink_to_fit();
    listed_.push_back(std::move(shelf));
  }

  // Lists the groups of each text.
  void close() {
    begins_.push_back(members_.size());
    ends_.assign(sizes_.size() + 1, 0);
    for (std::size_t i = 0; i < sizes_.size(); ++i) {
      ends_[i + 1] = ends_[i] + sizes_[i].grouped;
    }
    groups_.resize(ends_.back());
    std::vector<std::uint64_t> next(ends_.begin(), ends_.end() - 1);
    for (std::vector<std::uint64_t>& shelf : listed_) {
      for (const std::uint64_t listed : shelf) {
        groups_[next[static_cast<Number>(listed)]++] =
            static_cast<Number>(listed >> 32);
      }
      std::vector<std::uint64_t>().swap(shelf);
    }
    shared_.resize(sizes_.size());
  }

  std::size_t texts() const { return sizes_.size(); }

  // Appends the pairs of `text` with those before it.
  void pair(Number text, std::vector<Pair>& found) {
    for (std::uint64_t i = ends_[text]; i < ends_[text + 1]; ++i) {
      const Number group = groups_[i];
      for (auto at = begins_[group]; at < begins_[group + 1]; ++at) {
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

  struct Size : Counts {
    Number grouped = 0;
  };

  bool is_common(std::span<const std::uint64_t> texts) const {
    return texts.size() > options_.most_sharers;
  }

  void count(std::span<const std::uint64_t> texts) {
    const auto last = static_cast<Number>(texts.back());
    if (last >= sizes_.size()) sizes_.resize(last + 1);
    for (const std::uint64_t posting : texts) {
      Size& size = sizes_[static_cast<Number>(posting)];
      ++size.all;
      if (!is_common(texts)) ++size.rare;
      if (texts.size() > 1) ++size.grouped;
    }
  }

  // The group's number takes the place of the run.
  void add_group(std::span<std::uint64_t> texts) {
    const std::uint64_t group = begins_.size();
    begins_.push_back(members_.size());
    is_common_.push_back(is_common(texts));
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const auto text = static_cast<Number>(texts[i]);
      if (i < heads_of_many || !is_common(texts)) members_.push_back(text);
      texts[i] = group << 32 | text;
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
  std::vector<Size> sizes_;                         // of texts, in sampled runs
  std::vector<std::uint64_t> begins_;               // of groups, in members_
  std::vector<Number> members_;                     // texts, ascending
  std::vector<bool> is_common_;                     // groups
  std::vector<std::vector<std::uint64_t>> listed_;  // group and text
  std::vector<std::uint64_t> ends_;                 // of texts, in groups_
  std::vector<Number> groups_;
  std::vector<Counts> shared_;  // with the text that is being paired
  std::vector<Number> met_;
  std::vector<std::pair<Number, Pair>> chosen_;
};

}  // namespace

void Postings::add(const Sketch& sketch, std::uint32_t text) {
  for (const std::uint32_t shingle : sketch.shingles) {
    std::vector<std::uint64_t>& shelf = shelves_[shingle >> 26];
    if (shelf.size() == shelf.capacity()) {  // not by half: they are most of
      shelf.reserve(shelf.size() + shelf.size() / 4 + 16);  // all memory
    }
    shelf.push_back(std::uint64_t{shingle} << 32 | text);
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
    groups.add(std::move(postings.shelf(i)));
  }
  groups.close();
  std::vector<Pair> found;
  for (std::size_t text = 0; text < groups.texts(); ++text) {
    groups.pair(static_cast<Number>(text), found);
  }
  return found;
}

}  // namespace tamis::dedup

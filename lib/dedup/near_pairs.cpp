// Postings of one shelf are sorted, so that the texts of a run stand together:
// a group. Groups are then numbered and listed for each text, and a text counts
// what it shares with those before it.
//
// Texts of earlier runs stand in the groups of this run's texts, before them.
// No more of them are learned than it takes to know a run as boilerplate.
#include "near_pairs.hpp"

#include <algorithm>
#include <utility>

namespace tamis::dedup {
namespace {

using Number = std::uint32_t;

constexpr std::size_t heads_of_many = 4;   // texts a boilerplate run leads to
constexpr std::size_t most_of_one = 64;    // pairs
constexpr std::size_t least_share = 10;    // in 100, of a text's sampled runs
constexpr std::size_t telling_share = 20;  // in 100

class Groups {
 public:
  Groups(const NearOptions& options, NearMemory* memory)
      : options_(options),
        memory_(memory),
        past_size_(memory ? memory->past_size() : 0) {}

  // Takes what is in `shelf`; of it stays what stands in several texts.
  void add(std::vector<std::uint64_t>&& shelf) {
    std::sort(shelf.begin(), shelf.end());
    shelf.erase(std::unique(shelf.begin(), shelf.end()), shelf.end());
    auto stays = shelf.begin();
    for (auto first = shelf.begin(); first != shelf.end();) {
      auto last = first;
      while (last != shelf.end() && *last >> 32 == *first >> 32) ++last;
      const std::span<std::uint64_t> texts(first, last);
      if (memory_) meet_past(texts);
      const std::size_t size = past_.size() + texts.size();
      count(texts, size);
      if (size > 1) {
        add_group(texts, size);
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
        groups_[next[static_cast<Number>(listed) - past_size_]++] =
            static_cast<Number>(listed >> 32);
      }
      std::vector<std::uint64_t>().swap(shelf);
    }
    shared_.resize(end_text());
  }

  // Of this run.
  Number first_text() const { return past_size_; }
  Number end_text() const {
    return past_size_ + static_cast<Number>(sizes_.size());
  }

  // How many sampled runs it has, for later runs.
  void remember(Number text) const {
    NearText& known = memory_->present(text);
    known.runs = sizes_[text - past_size_].all;
    known.rare = sizes_[text - past_size_].rare;
  }

  // Appends the pairs of `text` with those before it.
  void pair(Number text, std::vector<Pair>& found) {
    const Number place = text - past_size_;
    for (std::uint64_t i = ends_[place]; i < ends_[place + 1]; ++i) {
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

  // Finds those of earlier runs that share the run of `texts`; these are
  // learned.
  void meet_past(std::span<const std::uint64_t> texts) {
    const auto shingle = static_cast<std::uint32_t>(texts.front() >> 32);
    memory_->past_with(shingle, past_);
    const std::size_t most = options_.most_sharers + 1;
    for (std::size_t i = 0; i < texts.size() && past_.size() + i < most; ++i) {
      memory_->learn(shingle, static_cast<Number>(texts[i]));
    }
  }

  bool is_common(std::size_t texts) const {
    return texts > options_.most_sharers;
  }

  // One run of `texts`, which stands in `all` with those of earlier runs.
  void count(std::span<const std::uint64_t> texts, std::size_t all) {
    const auto last = static_cast<Number>(texts.back()) - past_size_;
    if (last >= sizes_.size()) sizes_.resize(last + 1);
    for (const std::uint64_t posting : texts) {
      Size& size = sizes_[static_cast<Number>(posting) - past_size_];
      ++size.all;
      if (!is_common(all)) ++size.rare;
      if (all > 1) ++size.grouped;
    }
  }

  // The group's number takes the place of the run.
  void add_group(std::span<std::uint64_t> texts, std::size_t all) {
    const std::uint64_t group = begins_.size();
    begins_.push_back(members_.size());
    is_common_.push_back(is_common(all));
    std::size_t heads = is_common(all) ? heads_of_many : all;
    const auto add = [&](Number text) {
      if (heads == 0) return;
      members_.push_back(text);
      --heads;
    };
    for (const Number text : past_) add(text);
    for (std::uint64_t& posting : texts) {
      const auto text = static_cast<Number>(posting);
      add(text);
      posting = group << 32 | text;
    }
  }

  Counts size_of(Number text) const {
    if (text >= past_size_) return sizes_[text - past_size_];
    const NearText& known = (*memory_)[text];
    return {known.runs, known.rare};
  }

  static bool is_enough(std::size_t shared, std::size_t of, std::size_t share) {
    return shared > 0 && shared * 100 >= of * share &&
           (shared > 1 || of < 16);  // one run may be chance in a longer text
  }

  void choose(Number text, std::vector<Pair>& found) {
    chosen_.clear();
    for (const Number other : met_) {
      const Counts shared = std::exchange(shared_[other], {});
      const Counts a = size_of(other);
      const Counts b = size_of(text);
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
  NearMemory* memory_;
  Number past_size_;
  std::vector<Number> past_;                        // texts of the group
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

std::vector<Pair> pairs(Postings&& postings, const NearOptions& options,
                        NearMemory* memory) {
  Groups groups(options, memory);
  for (std::size_t i = 0; i < Postings::shelf_count; ++i) {
    groups.add(std::move(postings.shelf(i)));
  }
  groups.close();
  std::vector<Pair> found;
  for (Number text = groups.first_text(); text < groups.end_text(); ++text) {
    groups.pair(text, found);
    if (memory) groups.remember(text);
  }
  return found;
}

std::vector<Pair> pairs(Postings&& postings, const NearOptions& options) {
  return pairs(std::move(postings), options, nullptr);
}

}  // namespace tamis::dedup

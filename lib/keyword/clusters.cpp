#include "clusters.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace tamis::keyword {
namespace {

// Chains of nearest neighbours (Benzécri 1982; Murtagh 1983): two clusters that
// are nearest to each other are merged at once, which for the average gives the
// same clusters as merging the nearest of all each time.
class Clustering {
 public:
  Clustering(const std::vector<StemSet>& phrases, double threshold)
      : size_(phrases.size()),
        threshold_(threshold),
        sums_(size_ * size_, 0),
        sizes_(size_, 1),
        firsts_(size_),
        is_open_(size_, true) {
    std::iota(firsts_.begin(), firsts_.end(), 0);
    count_shared(phrases);
    for (std::size_t a = 0; a < size_; ++a) {
      for (std::size_t b = 0; b < size_; ++b) {
        double& sum = sums_[a * size_ + b];
        sum /= static_cast<double>(phrases[a].size() + phrases[b].size()) - sum;
      }
    }
  }

  std::vector<std::uint32_t> found() {
    std::vector<std::size_t> chain;
    for (std::size_t next = 0; next < size_;) {
      if (chain.empty()) {
        if (!is_open_[next]) {
          ++next;
          continue;
        }
        chain.push_back(next);
      }
      follow(chain);
    }
    for (auto& first : firsts_) {
      while (firsts_[first] != first) first = firsts_[first];
    }
    return firsts_;
  }

 private:
  // Puts into the sums how many stems two phrases share.
  void count_shared(const std::vector<StemSet>& phrases) {
    std::unordered_map<std::uint32_t, std::vector<std::size_t>> by_stem;
    for (std::size_t a = 0; a < size_; ++a) {
      for (const std::uint32_t stem : phrases[a]) {
        std::vector<std::size_t>& others = by_stem[stem];
        for (const std::size_t b : others) {
          ++sums_[a * size_ + b];
          ++sums_[b * size_ + a];
        }
        others.push_back(a);
      }
    }
  }

  double similarity(std::size_t a, std::size_t b) const {
    return sums_[a * size_ + b] / static_cast<double>(sizes_[a] * sizes_[b]);
  }

  // The open cluster nearest to `a`: of those alike `liked`, else the first.
  std::size_t nearest(std::size_t a, std::size_t liked) const {
    std::size_t best = liked;
    for (std::size_t b = 0; b < size_; ++b) {
      if (b == a || !is_open_[b]) continue;
      if (best == a || similarity(a, b) > similarity(a, best)) best = b;
    }
    return best;
  }

  // One step of a chain: longer, or two of its clusters merged, or one that is
  // near to none is left as it is.
  void follow(std::vector<std::size_t>& chain) {
    constexpr double rounding = 1e-9;
    const std::size_t last = chain.back();
    const std::size_t before =
        chain.size() > 1 ? chain[chain.size() - 2] : last;
    const std::size_t near = nearest(last, before);
    if (near == last || similarity(last, near) < threshold_ - rounding) {
      is_open_[last] = false;
      chain.pop_back();
    } else if (near == before) {
      chain.resize(chain.size() - 2);
      merge(std::min(last, near), std::max(last, near));
    } else {
      chain.push_back(near);
    }
  }

  void merge(std::size_t a, std::size_t b) {
    for (std::size_t other = 0; other < size_; ++other) {
      sums_[a * size_ + other] += sums_[b * size_ + other];
      sums_[other * size_ + a] = sums_[a * size_ + other];
    }
    sizes_[a] += sizes_[b];
    firsts_[b] = static_cast<std::uint32_t>(a);
    is_open_[b] = false;
  }

  std::size_t size_;
  double threshold_;
  std::vector<double> sums_;  // of the similarities of two clusters' phrases
  std::vector<std::size_t> sizes_;
  std::vector<std::uint32_t> firsts_;
  std::vector<bool> is_open_;
};

}  // namespace

std::vector<std::uint32_t> clusters_of(const std::vector<StemSet>& phrases,
                                       double threshold) {
  return Clustering(phrases, threshold).found();
}

}  // namespace tamis::keyword

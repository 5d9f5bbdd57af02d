// Near-duplicates among texts, as steps that hang on nothing but what they are
// given: a sketch of each text; postings, merged in any order; pairs worth a
// look; edges, each verified on the words; clusters. Pieces of a corpus may be
// worked on apart, in any order, by any number of threads or machines, and the
// same bytes come out. `NearDuplicates` (near.hpp) takes the steps for one
// process.
//
// Words are folded: case, accents and punctuation are nothing. Texts are known
// by numbers that the caller gives; the lower stood before.
//
// A run of words that stands in many texts is boilerplate: it makes no pair
// but with the four lowest numbers, so that a large cluster still hangs
// together, and such a pair must be aligned (near_match.hpp). Pairs are found
// by a sample of the runs of three words, chosen by their hashes, the same in
// every text (Manber 1994, Broder 1997). All is linear in the words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/dedup/exact.hpp"
#include "tamis/dedup/near_match.hpp"

namespace tamis::dedup {

struct NearOptions {
  double threshold = 0.76;        // least similarity, 0.5 to 1
  std::size_t sample = 6;         // one run of three words in so many counts
  std::size_t most_sharers = 48;  // texts; what more share is boilerplate
  MatchOptions match = {};
};

// What is wrong with `options`, in plain words; empty if nothing is.
std::string problem_with(const NearOptions& options);

struct Sketch {
  ContentHash id;                       // of the folded words; zero: none
  std::vector<std::uint16_t> words;     // a hash of each, in order
  std::vector<std::uint32_t> shingles;  // of the sampled runs, as they come
};

// Takes the place of what `made` held, whose memory serves again.
void sketch(std::string_view text, const NearOptions& options, Sketch& made);

// Which text holds which sampled runs. 8 bytes a run.
class Postings {
 public:
  Postings() : shelves_(shelf_count) {}

  void add(const Sketch& sketch, std::uint32_t text);

  // As if all of `other` had been added here.
  void merge(Postings&& other);

  static constexpr std::size_t shelf_count = 64;  // by the leading bits

  // Those of one shelf: the shingle in the upper half, the text in the lower.
  std::vector<std::uint64_t>& shelf(std::size_t i) { return shelves_[i]; }

 private:
  std::vector<std::vector<std::uint64_t>> shelves_;
};

// Two texts that may be alike.
struct Pair {
  std::uint32_t first;  // the lower number
  std::uint32_t second;
  bool is_telling;  // they share what few others have
  auto operator<=>(const Pair&) const = default;
};

// By `second`, then `first`; at most 64 for one second. Takes 12 bytes for
// each posting whose run stands in several texts.
std::vector<Pair> pairs(Postings&& postings, const NearOptions& options);

// Two texts that are alike.
struct Edge {
  std::uint32_t shorter;
  std::uint32_t longer;
  double similarity;
  bool is_part;  // of the longer, being less than half of it; else a copy
};

// The edge between texts of so many words.
Edge edge(const Pair& pair, std::size_t first_words, std::size_t second_words,
          double similarity);

// Texts joined, whatever the order. It costs little to ask of a pair, before
// its words are compared, whether the answer would change anything.
class Clusters {
 public:
  // Of texts 0 to `count` - 1, each alone.
  explicit Clusters(std::size_t count);

  void join(std::uint32_t a, std::uint32_t b);
  bool are_joined(std::uint32_t a, std::uint32_t b);

  // For each text the lowest number of its cluster.
  std::vector<std::uint32_t> lowest();

 private:
  std::vector<std::uint32_t> parents_;
};

// For each text the lowest number of its cluster: copies are joined, and then
// each cluster of copies to the one text it is most likely a part of. One only,
// for what two texts both quote does not make them alike. The order of the
// edges is nothing.
std::vector<std::uint32_t> clusters(std::size_t count, std::vector<Edge> edges);

enum class Keep { first, last, longest };

// What is asked about a text where one of a cluster is chosen.
struct Candidate {
  std::size_t words;
  bool is_preferred;
  bool is_excerpt = false;  // another of its cluster says more
};

// For each text, given the lowest number of its cluster, the number of the one
// that stays for it, its own where it stays: of those preferred, if any, the
// first or the last that is no excerpt, or the first of the longest. Texts
// below `past` were given on before, so that they stay, and win over all
// others; `texts` are those from `past` on.
std::vector<std::uint32_t> kept(std::span<const std::uint32_t> clusters,
                                std::span<const Candidate> texts, Keep keep,
                                std::size_t past = 0);

}  // namespace tamis::dedup

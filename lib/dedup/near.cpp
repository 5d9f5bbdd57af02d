#include "tamis/dedup/near.hpp"

#include <algorithm>
#include <cassert>

#include "near_memory.hpp"
#include "near_pairs.hpp"

namespace tamis::dedup {

using Number = NearMemory::Number;

namespace {

Number different(std::vector<std::uint32_t> shingles) {
  std::sort(shingles.begin(), shingles.end());
  const auto end = std::unique(shingles.begin(), shingles.end());
  return static_cast<Number>(end - shingles.begin());
}

}  // namespace

struct NearDuplicates::State {
  State(const NearOptions& chosen, const std::string& folder)
      : options(chosen), matcher(chosen.match), texts(folder) {}
  State(const NearOptions& chosen, const std::string& folder, Store& store,
        const std::string& kind)
      : options(chosen), matcher(chosen.match), texts(folder, store, kind) {}

  double similarity(Number a, Number b, bool is_telling) {
    if (texts[a].equals == texts[b].equals) return 1;
    return matcher.similarity(first.of(a, texts), second.of(b, texts),
                              is_telling);
  }

  // As alike as they are.
  Edge measured(const Pair& pair) {
    return edge(pair, texts[pair.first].size, texts[pair.second].size,
                similarity(pair.first, pair.second, pair.is_telling));
  }

  std::vector<Edge> edges(Clusters& copies);
  void leave_wholes(std::vector<Edge>& edges, Clusters& copies) const;
  void remember_kin(const std::vector<Edge>& edges,
                    const std::vector<Number>& clusters);
  void compare_runs(Number a, Number b);

  // The words that were asked for last: pairs of one text follow each other.
  struct Words {
    const NearMemory::Words& of(Number text, const NearMemory& memory) {
      if (text != held) memory.read(text, words);
      held = text;
      return words;
    }

    Number held = static_cast<Number>(-1);
    NearMemory::Words words;
  };

  NearOptions options;
  Matcher matcher;
  NearMemory texts;
  Postings postings;
  Words first;
  Words second;
  std::vector<Kin> nearest;      // of each text; alike by 0 where there is none
  std::vector<Number> runs;      // different ones sampled of each of this run's
  std::vector<bool> is_excerpt;  // of those
};

// Those of this run's texts, each verified, unless it says nothing new; of
// earlier runs that what they lead to are copies.
std::vector<Edge> NearDuplicates::State::edges(Clusters& copies) {
  std::vector<Edge> edges;
  const auto join = [&](const Edge& edge) {
    edges.push_back(edge);
    if (!edge.is_part) copies.join(edge.shorter, edge.longer);
  };
  const auto add = [&](const Pair& pair) {
    if (pair.first < texts.past_size()) {
      const Number copy_of = texts[pair.first].copy_of;
      if (!copies.are_joined(pair.first, copy_of)) {
        join({pair.first, copy_of, 1, false});
      }
    }
    if (copies.are_joined(pair.first, pair.second)) return;
    const Edge edge = measured(pair);
    if (edge.similarity >= options.threshold) join(edge);
  };
  for (Number i = texts.past_size(); i < texts.size(); ++i) {
    add({texts[i].equals, i, true});
  }
  for (const Pair& pair : pairs(std::move(postings), options,
                                texts.is_remembered() ? &texts : nullptr)) {
    if (options.threshold < 1) add(pair);
  }
  return edges;
}

// A text of this run that holds one of an earlier run has more to say, and that
// one cannot make room for it any more.
void NearDuplicates::State::leave_wholes(std::vector<Edge>& edges,
                                         Clusters& copies) const {
  const std::vector<Number> lowest = copies.lowest();
  std::erase_if(edges, [&](const Edge& edge) {
    return edge.is_part && edge.longer >= texts.past_size() &&
           lowest[edge.shorter] < texts.past_size();
  });
}

// Of a text that is found alike to another of this run.
void NearDuplicates::State::compare_runs(Number a, Number b) {
  const Number past = texts.past_size();
  if (a < past || b < past) return;
  const Number runs_of_a = runs[a - past];
  const Number runs_of_b = runs[b - past];
  if (runs_of_a * 5 < runs_of_b * 4) is_excerpt[a - past] = true;
  if (runs_of_b * 5 < runs_of_a * 4) is_excerpt[b - past] = true;
}

// The best edge of each text within its cluster, the first of equals.
void NearDuplicates::State::remember_kin(const std::vector<Edge>& edges,
                                         const std::vector<Number>& clusters) {
  is_excerpt.assign(runs.size(), false);
  nearest.assign(texts.size(), {0, 0});
  for (const Edge& edge : edges) {
    const auto similarity = static_cast<float>(edge.similarity);
    if (clusters[edge.shorter] != clusters[edge.longer]) continue;
    if (edge.shorter == edge.longer) continue;
    compare_runs(edge.shorter, edge.longer);
    Kin& shorter = nearest[edge.shorter];
    Kin& longer = nearest[edge.longer];
    if (similarity > shorter.similarity) shorter = {edge.longer, similarity};
    if (similarity > longer.similarity) longer = {edge.shorter, similarity};
  }
}

NearDuplicates::NearDuplicates(const NearOptions& options,
                               const std::string& folder) {
  assert(problem_with(options).empty());
  state_ = std::make_unique<State>(options, folder);
}
NearDuplicates::NearDuplicates(const NearOptions& options,
                               const std::string& folder, Store& store,
                               std::string_view kind) {
  assert(problem_with(options).empty());
  store.agree(kind, "one run in " + std::to_string(options.sample) +
                        ", boilerplate above " +
                        std::to_string(options.most_sharers) + " texts");
  state_ = std::make_unique<State>(options, folder, store, std::string(kind));
}
NearDuplicates::~NearDuplicates() = default;
NearDuplicates::NearDuplicates(NearDuplicates&&) noexcept = default;
NearDuplicates& NearDuplicates::operator=(NearDuplicates&&) noexcept = default;

std::size_t NearDuplicates::size() const {
  return state_->texts.size();
}

std::size_t NearDuplicates::past_size() const {
  return state_->texts.past_size();
}

bool NearDuplicates::is_excerpt(std::uint32_t text) const {
  assert(text >= past_size());
  return state_->is_excerpt[text - past_size()];
}

std::uint32_t NearDuplicates::add(const Sketch& sketch) {
  const Number number = state_->texts.size();
  if (state_->texts.add(sketch)) state_->postings.add(sketch, number);
  state_->runs.push_back(different(sketch.shingles));
  return number;
}

std::vector<std::uint32_t> NearDuplicates::clusters() {
  State& state = *state_;
  NearMemory& texts = state.texts;
  Clusters copies(texts.size());
  std::vector<Edge> edges = state.edges(copies);
  if (texts.past_size() > 0) state.leave_wholes(edges, copies);
  if (texts.is_remembered()) {
    const std::vector<Number> lowest = copies.lowest();
    for (Number i = texts.past_size(); i < texts.size(); ++i) {
      texts.present(i).copy_of = lowest[i];
    }
  }
  auto clusters = dedup::clusters(texts.size(), edges);
  state.remember_kin(edges, clusters);
  return clusters;
}

std::optional<NearDuplicates::Kin> NearDuplicates::nearest(
    std::uint32_t text) const {
  const Kin& kin = state_->nearest[text];
  if (kin.similarity == 0) return std::nullopt;
  return kin;
}

std::uint32_t NearDuplicates::past_stays(std::uint32_t past) const {
  assert(past < past_size());
  return state_->texts[past].stays;
}

void NearDuplicates::save(std::span<const std::uint32_t> stays) {
  NearMemory& texts = state_->texts;
  assert(stays.size() == size());
  for (Number i = texts.past_size(); i < texts.size(); ++i) {
    texts.present(i).stays = stays[i];
  }
  texts.save();
}

double NearDuplicates::similarity(std::uint32_t a, std::uint32_t b) {
  return state_->similarity(a, b, true);
}

std::uint32_t NearDuplicates::first_equal(std::uint32_t text) const {
  return state_->texts[text].equals;
}

bool NearDuplicates::are_equal(std::uint32_t a, std::uint32_t b) const {
  return state_->texts[a].equals == state_->texts[b].equals;
}

}  // namespace tamis::dedup

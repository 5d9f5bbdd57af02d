#include "tamis/dedup/near.hpp"

#include <cassert>

#include "hash_table.hpp"
#include "word_store.hpp"

namespace tamis::dedup {

struct NearDuplicates::State {
  struct Known {
    Hash128 key;
    std::uint64_t text;
  };

  struct Text {
    std::uint64_t place;   // of its words in the store
    std::uint32_t size;    // in words
    std::uint32_t equals;  // the first text of the same words
  };

  State(const NearOptions& chosen, const std::string& folder)
      : options(chosen), matcher(chosen.match), store(folder) {}

  double similarity(std::uint32_t a, std::uint32_t b, bool is_telling) {
    if (texts[a].equals == texts[b].equals) return 1;
    return matcher.similarity(first.of(a, *this), second.of(b, *this),
                              is_telling);
  }

  // As alike as they are.
  Edge measured(const Pair& pair) {
    return edge(pair, texts[pair.first].size, texts[pair.second].size,
                similarity(pair.first, pair.second, pair.is_telling));
  }

  // The words that were asked for last: pairs of one text follow each other.
  struct Words {
    const std::vector<std::uint16_t>& of(std::uint32_t text,
                                         const State& state) {
      if (text != held) {
        const Text& known = state.texts[text];
        state.store.read(known.place, known.size, words);
        held = text;
      }
      return words;
    }

    std::uint32_t held = static_cast<std::uint32_t>(-1);
    std::vector<std::uint16_t> words;
  };

  NearOptions options;
  Matcher matcher;
  WordStore store;
  Postings postings;
  std::vector<Text> texts;
  Table<Known> known;
  Words first;
  Words second;
};

NearDuplicates::NearDuplicates(const NearOptions& options,
                               const std::string& folder) {
  assert(problem_with(options).empty());
  state_ = std::make_unique<State>(options, folder);
}
NearDuplicates::~NearDuplicates() = default;
NearDuplicates::NearDuplicates(NearDuplicates&&) noexcept = default;
NearDuplicates& NearDuplicates::operator=(NearDuplicates&&) noexcept = default;

std::size_t NearDuplicates::size() const {
  return state_->texts.size();
}

std::uint32_t NearDuplicates::add(const Sketch& sketch) {
  State& state = *state_;
  const auto number = static_cast<std::uint32_t>(state.texts.size());
  const Hash128 key =
      static_cast<Hash128>(sketch.id.high) << 64 | sketch.id.low;
  if (key != 0) {
    const auto [known, is_new] = state.known.try_add({key, number});
    if (!is_new) {
      const auto first = static_cast<std::uint32_t>(known->text);
      state.texts.push_back(state.texts[first]);
      return number;
    }
  }
  state.postings.add(sketch, number);
  state.texts.push_back({state.store.add(sketch.words),
                         static_cast<std::uint32_t>(sketch.words.size()),
                         number});
  return number;
}

std::vector<std::uint32_t> NearDuplicates::clusters() {
  State& state = *state_;
  std::vector<Edge> edges;
  Clusters copies(state.texts.size());
  const auto add = [&](const Pair& pair) {
    if (copies.are_joined(pair.first, pair.second)) return;
    const Edge edge = state.measured(pair);
    if (edge.similarity < state.options.threshold) return;
    edges.push_back(edge);
    if (!edge.is_part) copies.join(edge.shorter, edge.longer);
  };
  for (std::uint32_t i = 0; i < state.texts.size(); ++i) {
    add({state.texts[i].equals, i, true});
  }
  for (const Pair& pair : pairs(std::move(state.postings), state.options)) {
    add(pair);
  }
  return dedup::clusters(state.texts.size(), std::move(edges));
}

double NearDuplicates::similarity(std::uint32_t a, std::uint32_t b) {
  return state_->similarity(a, b, true);
}

bool NearDuplicates::are_equal(std::uint32_t a, std::uint32_t b) const {
  return state_->texts[a].equals == state_->texts[b].equals;
}

}  // namespace tamis::dedup

#include "tamis/keyword/keywords.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <unordered_map>

#include "chunks.hpp"
#include "tamis/token/sentences.hpp"
#include "tamis/token/stems.hpp"

namespace tamis::keyword {
namespace {

// Content words as numbers of their stems.
using Stems = std::vector<std::uint32_t>;

struct StemsHash {
  std::size_t operator()(const Stems& stems) const {
    std::uint64_t hash = stems.size();
    for (const std::uint32_t stem : stems) {
      hash = (hash ^ stem) * 0x9E3779B97F4A7C15;
      hash ^= hash >> 29;
    }
    return static_cast<std::size_t>(hash);
  }
};

// How a telling is written.
struct Case {
  bool is_name;        // each word has a capital
  bool is_acronym;     // each word is one
  bool begins_number;  // the 9 of Falcon 9, which is no keyword by itself
};

struct Form {
  std::string text;
  std::size_t count = 0;
};

struct Candidate {
  Stems stems;
  std::vector<Form> forms;  // in the order they came
  std::size_t count = 0;
  std::size_t names = 0;     // tellings in which each word has a capital
  std::size_t acronyms = 0;  // tellings in which each word is an acronym
  std::size_t first = 0;     // part
  std::size_t begin = 0;     // byte in it
  bool begins_number = false;
};

const std::string& best_form(const Candidate& candidate) {
  return std::max_element(
             candidate.forms.begin(), candidate.forms.end(),
             [](const Form& a, const Form& b) { return a.count < b.count; })
      ->text;
}

// Whether `part` stands in `whole` as a run.
bool is_part(const Stems& part, const Stems& whole) {
  return std::search(whole.begin(), whole.end(), part.begin(), part.end()) !=
         whole.end();
}

}  // namespace

class Keywords::Candidates {
 public:
  explicit Candidates(const Options& options)
      : options_(options),
        chunker_(options.language, options.names),
        stemmer_(options.language) {}

  void add(std::string_view part) {
    for (const Chunk& chunk : chunker_.chunks(part)) add_chunk(part, chunk);
    ++parts_;
  }

  std::vector<Keyword> best(std::size_t count) const {
    const std::vector<double> values = scores();
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (values[i] > 0) order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](auto a, auto b) { return values[a] > values[b]; });
    std::vector<Keyword> found;
    std::vector<std::size_t> chosen;
    for (const std::size_t i : order) {
      if (found.size() == count) break;
      if (is_covered(i, chosen)) continue;
      chosen.push_back(i);
      const Candidate& candidate = all_[i];
      found.push_back({best_form(candidate), values[i] / values[order[0]],
                       candidate.count, candidate.first, candidate.begin});
    }
    return found;
  }

 private:
  std::uint32_t stem_number(const std::string& folded) {
    const std::string stem(stemmer_.stem(folded));
    return stem_numbers_
        .try_emplace(stem, static_cast<std::uint32_t>(stem_numbers_.size()))
        .first->second;
  }

  // Every run of one to max_words content words of the chunk.
  void add_chunk(std::string_view part, const Chunk& chunk) {
    std::vector<std::uint32_t> numbers;
    for (const Term& term : chunk) {
      numbers.push_back(term.is_content ? stem_number(term.folded) : 0);
    }
    chunks_.emplace_back();
    for (std::size_t i = 0; i < chunk.size(); ++i) {
      if (chunk[i].is_content) chunks_.back().push_back(numbers[i]);
    }
    for (std::size_t begin = 0; begin < chunk.size(); ++begin) {
      if (!chunk[begin].is_content) continue;
      Stems stems;
      const auto kind = chunk[begin].word.kind;
      Case letters{true, true, kind == token::WordKind::number};
      for (std::size_t end = begin; end < chunk.size(); ++end) {
        if (!chunk[end].is_content) continue;
        stems.push_back(numbers[end]);
        letters.is_name &= chunk[end].is_capitalised;
        letters.is_acronym &= chunk[end].is_acronym;
        const std::size_t from = chunk[begin].word.begin;
        count(stems, part, {from, chunk[end].word.end() - from}, letters);
        if (stems.size() == options_.max_words) break;
      }
    }
  }

  void count(const Stems& stems, std::string_view part, token::Span place,
             Case letters) {
    const std::string_view form = place.in(part);
    const auto [found, is_new] = numbers_.try_emplace(stems, all_.size());
    if (is_new) {
      all_.emplace_back();
      all_.back().stems = stems;
      all_.back().first = parts_;
      all_.back().begin = place.begin;
      all_.back().begins_number = letters.begins_number;
    }
    Candidate& candidate = all_[found->second];
    ++candidate.count;
    candidate.names += letters.is_name;
    candidate.acronyms += letters.is_acronym;
    const auto known =
        std::find_if(candidate.forms.begin(), candidate.forms.end(),
                     [form](const Form& f) { return f.text == form; });
    if (known != candidate.forms.end()) {
      ++known->count;
    } else if (candidate.forms.size() < most_forms) {
      candidate.forms.push_back({std::string(form), 1});
    }
  }

  // C-value of each candidate, raised for names and more for acronyms. The
  // tellings that a phrase owes to longer ones are not averaged, as in the
  // paper, but counted: those inside a longer phrase that is told at least
  // twice.
  std::vector<double> scores() const {
    std::vector<std::size_t> own(all_.size(), 0);
    for (const Stems& chunk : chunks_) count_own(chunk, own);
    std::vector<double> values(all_.size());
    for (std::size_t i = 0; i < all_.size(); ++i) {
      const Candidate& candidate = all_[i];
      if (candidate.begins_number) continue;
      const double length = static_cast<double>(candidate.stems.size());
      const double names =
          static_cast<double>(candidate.names + candidate.acronyms) /
          static_cast<double>(candidate.count);
      values[i] = std::log2(length + 1) * static_cast<double>(own[i]) *
                  (1 + name_weight * names);
    }
    return values;
  }

  void count_own(const Stems& chunk, std::vector<std::size_t>& own) const {
    const auto number = [&](std::size_t begin, std::size_t size) {
      const auto from = chunk.begin() + static_cast<std::ptrdiff_t>(begin);
      return numbers_.at(Stems(from, from + static_cast<std::ptrdiff_t>(size)));
    };
    for (std::size_t begin = 0; begin < chunk.size(); ++begin) {
      const std::size_t most =
          std::min(options_.max_words, chunk.size() - begin);
      for (std::size_t size = 1; size <= most; ++size) {
        const bool may_grow = size < options_.max_words;
        const bool grows_right = may_grow && begin + size < chunk.size() &&
                                 all_[number(begin, size + 1)].count > 1;
        const bool grows_left = may_grow && begin > 0 &&
                                all_[number(begin - 1, size + 1)].count > 1;
        if (!grows_right && !grows_left) ++own[number(begin, size)];
      }
    }
  }

  // Whether a chosen keyword says it already: it is part of one and seldom
  // stands without, or it is one with a rare word more.
  bool is_covered(std::size_t i, const std::vector<std::size_t>& chosen) const {
    const Candidate& candidate = all_[i];
    return std::any_of(chosen.begin(), chosen.end(), [&](std::size_t j) {
      const Candidate& other = all_[j];
      if (is_part(candidate.stems, other.stems)) {
        return candidate.count < 2 * other.count;
      }
      return is_part(other.stems, candidate.stems) &&
             candidate.count * 3 < other.count;
    });
  }

  static constexpr std::size_t most_forms = 16;
  static constexpr double name_weight = 0.75;

  Options options_;
  Chunker chunker_;
  token::Stemmer stemmer_;
  std::unordered_map<std::string, std::uint32_t> stem_numbers_;
  std::unordered_map<Stems, std::size_t, StemsHash> numbers_;
  std::vector<Candidate> all_;  // in the order they first came
  std::vector<Stems> chunks_;   // all text, as far as it is content
  std::size_t parts_ = 0;
};

std::string problem_with(const Options& options) {
  if (options.max_words >= 1 && options.max_words <= 5) return {};
  return "a keyword has 1 to 5 content words, not " +
         std::to_string(options.max_words);
}

Keywords::Keywords(const Options& options) {
  assert(problem_with(options).empty());
  candidates_ = std::make_unique<Candidates>(options);
}
Keywords::~Keywords() = default;
Keywords::Keywords(Keywords&&) noexcept = default;
Keywords& Keywords::operator=(Keywords&&) noexcept = default;

void Keywords::add(std::string_view part) {
  candidates_->add(part);
}

std::vector<Keyword> Keywords::best(std::size_t count) const {
  return candidates_->best(count);
}

}  // namespace tamis::keyword

#include "keyword/candidates.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "keyword/reading_of.hpp"
#include "many.hpp"
#include "showing.hpp"

namespace tamis::keyword {
namespace {

using token::Language;

constexpr auto french = Language::french;
constexpr auto english = Language::english;
constexpr auto unknown = Language::unknown;

// The folded words of each chunk in brackets, those that link them in round
// ones: "[chef (de) projet][budget]".
std::string chunks(Language language, std::string_view text) {
  Lexicon lexicon(language);
  const Reading reading = reading_of(lexicon, {std::string(text)});
  std::string out;
  Chunks all(reading);
  for (auto chunk = all.next(); !chunk.empty(); chunk = all.next()) {
    out += '[';
    for (std::uint32_t i = chunk.front(); i <= chunk.back(); ++i) {
      if (i > chunk.front()) out += ' ';
      const bool is_in =
          std::find(chunk.begin(), chunk.end(), i) != chunk.end();
      const std::string word = reading.folded(i, 1);
      out += is_in ? word : '(' + word + ')';
    }
    out += ']';
  }
  return out;
}

struct Row {
  Language language;
  std::string_view text, expected;
};

void check(const std::vector<Row>& rows) {
  for (const auto& [language, text, expected] : rows) {
    const auto shown = showing(text);
    CHECK(chunks(language, text) == expected);
  }
}

// What the judge knows of a phrase.
struct Judged {
  std::uint32_t count = 0, right_free = 0, whole = 0, verb_sign = 0;
  std::uint32_t capitalised = 0, acronym = 0, owned = 0;
  std::set<std::size_t> parts = {};
  Range first = {};
};

using Stems = std::vector<std::uint32_t>;
using Chunk = std::vector<std::uint32_t>;

// Counts each phrase of each chunk in a map, one word after the other.
class Judge {
 public:
  Judge(const Reading& reading, std::size_t max_words)
      : reading_(reading), max_words_(max_words) {
    Chunks all(reading);
    for (auto chunk = all.next(); !chunk.empty(); chunk = all.next()) {
      chunks_.emplace_back(chunk.begin(), chunk.end());
    }
    for_each([this](const Chunk& chunk, std::size_t at, std::size_t size) {
      count(chunk, at, size);
    });
    for_each([this](const Chunk& chunk, std::size_t at, std::size_t size) {
      const bool is_owed =
          recurs(chunk, at - 1, size + 1) || recurs(chunk, at, size + 1);
      phrases_.at(stems(chunk, at, size)).owned += !is_owed;
    });
  }

  const std::map<Stems, Judged>& phrases() const { return phrases_; }

 private:
  std::uint16_t kinds(std::uint32_t term) const {
    return reading_.entry(reading_.terms()[term]).kinds;
  }

  Stems stems(const Chunk& chunk, std::size_t at, std::size_t size) const {
    Stems found;
    for (std::size_t i = at; i < at + size; ++i) {
      found.push_back(reading_.entry(reading_.terms()[chunk[i]]).stem);
    }
    return found;
  }

  template <typename Take>
  void for_each(Take take) const {
    for (const Chunk& chunk : chunks_) {
      for (std::size_t at = 0; at < chunk.size(); ++at) {
        for (std::size_t size = 1; at + size <= chunk.size(); ++size) {
          if (is_candidate(chunk, at, size)) take(chunk, at, size);
        }
      }
    }
  }

  bool is_candidate(const Chunk& chunk, std::size_t at,
                    std::size_t size) const {
    if (size > max_words_ || at + size > chunk.size()) return false;
    if (kinds(chunk[at]) & kind::number) return false;
    return std::any_of(
        chunk.begin() + static_cast<std::ptrdiff_t>(at),
        chunk.begin() + static_cast<std::ptrdiff_t>(at + size),
        [this](std::uint32_t term) { return !(kinds(term) & kind::soft); });
  }

  // `at` may be one before the chunk.
  bool recurs(const Chunk& chunk, std::size_t at, std::size_t size) const {
    return at < chunk.size() && is_candidate(chunk, at, size) &&
           phrases_.at(stems(chunk, at, size)).count > 1;
  }

  void count(const Chunk& chunk, std::size_t at, std::size_t size) {
    Judged& judged = phrases_[stems(chunk, at, size)];
    const std::size_t last = at + size - 1;
    if (judged.count++ == 0) {
      judged.first = {chunk[at], chunk[last] - chunk[at] + 1};
    }
    judged.parts.insert(reading_.part_of(chunk[at]));
    const bool is_left_free = at == 0 || (kinds(chunk[at - 1]) & kind::soft);
    const bool is_right_free =
        last + 1 == chunk.size() || (kinds(chunk[last + 1]) & kind::soft);
    judged.right_free += is_right_free;
    judged.whole += is_left_free && is_right_free;
    judged.verb_sign += at == 0 && is_behind_verb_sign(chunk[at]);
    bool capitalised = true;
    bool acronym = true;
    for (std::size_t i = at; i <= last; ++i) {
      capitalised &= reading_.terms()[chunk[i]].is_capitalised;
      acronym &= (kinds(chunk[i]) & kind::acronym) != 0;
    }
    judged.capitalised += capitalised;
    judged.acronym += acronym;
  }

  bool is_behind_verb_sign(std::uint32_t term) const {
    if (term == 0 || reading_.terms()[term].gap >= Gap::mark) return false;
    const auto before = kinds(term - 1);
    return (before & kind::stop) && !(before & kind::noun_sign);
  }

  const Reading& reading_;
  std::size_t max_words_;
  std::vector<Chunk> chunks_;
  std::map<Stems, Judged> phrases_;
};

Stems stems_of(const Reading& reading, Range phrase) {
  Stems stems;
  for (std::uint32_t i = 0; i < phrase.count; ++i) {
    const Term& term = reading.terms()[phrase.first + i];
    if (term.is_content) stems.push_back(reading.entry(term).stem);
  }
  return stems;
}

void check_candidate(const Candidate& candidate, const Judged& judged) {
  CHECK(candidate.count == judged.count);
  CHECK(candidate.parts == judged.parts.size());
  CHECK(candidate.right_free == judged.right_free);
  CHECK(candidate.whole == judged.whole);
  CHECK(candidate.verb_sign == judged.verb_sign);
  CHECK(candidate.capitalised == judged.capitalised);
  CHECK(candidate.acronym == judged.acronym);
  CHECK(candidate.owned == judged.owned);
  CHECK(candidate.first.first == judged.first.first);
  CHECK(candidate.first.count == judged.first.count);
}

std::vector<std::string> random_talk(std::mt19937& random) {
  static const char* const pieces[] = {
      "copper", "wire",  "wires", "mesh",   "moss", "the",  "of",   "de",
      "la",     "and",   "umm",   "NASA",   "Nora", "9",    "time", "new",
      "we",     "Rover", "rust",  "copper", "x",    "l'eau"};
  static const char* const gaps[] = {" ", " ", " ", " ", ", ", ". ", "-"};
  std::vector<std::string> parts(random() % 8);
  for (std::string& part : parts) {
    for (std::size_t left = random() % 40; left > 0; --left) {
      part += pieces[random() % std::size(pieces)];
      part += gaps[random() % std::size(gaps)];
    }
  }
  return parts;
}

TEST_CASE("punctuation parts chunks, a blank or a lone hyphen does not") {
  check({{english, "copper wire", "[copper wire]"},
         {english, "copper, wire", "[copper][wire]"},
         {english, "copper. Wire", "[copper][wire]"},
         {english, "copper (wire) mesh", "[copper][wire][mesh]"},
         {english, "copper; wire: mesh! rust? dust",
          "[copper][wire][mesh][rust][dust]"},
         {english, "copper\u2026 wire", "[copper][wire]"},
         {english, "copper \u2014 wire", "[copper][wire]"},
         {english, "\u201ccopper\u201d wire", "[copper][wire]"},
         {english, "copper\nwire\u00a0mesh", "[copper wire mesh]"},
         {english, "solar-powered pump", "[solar-powered pump]"},
         {english, "", ""},
         {english, " \u2026 !? ", ""}});
}

TEST_CASE("stop words, fillers and single letters part chunks") {
  check({{english, "the copper and the wire", "[copper][wire]"},
         {english, "the and because", ""},
         {english, "copper x wire", "[copper][wire]"},
         {english, "copper 42 wire", "[copper][wire]"},
         {english, "copper https://tamis.org wire", "[copper][wire]"},
         {english, "the dam you know flooded", "[dam][flooded]"},
         {french, "LES OISEAUX DANS LA FOR\u00caT", "[oiseaux][for\u00eat]"},
         {french, "o\u00f9 nichent-elles", "[nichent]"},
         {french, "le barrage du coup inond\u00e9", "[barrage][inond\u00e9]"},
         {french, "l\u2019\u00e9thique", "[\u00e9thique]"},
         {french, "aujourd\u2019hui presqu\u2019\u00eele", "[presqu'\u00eele]"},
         {unknown, "qualit\u00e4t wasser", "[qualit\u00e4t wasser]"}});
}

TEST_CASE("small words link content words, and fall off at the ends") {
  check({{french, "chef de projet", "[chef (de) projet]"},
         {french, "le chef de projet de", "[chef (de) projet]"},
         {french, "de projet", "[projet]"},
         {french, "traitement des d\u00e9chets",
          "[traitement (des) d\u00e9chets]"},
         {french, "usine \u00e0 gaz", "[usine (\u00e0) gaz]"},
         {french, "puits d\u2019eau", "[puits (d') eau]"},
         {french, "gestion de la relation client",
          "[gestion (de) (la) relation client]"},
         {french, "gestion de l\u2019eau", "[gestion (de) (l') eau]"},
         {french, "gestion la relation", "[gestion][relation]"},
         {french, "gestion de la", "[gestion]"},
         {french, "gestion de de relation", "[gestion][relation]"},
         {french, "gestion de la la relation", "[gestion][relation]"},
         {french, "gestion de, relation", "[gestion][relation]"},
         {french, "gestion de mes relations", "[gestion][relations]"},
         {english, "head of product", "[head (of) product]"},
         {english, "art of the deal", "[art (of) (the) deal]"},
         {english, "head of", "[head]"},
         {english, "head the product", "[head][product]"},
         {unknown, "head of product, chef de projet",
          "[head (of) product][chef (de) projet]"}});
}

TEST_CASE("small words link in their own language alone") {
  check({{Language::german, "Museum der Stadt", "[museum (der) stadt]"},
         {Language::german, "Museum de Stadt", "[museum de stadt]"},
         {Language::spanish, "ley de la costa", "[ley (de) (la) costa]"},
         {Language::italian, "legge del mare", "[legge (del) mare]"},
         {Language::dutch, "kaas van de boer", "[kaas (van) (de) boer]"},
         {Language::dutch, "kaas de boer", "[kaas][boer]"},
         {Language::portuguese, "lei do mar", "[lei (do) mar]"}});
}

TEST_CASE("keys tell phrases apart, also by the order of their words") {
  std::mt19937_64 random(5);
  std::vector<std::uint64_t> stems(50);
  for (std::uint64_t& stem : stems) stem = random();
  std::set<std::uint64_t> keys = {0};
  for (const auto a : stems) {
    keys.insert(longer_key(0, a));
    for (const auto b : stems) keys.insert(longer_key(longer_key(0, a), b));
  }
  CHECK(keys.size() == 1 + 50 + 50 * 50);
}

TEST_CASE("the text's totals are those that one counts by hand") {
  Lexicon lexicon(french);
  const Reading reading = reading_of(
      lexicon, {"Je vois le chef de projet solaire, Nora", "la SNCF et nous"});
  Candidates candidates;
  candidates.read(reading, 4);
  const auto& totals = candidates.totals();
  CHECK(totals.words == 12);
  CHECK(totals.persons == 2);      // je, nous
  CHECK(totals.content == 5);      // chef projet solaire Nora SNCF
  CHECK(totals.capitalised == 2);  // Nora SNCF
  CHECK(totals.chunks == 3);
  CHECK(totals.linked == 1);  // chef de projet
}

TEST_CASE("candidates are those of a slow judge, with its counts") {
  Candidates used;
  std::mt19937 random(7);
  for (int round = 0; round < many(200); ++round) {
    CAPTURE(round);
    Lexicon lexicon(static_cast<Language>(round % 3));
    const Reading reading = reading_of(lexicon, random_talk(random));
    const std::size_t max_words = 1 + random() % 6;
    used.read(reading, max_words);
    const Judge judge(reading, max_words);
    CHECK(used.all().size() == judge.phrases().size());
    std::uint32_t last = 0;
    for (const Candidate& candidate : used.all()) {
      const auto stems = stems_of(reading, candidate.first);
      CHECK(candidate.words == stems.size());
      CHECK(candidate.first.first >= last);
      last = candidate.first.first;
      REQUIRE(judge.phrases().contains(stems));
      check_candidate(candidate, judge.phrases().at(stems));
    }
  }
}

TEST_CASE("in long texts all that recurs is found, with the same counts") {
  Candidates candidates;
  std::mt19937 random(11);
  for (int round = 0; round < 100; ++round) {
    CAPTURE(round);
    Lexicon lexicon(english);
    const Reading reading = reading_of(lexicon, random_talk(random));
    candidates.read(reading, 4, 0);
    const Judge judge(reading, 4);
    std::map<Stems, const Candidate*> found;
    for (const Candidate& candidate : candidates.all()) {
      found[stems_of(reading, candidate.first)] = &candidate;
    }
    for (const auto& [stems, judged] : judge.phrases()) {
      const auto place = found.find(stems);
      if (judged.count == 1 && place == found.end()) {
        CHECK(stems.size() > 1);
        continue;
      }
      REQUIRE(place != found.end());
      check_candidate(*place->second, judged);
    }
    CHECK(found.size() <= judge.phrases().size());
  }
}

TEST_CASE("in long texts few phrases are kept that are told once") {
  Lexicon lexicon(unknown);
  std::string text;
  for (int i = 0; i < 20'000; ++i) {
    text += "w" + std::to_string(i) + (i % 2 ? ". " : " ");
  }
  const Reading reading = reading_of(lexicon, {text});
  Candidates candidates;
  candidates.read(reading, 4);
  CHECK(candidates.all().size() == 30'000);
  candidates.read(reading, 4, 19'999);
  CHECK(candidates.all().size() >= 20'000);
  CHECK(candidates.all().size() < 22'000);
}

}  // namespace
}  // namespace tamis::keyword

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <vector>

#include "dedup/scratch.hpp"
#include "tamis/dedup/exact.hpp"
#include "tamis/dedup/known_lines.hpp"
#include "tamis/dedup/near.hpp"
#include "tamis/dedup/origins.hpp"
#include "tamis/dedup/passages.hpp"
#include "tamis/dedup/store.hpp"
#include "target.hpp"
#include "targets.hpp"

namespace tamis::fuzz {
namespace {

using dedup::Store;

// Different words for each seed, the same in every run.
std::string speech(std::size_t seed, std::size_t words) {
  static constexpr const char* stock[] = {"tide", "mill",  "ferry", "quay",
                                          "rain", "north", "lamp",  "rope",
                                          "salt", "gate",  "weir"};
  std::string text;
  for (std::size_t i = 0; i < words; ++i) {
    seed = seed * 6364136223846793005U + 1442695040888963407U;
    text += stock[(seed >> 33) % std::size(stock)];
    text += std::to_string((seed >> 40) % 7) + ' ';
  }
  return text;
}

dedup::LineKey key_of(std::string_view text) {
  const dedup::ContentHash hash = dedup::content_hash(text);
  return static_cast<dedup::LineKey>(hash.high) << 64 | hash.low | 1;
}

void use_exact(Store& store, const std::vector<std::string>& texts) {
  dedup::Exact exact(dedup::Likeness::words, store, "sentence");
  dedup::Origins origins(dedup::Marks::given, store, "sentence");
  for (const std::string& text : texts) {
    const std::uint32_t line = 7;
    origins.add("a.txt", {&line, 1});
    if (const auto first = exact.add(text)) origins.of(*first);
  }
  exact.save();
  origins.save();
}

void use_passages(Store& store, const std::vector<std::string>& texts) {
  dedup::Passages passages({.min_words = 8}, store, "passage");
  dedup::Origins origins(dedup::Marks::counted, store, "passage");
  for (const std::string& text : texts) {
    const std::string_view all = text;
    const std::string_view units[] = {all.substr(0, all.size() / 2),
                                      all.substr(all.size() / 2)};
    origins.add("b.txt", std::size(units));
    for (const auto& repeat : passages.add(units)) {
      require(repeat.first + repeat.count <= std::size(units),
              "what repeats are units of the text");
      origins.of(repeat.original);
    }
  }
  passages.save();
  origins.save();
}

void use_near(Store& store, const std::vector<std::string>& texts) {
  dedup::NearDuplicates near({}, "", store, "near");
  dedup::Sketch sketch;
  for (const std::string& text : texts) {
    dedup::sketch(text, {}, sketch);
    near.add(sketch);
  }
  std::vector<std::uint32_t> stays = near.clusters();
  for (std::uint32_t i = 0; i < near.size(); ++i) {
    require(stays[i] <= i, "the lowest of a cluster is no higher");
    if (stays[i] < near.past_size()) near.past_stays(stays[i]);
    static_cast<void>(near.similarity(i, stays[i]));
  }
  near.save(stays);
}

void use_lines(Store& store, const std::vector<std::string>& texts) {
  dedup::KnownLines known(store, "line", "equal bytes");
  dedup::Origins origins(dedup::Marks::counted, store, "line");
  origins.for_each_label([](const std::string&) {});
  std::uint64_t next = known.count();
  for (const std::string& text : texts) {
    const dedup::LineKey key = key_of(text);
    std::uint64_t number = 0;
    known.look_up({&key, 1}, {&number, 1});
    if (number != dedup::no_line) {
      origins.of(number);
    } else {
      known.learn(key, next);
    }
    ++next;
  }
  origins.add("c.txt", texts.size());
  known.save(next);
  origins.save();
}

constexpr void (*kinds[])(Store& store,
                          const std::vector<std::string>& texts) = {
    use_exact, use_passages, use_near, use_lines};

// What `runs` runs leave: pages that are free, tables and columns in tiers.
std::string made(const dedup::Scratch& scratch, std::size_t kind,
                 std::size_t runs) {
  const std::string path = scratch.path("made");
  for (std::size_t run = 0; run < runs; ++run) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < 4; ++i) {
      texts.push_back(speech(run * 3 + i, 60));
    }
    Store store(path, Store::Access::write);
    kinds[kind](store, texts);
    store.commit();
  }
  std::string bytes = dedup::bytes_of(path);
  std::filesystem::remove(path);
  return bytes;
}

const std::string& whole(const dedup::Scratch& scratch, std::size_t kind,
                         bool is_long) {
  static std::string files[std::size(kinds)][2];
  std::string& file = files[kind][is_long ? 1 : 0];
  if (file.empty()) file = made(scratch, kind, is_long ? 6 : 1);
  return file;
}

std::size_t number(Choices& choices, int bytes) {
  std::size_t value = 0;
  while (bytes-- > 0) value = value << 8 | choices.below(256);
  return value;
}

// Does what the rest of the bytes says to the file: writes bytes or a number
// somewhere, copies a page over another, or cuts it.
void damage(std::string& file, Choices& choices) {
  constexpr std::size_t page = 4096;
  while (!choices.rest().empty() && !file.empty()) {
    const std::size_t what = choices.below(8);
    const std::size_t at = number(choices, 3) % file.size();
    if (what < 4) {  // one byte to eight
      for (std::size_t i = at; i < std::min(at + what * 2 + 1, file.size());
           ++i) {
        file[i] = static_cast<char>(choices.below(256));
      }
    } else if (what < 6) {
      const std::uint64_t value = number(choices, what == 4 ? 1 : 3);
      std::memcpy(&file[std::min(at & ~std::size_t{1}, file.size() - 8)],
                  &value, 8);
    } else if (what == 6) {
      const std::size_t from = number(choices, 2) * page % file.size();
      const std::string copy = file.substr(from, page);
      file.replace(at / page * page, copy.size(), copy);
    } else if (choices.below(4) == 0) {
      file.resize(at);
    }
  }
}

}  // namespace

// It is used, or refused; what was used and saved is a whole index again.
void index(std::string_view bytes) {
  static const dedup::Scratch scratch;
  Choices choices(bytes);
  const std::size_t kind = choices.below(std::size(kinds));
  const bool is_long = choices.below(2) == 1;
  const bool is_written = choices.below(2) == 1;
  const std::string path = scratch.path("index");
  std::string file = whole(scratch, kind, is_long);
  damage(file, choices);
  dedup::write_bytes(path, file);
  const std::vector<std::string> texts = {speech(1, 60), speech(4, 60),
                                          speech(99, 60)};
  try {
    Store store(path, is_written ? Store::Access::write : Store::Access::read);
    kinds[kind](store, texts);  // and to save it is refused by a reader
    store.commit();
    const Store again(path, Store::Access::read);
  } catch (const dedup::StoreError&) {
  }
}

}  // namespace tamis::fuzz

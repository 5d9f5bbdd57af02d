#include "merged_keywords.hpp"

#include <algorithm>
#include <cmath>

namespace tamis::keyword {
namespace {

constexpr std::string_view form_kind = "form";

std::string joined(const std::vector<std::string>& stems) {
  std::string out;
  for (const std::string& stem : stems) out += stem + ' ';
  return out;
}

// What `joined` made one, each stem once.
std::vector<std::string> parted(std::string_view stems) {
  std::vector<std::string> out;
  for (std::size_t end = stems.find(' '); end != stems.npos;
       end = stems.find(' ')) {
    out.emplace_back(stems.substr(0, end));
    stems.remove_prefix(end + 1);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace

void MergedKeywords::add(std::span<const Keyword> keywords,
                         token::Language language) {
  for (const Keyword& keyword : keywords) {
    if (keyword.tellings.empty()) continue;
    const std::uint32_t key =
        key_of(token::code(language), joined(keyword.stems));
    for (const std::string& form : keyword.forms) {
      join(key, key_of(form_kind, form));
    }
    entries_.push_back({documents_, key, texts_.add(keyword.text),
                        static_cast<float>(keyword.score), places_.size()});
    for (const Telling& telling : keyword.tellings) {
      places_.push_back({documents_, static_cast<std::uint32_t>(telling.part),
                         static_cast<std::uint32_t>(telling.begin),
                         static_cast<std::uint32_t>(telling.size)});
    }
  }
  ++documents_;
}

std::uint32_t MergedKeywords::key_of(std::string_view kind,
                                     std::string_view value) {
  std::string key(kind);
  key.append(":").append(value);
  const std::uint32_t number = keys_.add(key);
  if (number == parents_.size()) parents_.push_back(number);
  return number;
}

std::uint32_t MergedKeywords::root_of(std::uint32_t key) const {
  while (parents_[key] != key) key = parents_[key];
  return key;
}

void MergedKeywords::join(std::uint32_t a, std::uint32_t b) {
  const auto shorten_way = [&](std::uint32_t key) {
    for (; parents_[key] != key; key = parents_[key]) {
      parents_[key] = parents_[parents_[key]];
    }
    return key;
  };
  a = shorten_way(a);
  b = shorten_way(b);
  parents_[std::max(a, b)] = std::min(a, b);
}

std::span<const Place> MergedKeywords::places_of(std::size_t entry) const {
  const std::size_t end =
      entry + 1 < entries_.size() ? entries_[entry + 1].places : places_.size();
  const std::size_t begin = entries_[entry].places;
  return std::span(places_).subspan(begin, end - begin);
}

// A document's keyword counts by its score, and by how often it is told there
// with ever less for each telling, so that no long document speaks for all.
std::vector<MergedKeywords::Sum> MergedKeywords::sums() const {
  std::vector<Sum> sums;
  std::vector<std::uint32_t> numbers(parents_.size(), ~0u);  // by root
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    std::uint32_t& number = numbers[root_of(entries_[i].key)];
    if (number == ~0u) {
      number = static_cast<std::uint32_t>(sums.size());
      sums.push_back({.first_entry = i});
    }
    const auto count = static_cast<double>(places_of(i).size());
    sums[number].weight += double{entries_[i].score} * std::log2(1 + count);
    sums[number].entries.push_back(i);
  }
  return sums;
}

MergedKeyword MergedKeywords::merged(const Sum& sum) const {
  MergedKeyword keyword{{}, sum.weight, 0, {}, {}};
  std::vector<std::pair<std::uint32_t, std::size_t>> texts;  // and tellings
  std::uint32_t last_document = ~0u;
  for (const std::uint32_t entry : sum.entries) {
    const auto places = places_of(entry);
    keyword.places.insert(keyword.places.end(), places.begin(), places.end());
    keyword.documents += entries_[entry].document != last_document;
    last_document = entries_[entry].document;
    texts.emplace_back(entries_[entry].text, places.size());
  }
  std::sort(keyword.places.begin(), keyword.places.end());
  const auto end = std::unique(keyword.places.begin(), keyword.places.end());
  keyword.places.erase(end, keyword.places.end());
  // The number of a text tells which came first.
  std::sort(texts.begin(), texts.end());
  std::size_t most = 0;
  for (std::size_t i = 0, count = 0; i < texts.size(); ++i) {
    const bool goes_on = i > 0 && texts[i].first == texts[i - 1].first;
    count = texts[i].second + (goes_on ? count : 0);
    if (count <= most) continue;
    most = count;
    keyword.text = texts_[texts[i].first];
  }
  const std::string_view key = keys_[entries_[sum.first_entry].key];
  keyword.stems = parted(key.substr(key.find(':') + 1));
  return keyword;
}

std::vector<MergedKeyword> MergedKeywords::heaviest(std::size_t count) const {
  std::vector<Sum> all = sums();
  const auto is_before = [&](const Sum& a, const Sum& b) {
    if (a.weight != b.weight) return a.weight > b.weight;
    return a.first_entry < b.first_entry;
  };
  count = std::min(count, all.size());
  const auto end = all.begin() + static_cast<std::ptrdiff_t>(count);
  std::partial_sort(all.begin(), end, all.end(), is_before);
  std::vector<MergedKeyword> found;
  for (auto sum = all.begin(); sum != end; ++sum) found.push_back(merged(*sum));
  return found;
}

}  // namespace tamis::keyword

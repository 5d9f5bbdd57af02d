#include "dedupe/comparison.hpp"

#include <fnmatch.h>

#include <algorithm>
#include <span>

namespace tamis::apps {
namespace {

using transcript::Document;

dedup::Keep keep_of(const std::string& name) {
  if (name == "last") return dedup::Keep::last;
  return name == "longest" ? dedup::Keep::longest : dedup::Keep::first;
}

std::size_t line_of(const Document& document) {
  return document.segments.empty() ? 0 : document.segments.front().line;
}

std::size_t size_of(const Document& document) {
  std::size_t size = 0;
  for (const auto& segment : document.segments) size += segment.text.size();
  return size;
}

}  // namespace

Comparison::Comparison(const DedupeCommand& command, dedup::Store* index)
    : command_(command),
      index_(index),
      tells_(!command.report.empty() || !command.clusters.empty()),
      has_places_(tells_ || index),
      texts_(new_texts()),
      past_(texts_.past_size()) {
  if (index) past_places_.emplace(*index, kind);
}

Seen Comparison::seen(const Document& document) const {
  Seen seen{
      document.source, document.id, line_of(document), size_of(document), {}};
  dedup::sketch(transcript::text_of(document), options(), seen.sketch);
  const bool is_equal_enough = command_.near == 0 && index_ == nullptr;
  if (is_equal_enough) seen.sketch.shingles.clear();
  return seen;
}

void Comparison::add(const Seen& seen) {
  if (sources_.empty() || sources_.back().path != seen.source) {
    if (command_.scope == "file") decide();
    sources_.push_back({seen.source, end()});
  }
  words_.push_back({seen.sketch.words.size(), is_preferred(seen.source)});
  sizes_.push_back(seen.size);
  if (has_places_) places_.push_back({seen.id, seen.line});
  texts_.add(seen.sketch);
}

void Comparison::decide() {
  const std::vector<std::uint32_t> clusters = texts_.clusters();
  const std::size_t first = stays_.size();
  for (std::size_t i = first; i < words_.size(); ++i) {
    const auto text = static_cast<std::uint32_t>(past_ + i - first);
    words_[i].is_excerpt = texts_.is_excerpt(text);
  }
  kept_ = dedup::kept(clusters, std::span(words_).subspan(first),
                      keep_of(command_.keep), past_);
  for (auto i = static_cast<std::uint32_t>(past_); i < kept_.size(); ++i) {
    std::uint32_t& stays = kept_[i];
    if (stays < past_) stays = texts_.past_stays(stays);
    stays_.push_back(first + stays);
    if (tells_) likeness_.push_back(likeness_of(i, stays, first));
  }
  if (!index_) texts_ = new_texts();
}

void Comparison::save() {
  if (!index_) return;
  texts_.save(kept_);
  for (std::size_t i = begin(); i < end(); ++i) {
    const Place stood = place(i);
    past_places_->add(stood.source, stood.id, {&stood.line, 1});
  }
  past_places_->save();
}

std::optional<std::size_t> Comparison::number_of(const Document& document) {
  std::size_t at = reading_;
  while (at < sources_.size() && sources_[at].path != document.source) ++at;
  if (at == sources_.size()) return std::nullopt;
  if (at != reading_) taken_ = 0;
  reading_ = at;
  const std::size_t number = sources_[at].first + taken_;
  const bool is_last = at + 1 == sources_.size();
  if (number == (is_last ? end() : sources_[at + 1].first)) {
    return std::nullopt;
  }
  ++taken_;
  if (sizes_[number - past_] != size_of(document)) return std::nullopt;
  return number;
}

Place Comparison::place(std::size_t number) const {
  if (!has_places_) return {};
  if (number < past_) return past_places_->of(number);
  const auto after = std::upper_bound(
      sources_.begin(), sources_.end(), number,
      [](std::size_t n, const Source& source) { return n < source.first; });
  const auto& [id, line] = places_[number - past_];
  return {std::prev(after)->path, id, line};
}

std::optional<Evidence> Comparison::evidence(std::size_t number) const {
  if (!tells_ || !likeness_[number - past_].by) return std::nullopt;
  const Likeness& likeness = likeness_[number - past_];
  return Evidence{place(*likeness.by), likeness.to_by};
}

// Of a text to the one that stays for it; `first` is the first document of
// these texts.
Comparison::Likeness Comparison::likeness_of(std::uint32_t text,
                                             std::uint32_t stays,
                                             std::size_t first) {
  if (stays == text || texts_.are_equal(text, stays)) return {1, 0, {}};
  Likeness found{static_cast<float>(texts_.similarity(text, stays)), 0, {}};
  const auto kin = texts_.nearest(text);
  if (kin && kin->text != stays && found.to_kept < options().threshold) {
    found.to_by = kin->similarity;
    found.by = first + kin->text;
  }
  return found;
}

dedup::NearOptions Comparison::options() const {
  dedup::NearOptions options;
  options.threshold = command_.near > 0 ? command_.near : 1;
  return options;
}

dedup::NearDuplicates Comparison::new_texts() const {
  if (!index_)
    return dedup::NearDuplicates(options(), common::temporary_folder());
  return {options(), common::temporary_folder(), *index_, kind};
}

bool Comparison::is_preferred(const std::string& path) const {
  return std::any_of(command_.prefer.begin(), command_.prefer.end(),
                     [&](const std::string& glob) {
                       return ::fnmatch(glob.c_str(), path.c_str(), 0) == 0;
                     });
}

}  // namespace tamis::apps

#include "dedupe/documents.hpp"

#include <fnmatch.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "tamis/dedup/near.hpp"
#include "tamis/dedup/origins.hpp"
#include "tamis/transcript/json.hpp"

namespace tamis::apps {
namespace {

using transcript::Document;

std::string temporary_folder() {
  std::error_code error;
  const auto folder = std::filesystem::temp_directory_path(error);
  return error ? std::string() : folder.string();
}

dedup::Keep keep_of(const std::string& name) {
  if (name == "last") return dedup::Keep::last;
  return name == "longest" ? dedup::Keep::longest : dedup::Keep::first;
}

std::size_t line_of(const Document& document) {
  return document.segments.empty() ? 0 : document.segments.front().line;
}

struct Seen {
  std::string source;
  std::string id;
  std::size_t line;
  dedup::Sketch sketch;
};

constexpr std::string_view kind = "near document";  // in the index

// Where documents of earlier runs stood.
class PastPlaces {
 public:
  explicit PastPlaces(dedup::Store& index)
      : origins_(dedup::Marks::given, index, kind) {}

  void add(const Place& place) {
    const auto line = static_cast<std::uint32_t>(
        std::min<std::size_t>(place.line, UINT32_MAX));
    origins_.add(place.source + '\0' + place.id, {&line, 1});
  }

  Place of(std::size_t number) const {
    const auto [label, line] = origins_.of(number);
    const std::size_t middle = label.find('\0');
    return {label.substr(0, middle), label.substr(middle + 1), line};
  }

  void save() const { origins_.save(); }

 private:
  dedup::Origins origins_;
};

// Which document stays for each. Documents are numbered in the order they are
// read, behind those of earlier runs.
class Comparison {
 public:
  Comparison(const DedupeCommand& command, dedup::Store* index)
      : command_(command),
        index_(index),
        tells_(!command.report.empty() || !command.clusters.empty()),
        has_places_(tells_ || index),
        texts_(new_texts()),
        past_(texts_.past_size()) {
    if (index) past_places_.emplace(*index);
  }

  // All that is asked about a document before the second reading. Pure.
  Seen seen(const Document& document) const {
    Seen seen{document.source, document.id, line_of(document), {}};
    dedup::sketch(transcript::text_of(document), options(), seen.sketch);
    const bool is_equal_enough = command_.near == 0 && index_ == nullptr;
    if (is_equal_enough) seen.sketch.shingles.clear();
    return seen;
  }

  void add(const Seen& seen) {
    if (sources_.empty() || sources_.back().path != seen.source) {
      if (command_.scope == "file") decide();
      sources_.push_back({seen.source, end()});
    }
    words_.push_back({seen.sketch.words.size(), is_preferred(seen.source)});
    if (has_places_) places_.push_back({seen.id, seen.line});
    texts_.add(seen.sketch);
  }

  // To be called when all are added.
  void decide() {
    const std::vector<std::uint32_t> clusters = texts_.clusters();
    const std::size_t first = stays_.size();
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

  // Puts this run's documents into the index, to be committed there.
  void save() {
    if (!index_) return;
    texts_.save(kept_);
    for (std::size_t i = begin(); i < end(); ++i) past_places_->add(place(i));
    past_places_->save();
  }

  // The number of the next document of the second reading; none where the
  // first did not see it.
  std::optional<std::size_t> number_of(const Document& document) {
    std::size_t at = reading_;
    while (at < sources_.size() && sources_[at].path != document.source) ++at;
    if (at == sources_.size()) return std::nullopt;
    if (at != reading_) taken_ = 0;
    reading_ = at;
    const std::size_t number = sources_[at].first + taken_;
    const std::size_t end =
        at + 1 < sources_.size() ? sources_[at + 1].first : this->end();
    if (number == end) return std::nullopt;
    ++taken_;
    return number;
  }

  // The numbers of this run's documents.
  std::size_t begin() const { return past_; }
  std::size_t end() const { return past_ + words_.size(); }

  std::size_t words(std::size_t number) const {
    return words_[number - past_].words;
  }
  std::size_t stays_for(std::size_t number) const {
    return stays_[number - past_];
  }

  // Where they are asked for, in a report or as clusters.
  Place place(std::size_t number) const {
    if (!has_places_) return {};
    if (number < past_) return past_places_->of(number);
    const auto after = std::upper_bound(
        sources_.begin(), sources_.end(), number,
        [](std::size_t n, const Source& source) { return n < source.first; });
    const auto& [id, line] = places_[number - past_];
    return {std::prev(after)->path, id, line};
  }
  double likeness(std::size_t number) const {
    return tells_ ? likeness_[number - past_].to_kept : 1;
  }
  std::optional<Evidence> evidence(std::size_t number) const {
    if (!tells_ || !likeness_[number - past_].by) return std::nullopt;
    const Likeness& likeness = likeness_[number - past_];
    return Evidence{place(*likeness.by), likeness.to_by};
  }

 private:
  struct Source {
    std::string path;
    std::size_t first;  // document
  };

  struct Likeness {
    float to_kept;
    float to_by;
    std::optional<std::size_t> by;  // the document that led to the cluster
  };

  // Of text `i` to the one that stays for it; `first` is the first document of
  // these texts.
  Likeness likeness_of(std::uint32_t i, std::uint32_t stays,
                       std::size_t first) {
    if (stays == i || texts_.are_equal(i, stays)) return {1, 0, {}};
    Likeness found{static_cast<float>(texts_.similarity(i, stays)), 0, {}};
    const auto kin = texts_.nearest(i);
    if (kin && kin->text != stays && found.to_kept < options().threshold) {
      found.to_by = kin->similarity;
      found.by = first + kin->text;
    }
    return found;
  }

  dedup::NearOptions options() const {
    dedup::NearOptions options;
    options.threshold = command_.near > 0 ? command_.near : 1;
    return options;
  }

  dedup::NearDuplicates new_texts() const {
    if (!index_) return dedup::NearDuplicates(options(), temporary_folder());
    return {options(), temporary_folder(), *index_, kind};
  }

  bool is_preferred(const std::string& path) const {
    return std::any_of(command_.prefer.begin(), command_.prefer.end(),
                       [&](const std::string& glob) {
                         return ::fnmatch(glob.c_str(), path.c_str(), 0) == 0;
                       });
  }

  const DedupeCommand& command_;
  dedup::Store* index_;
  bool tells_;  // in a report or as clusters
  bool has_places_;
  dedup::NearDuplicates texts_;
  std::size_t past_;  // documents of earlier runs
  std::optional<PastPlaces> past_places_;
  std::vector<std::uint32_t> kept_;  // of texts_
  std::vector<Source> sources_;
  std::vector<dedup::Candidate> words_;
  std::vector<std::pair<std::string, std::size_t>> places_;  // id, line
  std::vector<std::size_t> stays_;
  std::vector<Likeness> likeness_;
  std::size_t reading_ = 0;  // source
  std::size_t taken_ = 0;    // documents of it
};

std::string_view measure_of(double likeness) {
  return likeness < 1 ? measure::near : measure::words;
}

std::string member(const Comparison& all, std::size_t number) {
  const Place place = all.place(number);
  transcript::JsonObject json;
  json.add("source", place.source)
      .add("id", place.id)
      .add("line", place.line)
      .add("words", all.words(number))
      .add("similarity", rounded(all.likeness(number)))
      .add("measure", measure_of(all.likeness(number)));
  if (const auto by = all.evidence(number)) json.add_json("by", json_of(*by));
  return json.text();
}

// One row for each cluster of two or more, by their first documents.
void write_clusters(const Comparison& all, common::Report& file) {
  std::vector<std::pair<std::size_t, std::size_t>> gone;  // stays, goes
  std::vector<std::size_t> lowest;  // number that a document stays for
  for (std::size_t i = all.begin(); i < all.end(); ++i) lowest.push_back(i);
  for (std::size_t i = all.begin(); i < all.end(); ++i) {
    const std::size_t stays = all.stays_for(i);
    if (stays == i) continue;
    gone.emplace_back(stays, i);
    if (stays < all.begin()) continue;
    std::size_t& least = lowest[stays - all.begin()];
    least = std::min(least, i);
  }
  const auto order = [&](const auto& pair) {
    const auto [stays, goes] = pair;
    return std::pair(stays < all.begin() ? stays : lowest[stays - all.begin()],
                     goes);
  };
  std::sort(gone.begin(), gone.end(),
            [&](const auto& a, const auto& b) { return order(a) < order(b); });
  std::size_t cluster = 0;
  for (auto first = gone.begin(); first != gone.end();) {
    std::string documents;
    auto last = first;
    for (; last != gone.end() && last->first == first->first; ++last) {
      documents += (last == first ? "" : ",") + member(all, last->second);
    }
    file.write(transcript::JsonObject()
                   .add("cluster", ++cluster)
                   .add_json("kept", json_of(all.place(first->first)))
                   .add_json("documents", "[" + documents + "]")
                   .text() +
               "\n");
    first = last;
  }
}

Gone gone_of(const Comparison& all, std::size_t number,
             const Document& document) {
  const double likeness = all.likeness(number);
  return {"document",
          {document.source, document.id, line_of(document)},
          all.words(number),
          all.place(all.stays_for(number)),
          transcript::text_of(document),
          likeness,
          measure_of(likeness),
          all.evidence(number)};
}

}  // namespace

bool needs_all_documents(const DedupeCommand& command) {
  return command.by == "document" &&
         (command.near > 0 || command.keep != "first" ||
          !command.prefer.empty() || !command.clusters.empty());
}

void sift_whole_documents(common::Session& session,
                          const DedupeCommand& command, Ledger& ledger,
                          dedup::Store* index) {
  if (!command.clusters.empty() && !command.report.empty() &&
      common::is_same_file(command.clusters, command.report)) {
    common::refuse("--clusters and --report: one file cannot hold both");
  }
  common::Report clusters(command.clusters, session.options, session.inputs);
  Comparison all(command, index);
  common::look_ahead_prepared(session, [&all](const Document& document) {
    const auto seen = std::make_shared<Seen>(all.seen(document));
    return [seen, &all] { all.add(*seen); };
  });
  all.decide();
  if (clusters) write_clusters(all, clusters);
  clusters.finish(session.messages.failures() > 0);
  common::for_each_document(session, [&](const Document& document) {
    const auto number = all.number_of(document);
    if (number) ledger.add_input(all.words(*number));
    if (number && all.stays_for(*number) != *number) {
      ledger.add(gone_of(all, *number, document));
    } else if (!command.dry_run) {
      common::print(session, document, command.timestamps);
    }
  });
  if (!command.dry_run) all.save();
}

}  // namespace tamis::apps

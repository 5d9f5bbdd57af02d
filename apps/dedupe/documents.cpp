#include "dedupe/documents.hpp"

#include <fnmatch.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "tamis/dedup/near.hpp"
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

// Which document stays for each. Documents are numbered in the order they are
// read.
class Comparison {
 public:
  explicit Comparison(const DedupeCommand& command)
      : command_(command),
        has_places_(!command.report.empty() || !command.clusters.empty()),
        texts_(new_texts()) {}

  // All that is asked about a document before the second reading. Pure.
  Seen seen(const Document& document) const {
    Seen seen{document.source, document.id, line_of(document), {}};
    dedup::sketch(transcript::text_of(document), options(), seen.sketch);
    if (command_.near == 0) seen.sketch.shingles.clear();  // equal ones only
    return seen;
  }

  void add(const Seen& seen) {
    if (sources_.empty() || sources_.back().path != seen.source) {
      if (command_.scope == "file") decide();
      sources_.push_back({seen.source, numbers()});
    }
    words_.push_back({seen.sketch.words.size(), is_preferred(seen.source)});
    if (has_places_) places_.push_back({seen.id, seen.line});
    texts_.add(seen.sketch);
  }

  // To be called when all are added.
  void decide() {
    const std::vector<std::uint32_t> clusters = texts_.clusters();
    const std::size_t first = stays_.size();
    const auto stays = dedup::kept(clusters, std::span(words_).subspan(first),
                                   keep_of(command_.keep));
    for (std::uint32_t i = 0; i < stays.size(); ++i) {
      stays_.push_back(first + stays[i]);
      if (!has_places_) continue;
      likeness_.push_back(
          stays[i] == i || texts_.are_equal(i, stays[i])
              ? 1
              : static_cast<float>(texts_.similarity(i, stays[i])));
    }
    texts_ = new_texts();
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
        at + 1 < sources_.size() ? sources_[at + 1].first : numbers();
    if (number == end) return std::nullopt;
    ++taken_;
    return number;
  }

  std::size_t numbers() const { return words_.size(); }
  std::size_t words(std::size_t number) const { return words_[number].words; }
  std::size_t stays_for(std::size_t number) const { return stays_[number]; }

  // Where they are asked for, in a report or as clusters.
  Place place(std::size_t number) const {
    if (!has_places_) return {};
    const auto after = std::upper_bound(
        sources_.begin(), sources_.end(), number,
        [](std::size_t n, const Source& source) { return n < source.first; });
    const auto& [id, line] = places_[number];
    return {std::prev(after)->path, id, line};
  }
  double likeness(std::size_t number) const {
    return has_places_ ? likeness_[number] : 1;
  }

 private:
  struct Source {
    std::string path;
    std::size_t first;  // document
  };

  dedup::NearOptions options() const {
    dedup::NearOptions options;
    if (command_.near > 0) options.threshold = command_.near;
    return options;
  }

  dedup::NearDuplicates new_texts() const {
    return dedup::NearDuplicates(options(), temporary_folder());
  }

  bool is_preferred(const std::string& path) const {
    return std::any_of(command_.prefer.begin(), command_.prefer.end(),
                       [&](const std::string& glob) {
                         return ::fnmatch(glob.c_str(), path.c_str(), 0) == 0;
                       });
  }

  const DedupeCommand& command_;
  bool has_places_;
  dedup::NearDuplicates texts_;
  std::vector<Source> sources_;
  std::vector<dedup::Candidate> words_;
  std::vector<std::pair<std::string, std::size_t>> places_;  // id, line
  std::vector<std::size_t> stays_;
  std::vector<float> likeness_;  // to the one that stays
  std::size_t reading_ = 0;      // source
  std::size_t taken_ = 0;        // documents of it
};

std::string_view measure_of(double likeness) {
  return likeness < 1 ? measure::near : measure::words;
}

std::string member(const Comparison& all, std::size_t number) {
  const Place place = all.place(number);
  return transcript::JsonObject()
      .add("source", place.source)
      .add("id", place.id)
      .add("line", place.line)
      .add("words", all.words(number))
      .add("similarity", rounded(all.likeness(number)))
      .add("measure", measure_of(all.likeness(number)))
      .text();
}

// One row for each cluster of two or more, by their first documents.
void write_clusters(const Comparison& all, common::Report& file) {
  std::vector<std::pair<std::size_t, std::size_t>> gone;  // stays, goes
  std::vector<std::size_t> lowest(all.numbers());         // of those that stay
  for (std::size_t i = 0; i < all.numbers(); ++i) lowest[i] = i;
  for (std::size_t i = 0; i < all.numbers(); ++i) {
    const std::size_t stays = all.stays_for(i);
    if (stays == i) continue;
    gone.emplace_back(stays, i);
    lowest[stays] = std::min(lowest[stays], i);
  }
  std::sort(gone.begin(), gone.end(), [&](const auto& a, const auto& b) {
    return std::pair(lowest[a.first], a.second) <
           std::pair(lowest[b.first], b.second);
  });
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
          measure_of(likeness)};
}

}  // namespace

bool needs_all_documents(const DedupeCommand& command) {
  return command.by == "document" &&
         (command.near > 0 || command.keep != "first" ||
          !command.prefer.empty() || !command.clusters.empty());
}

void sift_whole_documents(common::Session& session,
                          const DedupeCommand& command, Ledger& ledger) {
  common::Report clusters(command.clusters, session.options, session.inputs);
  Comparison all(command);
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
}

}  // namespace tamis::apps

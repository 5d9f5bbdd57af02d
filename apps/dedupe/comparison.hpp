// Which of all documents stay: those of this run beside each other and, with an
// index, beside those of earlier runs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dedupe/command.hpp"
#include "dedupe/ledger.hpp"
#include "dedupe/places.hpp"
#include "tamis/dedup/near.hpp"
#include "tamis/transcript/document.hpp"

namespace tamis::apps {

// All that is asked about a document before the second reading.
struct Seen {
  std::string source;
  std::string id;
  std::size_t line;
  std::size_t size;  // bytes of its text
  dedup::Sketch sketch;
};

// Documents are numbered in the order they are read, behind those of earlier
// runs.
class Comparison {
 public:
  static constexpr std::string_view kind = "near document";  // in the index

  // `index` may be null; it outlives this.
  Comparison(const DedupeCommand& command, dedup::Store* index);

  // Pure; may be called from several threads.
  Seen seen(const transcript::Document& document) const;

  // The next one.
  void add(const Seen& seen);

  // To be called when all are added.
  void decide();

  // Puts this run's documents into the index, to be committed there.
  void save();

  // The number of the next document of the second reading; none where the
  // first did not see it, or saw another.
  std::optional<std::size_t> number_of(const transcript::Document& document);

  // The numbers of this run's documents.
  std::size_t begin() const { return past_; }
  std::size_t end() const { return past_ + words_.size(); }

  std::size_t words(std::size_t number) const {
    return words_[number - past_].words;
  }

  // The number of the one that stays for it, its own where it stays.
  std::size_t stays_for(std::size_t number) const {
    return stays_[number - past_];
  }

  // The rest is known where it is asked for, in a report or as clusters.
  Place place(std::size_t number) const;

  // How alike it is to the one that stays.
  double likeness(std::size_t number) const {
    return tells_ ? likeness_[number - past_].to_kept : 1;
  }
  std::optional<Evidence> evidence(std::size_t number) const;

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

  Likeness likeness_of(std::uint32_t text, std::uint32_t stays,
                       std::size_t first);
  dedup::NearOptions options() const;
  dedup::NearDuplicates new_texts() const;
  bool is_preferred(const std::string& path) const;

  const DedupeCommand& command_;
  dedup::Store* index_;
  bool tells_;  // in a report or as clusters
  bool has_places_;
  dedup::NearDuplicates texts_;
  std::size_t past_;  // documents of earlier runs
  std::optional<Places> past_places_;
  std::vector<std::uint32_t> kept_;  // of texts_
  std::vector<Source> sources_;
  std::vector<dedup::Candidate> words_;
  std::vector<std::size_t> sizes_;  // of texts, in bytes
  std::vector<std::pair<std::string, std::size_t>> places_;  // id, line
  std::vector<std::size_t> stays_;
  std::vector<Likeness> likeness_;
  std::size_t reading_ = 0;  // source
  std::size_t taken_ = 0;    // documents of it
};

}  // namespace tamis::apps

#include "dedupe/documents.hpp"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "common/report.hpp"
#include "dedupe/comparison.hpp"
#include "dedupe/units.hpp"

namespace tamis::apps {
namespace {

using transcript::Document;

std::string member(const Comparison& all, std::size_t number) {
  transcript::JsonObject json;
  add(json, all.place(number));
  json.add("words", all.words(number))
      .add("similarity", rounded(all.likeness(number)))
      .add("measure", measure::of(all.likeness(number)));
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

Gone gone_of(const Comparison& all, std::size_t number, std::string text) {
  const double likeness = all.likeness(number);
  return {"document",
          all.place(number),
          all.words(number),
          all.place(all.stays_for(number)),
          std::move(text),
          likeness,
          measure::of(likeness),
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
  common::Report clusters(command.clusters, session.output, session.inputs,
                          "--clusters");
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
    if (!number) session.messages.fail_document(document.id, changed_message);
    if (number) ledger.add_input(all.words(*number));
    if (number && all.stays_for(*number) != *number) {
      ledger.add(gone_of(
          all, *number,
          command.report.empty() ? std::string() : whole_text(document)));
    } else if (!command.dry_run) {
      common::print(session, document, command.timestamps);
    }
  });
  if (!command.dry_run) all.save();
}

}  // namespace tamis::apps

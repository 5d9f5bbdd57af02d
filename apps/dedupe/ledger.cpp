#include "dedupe/ledger.hpp"

#include <cmath>
#include <cstdio>

namespace tamis::apps {

void add(transcript::JsonObject& json, const Place& place) {
  json.add("source", place.source);
  json.add("id", place.id);
  json.add("line", place.line);
}

std::string json_of(const Place& place) {
  transcript::JsonObject json;
  add(json, place);
  return json.text();
}

std::string json_of(const Evidence& evidence) {
  transcript::JsonObject json;
  add(json, evidence.place);
  return json.add("similarity", rounded(evidence.similarity)).text();
}

double rounded(double similarity) {
  return std::round(similarity * 1e4) / 1e4;
}

namespace {

std::string row(const Gone& gone) {
  transcript::JsonObject json;
  json.add("unit", gone.unit);
  add(json, gone.place);
  json.add("words", gone.words)
      .add_json("duplicate_of", json_of(gone.original))
      .add("similarity", rounded(gone.similarity))
      .add("measure", gone.measure);
  if (gone.by) json.add_json("by", json_of(*gone.by));
  return json.add("text", gone.text).text() + "\n";
}

}  // namespace

Ledger::Ledger(const common::Session& session, const DedupeCommand& command)
    : command_(command),
      report_(command.report, session.output, session.inputs) {}

void Ledger::tell(const Gone& gone) {
  if (report_) report_.write(row(gone));
}

void Ledger::add(const Gone& gone) {
  tell(gone);
  ++gone_;
  gone_words_ += gone.words;
}

std::string Ledger::totals() const {
  return std::to_string(gone_) + " " + command_.by + (gone_ == 1 ? "" : "s") +
         " gone: " + std::to_string(gone_words_) + " of " +
         std::to_string(words_) + " words (" + percent(gone_words_, words_) +
         ")";
}

void Ledger::close(common::Session& session) {
  close(session, totals());
}

void Ledger::close(common::Session& session, const std::string& totals) {
  report_.finish(session.messages.failures() > 0);
  if (command_.dry_run) session.output.write(totals + "\n");
  session.tally.made = totals;
}

std::string percent(std::size_t part, std::size_t whole) {
  const double share = whole == 0 ? 0
                                  : 100.0 * static_cast<double>(part) /
                                        static_cast<double>(whole);
  char text[32];
  std::snprintf(text, sizeof text, "%.1f %%", share);
  return text;
}

}  // namespace tamis::apps

#include "extract/rows.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "common/columns.hpp"
#include "extract/table.hpp"
#include "tamis/transcript/json.hpp"
#include "tamis/transcript/write.hpp"

namespace tamis::apps {
namespace {

using transcript::JsonObject;

// "frequency +1.2, position -0.4"
std::string told(const std::vector<keyword::Evidence>& evidence) {
  std::string text;
  for (const auto& [name, value] : evidence) {
    text.append(text.empty() ? "" : ", ").append(name);
    text += (value < 0 ? " -" : " +") + decimal(std::abs(value), 2);
  }
  return text;
}

std::string told(const keyword::Keyness& keyness) {
  return "keyness " + decimal(keyness.log_likelihood, 1) + ": " +
         decimal(std::exp2(keyness.log_ratio), 1) + " times as often, " +
         std::to_string(keyness.background) + " in the background";
}

std::string text_of(const KeywordList& list, const ExtractCommand& command) {
  std::string text;
  for (const KeywordRow& row : list.rows) {
    text += row.text + "\n";
    if (command.explain && !row.evidence.empty()) {
      text += common::wrapped("  ", told(row.evidence), 80);
    }
    if (row.keyness) text += "  " + told(*row.keyness) + "\n";
  }
  return text;
}

std::string json_of(const std::vector<keyword::Evidence>& evidence) {
  JsonObject json;
  for (const auto& [name, value] : evidence) {
    json.add(name, rounded(value, 1e-4));
  }
  return json.text();
}

std::string json_of(const keyword::Keyness& keyness) {
  return JsonObject()
      .add("log_likelihood", rounded(keyness.log_likelihood, 1e-4))
      .add("log_ratio", rounded(keyness.log_ratio, 1e-4))
      .add("background", keyness.background)
      .text();
}

std::string json_of(const KeywordRow& row, const ExtractCommand& command) {
  JsonObject json;
  json.add("text", row.text);
  json.add("score", std::max(rounded(row.score, 1e-6), 1e-6));
  json.add("count", row.count);
  if (row.start) {
    json.add("first", rounded(*row.start, 1e-3));
  } else {
    json.add("first", row.line);
  }
  if (command.by == "corpus") {
    json.add("document", row.document).add("documents", row.documents);
  }
  if (row.keyness) json.add_json("keyness", json_of(*row.keyness));
  if (command.explain) json.add_json("evidence", json_of(row.evidence));
  return json.text();
}

std::string json_of(const KeywordList& list, const ExtractCommand& command) {
  std::vector<std::string> rows;
  for (const KeywordRow& row : list.rows) rows.push_back(json_of(row, command));
  JsonObject json;
  json.add("id", list.id);
  if (!list.speaker.empty()) json.add("speaker", list.speaker);
  return json.add_json("keywords", transcript::json_array(rows)).text() + "\n";
}

// The columns that stand in every table, then those that options add.
std::string header(const ExtractCommand& command) {
  Table table(command.shared);
  for (const auto* name : {"id", "speaker", "text", "score", "count",
                           "documents", "document", "line", "start"}) {
    table.add(name);
  }
  if (!command.background.empty()) {
    table.add("log_likelihood").add("log_ratio").add("background");
  }
  if (command.explain) table.add("evidence");
  table.end();
  return table.text();
}

std::string table_of(const KeywordList& list, const ExtractCommand& command) {
  Table table(command.shared);
  for (const KeywordRow& row : list.rows) {
    table.add(list.id).add(list.speaker).add(row.text);
    table.add(decimal(row.score, 4)).add(std::to_string(row.count));
    table.add(std::to_string(row.documents)).add(row.document);
    table.add(std::to_string(row.line)).add(transcript::tsv_seconds(row.start));
    if (row.keyness) {
      table.add(decimal(row.keyness->log_likelihood, 2))
          .add(decimal(row.keyness->log_ratio, 2))
          .add(std::to_string(row.keyness->background));
    } else if (!command.background.empty()) {
      table.add("").add("").add("");
    }
    if (command.explain) table.add(told(row.evidence));
    table.end();
  }
  return table.text();
}

}  // namespace

std::string decimal(double value, int digits) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", digits, value);
  return text;
}

double rounded(double value, double unit) {
  // Divided by a whole number, so that 0.31 stays 0.31.
  const double parts = std::round(1 / unit);
  return std::round(value * parts) / parts;
}

std::string printed(const KeywordList& list, const ExtractCommand& command) {
  const std::string& format = command.shared.format;
  if (format == "jsonl") return json_of(list, command);
  if (format == "tsv" || format == "csv") return table_of(list, command);
  return text_of(list, command);
}

void print(common::Session& session, const ExtractCommand& command,
           const KeywordList& list, std::string printed) {
  const std::string& format = command.shared.format;
  if (format == "jsonl") {
    session.output.write(printed);
  } else if (format == "tsv" || format == "csv") {
    session.output.add_rows(header(command), printed);
  } else {
    const std::string name =
        list.speaker.empty() ? list.id : list.id + ": " + list.speaker;
    session.output.add(name, std::move(printed));
  }
}

}  // namespace tamis::apps

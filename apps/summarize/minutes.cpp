#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "common/terminal.hpp"
#include "summarize/forms.hpp"
#include "summarize/topics.hpp"
#include "tamis/summary/summary.hpp"
#include "tamis/transcript/write.hpp"

namespace tamis::apps {
namespace {

using transcript::markdown_text;

constexpr std::size_t most_keywords = 8;
constexpr std::size_t most_speakers = 10;

// The words of minutes that are not the speakers'.
struct Wording {
  std::string_view source, date, duration, speakers, more, keywords;
};

constexpr Wording english = {"Source",   "Date", "Duration",
                             "Speakers", "more", "Keywords"};
constexpr Wording french = {"Source",       "Date",   "Durée",
                            "Intervenants", "autres", "Mots-clés"};

const Wording& wording_of(token::Language language) {
  return language == token::Language::french ? french : english;
}

std::string file_name(const std::string& id) {
  return common::printable(id.substr(id.rfind('/') + 1));
}

std::string fact(std::string_view name, const std::string& what) {
  if (what.empty()) return {};
  return "- " + std::string(name) + ": " + what + "\n";
}

std::string date_of(const Script& script) {
  constexpr std::array<std::string_view, 6> keys = {
      "date", "published", "published_at", "upload_date", "pubDate", "created"};
  for (const std::string_view key : keys) {
    for (const auto& [name, json] : script.meta()) {
      const bool is_text = json.size() > 2 && json.starts_with('"') &&
                           json.find('\\') == json.npos;
      if (name == key && is_text) return json.substr(1, json.size() - 2);
    }
  }
  return {};
}

std::string speakers_of(const Script& script, std::string_view more) {
  std::vector<std::pair<std::size_t, std::size_t>> words;  // and who
  for (std::size_t i = 0; i < script.speakers().size(); ++i) {
    words.emplace_back(0, i);
  }
  std::size_t total = 0;
  for (std::size_t i = 0; i < script.size(); ++i) {
    words[script.speaker_number(i)].first += script.words(i);
    total += script.words(i);
  }
  std::erase_if(words, [&](const auto& share) {
    return script.speakers()[share.second].empty();
  });
  std::stable_sort(
      words.begin(), words.end(),
      [](const auto& a, const auto& b) { return a.first > b.first; });
  std::string text;
  for (std::size_t i = 0; i < std::min(most_speakers, words.size()); ++i) {
    const auto& [count, speaker] = words[i];
    text += i == 0 ? "" : ", ";
    text += markdown_text(script.speakers()[speaker]) + " (" +
            std::to_string(std::lround(100. * static_cast<double>(count) /
                                       static_cast<double>(total))) +
            "\u00A0%)";
  }
  if (words.size() > most_speakers) {
    text += ", " + std::to_string(words.size() - most_speakers) + " ";
    text += more;
  }
  return text;
}

std::string keywords_of(const Script& script) {
  Topics topics(script);
  std::string text;
  for (const auto& keyword : topics.best(0, script.size(), most_keywords)) {
    text += (text.empty() ? "" : ", ") + markdown_text(keyword);
  }
  return text;
}

std::string head_of(const Script& script) {
  const Wording& wording = wording_of(script.language());
  const std::string name =
      script.title().empty() ? file_name(script.id()) : script.title();
  const auto seconds = script.seconds();
  return "# " + markdown_text(name) + "\n\n" +
         fact(wording.source,
              markdown_text(common::printable(script.source()))) +
         fact(wording.date, markdown_text(date_of(script))) +
         fact(wording.duration, seconds ? transcript::clock(*seconds) : "") +
         fact(wording.speakers, speakers_of(script, wording.more)) +
         fact(wording.keywords, keywords_of(script)) + "\n";
}

// Whether a quote goes on from that before it: without a gap, in one turn.
bool goes_on(const Quote& last, const Quote& quote) {
  return last.script == quote.script && last.sentence + 1 == quote.sentence &&
         quote.script->part(last.sentence) ==
             quote.script->part(quote.sentence);
}

// Where the run of quotes from `i` on ends, which reads as one.
std::size_t end_of_run(const std::vector<Quote>& quotes, std::size_t i) {
  constexpr std::size_t most_words = 50;
  std::size_t words = 0;
  std::size_t end = i;
  do {
    words += summary::cost_of(quotes[end].text());
    ++end;
  } while (end < quotes.size() && goes_on(quotes[end - 1], quotes[end]) &&
           words + summary::cost_of(quotes[end].text()) <= most_words);
  return end;
}

std::string entries_of(const std::vector<Quote>& quotes, bool names_speakers) {
  std::string out;
  for (std::size_t i = 0; i < quotes.size();) {
    const std::size_t end = end_of_run(quotes, i);
    std::string by = names_speakers ? markdown_text(quotes[i].speaker()) : "";
    const std::string place = written(quotes[i].place());
    if (!by.empty() && !place.empty()) by += ", ";
    by += place;
    out += "- “";
    for (std::size_t k = i; k < end; ++k) {
      out += (k > i ? " " : "") + markdown_text(quotes[k].text());
    }
    out += "”" + (by.empty() ? by : " — " + by) + "\n";
    i = end;
  }
  return out;
}

std::string heading_of(const Section& section, const std::string& by) {
  if (by == "corpus") {
    return file_name(section.quotes.front().script->id());
  }
  if (by == "speaker") return section.speaker;
  return section.title;
}

}  // namespace

std::string minutes_of(const Digest& digest, const std::string& by) {
  std::string out =
      digest.script
          ? head_of(*digest.script)
          : "# Corpus\n\n- Documents: " + std::to_string(digest.documents) +
                "\n\n";
  for (const Section& section : digest.sections) {
    const std::string heading = heading_of(section, by);
    if (!heading.empty()) {
      out += "## " + markdown_text(heading);
      if (by == "chapter") out += " (" + written(section.place) + ")";
      out += "\n\n";
    }
    if (section.quotes.empty()) continue;
    out += entries_of(section.quotes, by != "speaker") + "\n";
  }
  if (!out.empty()) out.pop_back();
  return out;
}

}  // namespace tamis::apps

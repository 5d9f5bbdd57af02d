#include <algorithm>

#include "extract/outline_forms.hpp"
#include "extract/rows.hpp"
#include "extract/table.hpp"
#include "tamis/transcript/json.hpp"
#include "tamis/transcript/write.hpp"

namespace tamis::apps {
namespace {

using transcript::JsonObject;

constexpr double unit = 1e-4;  // that shares and weights are rounded to

std::span<const keyword::ThemeKeyword> keywords_of(const OutlinedTheme& theme,
                                                   const Outlined& outlined) {
  const auto& keywords = theme.theme->keywords;
  return std::span(keywords).first(
      std::min(keywords.size(), outlined.keywords));
}

std::string json_of(const keyword::ThemeKeyword& keyword) {
  return JsonObject()
      .add("text", keyword.text)
      .add("weight", rounded(keyword.weight, unit))
      .add("count", keyword.count)
      .add("documents", keyword.documents)
      .text();
}

std::string json_of(const ThemeQuote& quote, const Outlined& outlined) {
  JsonObject json;
  json.add("text", quote.text);
  json.add("document", outlined.documents[quote.origin.document].id());
  if (!quote.speaker.empty()) json.add("speaker", quote.speaker);
  if (quote.origin.start) {
    json.add("start", rounded(*quote.origin.start, 1e-3));
  } else {
    json.add("line", quote.origin.line);
  }
  return json.text();
}

std::string json_of(const OutlinedTheme& theme, std::size_t number,
                    const Outlined& outlined) {
  std::vector<std::string> keywords;
  for (const auto& keyword : keywords_of(theme, outlined)) {
    keywords.push_back(json_of(keyword));
  }
  std::vector<std::string> documents;
  for (const ThemeShare& share : theme.documents) {
    documents.push_back(JsonObject()
                            .add("id", outlined.documents[share.document].id())
                            .add("count", share.count)
                            .add("share", rounded(share.share, unit))
                            .text());
  }
  std::vector<std::string> speakers;
  for (const ThemeShare& share : theme.speakers) {
    speakers.push_back(JsonObject()
                           .add("name", share.speaker)
                           .add("count", share.count)
                           .add("share", rounded(share.share, unit))
                           .text());
  }
  std::vector<std::string> course;
  for (const std::uint32_t step : theme.course) {
    course.push_back(std::to_string(step));
  }
  std::vector<std::string> quotes;
  for (const ThemeQuote& quote : theme.quotes) {
    quotes.push_back(json_of(quote, outlined));
  }
  constexpr std::string_view axes[] = {"documents", "seconds", "bytes"};
  return JsonObject()
      .add("theme", number)
      .add("label", theme.theme->label)
      .add("weight", rounded(theme.theme->weight, unit))
      .add_json("keywords", transcript::json_array(keywords))
      .add_json("documents", transcript::json_array(documents))
      .add_json("speakers", transcript::json_array(speakers))
      .add("course_of", axes[static_cast<std::size_t>(outlined.course.axis)])
      .add("course_step", rounded(outlined.course.step, 1e-3))
      .add_json("course", transcript::json_array(course))
      .add_json("quotes", transcript::json_array(quotes))
      .text();
}

// The rows of one theme, each beginning with its number, label and weight.
class ThemeRows {
 public:
  ThemeRows(Table& table, const OutlinedTheme& theme, std::size_t number)
      : table_(table), theme_(theme), number_(number) {}

  void add(const keyword::ThemeKeyword& keyword) {
    begin("keyword", keyword.text, std::to_string(keyword.count),
          decimal(keyword.weight, 4));
    table_.add(std::to_string(keyword.documents));
    table_.add_row({"", "", "", ""});
  }

  void add_document(const ThemeShare& share, const std::string& id) {
    begin("document", "", std::to_string(share.count), decimal(share.share, 4));
    table_.add_row({"", id, "", "", ""});
  }

  void add_speaker(const ThemeShare& share) {
    begin("speaker", "", std::to_string(share.count), decimal(share.share, 4));
    table_.add_row({"", "", "", "", share.speaker});
  }

  void add(const ThemeQuote& quote, const std::string& id) {
    begin("quote", quote.text, "", "");
    table_.add_row({"", id, std::to_string(quote.origin.line),
                    transcript::tsv_seconds(quote.origin.start),
                    quote.speaker});
  }

 private:
  void begin(std::string_view kind, std::string_view text,
             std::string_view count, std::string_view share) {
    table_.add(std::to_string(number_)).add(theme_.theme->label);
    table_.add(decimal(theme_.theme->weight, 4)).add(kind).add(text);
    table_.add(count).add(share);
  }

  Table& table_;
  const OutlinedTheme& theme_;
  std::size_t number_;
};

}  // namespace

std::string jsonl_of(const Outlined& outlined) {
  std::string text;
  for (std::size_t i = 0; i < outlined.themes.size(); ++i) {
    text += json_of(outlined.themes[i], i + 1, outlined) + "\n";
  }
  return text;
}

std::string outline_header(const common::SharedOptions& options) {
  Table table(options);
  table.add_row({"theme", "label", "weight", "kind", "text", "count", "share",
                 "documents", "id", "line", "start", "speaker"});
  return table.text();
}

std::string table_of(const Outlined& outlined,
                     const common::SharedOptions& options) {
  Table table(options);
  const auto id = [&](std::size_t document) -> const std::string& {
    return outlined.documents[document].id();
  };
  for (std::size_t i = 0; i < outlined.themes.size(); ++i) {
    const OutlinedTheme& theme = outlined.themes[i];
    ThemeRows rows(table, theme, i + 1);
    for (const auto& keyword : keywords_of(theme, outlined)) rows.add(keyword);
    for (const ThemeShare& share : theme.documents) {
      rows.add_document(share, id(share.document));
    }
    for (const ThemeShare& share : theme.speakers) rows.add_speaker(share);
    for (const ThemeQuote& quote : theme.quotes) {
      rows.add(quote, id(quote.origin.document));
    }
  }
  return table.text();
}

}  // namespace tamis::apps

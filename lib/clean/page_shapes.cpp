// What is chrome by the make of the line alone, wherever it stands.
#include <algorithm>

#include "page.hpp"
#include "page_phrases.hpp"
#include "page_words.hpp"
#include "tamis/text/classes.hpp"

namespace tamis::clean {
namespace {

bool is_legal(const Page& page, std::size_t i) {
  constexpr std::size_t longest = 300;  // bytes
  const std::string_view text = page.text(i);
  if (text.size() > longest) return false;
  if (text.starts_with("©") || text.starts_with("(c) 20") ||
      text.starts_with("(C) 20") || text.starts_with("Copyright ©")) {
    return true;
  }
  const Line& line = page.line(i);
  if (line.is_short ? line.words > 16 : !page.is_in_tail(i)) return false;
  if (is_prose(line) && !page.is_in_tail(i)) return false;
  const std::string_view all = page.folded(i);
  const bool begins = begins_with_one_of(legal_phrases, all);
  // Further behind, it is the end of a paragraph that was said.
  constexpr std::size_t far = 80;  // bytes
  const bool ends = all.find("tous droits réservés") < far ||
                    all.find("all rights reserved") < far ||
                    (text.find("©") < far && line.numbers > 0);
  return (begins && (line.words <= 6 || page.is_in_tail(i))) || ends;
}

bool is_tag_line(const Page& page, std::size_t i) {
  const Line& line = page.line(i);
  if (line.ends_sentence && !page.text(i).ends_with(':')) return false;
  if (line.hashtags >= 2 && line.hashtags + 1 >= line.words) return true;
  const std::string_view all = page.folded(i);
  return std::any_of(
      std::begin(tag_titles), std::end(tag_titles), [&](auto title) {
        if (!all.starts_with(title)) return false;
        const auto rest = text::trimmed(all.substr(title.size()));
        return rest.starts_with(':') ||
               (title.find(' ') != title.npos && line.words <= 10 &&
                line.capitals * 2 >= line.words - 1);
      });
}

// A link to the page before or behind.
bool is_step(const Page& page, std::size_t i) {
  const std::string_view text = page.text(i);
  const bool has_half_quote =  // which a sentence may begin or end with
      !page.line(i).ends_sentence &&
      ((text.starts_with("«") && text.find("»") == text.npos) ||
       (text.ends_with("»") && text.find("«") == text.npos));
  const bool has_arrow = text.starts_with("←") || text.ends_with("→") ||
                         text.starts_with("‹") || text.ends_with("›") ||
                         has_half_quote;
  if (has_arrow && !is_prose(page.line(i))) return true;
  if (page.line(i).words > 16) return false;
  constexpr std::string_view openings[] = {
      "previous:",         "next:",
      "previous post",     "next post",
      "previous article",  "next article",
      "previous episode",  "next episode",
      "précédent :",       "suivant :",
      "article précédent", "article suivant",
      "épisode précédent", "épisode suivant",
      "older posts",       "newer posts",
      "prochain épisode",  "next up",
      "up next:"};
  const std::string_view all = page.folded(i);
  return std::any_of(std::begin(openings), std::end(openings),
                     [&](auto opening) {
                       const auto end = opening.size();
                       return all.starts_with(opening) &&
                              (all.size() == end || opening.ends_with(':') ||
                               text::trimmed(all.substr(end)).starts_with(':'));
                     });
}

bool is_named_author(const Page& page, std::size_t i) {
  constexpr std::size_t head = 2 * head_size;
  const Line& line = page.line(i);
  if (line.words < 2 || line.words > 6 || line.ends_sentence ||
      line.capitals + 2 < line.words || line.capitals < 2) {
    return false;
  }
  const bool is_near_date = (i > 0 && page.mark(i - 1) == "date") ||
                            (i + 1 < page.size() && page.mark(i + 1) == "date");
  const std::string_view all = page.folded(i);
  const bool is_told = all.starts_with("written by ") ||
                       all.starts_with("écrit par ") ||
                       all.starts_with("rédigé par ");
  if (i >= head && !is_near_date && !is_told) return false;
  return std::any_of(
      std::begin(byline_titles), std::end(byline_titles), [all](auto title) {
        return all.starts_with(title) && all.size() > title.size() &&
               all[title.size()] == ' ';
      });
}

bool is_file_name(std::string_view text) {
  const std::string_view name = text.substr(0, text.find(' '));
  return name.size() == text.size() &&
         std::any_of(
             file_endings.begin(), file_endings.end(), [name](auto ending) {
               return name.size() > ending.size() && name.ends_with(ending);
             });
}

// "Already have an account? Log in", "Pas encore inscrit ? Créez un compte"
bool is_login(const Line& line, std::string_view text) {
  return line.words <= 12 && line.acting > 0 && text.find('?') != text.npos &&
         !text.ends_with('?') && line.strange <= 2 &&
         line.acting + line.company >= line.strange + 2;
}

// What is chrome by the make of the line alone.
std::string_view rule_by_shape(const Page& page, std::size_t i) {
  const Line& line = page.line(i);
  const std::string_view text = page.text(i);
  if (is_legal(page, i)) return "legal";
  if (!line.is_short) return {};
  if (is_count(line, text)) return "count";
  if (is_player(line, text)) return "player";
  if (is_menu_row(line, text)) return "menu";
  if (is_tag_line(page, i)) return "tags";
  if (is_step(page, i)) return "related";
  if (is_named_author(page, i)) return "byline";
  if (is_file_name(text)) return "image";
  if (is_login(line, text)) return "menu";
  const bool is_sure = line.words - line.numbers > 1;
  if (is_sure && is_made_of_page_words(line)) return "menu";
  return {};
}

}  // namespace

void mark_by_shape(Page& page) {
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (page.is_open(i)) page.mark(i) = rule_by_shape(page, i);
  }
}

}  // namespace tamis::clean

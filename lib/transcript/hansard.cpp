// Records of parliaments: <SPEAKER NAME=…> and <P> that nobody closes
// (Europarl), <paragraphe> with <orateurs> and <texte> (Assemblée nationale),
// and their kin. Read by the HTML parser, which does not mind.
#include <algorithm>
#include <array>
#include <string>

#include "lines.hpp"
#include "markup_formats.hpp"
#include "sax.hpp"
#include "tamis/text/classes.hpp"

namespace tamis::transcript {
namespace {

constexpr std::array<std::string_view, 5> name_elements = {
    "nom", "name", "orateur", "orateurs", "speaker"};
constexpr std::array<std::string_view, 12> paragraph_elements = {
    "p",  "texte", "para", "paragraphe", "chapter", "seg",
    "br", "titre", "h1",   "h2",         "h3",      "div"};
// What says of a speech when and where it stands, or whose it is besides.
constexpr std::array<std::string_view, 8> dropped_elements = {
    "metadonnees", "qualite", "id",    "identifiant",
    "teiheader",   "script",  "style", "head"};

template <std::size_t size>
bool is_in(const std::array<std::string_view, size>& names,
           std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

class HansardReader {
 public:
  void on_start(std::string_view name, const Attributes& attributes,
                std::size_t line) {
    line_ = line;
    ++depth_;
    if (dropped_from_ > 0) return;
    if (is_in(dropped_elements, name)) {
      dropped_from_ = depth_;
    } else if (name == "paragraphe" || name == "intervention") {
      end_paragraph();
      speaker_.clear();
    } else if (is_in(name_elements, name)) {
      start_name(name, attributes);
    } else if (is_in(paragraph_elements, name)) {
      end_paragraph();
    }
  }

  void on_end(std::string_view name) {
    if (dropped_from_ == depth_) dropped_from_ = 0;
    if (name_from_ == depth_) {
      name_from_ = 0;
      trim_name();
    }
    if (is_in(paragraph_elements, name)) end_paragraph();
    if (depth_ > 0) --depth_;
  }

  void on_text(std::string_view text) {
    if (dropped_from_ > 0) return;
    if (name_from_ > 0) return append_collapsed(speaker_, text);
    if (text_.empty()) paragraph_line_ = line_of(text);
    append_collapsed(text_, text);
    line_ += line_ends(text);
  }

  Document document() {
    end_paragraph();
    return std::move(document_);
  }

 private:
  // A name is an attribute, over all that follows, or the text within.
  void start_name(std::string_view name, const Attributes& attributes) {
    if (name_from_ > 0) return;
    end_paragraph();
    if (name == "speaker" && attributes.has("name")) {
      speaker_.clear();
      append_collapsed(speaker_, text::trimmed(attributes.of("name")));
      return;
    }
    speaker_.clear();
    name_from_ = depth_;
  }

  void trim_name() {
    std::string_view name = text::trimmed(speaker_);
    while (name.ends_with('.') || name.ends_with(':') || name.ends_with(',')) {
      name = text::trimmed(name.substr(0, name.size() - 1));
    }
    speaker_ = std::string(name);
  }

  std::size_t line_of(std::string_view text) const {
    const std::size_t first = text.find_first_not_of(" \t\n");
    const auto blank = text.substr(0, first);
    return line_ + line_ends(blank);
  }

  void end_paragraph() {
    Segment segment;
    segment.text = text::trimmed(text_);
    text_.clear();
    if (segment.text.empty()) return;
    segment.speaker = speaker_;
    segment.line = paragraph_line_;
    segment.is_event = is_stage_direction(segment.text);
    document_.segments.push_back(std::move(segment));
  }

  // "(Applaudissements.)"
  static bool is_stage_direction(std::string_view text) {
    return text.starts_with('(') &&
           (text.ends_with(')') || text.ends_with(").")) &&
           text.find(')') + 2 >= text.size() && text.size() < 120;
  }

  Document document_;
  std::string speaker_;
  std::string text_;
  std::size_t line_ = 1;
  std::size_t paragraph_line_ = 1;
  std::size_t depth_ = 0;
  std::size_t dropped_from_ = 0;  // depth of the element; 0: none
  std::size_t name_from_ = 0;     // likewise
};

}  // namespace

Document read_hansard(std::string_view text, Problems&) {
  HansardReader reader;
  Problems none;
  parse(text, Notation::html, reader, none);
  return reader.document();
}

}  // namespace tamis::transcript

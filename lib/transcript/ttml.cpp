// TTML, DFXP, IMSC, SMPTE-TT and the lyrics kind of iTunes: captions in <p>.
//
// Dropped are styles, regions, metadata inside of the body, animations, images
// and what ruby says above the words.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "markup_formats.hpp"
#include "sax.hpp"
#include "tamis/text/classes.hpp"
#include "ttml_page.hpp"

namespace tamis::transcript {
namespace {

constexpr std::array<std::string_view, 14> dropped_elements = {
    "styling", "layout", "metadata", "agent",      "title",
    "desc",    "rt",     "rp",       "copyright",  "set",
    "animate", "image",  "data",     "information"};

bool is_dropped(std::string_view name) {
  return std::find(dropped_elements.begin(), dropped_elements.end(), name) !=
         dropped_elements.end();
}

bool is_above_words(std::string_view ruby) {
  return ruby == "text" || ruby == "textContainer" || ruby == "delimiter";
}

bool is_white(std::string_view text) {
  return text.find_first_not_of(" \n\t") == text.npos;
}

class TtmlReader {
 public:
  void on_start(std::string_view name, const Attributes& attributes,
                std::size_t line) {
    line_ = line;
    ++depth_;
    if (skipped_from_ > 0) return start_in_head(name, attributes);
    if (name == "br") return add(" ");
    if (name == "p" || name == "span") return open(name, attributes);
    if (name == "div" || name == "body") {
      in_caption_ = false;
      return open(name, attributes);
    }
    if (name == "tt") return start_document(attributes);
    if (!is_dropped(name)) return;
    skipped_from_ = depth_;
    start_in_head(name, attributes);
  }

  void on_end(std::string_view name) {
    if (name == "p" || name == "div") in_caption_ = false;
    while (!opened_.empty() && opened_.back().depth >= depth_) {
      opened_.pop_back();
    }
    if (skipped_from_ == depth_) skipped_from_ = 0;
    if (name == "name" || name == "title") head_text_ = nullptr;
    if (depth_ > 0) --depth_;
  }

  void on_text(std::string_view text) {
    if (head_text_ != nullptr) append_collapsed(*head_text_, text);
    if (skipped_from_ == 0) add(text);
  }

  TtmlPage page() && {
    page_.title = text::trimmed(page_.title);
    return std::move(page_);
  }

 private:
  struct Open {
    std::size_t depth;
    std::size_t element;
    std::size_t speaker;
    std::size_t language;
  };

  // Each name is kept once; the first is none.
  std::size_t index_of(std::string_view name) {
    if (name.empty()) return 0;
    const auto [known, is_new] = indices_.emplace(name, page_.names.size());
    if (is_new) page_.names.emplace_back(name);
    return known->second;
  }

  void start_document(const Attributes& attributes) {
    rates_.set_frame_rate(attributes.of("frameRate"),
                          attributes.of("frameRateMultiplier"));
    rates_.set_tick_rate(attributes.of("tickRate"));
    if (!rates_.ticks && attributes.has("frameRate")) {
      rates_.ticks = rates_.frames;
    }
    page_.language = index_of(language_of_tag(attributes.of("lang")));
  }

  // Who speaks is told in the head, or in a <metadata> anywhere; the title is
  // the head's alone.
  void start_in_head(std::string_view name, const Attributes& attributes) {
    if (name == "agent") agent_ = attributes.of("id");
    if (name == "name" && !agent_.empty()) head_text_ = &agents_[agent_];
    if (name == "title" && page_.elements.empty() && page_.title.empty()) {
      head_text_ = &page_.title;
    }
  }

  void open(std::string_view name, const Attributes& attributes) {
    const bool is_first = opened_.empty();
    TimedElement element{
        is_first ? page_.elements.size() : opened_.back().element, {}, {}, {}};
    Open opened{depth_, page_.elements.size(),
                is_first ? 0 : opened_.back().speaker,
                is_first ? page_.language : opened_.back().language};
    bool is_ruby = false;
    attributes.each([&](std::string_view key, std::string_view value) {
      key = local_name(key);
      if (key == "begin") element.begin = time(value);
      if (key == "end") element.end = time(value);
      if (key == "dur") element.duration = time(value);
      if (key == "timeContainer") element.is_sequence = value == "seq";
      if (key == "agent") opened.speaker = index_of(names_of(value));
      if (key == "ruby") is_ruby = is_above_words(value);
      if (key == "lang" && name == "div") {
        opened.language = index_of(language_of_tag(value));
      }
    });
    if (is_ruby) skipped_from_ = depth_;
    page_.elements.push_back(element);
    opened_.push_back(opened);
    if (name == "p") start_caption();
  }

  void start_caption() {
    const Open& opened = opened_.back();
    page_.captions.push_back({opened.element, line_, opened.language,
                              page_.pieces.size(), page_.pieces.size()});
    in_caption_ = true;
  }

  std::optional<double> time(std::string_view value) {
    const auto found = ttml_time(value, rates_);
    if (!found && ++page_.bad_times == 1) page_.first_bad_time = line_;
    return found;
  }

  // The names of a list of agents; a name that nobody told is its own.
  std::string names_of(std::string_view ids) const {
    std::string names;
    for (ids = text::trimmed(ids); !ids.empty(); ids = text::trimmed(ids)) {
      const std::string id(ids.substr(0, ids.find_first_of(" \t\n")));
      ids.remove_prefix(id.size());
      const auto known = agents_.find(id);
      if (!names.empty()) names += ", ";
      names += known == agents_.end()
                   ? id
                   : std::string(text::trimmed(known->second));
    }
    return names;
  }

  // Text of the body that stands in no <p> is a caption of its own.
  void add(std::string_view text) {
    if (opened_.empty()) return;
    if (!in_caption_) {
      if (is_white(text)) return;
      start_caption();
    }
    const Open& opened = opened_.back();
    TtmlCaption& caption = page_.captions.back();
    if (caption.first_piece == page_.pieces.size() ||
        page_.pieces.back().element != opened.element) {
      page_.pieces.push_back({opened.element, opened.speaker, page_.text.size(),
                              page_.text.size()});
      caption.end_piece = page_.pieces.size();
      if (is_white(text.substr(0, 1))) page_.text += ' ';
    }
    append_collapsed(page_.text, text);
    page_.pieces.back().end = page_.text.size();
  }

  TtmlPage page_;
  TtmlRates rates_;
  std::map<std::string, std::string> agents_;
  std::string agent_;                 // told of at present
  std::string* head_text_ = nullptr;  // what text goes to
  std::size_t depth_ = 0;
  std::size_t skipped_from_ = 0;  // depth of the dropped element; 0: none
  std::size_t line_ = 0;
  bool in_caption_ = false;
  std::map<std::string, std::size_t> indices_;  // of page_.names
  std::vector<Open> opened_;
};

}  // namespace

Document read_ttml(std::string_view text, Problems& problems) {
  TtmlReader reader;
  parse(text, Notation::xml, reader, problems);
  return document_of(std::move(reader).page(), problems);
}

}  // namespace tamis::transcript

// HTML pages: from elements to blocks of text.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "clock.hpp"
#include "html_elements.hpp"
#include "html_page.hpp"
#include "lines.hpp"
#include "markup_formats.hpp"
#include "sax.hpp"
#include "tamis/text/classes.hpp"

namespace tamis::transcript {
namespace {

class PageReader {
 public:
  PageReader() { page_.containers.push_back({0}); }

  void on_start(std::string_view name, const Attributes& attributes,
                std::size_t line) {
    line_ = line;
    if (dropped_ > 0) {
      ++dropped_;
      return;
    }
    const Role role = role_of(name);
    Open opened{role, container(), false};
    if (role == Role::dropped) {
      dropped_ = 1;
      is_linked_ = attributes.of("type") == "application/ld+json";
      return;
    }
    if (role == Role::root) {
      page_.document.language = language_of_tag(attributes.of("lang"));
    } else if (role == Role::meta) {
      add_meta_of(attributes);
    } else {
      start(opened, attributes);
    }
    opened_.push_back(opened);
  }

  void on_end(std::string_view) {
    if (dropped_ > 0) {
      if (--dropped_ == 0 && is_linked_) end_linked_meta();
      return;
    }
    if (opened_.empty()) return;
    const Open opened = opened_.back();
    opened_.pop_back();
    end(opened);
  }

  void on_text(std::string_view text) {
    if (dropped_ > 0) {
      if (is_linked_) linked_ += text;
    } else if (in_title_) {
      append_collapsed(page_.document.title, text);
    } else if (hidden_ == 0) {
      preformatted_ > 0 ? add_lines(text) : add(text);
    }
  }

  Page page() {
    end_block();
    page_.document.title = text::trimmed(page_.document.title);
    return std::move(page_);
  }

 private:
  struct Open {
    Role role;
    std::size_t container;
    bool is_hidden;  // though inline
    bool is_speaker = false;
  };

  static bool parts_text(Role role) {
    return role == Role::block || role == Role::article ||
           role == Role::chrome || role == Role::form ||
           role == Role::heading || role == Role::bullet || role == Role::row ||
           role == Role::label || role == Role::preformatted;
  }

  std::size_t container() const {
    return opened_.empty() ? 0 : opened_.back().container;
  }

  void start(Open& opened, const Attributes& attributes) {
    const Role role = opened.role;
    const Mark mark = mark_of(role, attributes);
    if (parts_text(role)) {
      start_block(role);
      if (role != Role::heading && role != Role::label) {
        page_.containers.push_back({opened.container, mark});
        opened.container = page_.containers.size() - 1;
      }
    } else if (mark == Mark::hidden) {
      opened.is_hidden = true;
      ++hidden_;
    } else if (role == Role::none && mark == Mark::speaker) {
      opened.role = Role::bold;
      opened.is_speaker = true;
      append_collapsed(text_, " ");
    }
    start_role(opened.role);
  }

  void start_role(Role role) {
    switch (role) {
      case Role::line_break:
        end_block();
        after_break_ = true;
        break;
      case Role::cell:
        append_collapsed(text_, " ");
        label_from(text_.empty() || clock_of(text::trimmed(text_)));
        break;
      case Role::head_cell:
        append_collapsed(text_, " ");
        break;
      case Role::bold:
      case Role::label:
        label_from(text_.empty());
        break;
      case Role::link:
        ++links_;
        break;
      case Role::preformatted:
        ++preformatted_;
        break;
      case Role::title:
        in_title_ = page_.document.title.empty() && page_.blocks.empty();
        break;
      default:
        break;
    }
  }

  void end(const Open& opened) {
    switch (opened.role) {
      case Role::cell:
      case Role::bold:
      case Role::label:
        if (in_label_) block_.label_bytes = text_.size();
        in_label_ = false;
        if (opened.is_speaker) append_collapsed(text_, " ");
        break;
      case Role::link:
        links_ -= links_ > 0;
        break;
      case Role::preformatted:
        preformatted_ -= preformatted_ > 0;
        break;
      case Role::title:
        in_title_ = false;
        break;
      default:
        break;
    }
    hidden_ -= opened.is_hidden;
    if (parts_text(opened.role)) {
      end_block();
      after_break_ = false;
      block_.kind = BlockKind::paragraph;
    }
  }

  void start_block(Role role) {
    end_block();
    in_title_ = false;
    after_break_ = false;
    if (role == Role::bullet) block_.kind = BlockKind::bullet;
    if (role == Role::heading) block_.kind = BlockKind::heading;
  }

  void label_from(bool is_first) { in_label_ |= is_first; }

  void add(std::string_view text) {
    const std::size_t before = text_.size();
    append_collapsed(text_, text);
    if (before == 0 && !text_.empty()) begin_text(text);
    if (links_ > 0) block_.link_bytes += text_.size() - before;
  }

  void begin_text(std::string_view text) {
    const std::size_t blanks = text.find_first_not_of(" \n\t");
    block_.line = line_ + line_ends(text.substr(0, blanks));
    block_.container = container();
    block_.after_break = after_break_;
  }

  // Each line of <pre> is one; a blank line parts paragraphs.
  void add_lines(std::string_view text) {
    while (true) {
      const std::size_t end = text.find('\n');
      add(text.substr(0, end));
      if (end == text.npos) return;
      const bool was_blank = text_.empty();
      end_block();
      ++line_;
      after_break_ = !was_blank;
      text.remove_prefix(end + 1);
    }
  }

  void end_block() {
    in_label_ = false;
    if (text_.empty()) return;
    const std::string_view text = text::trimmed(text_);
    if (!text.empty()) {
      Block& block = page_.blocks.emplace_back(std::move(block_));
      block.text = text;
      block.label_bytes = std::min(block.label_bytes, text.size());
      block_ = {};
    }
    text_.clear();
  }

  void add_meta_of(const Attributes& attributes) {
    constexpr std::array<std::array<std::string_view, 2>, 8> known = {{
        {"og:site_name", "site"},
        {"author", "author"},
        {"article:author", "author"},
        {"dc.creator", "author"},
        {"article:published_time", "date"},
        {"date", "date"},
        {"datepublished", "date"},
        {"dc.date", "date"},
    }};
    std::string name(attributes.of("name"));
    if (name.empty()) name = attributes.of("property");
    if (name.empty()) name = attributes.of("itemprop");
    const std::string_view value = attributes.of("content");
    for (const auto& [called, key] : known) {
      const bool is_address = key == "author" && value.starts_with("http");
      if (called == name && !is_address) {
        add_meta(page_.document, key, value);
      }
    }
  }

  void end_linked_meta() {
    add_linked_meta(linked_, page_.document);
    linked_.clear();
    is_linked_ = false;
  }

  Page page_;
  Block block_;       // being read, but for its text
  std::string text_;  // of the block
  std::vector<Open> opened_;
  std::string linked_;  // JSON-LD being read
  bool is_linked_ = false;
  bool in_title_ = false;
  bool in_label_ = false;
  bool after_break_ = false;
  std::size_t dropped_ = 0;  // open elements from a dropped one on
  std::size_t hidden_ = 0;   // open inline elements that are hidden
  std::size_t links_ = 0;
  std::size_t preformatted_ = 0;
  std::size_t line_ = 1;
};

}  // namespace

Page page_of(std::string_view text) {
  PageReader reader;
  Problems none;
  parse(text, Notation::html, reader, none);
  return reader.page();
}

}  // namespace tamis::transcript

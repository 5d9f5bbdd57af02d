// What is held of a document while themes are found in many: its speech, once,
// and where that comes from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/origins.hpp"
#include "extract/speech.hpp"

namespace tamis::apps {

class HeldDocument {
 public:
  explicit HeldDocument(const Speech& speech);

  const std::string& id() const { return id_; }
  const std::string& source() const { return source_; }
  const std::string& title() const { return title_; }
  token::Language language() const { return language_; }

  // Its parts are paragraphs.
  std::size_t part_count() const { return parts_.size(); }
  std::string_view part(std::size_t number) const;
  // The bytes of a part at which its speaker paused.
  std::span<const std::size_t> pauses(std::size_t part) const;
  // Who says a part; empty: nobody is named.
  const std::string& speaker(std::size_t part) const {
    return speakers_[parts_[part].speaker];
  }

  Origin origin(std::size_t part, std::size_t begin) const {
    return origins_.of(part, begin);
  }

  // Bytes of text, and of it before a place.
  std::size_t size() const { return text_.size(); }
  std::size_t before(std::size_t part, std::size_t begin) const {
    return parts_[part].begin + begin;
  }

  // When its last caption ends; none where it has no times.
  std::optional<double> seconds() const { return seconds_; }

 private:
  struct Part {
    std::size_t begin;        // byte in the text
    std::size_t first_pause;  // among all pauses
    std::uint32_t speaker;
  };

  std::string id_;
  std::string source_;
  std::string title_;
  token::Language language_;
  std::optional<double> seconds_;
  std::string text_;
  std::vector<Part> parts_;
  std::vector<std::size_t> pauses_;
  std::vector<std::string> speakers_;
  Origins origins_;
};

}  // namespace tamis::apps

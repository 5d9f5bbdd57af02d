// Records of JSONL, each a document.
#pragma once

#include <simdjson.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record_members.hpp"
#include "tamis/transcript/document.hpp"

namespace tamis::transcript {

class RecordReader {
 public:
  // `field` is the key of the text, or the way to it with points between;
  // empty: the usual ones.
  explicit RecordReader(std::string_view field) : field_(field) {}

  // What of `members` tamis knows, and all else as it was. Of keys that come
  // twice the first counts.
  Document read(const simdjson::dom::object& members, std::size_t line);

  // How many of the records read so far lacked the field asked for.
  std::size_t without_field() const { return without_field_; }

 private:
  void take_text(const simdjson::dom::object& members, std::size_t line,
                 Document& document);
  bool take_speech(const simdjson::dom::element& value, std::size_t line,
                   Document& document);
  void take_late(Document& document);
  Segment segment(const simdjson::dom::object& members, std::size_t line);

  std::string_view field_;
  std::size_t without_field_ = 0;
  std::vector<Member> speech_;   // what may be the text, of one record
  std::vector<Member> unknown_;  // of one record
  std::optional<simdjson::dom::element> lang_;   // of one record
  std::optional<simdjson::dom::element> piece_;  // of one record
  std::vector<Member> unknown_of_segment_;
};

}  // namespace tamis::transcript

// JSON parsed, and mended first where it must be.
#pragma once

#include <simdjson.h>

#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/transcript/read.hpp"

namespace tamis::transcript {

// A copy of `text` with the bytes behind it that strict() wants. simdjson makes
// an empty one where there is no memory.
inline simdjson::padded_string padded(std::string_view text) {
  simdjson::padded_string copy(text);
  if (copy.data() == nullptr) throw std::bad_alloc();
  return copy;
}

class JsonParser {
 public:
  // The value that `json` is; it lives until the next call. Behind `json` must
  // stand simdjson::SIMDJSON_PADDING bytes that may be read. Throws InputError
  // where it is longer than 4 GiB.
  std::optional<simdjson::dom::element> strict(std::string_view json) {
    simdjson::dom::element value;
    switch (parser_.parse(json.data(), json.size(), false).get(value)) {
      case simdjson::SUCCESS:
        return value;
      case simdjson::MEMALLOC:
        throw std::bad_alloc();
      case simdjson::CAPACITY:
        throw InputError("has a JSON value of more than 4 GiB");
      default:
        return std::nullopt;
    }
  }

  // As strict(), of what mended_json() makes of `json`, whose first line is
  // `line`; no bytes need to stand behind.
  std::optional<simdjson::dom::element> mended(std::string_view json,
                                               std::size_t line);

  // Whether the last value had to be mended.
  bool is_mended() const { return !last_.message.empty(); }

  // The last thing mended is told; before, it may still be passed over.
  void note_mended();

  // One problem for all that was mended.
  void tell(Problems& problems) const;

 private:
  simdjson::dom::parser parser_;
  Problem last_ = {0, {}};
  std::optional<Problem> first_;
  std::size_t count_ = 0;
};

}  // namespace tamis::transcript

// What the members of records hold, whatever their type.
#pragma once

#include <simdjson.h>

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tamis::transcript {

using Member = std::pair<std::string_view, simdjson::dom::element>;

// Members as JSON, each key once. `own_keys` are those that to_jsonl writes
// itself: what they held and could not be read is kept under another name.
std::string kept(const std::vector<Member>& members,
                 std::span<const std::string_view> own_keys);

bool is_scalar(const simdjson::dom::element& value);

// A scalar as one line of plain text.
std::string scalar_line(const simdjson::dom::element& value);

}  // namespace tamis::transcript

#include "record_members.hpp"

#include <algorithm>
#include <unordered_set>

#include "json_value.hpp"
#include "tamis/transcript/json.hpp"

namespace tamis::transcript {

std::string kept(const std::vector<Member>& members,
                 std::span<const std::string_view> own_keys) {
  constexpr std::size_t few = 16;
  std::string out;
  std::unordered_set<std::string_view> seen;
  for (std::size_t i = 0; i < members.size(); ++i) {
    const std::string_view key = members[i].first;
    const auto here = members.begin() + static_cast<std::ptrdiff_t>(i);
    const bool is_known =
        members.size() <= few
            ? std::any_of(members.begin(), here,
                          [key](const Member& m) { return m.first == key; })
            : !seen.insert(key).second;
    if (is_known) continue;
    if (!out.empty()) out += ',';
    const bool is_own =
        std::find(own_keys.begin(), own_keys.end(), key) != own_keys.end();
    out += json_string(is_own ? '_' + std::string(key) : std::string(key));
    out += ':';
    out += json_shown(simdjson::minify(members[i].second));
  }
  return out;
}

bool is_scalar(const simdjson::dom::element& value) {
  return !value.is_null() && !value.is_array() && !value.is_object();
}

std::string scalar_line(const simdjson::dom::element& value) {
  std::string_view text;
  if (value.get(text) == simdjson::SUCCESS) return plain_line(text);
  return JsonValue(value).text();
}

}  // namespace tamis::transcript

#include "json_parser.hpp"

#include "mended_json.hpp"

namespace tamis::transcript {

std::optional<simdjson::dom::element> JsonParser::mended(std::string_view json,
                                                         std::size_t line) {
  MendedJson mended = mended_json(json);
  if (mended.text.empty()) return std::nullopt;
  last_ = {line + mended.line, std::move(mended.what)};
  if (last_.line > line) --last_.line;
  mended.text.append(simdjson::SIMDJSON_PADDING, ' ');
  return strict(
      std::string_view(mended.text)
          .substr(0, mended.text.size() - simdjson::SIMDJSON_PADDING));
}

void JsonParser::note_mended() {
  if (!first_) first_ = last_;
  ++count_;
}

void JsonParser::tell(Problems& problems) const {
  if (!first_) return;
  std::string message = "broken JSON was mended: " + first_->message;
  if (count_ > 1) {
    message += " (and " + std::to_string(count_ - 1) + " more like it)";
  }
  problems.add({first_->line, std::move(message)});
}

}  // namespace tamis::transcript

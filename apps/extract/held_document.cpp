#include "extract/held_document.hpp"

#include <algorithm>
#include <map>

namespace tamis::apps {

HeldDocument::HeldDocument(const Speech& speech)
    : id_(speech.document.id),
      source_(speech.document.source),
      title_(speech.document.title),
      language_(speech.language) {
  std::map<std::string, std::uint32_t> numbers;   // of speakers
  text_.reserve(speech.size + speech.size / 50);  // and blanks that join
  for_each_part(speech.document, [&](const transcript::Paragraph& part,
                                     const std::vector<std::size_t>& pauses) {
    const auto [speaker, is_new] =
        numbers.try_emplace(part.speaker, numbers.size());
    if (is_new) speakers_.push_back(part.speaker);
    parts_.push_back({text_.size(), pauses_.size(), speaker->second});
    text_ += part.text;
    pauses_.insert(pauses_.end(), pauses.begin(), pauses.end());
    origins_.add(0, speech.document, part);
    const auto end = part.end ? part.end : part.start;
    if (end) seconds_ = std::max(seconds_.value_or(0), *end);
  });
}

std::string_view HeldDocument::part(std::size_t number) const {
  const std::size_t begin = parts_[number].begin;
  const std::size_t end =
      number + 1 < parts_.size() ? parts_[number + 1].begin : text_.size();
  return std::string_view(text_).substr(begin, end - begin);
}

std::span<const std::size_t> HeldDocument::pauses(std::size_t part) const {
  const std::size_t begin = parts_[part].first_pause;
  const std::size_t end =
      part + 1 < parts_.size() ? parts_[part + 1].first_pause : pauses_.size();
  return std::span(pauses_).subspan(begin, end - begin);
}

}  // namespace tamis::apps

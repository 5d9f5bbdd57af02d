#include "channels.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>

namespace tamis::transcript {
namespace {

// Whether `word` was said in `channel` at about its own time. `at` is where to
// begin; it only ever moves on.
bool is_said(const Word& word, const std::vector<const Word*>& channel,
             std::size_t& at) {
  constexpr double tolerance = 0.3;  // seconds
  constexpr std::size_t farthest = 8;
  while (at < channel.size() && *channel[at]->start < *word.start - tolerance) {
    ++at;
  }
  for (std::size_t i = at; i < channel.size() && i < at + farthest; ++i) {
    if (*channel[i]->start > *word.start + tolerance) break;
    if (channel[i]->text == word.text) return true;
  }
  return false;
}

bool is_echo(const std::vector<const Word*>& channel,
             const std::vector<const Word*>& of) {
  std::size_t at = 0;
  const auto said =
      std::count_if(channel.begin(), channel.end(),
                    [&](const Word* word) { return is_said(*word, of, at); });
  return !channel.empty() &&
         static_cast<std::size_t>(said) * 5 >= channel.size() * 4;
}

using Channels = std::map<std::string, std::vector<const Word*>>;

// The timed words of each channel, in order of time; where a turn has no words
// it counts as one itself.
Channels channels_of(const std::vector<Turn>& turns,
                     std::vector<Word>& turns_as_words) {
  Channels channels;
  turns_as_words.reserve(turns.size());
  for (const Turn& turn : turns) {
    auto& channel = channels[turn.channel];
    for (const Word& word : turn.words) {
      if (word.start) channel.push_back(&word);
    }
    if (turn.words.empty() && turn.start) {
      turns_as_words.push_back({turn.text, " ", turn.start, turn.end, {}});
      channel.push_back(&turns_as_words.back());
    }
  }
  for (auto& [name, words] : channels) {
    std::stable_sort(
        words.begin(), words.end(),
        [](const Word* a, const Word* b) { return *a->start < *b->start; });
  }
  return channels;
}

}  // namespace

void settle_channels(std::vector<Turn>& turns) {
  std::vector<Word> turns_as_words;
  const Channels channels = channels_of(turns, turns_as_words);
  constexpr std::size_t most_compared = 8;
  std::vector<std::string> kept;
  for (const auto& channel : channels) {
    const auto last = kept.begin() + static_cast<std::ptrdiff_t>(
                                         std::min(kept.size(), most_compared));
    if (std::none_of(kept.begin(), last, [&](const std::string& other) {
          return is_echo(channel.second, channels.at(other));
        })) {
      kept.push_back(channel.first);
    }
  }
  std::erase_if(turns, [&kept](const Turn& turn) {
    return !std::binary_search(kept.begin(), kept.end(), turn.channel);
  });
  if (kept.size() < 2) return;
  for (Turn& turn : turns) {
    const auto name = [&turn](std::string& speaker) {
      if (!speaker.empty()) speaker = turn.channel + '.' + speaker;
    };
    for (Word& word : turn.words) name(word.speaker);
    name(turn.speaker);
    if (turn.speaker.empty()) turn.speaker = turn.channel;
  }
}

}  // namespace tamis::transcript

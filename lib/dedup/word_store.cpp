#include "word_store.hpp"

#include <algorithm>

namespace tamis::dedup {
namespace {

constexpr std::size_t most_held = 1 << 15;  // words, before they are written

}  // namespace

WordStore::WordStore(const std::string& folder) {
  if (!folder.empty()) file_.open(folder);
}

std::uint64_t WordStore::add(const Words& words) {
  const std::uint64_t place = written_ + held_.size();
  held_.insert(held_.end(), words.begin(), words.end());
  if (file_.is_open() && held_.size() >= most_held && !flush()) fall_back();
  return place;
}

void WordStore::read(std::uint64_t place, std::size_t count,
                     Words& words) const {
  words.resize(count);
  const std::size_t written = static_cast<std::size_t>(
      std::min<std::uint64_t>(count, written_ - std::min(written_, place)));
  if (file_.read(words.data(), written * sizeof words[0],
                 place * sizeof words[0]) != 0) {
    words.assign(count, 0);  // like no other text
    return;
  }
  if (written == count) return;
  const auto from =
      held_.begin() + static_cast<std::ptrdiff_t>(place + written - written_);
  std::copy_n(from, count - written,
              words.begin() + static_cast<std::ptrdiff_t>(written));
}

bool WordStore::flush() {
  if (file_.write(held_.data(), held_.size() * sizeof held_[0],
                  written_ * sizeof held_[0]) != 0) {
    return false;
  }
  written_ += held_.size();
  held_.clear();
  return true;
}

// Takes what was written back into memory: the disk is full.
void WordStore::fall_back() {
  Words all;
  read(0, static_cast<std::size_t>(written_), all);
  all.insert(all.end(), held_.begin(), held_.end());
  held_.swap(all);
  written_ = 0;
  file_.close();
}

}  // namespace tamis::dedup

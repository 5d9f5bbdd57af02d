#include "visible.hpp"

#include <algorithm>

#include "tamis/text/controls.hpp"
#include "tamis/text/utf8.hpp"
#include "terminal.hpp"

namespace tamis::common {
namespace {

// How many bytes the character has that begins with `byte`.
std::size_t size_by(unsigned char byte) {
  return byte < 0xC2 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// Up to the last character that is whole: CR may be half of a line end.
std::size_t whole_size(std::string_view bytes) {
  const std::size_t most = std::min<std::size_t>(bytes.size(), 3);
  if (bytes.ends_with('\r')) return bytes.size() - 1;
  for (std::size_t back = 1; back <= most; ++back) {
    const std::size_t at = bytes.size() - back;
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if ((byte & 0xC0) == 0x80) continue;
    return size_by(byte) > back ? at : bytes.size();
  }
  return bytes.size();
}

bool is_line_end(std::string_view bytes, std::size_t at) {
  return bytes[at] == '\n' || bytes.substr(at, 2) == "\r\n";
}

}  // namespace

std::string_view Visible::add(std::string_view bytes) {
  if (to_ == To::raw || bytes.empty()) return bytes;
  if (!held_.empty()) {
    joined_.assign(held_) += bytes;
    bytes = joined_;
  }
  const std::size_t size = whole_size(bytes);
  held_ = bytes.substr(size);
  return shown(bytes.substr(0, size));
}

std::string_view Visible::end() {
  joined_ = held_;
  held_.clear();
  return shown(joined_);
}

// The next character to be shown otherwise.
std::size_t Visible::find(std::string_view bytes, std::size_t at) const {
  if (to_ == To::file) return text::find_control(bytes, at);
  while (at < bytes.size()) {
    const text::CodePoint point = text::decode(bytes, at);
    const bool is_plain = (point.valid && is_printable(point.code)) ||
                          point.code == '\t' || is_line_end(bytes, at);
    if (!is_plain) return at;
    at += point.size;
  }
  return at;
}

std::string_view Visible::shown(std::string_view bytes) {
  std::size_t at = find(bytes, 0);
  if (at == bytes.size()) return bytes;
  shown_.clear();
  for (std::size_t begin = 0;;) {
    shown_ += bytes.substr(begin, at - begin);
    if (at == bytes.size()) return shown_;
    begin = at + text::decode(bytes, at).size;
    append_escaped(shown_, bytes.substr(at, begin - at));
    ++changed_;
    at = find(bytes, begin);
  }
}

}  // namespace tamis::common

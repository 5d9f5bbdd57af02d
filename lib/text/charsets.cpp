#include "charsets.hpp"

#include <array>
#include <bit>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <new>

#include "charset_tables.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::text {
namespace {

// What iconv_open gives for an unknown name.
// NOLINTNEXTLINE(*-misplaced-const,*-no-int-to-ptr): as POSIX has it
const iconv_t no_converter = reinterpret_cast<iconv_t>(std::intptr_t{-1});

bool is_high(char32_t unit) {
  return unit >= 0xD800 && unit <= 0xDBFF;
}
bool is_low(char32_t unit) {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

// Appends the ASCII that four units of UTF-16 at a time are, from `at` on;
// gives where it ends.
std::size_t pass_ascii(std::string_view bytes, std::size_t at, ByteOrder order,
                       std::string& out) {
  constexpr std::uint64_t low = 0x00FF00FF00FF00FF;
  if (std::endian::native != std::endian::little) return at;
  for (; at + sizeof(std::uint64_t) <= bytes.size(); at += sizeof low) {
    std::uint64_t units = 0;
    std::memcpy(&units, bytes.data() + at, sizeof units);
    if (order == ByteOrder::big) {
      units = (units & low) << 8 | (units >> 8 & low);
    }
    if ((units & 0xFF80FF80FF80FF80) != 0) break;
    std::array<char, 4> signs{};
    for (char& sign : signs) {
      sign = static_cast<char>(units);
      units >>= 16;
    }
    out.append(signs.data(), signs.size());
  }
  return at;
}

}  // namespace

char32_t WideUnits::unit_at(std::string_view bytes, std::size_t at) const {
  char32_t unit = 0;
  for (std::size_t i = 0; i < size_; ++i) {
    const std::size_t place = order_ == ByteOrder::big ? i : size_ - 1 - i;
    unit = unit << 8 | static_cast<unsigned char>(bytes[at + place]);
  }
  return unit;
}

void WideUnits::replace(std::string& out) {
  append(out, replacement_character);
  ++malformed_;
}

// Gives how many bytes were read; less than a character is left.
std::size_t WideUnits::add_some(std::string_view bytes, std::string& out) {
  std::size_t at = 0;
  for (; at + size_ <= bytes.size(); at += size_) {
    if (size_ == 2) at = pass_ascii(bytes, at, order_, out);
    if (at + size_ > bytes.size()) break;
    const char32_t unit = unit_at(bytes, at);
    if (unit < 0xD800 || (unit > 0xDFFF && unit <= 0x10FFFF)) {
      append(out, unit);
      continue;
    }
    if (size_ == 2 && is_high(unit)) {
      if (at + 2 * size_ > bytes.size()) break;
      const char32_t low = unit_at(bytes, at + size_);
      if (is_low(low)) {
        append(out, 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
        at += size_;
        continue;
      }
    }
    replace(out);
  }
  return at;
}

void WideUnits::add(std::string_view bytes, std::string& out) {
  while (!unfinished_.empty() && !bytes.empty()) {
    unfinished_.push_back(bytes.front());
    bytes.remove_prefix(1);
    unfinished_.erase(0, add_some(unfinished_, out));
  }
  unfinished_ += bytes.substr(add_some(bytes, out));
}

void WideUnits::end(std::string& out) {
  // A high surrogate alone, or an odd byte, or both.
  if (unfinished_.size() >= size_) replace(out);
  if (unfinished_.size() % size_ != 0) replace(out);
  unfinished_.clear();
}

Charset::Charset(const std::string& name)
    : table_(charset_table(name)),
      converter_(table_ == nullptr ? iconv_open("UTF-8", name.c_str())
                                   : no_converter) {
  if (converter_ == no_converter && table_ == nullptr && errno == ENOMEM) {
    throw std::bad_alloc();
  }
}

Charset::~Charset() {
  if (has_converter()) iconv_close(converter_);
}

bool Charset::has_converter() const {
  return converter_ != no_converter;
}

void Charset::replace(std::string& out) {
  append(out, replacement_character);
  ++malformed_;
}

// Gives what is left: the beginning of a character.
std::string_view Charset::convert(std::string_view bytes, std::string& out) {
  if (table_ != nullptr) return table_->convert(bytes, out, malformed_);
  std::array<char, 16384> room;
  char* from = const_cast<char*>(bytes.data());  // iconv only reads it
  std::size_t left = bytes.size();
  while (left > 0) {
    char* to = room.data();
    std::size_t free = room.size();
    const auto result = iconv(converter_, &from, &left, &to, &free);
    const int fault = result == static_cast<std::size_t>(-1) ? errno : 0;
    out.append(room.data(), room.size() - free);
    if (fault == EILSEQ) {
      replace(out);
      ++from;
      --left;
    } else if (fault != 0 && fault != E2BIG) {
      break;  // EINVAL: the block ends within a character
    }
  }
  return bytes.substr(bytes.size() - left);
}

void Charset::add(std::string_view bytes, std::string& out) {
  // No encoding needs more than a few bytes to go on.
  while (!unfinished_.empty() && !bytes.empty()) {
    unfinished_.push_back(bytes.front());
    bytes.remove_prefix(1);
    unfinished_ = std::string(convert(unfinished_, out));
  }
  unfinished_ += convert(bytes, out);
}

void Charset::end(std::string& out) {
  if (!unfinished_.empty()) replace(out);
  unfinished_.clear();
  if (!has_converter()) return;
  std::array<char, 64> room;  // what a stateful encoding held back
  char* to = room.data();
  std::size_t free = room.size();
  iconv(converter_, nullptr, nullptr, &to, &free);
  out.append(room.data(), room.size() - free);
}

}  // namespace tamis::text

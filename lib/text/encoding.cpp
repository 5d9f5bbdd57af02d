#include "tamis/text/encoding.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "tamis/text/fold.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::text {
namespace {

constexpr std::size_t probe_size = 8192;

enum class ByteOrder { little, big };

// Windows-1252 from 0x80 to 0x9F (WHATWG Encoding); the rest is Latin-1.
constexpr std::array<char16_t, 32> windows_1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
    0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

bool is_line_end(char32_t code) {
  return code == '\f' || code == '\v' || code == 0x85 || code == 0x2028 ||
         code == 0x2029;
}

bool is_dropped(char32_t code) {
  return code == 0 || code == 0xAD || code == 0x200B || code == 0x200E ||
         code == 0x200F || code == 0x061C ||
         (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069) || code == 0x2060 || code == 0xFEFF;
}

// Appends text, one code point after another, in the form promised.
class Plain {
 public:
  explicit Plain(std::size_t size) { out_.reserve(size); }

  void add(char32_t code) {
    if (code == '\n' && after_return_) {
      after_return_ = false;
      return;
    }
    after_return_ = code == '\r';
    if (code == '\r' || is_line_end(code)) {
      out_.push_back('\n');
    } else if (!is_dropped(code)) {
      append(out_, code);
    }
  }

  std::string take() { return nfc(out_); }

 private:
  std::string out_;
  bool after_return_ = false;
};

// UTF-16 without a mark: nearly every second byte of western text is NUL.
std::optional<ByteOrder> order_by_nuls(std::string_view bytes) {
  const std::size_t size = std::min(bytes.size(), probe_size) & ~std::size_t{1};
  if (size < 4) return std::nullopt;
  std::array<std::size_t, 2> nuls{};
  for (std::size_t i = 0; i < size; ++i) nuls[i % 2] += bytes[i] == '\0';
  const std::size_t units = size / 2;
  if (nuls[1] * 10 > units * 7 && nuls[0] * 10 < units) {
    return ByteOrder::little;
  }
  if (nuls[0] * 10 > units * 7 && nuls[1] * 10 < units) return ByteOrder::big;
  return std::nullopt;
}

Decoded from_utf16(std::string_view bytes, ByteOrder order) {
  const auto unit = [&](std::size_t at) -> char32_t {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return order == ByteOrder::big ? char32_t(first) << 8 | second
                                   : char32_t(second) << 8 | first;
  };
  Decoded result{
      {}, order == ByteOrder::big ? "UTF-16BE" : "UTF-16LE", bytes.size() % 2};
  Plain plain(bytes.size());
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t code = unit(at);
    const bool is_high = code >= 0xD800 && code <= 0xDBFF;
    const char32_t low = is_high && at + 3 < bytes.size() ? unit(at + 2) : 0;
    if (low >= 0xDC00 && low <= 0xDFFF) {
      code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
      at += 2;
    } else if (code >= 0xD800 && code <= 0xDFFF) {
      code = replacement_character;
      ++result.malformed;
    }
    plain.add(code);
  }
  if (bytes.size() % 2 != 0) plain.add(replacement_character);
  result.text = plain.take();
  return result;
}

bool is_lead(char byte) {
  return static_cast<unsigned char>(byte) >= 0xC2 &&
         static_cast<unsigned char>(byte) <= 0xF4;
}

// A line that is not UTF-8: Windows-1252, unless some of it surely is UTF-8,
// or its only fault is a sequence cut off by the end of the file.
bool is_windows_1252(std::string_view line, bool may_be_cut) {
  bool malformed = false;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint point = decode(line, at);
    if (point.valid && point.size > 1) return false;
    const bool is_cut =
        may_be_cut && is_lead(line[at]) && at + point.size == line.size();
    malformed |= !point.valid && !is_cut;
    at += point.size;
  }
  return malformed;
}

Decoded from_utf8(std::string_view bytes) {
  Decoded result{{}, "UTF-8", 0};
  Plain plain(bytes.size());
  bool has_utf8 = false;
  bool has_windows_1252 = false;
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    const bool is_last = end == std::string_view::npos;
    const std::string_view line = bytes.substr(0, is_last ? end : end + 1);
    bytes.remove_prefix(line.size());
    if (is_windows_1252(line, is_last && (has_utf8 || !has_windows_1252))) {
      has_windows_1252 = true;
      for (const char c : line) {
        const auto byte = static_cast<unsigned char>(c);
        plain.add(byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80]
                                              : byte);
      }
      continue;
    }
    for (std::size_t at = 0; at < line.size();) {
      const CodePoint point = decode(line, at);
      result.malformed += !point.valid;
      has_utf8 |= point.valid && point.size > 1;
      plain.add(point.code);
      at += point.size;
    }
  }
  if (has_windows_1252) {
    result.encoding = has_utf8 ? "UTF-8+windows-1252" : "windows-1252";
  }
  result.text = plain.take();
  return result;
}

}  // namespace

Decoded decoded(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) {
    return from_utf16(bytes.substr(2), ByteOrder::little);
  }
  if (bytes.starts_with("\xFE\xFF")) {
    return from_utf16(bytes.substr(2), ByteOrder::big);
  }
  if (const auto order = order_by_nuls(bytes)) return from_utf16(bytes, *order);
  return from_utf8(bytes);
}

bool is_binary(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
      order_by_nuls(bytes)) {
    return false;
  }
  const std::string_view probe = bytes.substr(0, probe_size);
  std::size_t controls = 0;
  for (const char c : probe) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == 0) return true;
    controls += byte < 0x20 && !(byte >= '\t' && byte <= '\r') && byte != 0x1B;
  }
  return controls * 20 > probe.size();
}

}  // namespace tamis::text

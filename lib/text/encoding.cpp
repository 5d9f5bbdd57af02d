#include "tamis/text/encoding.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <optional>
#include <utility>
#include <variant>

#include "charset_guess.hpp"
#include "charset_tables.hpp"
#include "charsets.hpp"
#include "plain_lines.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::text {
namespace {

constexpr std::size_t probe_size = 8192;
constexpr std::size_t head_size = 65536;

// UTF-16 without a mark: nearly every second byte of western text is NUL.
std::optional<ByteOrder> order_by_nuls(std::string_view bytes) {
  const std::size_t size = std::min(bytes.size(), probe_size) & ~std::size_t{1};
  if (size < 4 || bytes.substr(0, size).find('\0') == bytes.npos) {
    return std::nullopt;
  }
  std::array<std::size_t, 2> nuls{};
  for (std::size_t i = 0; i < size; ++i) nuls[i % 2] += bytes[i] == '\0';
  const std::size_t units = size / 2;
  if (nuls[1] * 10 > units * 7 && nuls[0] * 10 < units) {
    return ByteOrder::little;
  }
  if (nuls[0] * 10 > units * 7 && nuls[1] * 10 < units) return ByteOrder::big;
  return std::nullopt;
}

struct Mark {
  std::string_view bytes;
  std::string_view encoding;
  std::size_t unit;  // bytes
  ByteOrder order = ByteOrder::little;
};

using namespace std::string_view_literals;

// The mark of UTF-32LE begins with that of UTF-16LE.
constexpr std::array<Mark, 4> marks = {
    {{"\xFF\xFE\0\0"sv, "UTF-32LE", 4},
     {"\0\0\xFE\xFF"sv, "UTF-32BE", 4, ByteOrder::big},
     {"\xFF\xFE", "UTF-16LE", 2},
     {"\xFE\xFF", "UTF-16BE", 2, ByteOrder::big}}};

std::optional<Mark> wide_units(std::string_view head) {
  for (const Mark& mark : marks) {
    if (head.starts_with(mark.bytes)) return mark;
  }
  const auto order = order_by_nuls(head);
  if (!order) return std::nullopt;
  return Mark{{}, marks[*order == ByteOrder::big ? 3 : 2].encoding, 2, *order};
}

// Units whose name is told, for where the C library has not even these at hand.
// Without a mark, and without an order in their name, the low byte is first.
std::optional<Mark> units_called(std::string_view name, std::string_view head) {
  std::string folded = folded_name(name);
  if (folded == "utf16" || folded == "utf32") {
    const bool is_big =
        head.starts_with(folded == "utf16" ? marks[3].bytes : marks[1].bytes);
    folded += is_big ? "be" : "le";
  }
  for (Mark mark : marks) {
    if (folded_name(mark.encoding) != folded) continue;
    if (!head.starts_with(mark.bytes)) mark.bytes = {};
    return mark;
  }
  return std::nullopt;
}

// Whether nearly all of `head` that is not ASCII is not UTF-8 either; in
// double-byte encodings one pair in five is by chance.
bool is_8_bit(std::string_view head) {
  std::size_t at = plain_prefix(head).size;
  std::size_t faults = 0;
  std::size_t valid = 0;
  while (at < head.size()) {
    const CodePoint point = decode(head, at);
    faults += !point.valid;
    valid += point.valid && point.size > 1;
    at += point.size;
  }
  return faults > 3 * valid;
}

}  // namespace

// What turns bytes into lines of UTF-8, and those into what is promised.
struct Decoder::State {
  void use_charset(const std::string& name, std::string_view first);
  void use_units(const Mark& wide);
  void decide(std::string_view first);
  void open(std::string& out);
  void feed(std::string_view bytes, std::string& out);
  void finish(std::string& out);
  bool is_head_enough() const;

  std::variant<std::monostate, WideUnits, Charset> units;  // none: UTF-8
  PlainLines lines;
  std::string head;  // until the encoding is known
  std::string text;  // a block in UTF-8
  std::string encoding;
  std::size_t mark = 0;  // bytes to leave out
  bool is_live = false;
  bool is_decided = false;
  bool doubtful = false;
};

void Decoder::State::use_units(const Mark& wide) {
  encoding = wide.encoding;
  mark = wide.bytes.size();
  units = WideUnits(wide.unit, wide.order);
}

// A first line, but for a lone mark of UTF-16, will do where more may be long
// in coming.
bool Decoder::State::is_head_enough() const {
  return head.size() >= head_size ||
         (is_live && head.find('\n', 3) != head.npos);
}

void Decoder::State::use_charset(const std::string& name,
                                 std::string_view first) {
  if (units.emplace<Charset>(name).is_known()) {
    encoding = name;
  } else if (const auto wide = units_called(name, first)) {
    use_units(*wide);
  } else {  // a C library that knows little
    units = std::monostate();
    doubtful = true;
  }
}

void Decoder::State::decide(std::string_view first) {
  is_decided = true;
  if (!encoding.empty()) return use_charset(encoding, first);
  if (const auto wide = wide_units(first)) {
    use_units(*wide);
  } else if (is_8_bit(first)) {
    const CharsetGuess guess = charset_guess(first);
    doubtful = guess.doubtful;
    if (!guess.name.empty()) use_charset(guess.name, first);
  }
}

// The head is as long as it gets. Of a live one the first line alone counts,
// however much came with it.
void Decoder::State::open(std::string& out) {
  const std::size_t end = is_live ? head.find('\n', 3) : head.npos;
  const std::size_t size = end == head.npos ? head.size() : end + 1;
  decide(std::string_view(head).substr(0, size));
  feed(head, out);
  head = {};
}

void Decoder::State::feed(std::string_view bytes, std::string& out) {
  constexpr std::size_t most = 65536;  // as a block it stays in the cache
  bytes.remove_prefix(std::min(std::exchange(mark, 0), bytes.size()));
  if (std::holds_alternative<std::monostate>(units)) {
    return lines.add(bytes, out);
  }
  for (; !bytes.empty(); bytes.remove_prefix(std::min(most, bytes.size()))) {
    const std::string_view block = bytes.substr(0, most);
    text.clear();
    if (auto* wide = std::get_if<WideUnits>(&units)) wide->add(block, text);
    if (auto* charset = std::get_if<Charset>(&units)) charset->add(block, text);
    lines.add(text, out);
  }
}

void Decoder::State::finish(std::string& out) {
  text.clear();
  if (auto* wide = std::get_if<WideUnits>(&units)) wide->end(text);
  if (auto* charset = std::get_if<Charset>(&units)) charset->end(text);
  lines.add(text, out);
  lines.end(out);
}

std::string problem_with(const EncodingOptions& options) {
  if (options.from.empty()) return {};
  // After a slash iconv takes wishes about what cannot be converted.
  if (options.from.find('/') == std::string::npos &&
      (Charset(options.from).is_known() || units_called(options.from, {}))) {
    return {};
  }
  return "unknown encoding: " + options.from + "; iconv --list shows the known";
}

Decoder::Decoder(const EncodingOptions& options)
    : state_(std::make_unique<State>()) {
  assert(problem_with(options).empty());
  state_->encoding = options.from;
  state_->is_live = options.is_live;
}

Decoder::Decoder(Decoder&&) noexcept = default;
Decoder& Decoder::operator=(Decoder&&) noexcept = default;
Decoder::~Decoder() = default;

void Decoder::add(std::string_view bytes, std::string& out) {
  State& state = *state_;
  if (state.is_decided) return state.feed(bytes, out);
  const bool is_whole_head = state.head.empty() && bytes.size() >= head_size;
  if (is_whole_head && !state.is_live) {
    state.decide(bytes.substr(0, head_size));
    return state.feed(bytes, out);
  }
  state.head += bytes;
  if (state.is_head_enough()) state.open(out);
}

void Decoder::end(std::string& out) {
  State& state = *state_;
  if (!state.is_decided) state.open(out);
  state.finish(out);
}

Decoded Decoder::found() const {
  const PlainLines& lines = state_->lines;
  Decoded found{{}, state_->encoding, lines.malformed(), lines.repaired()};
  if (const auto* wide = std::get_if<WideUnits>(&state_->units)) {
    found.malformed += wide->malformed();
  } else if (const auto* charset = std::get_if<Charset>(&state_->units)) {
    found.malformed += charset->malformed();
  } else if (!lines.has_windows_1252()) {
    found.encoding = "UTF-8";
  } else {
    found.encoding = lines.has_utf8() ? "UTF-8+windows-1252" : "windows-1252";
    found.doubtful = state_->doubtful;
  }
  return found;
}

Decoded decoded(std::string_view bytes, const EncodingOptions& options) {
  Decoder decoder(options);
  std::string text;
  text.reserve(bytes.size());
  decoder.add(bytes, text);
  decoder.end(text);
  Decoded result = decoder.found();
  result.text = std::move(text);
  return result;
}

bool is_binary(std::string_view bytes) {
  if (wide_units(bytes)) return false;
  const std::string_view probe = bytes.substr(0, probe_size);
  std::size_t nuls = 0;
  std::size_t controls = 0;
  for (const char c : probe) {
    const auto byte = static_cast<unsigned char>(c);
    nuls += byte == 0;
    controls += byte < 0x20 && !(byte >= '\t' && byte <= '\r') && byte != 0x1B;
  }
  return nuls * 200 > probe.size() || controls * 20 > probe.size();
}

}  // namespace tamis::text

// ASCII is folded 16 bytes at a time; most other code points are looked up in a
// table, which the rules fill as they are met.
#include "tamis/text/fold.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <cstring>

#include "blocks.hpp"
#include "normal_form.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::text {
namespace {

bool is_invisible(char32_t code) {
  return code == 0xAD || (code >= 0x200B && code <= 0x200F) ||
         (code >= 0x2060 && code <= 0x2064) || code == 0xFEFF;
}

// Code points that utf8proc's own case folding leaves as they are.
std::string_view opened_ligature(char32_t code) {
  switch (code) {
    case 0x0152:
    case 0x0153:
      return "oe";
    case 0x00C6:
    case 0x00E6:
      return "ae";
    default:
      return {};
  }
}

// Appends what stands for `code` here; false if no rule of ours speaks of it.
bool append_ours(std::string& out, char32_t code) {
  if (is_invisible(code)) return true;
  if (const auto open = opened_ligature(code); !open.empty()) {
    out += open;
    return true;
  }
  char plain = 0;
  if (is_apostrophe(code)) plain = '\'';
  if (is_dash(code)) plain = '-';
  if (is_space(code)) plain = ' ';
  if (plain != 0) out.push_back(plain);
  return plain != 0;
}

// The rules, for one code point beyond ASCII.
void append_folded(std::string& out, char32_t code, Accents accents) {
  if (append_ours(out, code)) return;
  auto options = UTF8PROC_CASEFOLD | UTF8PROC_COMPAT | UTF8PROC_COMPOSE;
  if (accents == Accents::drop) {
    options = UTF8PROC_CASEFOLD | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE;
  }
  // The longest decomposition of one code point is 18 long (UAX #15).
  std::array<utf8proc_int32_t, 32> parts{};
  int last_boundary_class = 0;
  const auto count = utf8proc_decompose_char(
      static_cast<utf8proc_int32_t>(code), parts.data(),
      static_cast<utf8proc_ssize_t>(parts.size()),
      static_cast<utf8proc_option_t>(options), &last_boundary_class);
  for (utf8proc_ssize_t i = 0; i < count; ++i) {
    const auto part = static_cast<char32_t>(parts[static_cast<std::size_t>(i)]);
    if (accents == Accents::drop && is_mark(part)) continue;
    if (!append_ours(out, part)) append(out, part);
  }
}

// What the code points below U+10000 are folded to, found by the rules when it
// is first asked for. Threads may ask at once: each would find the same.
class FoldMemo {
 public:
  // Up to 3 bytes, the first lowest, and their number in the highest byte; or
  // `no_answer`: they are more than `code` has, or may compose with others.
  using Entry = std::uint32_t;
  static constexpr Entry no_answer = 4U << 24;

  Entry find(char32_t code, Accents accents) {
    std::atomic<Entry>& kept = entries_[code];
    Entry entry = kept.load(std::memory_order_relaxed);
    if (entry == 0) {
      entry = found(code, accents) + is_known;
      kept.store(entry, std::memory_order_relaxed);
    }
    return entry - is_known;
  }

 private:
  static constexpr Entry is_known = 1U << 24;

  static Entry found(char32_t code, Accents accents) {
    std::string folded;
    append_folded(folded, code, accents);
    folded = nfc(folded);
    const bool is_longer = folded.size() > (code < 0x800 ? 2 : 3);
    if (is_longer || pass_inert(folded, 0) < folded.size()) return no_answer;
    auto entry = static_cast<Entry>(folded.size() << 24);
    for (std::size_t i = 0; i < folded.size(); ++i) {
      entry |= Entry{static_cast<unsigned char>(folded[i])} << 8 * i;
    }
    return entry;
  }

  std::array<std::atomic<Entry>, 0x10000> entries_{};
};

FoldMemo& memo_for(Accents accents) {
  static constinit FoldMemo keeping;
  static constinit FoldMemo dropping;
  return accents == Accents::keep ? keeping : dropping;
}

// Writes folded text over what `out` held. There is always room for as many
// bytes as are left to read.
class Folding {
 public:
  Folding(std::string_view text, Accents accents, std::string& out)
      : text_(text), accents_(accents), memo_(memo_for(accents)), out_(out) {
    out_.resize(text.size());
  }

  void run() {
    while (at_ < text_.size()) {
      fold_ascii();
      if (at_ < text_.size()) fold_wide();
    }
    out_.resize(size_);
    // Only what the memo has no answer for may compose.
    if (has_rare_ && pass_inert(out_, 0) < out_.size()) out_ = nfc(out_);
  }

 private:
  void fold_ascii();
  void fold_wide();
  void fold_rare(CodePoint point);

  std::string_view text_;
  std::size_t at_ = 0;  // what comes before is folded
  Accents accents_;
  FoldMemo& memo_;
  std::string& out_;
  std::size_t size_ = 0;  // bytes written
  bool has_rare_ = false;
};

void Folding::fold_ascii() {
  const auto take = [this](std::size_t bytes) {
    at_ += bytes;
    size_ += bytes;
    return bytes;
  };
  while (at_ + block_size <= text_.size()) {
    const char* from = text_.data() + at_;
    if (take(fold_block(from, out_.data() + size_)) < block_size) return;
  }
  const std::size_t left = text_.size() - at_;
  char rest[block_size] = {};
  std::memcpy(rest, text_.data() + at_, left);
  const std::size_t folded = std::min(fold_block(rest, rest), left);
  std::memcpy(out_.data() + size_, rest, folded);
  take(folded);
}

void Folding::fold_wide() {
  while (at_ < text_.size() && (text_[at_] & 0x80) != 0) {
    const CodePoint point = decode(text_, at_);
    const FoldMemo::Entry entry = point.valid && point.size < 4
                                      ? memo_.find(point.code, accents_)
                                      : FoldMemo::no_answer;
    if (entry == FoldMemo::no_answer) {
      fold_rare(point);
      continue;
    }
    // There is room for the point's 2 or 3 bytes.
    char* to = out_.data() + size_;
    to[0] = static_cast<char>(entry);
    to[1] = static_cast<char>(entry >> 8);
    if (point.size > 2) to[2] = static_cast<char>(entry >> 16);
    size_ += entry >> 24;
    at_ += point.size;
  }
}

void Folding::fold_rare(CodePoint point) {
  has_rare_ = true;
  std::string folded;
  append_folded(folded, point.code, accents_);
  at_ += point.size;
  const std::size_t need = folded.size() + (text_.size() - at_);
  if (out_.size() - size_ < need) out_.resize(size_ + need);
  folded.copy(out_.data() + size_, folded.size());
  size_ += folded.size();
}

}  // namespace

void fold(std::string_view text, Accents accents, std::string& out) {
  Folding(text, accents, out).run();
}

std::string fold(std::string_view text, Accents accents) {
  std::string out;
  fold(text, accents, out);
  return out;
}

}  // namespace tamis::text

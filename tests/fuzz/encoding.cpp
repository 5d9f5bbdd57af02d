#include "tamis/text/encoding.hpp"

#include <algorithm>
#include <string>

#include "tamis/text/classes.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/text/mojibake.hpp"
#include "tamis/text/utf8.hpp"
#include "tamis/transcript/read.hpp"
#include "target.hpp"
#include "targets.hpp"
#include "text/slow_decoded.hpp"
#include "text/slow_fold.hpp"

namespace tamis::fuzz {
namespace {

constexpr std::string_view charsets[] = {
    "",          "UTF-8",     "UTF-16",      "UTF-32LE",     "windows-1252",
    "latin1",    "macintosh", "gb18030",     "windows-1251", "koi8-r",
    "shift_jis", "utf-7",     "iso-2022-jp", "big5",         "euc-kr"};

// In pieces of sizes that go round.
template <typename Use>
void in_pieces(std::string_view bytes, std::size_t size, const Use& use) {
  for (std::size_t next = size; !bytes.empty(); next = next % size + 1) {
    const std::string_view piece = bytes.substr(0, next);
    use(piece);
    bytes.remove_prefix(piece.size());
  }
}

void check_decoded(std::string_view bytes, const std::string& from,
                   std::size_t piece) {
  const text::Decoded whole = text::decoded(bytes, {from});
  require(text::is_utf8(whole.text), "what is decoded is UTF-8");
  require(whole.text.find_first_of("\r\f\v") == std::string::npos,
          "lines end by LF");
  require_same(text::nfc(whole.text), whole.text, "what is decoded is in NFC");
  text::Decoder decoder({from});
  std::string text;
  in_pieces(bytes, piece,
            [&](std::string_view part) { decoder.add(part, text); });
  decoder.end(text);
  require_same(text, whole.text, "pieces give what the whole gives");
  require(decoder.found().malformed == whole.malformed, "all is counted");
}

// What the ladder finds is found slowly too, where it is one of these.
void check_ladder(std::string_view bytes) {
  const text::Decoded fast = text::decoded(bytes);
  if (fast.encoding.find("UTF-8") == std::string::npos &&
      fast.encoding != "windows-1252") {
    return;
  }
  const text::Decoded slow = text::SlowDecoded().decode_all(bytes);
  require_same(fast.text, slow.text, "fast and slow give the same text");
  require_same(fast.encoding, slow.encoding, "and find the same encoding");
  require(fast.malformed == slow.malformed, "and count alike");
}

void check_unpacked(std::string_view bytes, std::size_t piece) {
  const auto source = [bytes](std::size_t size) {
    return [rest = bytes, size](char* to, std::size_t most) mutable {
      const std::size_t count = rest.copy(to, std::min(size, most));
      rest.remove_prefix(count);
      return count;
    };
  };
  const auto all = [&](std::size_t size) {
    transcript::Problems problems;
    std::string text;
    try {
      text = transcript::unpacked(source(size), problems);
    } catch (const transcript::InputError& error) {
      return std::string("refused: ") + error.what();
    }
    for (const auto& problem : problems) text += problem.message + '\n';
    return text;
  };
  require_same(all(piece), all(bytes.size() + 1),
               "what is packed does not hang on how it comes");
}

void check_forms(std::string_view bytes) {
  for (const auto accents : {text::Accents::keep, text::Accents::drop}) {
    const std::string folded = text::fold(bytes, accents);
    require_same(folded, text::slow_fold(bytes, accents),
                 "fast and slow fold alike");
  }
  const std::string normal = text::nfc(bytes);
  require_same(text::nfc(normal), normal, "NFC of NFC is the same");
  const std::string valid = text::repaired(bytes);
  require(text::is_utf8(valid), "what is repaired is UTF-8");
  const std::string_view line =
      std::string_view(valid).substr(0, valid.find('\n'));
  if (const auto found = text::undamaged(line)) {
    require(text::is_utf8(*found), "what is undamaged is UTF-8");
    require(*found != line, "what is undamaged is no damage");
  }
  require(text::trimmed(valid).size() <= valid.size(), "trimmed is shorter");
  require(text::is_utf8(text::prefix(valid, valid.size() / 2)),
          "a prefix cuts no code point");
}

}  // namespace

void encoding(std::string_view bytes) {
  Choices choices(bytes);
  const std::size_t choice = choices.below(std::size(charsets) + 2);
  const std::size_t piece = choices.below(16) + 1;
  if (choice == std::size(charsets)) {
    check_unpacked(choices.rest(), piece);
  } else if (choice > std::size(charsets)) {
    check_forms(choices.rest());
  } else {
    check_decoded(choices.rest(), std::string(charsets[choice]), piece);
    if (choice == 0) check_ladder(choices.rest());
  }
}

}  // namespace tamis::fuzz

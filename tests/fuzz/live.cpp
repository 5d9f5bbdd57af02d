#include <algorithm>

#include "reading.hpp"
#include "tamis/transcript/pieces.hpp"
#include "tamis/transcript/write_pieces.hpp"
#include "targets.hpp"

namespace tamis::fuzz {
namespace {

using transcript::Live;

struct Cut {
  std::string_view bytes;
  std::vector<std::size_t> sizes;  // that go round
};

transcript::ByteSource source_of(const Cut& cut) {
  return [rest = cut.bytes, sizes = cut.sizes, next = std::size_t{0}](
             char* to, std::size_t most) mutable {
    const std::size_t size = sizes[next++ % sizes.size()];
    const std::size_t count = rest.copy(to, std::min(size, most));
    rest.remove_prefix(count);
    return count;
  };
}

// Documents and problems.
std::string all_in(const Cut& cut, const transcript::ReadOptions& options) {
  std::string all;
  try {
    const auto problems = transcript::read(
        source_of(cut), "some", options, [&all](const Document& document) {
          check(document);
          all += transcript::to_jsonl(document) + '\n';
        });
    for (const auto& problem : problems) {
      all += std::to_string(problem.line) + ": " + problem.message + '\n';
    }
  } catch (const transcript::InputError& error) {
    all += error.what();
  }
  return all;
}

// Pieces joined, and in the forms for people.
void write_pieces(const Cut& cut, std::size_t least_words) {
  transcript::PieceWriter writer;
  transcript::PieceJoiner joiner(
      {.least_words = least_words, .most_bytes = 100},
      [&writer](const Document& piece) {
        check(piece);
        const std::string text =
            writer.text(piece) + writer.srt(piece) + writer.vtt(piece);
        require(text::is_utf8(text), "what is written is UTF-8");
      });
  try {
    transcript::read(
        source_of(cut), "some", {.live = Live::pieces},
        [&joiner](Document piece) { joiner.add(std::move(piece)); });
  } catch (const transcript::InputError&) {
  }
  joiner.end();
}

}  // namespace

void live(std::string_view bytes) {
  static constexpr Live kinds[] = {Live::pieces, Live::records, Live::nothing};
  Choices choices(bytes);
  const Live kind = choices.of(kinds);
  const std::size_t part_size = choices.below(3) * 100;
  const std::size_t words = choices.below(16);
  std::vector<std::size_t> sizes;
  for (int i = 0; i < 4; ++i) sizes.push_back(choices.below(256) + 1);
  const std::string_view all = choices.rest();
  const transcript::ReadOptions options{.part_size = part_size, .live = kind};
  require_same(all_in({all, sizes}, options),
               all_in({all, {all.size() + 1}}, options),
               "nothing hangs on how the bytes come");
  write_pieces({all, sizes}, words);
}

}  // namespace tamis::fuzz

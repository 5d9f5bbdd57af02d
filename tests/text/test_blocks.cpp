#include "text/blocks.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "text/random_text.hpp"

namespace tamis::text {
namespace {

// Every byte value in turn, at each place of a block.
std::string all_bytes() {
  std::string all;
  for (int i = 0; i < 256 + static_cast<int>(block_size); ++i) {
    all.push_back(static_cast<char>(i));
  }
  return all;
}

// Random blocks, most of their bytes ASCII.
std::string random_block(RandomText& chance) {
  std::string block(block_size, '\0');
  for (char& byte : block) {
    byte = static_cast<char>(chance.below(chance.below(8) == 0 ? 256 : 128));
  }
  return block;
}

void check_block(const char* block) {
  std::string plain(block_size, '?');
  std::string fast(block_size, '!');
  const std::size_t count = plain_fold_block(block, plain.data());
  REQUIRE(fold_block(block, fast.data()) == count);
  REQUIRE(fast == plain);
  constexpr unsigned char limits[] = {0x01, 0x80, 0xC2, 0xCC, 0xFF};
  for (const unsigned char limit : limits) {
    REQUIRE(count_below(limit, block) == plain_count_below(limit, block));
  }
}

TEST_CASE("blocks are folded and counted alike on any processor") {
  const std::string all = all_bytes();
  for (std::size_t at = 0; at + block_size <= all.size(); ++at) {
    check_block(all.data() + at);
  }
  RandomText chance(5);
  for (int round = 0; round < 5'000; ++round) {
    check_block(random_block(chance).data());
  }
}

TEST_CASE("a block folded in its own place is the same") {
  RandomText chance(6);
  for (int round = 0; round < 100; ++round) {
    std::string block = random_block(chance);
    std::string folded(block_size, '\0');
    const std::size_t count = fold_block(block.data(), folded.data());
    CHECK(fold_block(block.data(), block.data()) == count);
    CHECK(block == folded);
  }
}

TEST_CASE("a run of bytes below a limit ends where the first other one is") {
  const std::string text(50, 'a');
  for (std::size_t size = 0; size <= text.size(); ++size) {
    for (std::size_t wide = 0; wide <= size; ++wide) {
      std::string one = text.substr(0, size);
      if (wide < size) one[wide] = '\x80';
      for (std::size_t at = 0; at <= size; ++at) {
        REQUIRE(pass_below(0x80, one, at) == (at <= wide ? wide : size));
      }
    }
  }
}

}  // namespace
}  // namespace tamis::text

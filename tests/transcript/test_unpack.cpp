#include "transcript/unpack.hpp"

#include <doctest/doctest.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "showing.hpp"
#include "text/random_text.hpp"

using namespace std::string_literals;

namespace tamis::transcript {
namespace {

std::string gzipped(std::string_view text) {
  z_stream stream{};
  deflateInit2(&stream, 9, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
  std::vector<Bytef> in(text.begin(), text.end());
  std::string out(deflateBound(&stream, in.size()) + 64, '\0');
  stream.next_in = in.data();
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string zstd_packed(std::string_view text) {
  std::string out(ZSTD_compressBound(text.size()), '\0');
  out.resize(
      ZSTD_compress(out.data(), out.size(), text.data(), text.size(), 3));
  return out;
}

// Gives `bytes` in pieces of `piece` bytes at most.
ByteSource source_of(std::string_view bytes, std::size_t piece) {
  return [bytes, piece](char* to, std::size_t most) mutable {
    const std::size_t size = std::min({bytes.size(), most, piece});
    std::memcpy(to, bytes.data(), size);
    bytes.remove_prefix(size);
    return size;
  };
}

struct Result {
  std::string text;
  std::string problem;
};

Result unpacked(std::string_view bytes, std::size_t piece = 65536,
                std::size_t most = 4096) {
  Unpacked filter(source_of(bytes, piece));
  Result result;
  std::vector<char> room(most);
  while (const std::size_t size = filter.read(room.data(), most)) {
    result.text.append(room.data(), size);
  }
  CHECK(filter.read(room.data(), most) == 0);  // the end stays the end
  result.problem = filter.problem();
  return result;
}

std::string long_text() {
  text::RandomText chance(3);
  std::string text;
  for (int line = 0; line < 3000; ++line) {
    text += "ligne " + std::to_string(chance.below(1'000'000'000)) + "\n";
  }
  return text;
}

TEST_CASE("what is not packed passes as it is") {
  const std::string long_one = long_text() + long_text();
  for (const std::string& bytes :
       {""s, "a"s, "\x1F"s, "\x1F\x8B"s, "BZh"s, "BZhou"s, "PK"s, "\x28\xB5"s,
        "une ligne\n"s, "\0\1\2"s, long_one}) {
    for (const std::size_t piece : {1U, 7U, 65536U}) {
      const Result found = unpacked(bytes, piece);
      CHECK(found.text == bytes);
      CHECK(found.problem.empty());
    }
  }
}

TEST_CASE("gzip and zstd are unpacked, members and frames one after another") {
  const std::string text = long_text();
  const std::string skipped = "\x51\x2A\x4D\x18\x03\0\0\0abc"s;
  const struct {
    std::string_view name;
    std::string bytes;
    std::string text;
  } rows[] = {
      {"gzip", gzipped(text), text},
      {"gzip of nothing", gzipped(""), ""},
      {"three members", gzipped("un ") + gzipped("") + gzipped(text),
       "un " + text},
      {"filled with NULs", gzipped("un") + std::string(512, '\0'), "un"},
      {"zstd", zstd_packed(text), text},
      {"zstd of nothing", zstd_packed(""), ""},
      {"three frames", zstd_packed("un ") + zstd_packed("") + zstd_packed(text),
       "un " + text},
      {"skippable frames",
       skipped + zstd_packed("un ") + skipped + zstd_packed("deux") + skipped,
       "un deux"},
      {"one level only", gzipped(gzipped("un")), gzipped("un")}};
  for (const auto& [name, bytes, expected] : rows) {
    for (const std::size_t piece : {1U, 3U, 65536U}) {
      for (const std::size_t most : {1U, 1000U, 1000000U}) {
        const auto shown = showing(name, piece, most);
        const Result found = unpacked(bytes, piece, most);
        CHECK(found.text == expected);
        CHECK(found.problem == "");
      }
    }
  }
}

TEST_CASE("what breaks off is given up to there, and told") {
  const std::string text = long_text();
  for (const std::string& whole : {gzipped(text), zstd_packed(text)}) {
    for (const std::size_t left : {whole.size() - 1, whole.size() - 5,
                                   whole.size() / 2, std::size_t{12}}) {
      CAPTURE(left);
      const Result found = unpacked(whole.substr(0, left));
      CHECK(text.starts_with(found.text));
      CHECK(found.problem == "is cut off: what is packed ends early after " +
                                 std::to_string(left) + " bytes");
    }
  }
  const std::string packed = gzipped(text);
  CHECK(unpacked(packed.substr(0, packed.size() / 2)).text.size() >
        text.size() / 4);
}

TEST_CASE("damaged bytes are told, and what came before is given") {
  const std::string text = long_text();
  for (std::string bytes : {gzipped(text), zstd_packed(text)}) {
    std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(bytes.size() / 2),
                200, '\xFF');
    const Result found = unpacked(bytes);
    CHECK(found.problem.starts_with("is broken: "));
    CHECK(found.text.size() <= text.size() + 200'000);
  }
  std::string wrong_sum = gzipped("un deux trois");
  wrong_sum[wrong_sum.size() - 6] ^= 1;
  CHECK(unpacked(wrong_sum).text == "un deux trois");
  CHECK(unpacked(wrong_sum).problem.starts_with("is broken: "));
}

TEST_CASE("bug: zstd lost the blocks that came with a broken one") {
  const std::string text(1600, 'a');
  std::string bytes = "\x28\xB5\x2F\xFD";          // a frame
  bytes += std::string("\x00\x0A", 2);             // with a window of 2.5 KB
  bytes += std::string("\x00\x32\x00", 3) + text;  // a block as it is
  bytes += std::string("\x06\x00\x00", 3);         // and one that cannot be
  for (const std::size_t piece : {1U, 3U, 15U, 1000U, 65536U}) {
    CAPTURE(piece);
    const Result found = unpacked(bytes, piece);
    CHECK(found.text == text);
    CHECK(found.problem == unpacked(bytes).problem);
    CHECK(found.problem.starts_with("is broken: "));
  }
}

TEST_CASE("what follows the packed bytes is left out, and told") {
  for (const std::string& bytes : {gzipped("un"), zstd_packed("un")}) {
    for (const std::string rest : {"x", "plain text\n"}) {
      const Result found = unpacked(bytes + rest, 5);
      CHECK(found.text == "un");
      CHECK(found.problem ==
            "is followed by something not packed, left out after " +
                std::to_string(bytes.size()) + " bytes");
    }
  }
}

TEST_CASE("a bomb is stopped") {
  const std::string much(std::size_t{70} << 20, 'a');
  const Result gzip = unpacked(gzipped(much), 65536, 65536);
  CHECK(gzip.problem.find("1,000 times") != std::string::npos);
  CHECK(gzip.text.size() < (std::size_t{66} << 20));
  const Result zstd = unpacked(zstd_packed(much), 65536, 65536);
  CHECK(zstd.problem.find("1,000 times") != std::string::npos);
  CHECK(zstd.text.size() < (std::size_t{66} << 20));
}

TEST_CASE("a zstd window beyond the bound is refused") {
  // A frame header alone: window of 2^31 bytes, no size, no checksum.
  const Result found = unpacked("\x28\xB5\x2F\xFD\x00\xA8\x01\x00\x00"s);
  CHECK(found.text.empty());
  CHECK(found.problem.find("--long=31") != std::string::npos);
}

TEST_CASE("what others pack is named, with the way to unpack it") {
  const struct {
    std::string bytes;
    std::string_view problem;
  } rows[] = {
      {"\xFD"
       "7zXZ\0\0\4"s,
       "is packed by xz; unpack it first: xzcat FILE | ..."},
      {"BZh61AY&SYabc",
       "is packed by bzip2; unpack it first: bzcat FILE | ..."},
      {"PK\3\4abc", "is packed by zip; unpack it first: unzip -p FILE | ..."}};
  for (const auto& [bytes, problem] : rows) {
    const Result found = unpacked(bytes, 1);
    CHECK(found.text.empty());
    CHECK(found.problem == problem);
  }
}

TEST_CASE("random bytes behind a magic never do harm") {
  text::RandomText chance(4);
  const std::vector<std::string> heads = {
      "\x1F\x8B\x08\0\0\0\0\0\0\3"s, "\x28\xB5\x2F\xFD"s, "\x50\x2A\x4D\x18"s,
      gzipped("un"), zstd_packed("deux")};
  for (int round = 0; round < 2000; ++round) {
    const std::string bytes = heads[chance.below(heads.size())] +
                              chance.bytes(60) +
                              heads[chance.below(heads.size())];
    REQUIRE(unpacked(bytes, 1 + chance.below(9)).text.size() < 1'000'000);
  }
}

TEST_CASE("a source unpacked as it comes tells at the end what was wrong") {
  std::string text;
  for (int i = 0; i < 9000; ++i) text += std::to_string(i) + "\n";
  const std::string packed = gzipped(text);
  const auto all = [](std::string_view bytes, Problems& problems) {
    return all_of(unpacking(source_of(bytes, 1000), problems));
  };
  Problems problems;
  CHECK(all(packed, problems) == text);
  CHECK(all(text, problems) == text);
  CHECK(problems.empty());
  const std::string half = all(packed.substr(0, packed.size() / 2), problems);
  CHECK(text.starts_with(half));
  CHECK_FALSE(half.empty());
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].message.find("cut off") != std::string::npos);
  CHECK_THROWS_AS(all(packed.substr(0, 5), problems), InputError);
}

}  // namespace
}  // namespace tamis::transcript

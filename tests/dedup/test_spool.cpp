#include "dedup/spool.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "tamis/dedup/lines.hpp"

using tamis::dedup::Spool;
using tamis::dedup::SpoolRoom;

namespace {

std::string all_of(const Spool& spool, const std::vector<std::size_t>& sizes) {
  Spool::Reader reader(spool);
  std::string all;
  for (const std::size_t size : sizes) {
    std::string part(size, '\0');
    REQUIRE(reader.read(part.data(), size));
    all += part;
  }
  char byte;
  CHECK_FALSE(reader.read(&byte, 1));
  return all;
}

}  // namespace

TEST_CASE("what is put aside is read again, from memory or a file") {
  for (const std::size_t memory : {0U, 20'000U, 1U << 20}) {
    CAPTURE(memory);
    SpoolRoom room(".", memory);
    Spool spools[] = {Spool(room), Spool(room)};
    std::string written[2];
    std::vector<std::size_t> sizes[2];
    std::mt19937 random(2);
    for (int i = 0; i < 2000; ++i) {
      const std::size_t one = random() % 2;
      const std::size_t limit = i % 100 == 0 ? 20'000 : 50;
      const std::string bytes(1 + random() % limit,
                              static_cast<char>('a' + i % 26));
      spools[one].write(bytes.data(), bytes.size());
      written[one] += bytes;
      sizes[one].push_back(bytes.size());
    }
    for (std::size_t one = 0; one < 2; ++one) {
      spools[one].close();
      CHECK(all_of(spools[one], sizes[one]) == written[one]);
      CHECK(all_of(spools[one], sizes[one]) == written[one]);
    }
  }
}

TEST_CASE("an empty spool has nothing") {
  SpoolRoom room(".", 0);
  Spool spool(room);
  spool.close();
  CHECK(all_of(spool, {}).empty());
}

TEST_CASE("memory of a cleared spool is there for others") {
  SpoolRoom room("/nowhere", 10'000);
  const std::string bytes(9'000, 'x');
  for (int i = 0; i < 5; ++i) {
    Spool spool(room);
    spool.write(bytes.data(), bytes.size());
    spool.close();
    spool.clear();
  }
  Spool first(room);
  first.write(bytes.data(), bytes.size());
  first.close();
  Spool second(room);
  CHECK_THROWS_AS(second.write(bytes.data(), bytes.size()),
                  tamis::dedup::SpoolError);
}

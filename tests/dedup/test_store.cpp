#include <doctest/doctest.h>
#include <lmdb.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "dedup/scratch.hpp"
#include "showing.hpp"
#include "tamis/dedup/store.hpp"

using namespace tamis::dedup;
using Access = Store::Access;

namespace {

void put(Store& store, const std::string& column, std::uint64_t first,
         const std::string& bytes) {
  store.put(column, first, bytes.size(), [&](std::span<std::byte> to) {
    std::memcpy(to.data(), bytes.data(), to.size());
  });
}

// "first:bytes first:bytes" of a column's runs.
std::string shown(const Store& store, const std::string& column) {
  std::string out;
  for (const auto& [first, bytes] : store.runs(column)) {
    if (!out.empty()) out += ' ';
    out += std::to_string(first) + ":";
    out.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  }
  return out;
}

std::string problem(const std::string& path, Access access) {
  try {
    const Store store(path, access);
  } catch (const StoreError& error) {
    return error.what();
  }
  return "";
}

// An index with some runs, of which one is large.
std::string made(const std::string& path) {
  Store store(path, Access::write);
  put(store, "a", 0, "zero");
  put(store, "a", 4, std::string(100'000, 'x'));
  store.commit();
  return path;
}

}  // namespace

TEST_CASE("an index holds nothing that merely lay in memory") {
  const Scratch scratch;
  {
    std::vector<std::string> said;
    for (int i = 0; i < 100; ++i) said.emplace_back(4000 + i, 'S');
  }
  const std::string index = bytes_of(made(scratch.path("index")));
  CHECK(index.find("SSSS") == index.npos);
}

TEST_CASE("what is committed is there again, and nothing else") {
  const Scratch scratch;
  const std::string path = scratch.path("index");
  {
    Store store(path, Access::write);
    CHECK(shown(store, "a").empty());
    put(store, "a", 0, "zero");
    put(store, "a", 300, "late");
    put(store, "a", 4, "four");
    put(store, "ab", 0, "other");
    CHECK(shown(store, "a").empty());
    store.commit();
  }
  {
    Store store(path, Access::write);
    CHECK(shown(store, "a") == "0:zero 4:four 300:late");
    CHECK(shown(store, "ab") == "0:other");
    CHECK(shown(store, "").empty());
    store.erase("a", 4);
    put(store, "a", 4, "again");
    put(store, "b", 0, "new");
    store.erase("ab", 0);
  }  // never committed
  {
    Store store(path, Access::write);
    CHECK(shown(store, "a") == "0:zero 4:four 300:late");
    CHECK(shown(store, "ab") == "0:other");
    store.erase("a", 4);
    put(store, "a", 4, "again");
    store.erase("ab", 0);
    store.commit();
  }
  const Store store(path, Access::read);
  CHECK(shown(store, "a") == "0:zero 4:again 300:late");
  CHECK(shown(store, "ab").empty());
}

TEST_CASE("runs are aligned, whatever their size") {
  const Scratch scratch;
  const std::string path = scratch.path("index");
  {
    Store store(path, Access::write);
    for (std::size_t size = 1; size < 20'000; size = size * 5 / 4 + 1) {
      put(store, "a", size, std::string(size, 'a'));
    }
    store.commit();
  }
  const Store store(path, Access::read);
  std::size_t runs = 0;
  for (const auto& [first, bytes] : store.runs("a")) {
    const auto shown = showing(first);
    CHECK(bytes.size() == first);
    CHECK(reinterpret_cast<std::uintptr_t>(bytes.data()) % 16 == 0);
    ++runs;
  }
  CHECK(runs > 20);
}

TEST_CASE("a store that is not committed leaves no file where there was none") {
  const Scratch scratch;
  const std::string path = scratch.path("index");
  {
    Store store(path, Access::write);
    put(store, "a", 0, "zero");
  }
  {
    Store store(path, Access::write);
    store.agree("passage", "min-words 30");
    store.commit();  // of nothing
  }
  CHECK(scratch.is_empty());
  CHECK(problem(path, Access::read).empty());
  CHECK(scratch.is_empty());
  // What a run leaves that was killed before its first commit.
  write_bytes(path, "");
  CHECK(problem(path, Access::read).empty());
  made(path);
  CHECK(shown(Store(path, Access::read), "a").substr(0, 6) == "0:zero");
}

namespace {

// Another process that reads an index: it opens it at once, and tells what it
// holds when asked.
class Reader {
 public:
  explicit Reader(const std::string& path) {
    REQUIRE(::pipe(asked_) == 0);
    REQUIRE(::pipe(told_) == 0);
    child_ = ::fork();
    if (child_ == 0) read(path);
    ::close(told_[1]);
    char byte = 0;
    REQUIRE(::read(told_[0], &byte, 1) == 1);
  }
  ~Reader() {
    for (const int end : {asked_[0], asked_[1], told_[0]}) ::close(end);
    ::kill(child_, SIGKILL);
    ::waitpid(child_, nullptr, 0);
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  // To be asked once.
  std::string told() {
    REQUIRE(::write(asked_[1], "t", 1) == 1);
    std::string out;
    for (char byte = 0; ::read(told_[0], &byte, 1) == 1;) out += byte;
    return out;
  }

 private:
  [[noreturn]] void read(const std::string& path) {
    std::string out;
    {
      const Store store(path, Access::read);
      if (::write(told_[1], "r", 1) != 1) ::_exit(1);
      char byte = 0;
      if (::read(asked_[0], &byte, 1) != 1) ::_exit(1);
      out = shown(store, "a").substr(0, 8) + "," + shown(store, "b");
    }
    const ssize_t count = ::write(told_[1], out.data(), out.size());
    ::_exit(count < 0 ? 1 : 0);
  }

  int asked_[2];
  int told_[2];
  pid_t child_;
};

}  // namespace

TEST_CASE("one writes while others read what was there when they opened") {
  const Scratch scratch;
  const std::string path = made(scratch.path("index"));
  Reader early(path);
  Store writer(path, Access::write);
  CHECK(problem(path, Access::write) == "is being written by another run");
  Reader middle(path);
  writer.erase("a", 0);
  put(writer, "a", 0, std::string(50'000, 'n'));
  put(writer, "b", 0, "new");
  CHECK(middle.told() == "0:zero 4,");
  writer.commit();
  Reader late(path);
  CHECK(early.told() == "0:zero 4,");
  CHECK(late.told() == "0:nnnnnn,0:new");
  CHECK(problem(path, Access::write) == "is being written by another run");
}

TEST_CASE("parameters are kept for each kind, and others refused") {
  const Scratch scratch;
  const std::string path = scratch.path("index");
  {
    Store store(path, Access::write);
    store.agree("passage", "min-words 30");
    put(store, "passage/words", 0, "tide");
    store.commit();
  }
  for (const Access access : {Access::read, Access::write}) {
    Store store(path, access);
    CHECK_NOTHROW(store.agree("passage", "min-words 30"));
    CHECK_NOTHROW(store.agree("line", "bytes"));
    CHECK_THROWS_WITH_AS(store.agree("passage", "min-words 20"),
                         "was made with min-words 30, not with min-words 20",
                         StoreError);
  }
}

TEST_CASE("a file that is none of ours is refused and left as it is") {
  const Scratch scratch;
  const std::string whole = bytes_of(made(scratch.path("whole")));
  std::string turned = whole;
  for (std::size_t i = 0; i < 4; ++i) turned[16 + i] = whole[19 - i];
  std::string newer = whole;
  newer[20] = 9;
  newer[4096 + 20] = 9;
  struct Row {
    const char* name;
    std::string bytes;
    std::string problem;
  };
  const Row rows[] = {
      {"text", "Ann: The tide mill.\n", "is no index"},
      {"short", whole.substr(0, 30),
       "is no index, or of another version of LMDB"},
      {"one page", whole.substr(0, 4096),
       "is no index, or of another version of LMDB"},
      {"the last page gone", whole.substr(0, whole.size() - 4096),
       "is truncated"},
      {"the last byte gone", whole.substr(0, whole.size() - 1), "is truncated"},
      {"half", whole.substr(0, whole.size() / 2), "is truncated"},
      {"other byte order", turned,
       "was made on a machine of the other byte order"},
      {"a later LMDB", newer, "is no index, or of another version of LMDB"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const std::string path = scratch.path("bad");
    write_bytes(path, row.bytes);
    for (const Access access : {Access::read, Access::write}) {
      CHECK(problem(path, access) == row.problem);
      CHECK(bytes_of(path) == row.bytes);
    }
  }
}

namespace {

// What another program, or a later version of this, would write.
void write_entry(const std::string& path, const std::string& key,
                 const std::string& text) {
  MDB_env* env = nullptr;
  MDB_txn* txn = nullptr;
  MDB_dbi table = 0;
  mdb_env_create(&env);
  REQUIRE(mdb_env_open(env, path.c_str(), MDB_NOSUBDIR, 0666) == 0);
  REQUIRE(mdb_txn_begin(env, nullptr, 0, &txn) == 0);
  REQUIRE(mdb_dbi_open(txn, nullptr, 0, &table) == 0);
  MDB_val at = {key.size(), const_cast<char*>(key.data())};
  MDB_val value = {text.size(), const_cast<char*>(text.data())};
  REQUIRE(mdb_put(txn, table, &at, &value, 0) == 0);
  REQUIRE(mdb_txn_commit(txn) == 0);
  mdb_env_close(env);
}

}  // namespace

TEST_CASE("another program's LMDB file and another version's are refused") {
  const Scratch scratch;
  write_entry(scratch.path("mail"), "subject", "tide mill");
  write_entry(scratch.path("later"), "format", "tamis dedupe 99");
  for (const Access access : {Access::read, Access::write}) {
    CHECK(problem(scratch.path("mail"), access) == "is no index");
    CHECK(problem(scratch.path("later"), access) ==
          "is an index of another version (tamis dedupe 99, not tamis dedupe "
          "1)");
  }
}

TEST_CASE("a path that cannot be is refused") {
  const Scratch scratch;
  CHECK(problem(scratch.path("no/index"), Access::write) ==
        "No such file or directory");
  CHECK(problem(scratch.path("no/index"), Access::read).empty());
  CHECK(problem(scratch.path(""), Access::write) == "Is a directory");
  CHECK(problem(scratch.path(""), Access::read) == "is no regular file");
  CHECK(problem("/dev/null", Access::write) == "is no regular file");
  CHECK(scratch.is_empty());
}

TEST_CASE("where nothing can be written an index can still be read") {
  const Scratch scratch;
  const std::string folder = scratch.path("folder");
  std::filesystem::create_directory(folder);
  const std::string path = made(folder + "/index");
  std::filesystem::remove(path + "-lock");
  const auto no_writing = static_cast<std::filesystem::perms>(0555);
  std::filesystem::permissions(scratch.path(""), no_writing);
  std::filesystem::permissions(folder, no_writing);
  std::filesystem::permissions(path, no_writing);
  const uid_t user = ::geteuid();
  if (user == 0) REQUIRE(::seteuid(65'534) == 0);  // whom permissions bind
  CHECK(problem(path, Access::read).empty());
  CHECK(shown(Store(path, Access::read), "a").substr(0, 6) == "0:zero");
  CHECK(problem(path, Access::write) == "Permission denied");
  CHECK(problem(folder + "/other", Access::write) == "Permission denied");
  CHECK(problem(folder + "/other", Access::read).empty());
  if (user == 0) REQUIRE(::seteuid(user) == 0);
  std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
  std::filesystem::permissions(scratch.path(""),
                               std::filesystem::perms::owner_all);
}

TEST_CASE("random histories leave what a map of strings holds") {
  const Scratch scratch;
  const std::string path = scratch.path("index");
  std::mt19937 random(11);
  std::map<std::pair<std::string, std::uint64_t>, std::string> judge;
  const std::string columns[] = {"a", "b", "kind/c"};
  for (int run = 0; run < 120; ++run) {
    CAPTURE(run);
    auto now = judge;
    Store store(path, Access::write);
    for (const std::string& column : columns) {
      const std::uint64_t first = random() % 5 * 1000;
      if (judge.contains({column, first})) store.erase(column, first);
      now.erase({column, first});
      if (random() % 3 == 0) continue;
      const std::size_t size = 1 + random() % (random() % 4 ? 300 : 200'000);
      const std::string bytes(size, static_cast<char>('a' + run % 26));
      put(store, column, first, bytes);
      now[{column, first}] = bytes;
    }
    if (random() % 4 != 0) {
      store.commit();
      judge = now;
    }
    store = Store(path + "-other", Access::read);  // closes it
    const Store reader(path, Access::read);
    for (const std::string& column : columns) {
      std::string expected;
      for (const auto& [key, bytes] : judge) {
        if (key.first != column) continue;
        if (!expected.empty()) expected += ' ';
        expected += std::to_string(key.second) + ":" + bytes;
      }
      REQUIRE(shown(reader, column) == expected);
    }
  }
}

TEST_CASE("whenever a run is killed, all it committed is there and no more") {
  const Scratch scratch;
  const std::string path = scratch.path("index");
  std::mt19937 random(13);
  std::uint64_t sure = 0;  // runs known to be committed
  for (int round = 0; round < 25; ++round) {
    CAPTURE(round);
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
      for (std::uint64_t next = sure;; ++next) {
        Store store(path, Access::write);
        if (next >= 4) store.erase("b", next - 4);
        put(store, "a", next, std::to_string(next));
        put(store, "b", next, std::string(5'000 + next % 7 * 20'000, 'b'));
        store.commit();
        if (::write(ends[1], "c", 1) != 1) break;
      }
      ::_exit(1);
    }
    ::close(ends[1]);
    char byte = 0;
    std::uint64_t told = sure;
    if (round % 2 == 1) {  // on a busy machine others may commit nothing
      REQUIRE(::read(ends[0], &byte, 1) == 1);
      ++told;
    }
    ::usleep(static_cast<useconds_t>(random() % 20'000));
    ::kill(child, SIGKILL);
    REQUIRE(::waitpid(child, nullptr, 0) == child);
    while (::read(ends[0], &byte, 1) == 1) ++told;
    ::close(ends[0]);
    const Store store(path, Access::read);
    const auto runs = store.runs("a");
    REQUIRE(runs.size() >= told);
    REQUIRE(runs.size() <= told + 1);
    sure = runs.size();
    std::string expected;
    for (std::uint64_t i = 0; i < sure; ++i) {
      const std::string number = std::to_string(i);
      expected += (i > 0 ? " " : "") + number + ":" + number;
    }
    REQUIRE(shown(store, "a") == expected);
    REQUIRE(store.runs("b").size() == std::min<std::size_t>(sure, 4));
  }
  CHECK(sure > 10);
}

TEST_CASE("a run that is killed while it saves leaves what was there") {
  const Scratch scratch;
  const std::string path = made(scratch.path("index"));
  const std::string before = shown(Store(path, Access::read), "a");
  const pid_t child = ::fork();
  if (child == 0) {
    Store store(path, Access::write);
    store.erase("a", 0);
    // More than one transaction takes, so that some of it is in the file.
    for (std::uint64_t i = 0; i < 6; ++i) {
      put(store, "a", 1'000'000 + i, std::string(20 << 20, 'y'));
    }
    ::_exit(0);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(std::filesystem::file_size(path) > 60'000'000);
  CHECK(shown(Store(path, Access::read), "a") == before);
  // The next run takes it out, and those after it use its room again.
  for (const char* const column : {"b", "c", "d"}) {
    Store store(path, Access::write);
    put(store, column, 0, std::string(1 << 20, 'z'));
    store.commit();
  }
  CHECK(shown(Store(path, Access::read), "a") == before);
  {
    Store store(path, Access::write);
    put(store, "e", 0, std::string(50 << 20, 'z'));
    store.commit();
  }
  CHECK(std::filesystem::file_size(path) < 140'000'000);
}

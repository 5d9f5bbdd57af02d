#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "common/output_file.hpp"
#include "common/temporary_name.hpp"

namespace tamis::common {
namespace {

namespace fs = std::filesystem;

// A folder that goes again.
struct Folder {
  Folder() {
    std::string pattern = temporary_folder() + "/tamis-test-XXXXXX";
    path = ::mkdtemp(pattern.data());
  }
  ~Folder() { fs::remove_all(path); }
  std::string operator/(const std::string& name) const {
    return path + "/" + name;
  }
  std::ptrdiff_t count() const {
    return std::distance(fs::directory_iterator(path), {});
  }
  std::string path;
};

std::string content_of(const std::string& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

void put(const std::string& path, const std::string& content) {
  std::ofstream(path) << content;
}

unsigned mode_of(const std::string& path) {
  struct stat status = {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 0777;
}

TEST_CASE("A file appears when it is committed, whole, and not before") {
  const Folder folder;
  const std::string path = folder / "out.txt";
  for (const std::string& content : std::vector<std::string>{"one", "two"}) {
    const bool was_there = fs::exists(path);
    const std::string before = was_there ? content_of(path) : "";
    OutputFile file(path);
    file.write(content);
    file.flush();
    CHECK(fs::exists(path) == was_there);
    if (was_there) CHECK(content_of(path) == before);
    file.commit();
    CHECK(content_of(path) == content);
    CHECK(folder.count() == 1);
  }
}

TEST_CASE("A file that is not committed leaves nothing") {
  const Folder folder;
  { OutputFile(folder / "out.txt").write("one"); }
  CHECK(folder.count() == 0);
  put(folder / "old.txt", "old");
  { OutputFile(folder / "old.txt").write("one"); }
  CHECK(content_of(folder / "old.txt") == "old");
  CHECK(folder.count() == 1);
}

TEST_CASE("What is replaced keeps its permissions and the links to it") {
  const Folder folder;
  put(folder / "old.txt", "old");
  ::chmod((folder / "old.txt").c_str(), 0640);
  fs::create_symlink("old.txt", folder / "link.txt");
  OutputFile file(folder / "link.txt");
  file.write("new");
  file.commit();
  CHECK(fs::is_symlink(folder / "link.txt"));
  CHECK(content_of(folder / "old.txt") == "new");
  CHECK(mode_of(folder / "old.txt") == 0640);
}

TEST_CASE("A file that cannot be is refused at once") {
  const Folder folder;
  put(folder / "file", "");
  for (const std::string& name :
       {std::string("none/out.txt"), std::string("file/out.txt"),
        std::string(300, 'a'), std::string("")}) {
    CAPTURE(name);
    CHECK_THROWS_AS(OutputFile(folder / name), OutputError);
  }
  CHECK(folder.count() == 1);
}

TEST_CASE("A device is written to as it is, and a full one is told") {
  OutputFile nowhere("/dev/null");
  nowhere.write("one");
  nowhere.commit();
  CHECK(fs::is_character_file("/dev/null"));
  OutputFile full("/dev/full");
  full.write("one");
  CHECK_THROWS_AS(full.commit(), OutputError);
}

TEST_CASE("An error says whether another file may fare better") {
  CHECK(OutputError("a", ENOSPC).is_full);
  CHECK_FALSE(OutputError("a", EACCES).is_full);
  CHECK(OutputError("a", EPIPE).is_closed_pipe);
  CHECK(std::string(OutputError("a", EACCES).what()) == "a: Permission denied");
}

TEST_CASE("Temporary names differ, and their files go with them") {
  const Folder folder;
  {
    const TemporaryName one(folder.path), other(folder.path);
    CHECK(one.path() != other.path());
    put(one.path(), "one");
    CHECK(fs::path(one.path()).filename().string().starts_with('.'));
    CHECK(folder.count() == 1);
  }
  CHECK(folder.count() == 0);
  TemporaryName kept(folder.path);
  put(kept.path(), "kept");
  kept.release();
  CHECK(folder.count() == 1);
}

TEST_CASE("What a killed run left is taken away, if nobody holds its lock") {
  const Folder folder;
  const pid_t gone = ::fork();
  if (gone == 0) ::_exit(0);
  ::waitpid(gone, nullptr, 0);
  const std::string head = folder / ".tamis-" + std::to_string(gone);
  const std::string own = folder / ".tamis-" + std::to_string(::getpid());
  const std::string notes = head + "-notes";
  for (const std::string& path :
       {head + "-1", head + "-2", own + "-999", notes}) {
    put(path, "half");
  }
  const std::string pipe = head + "-3";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const int locked = ::open((head + "-2").c_str(), O_RDONLY);
  REQUIRE(::flock(locked, LOCK_EX) == 0);
  const TemporaryName name(folder.path);
  CHECK_FALSE(fs::exists(head + "-1"));
  CHECK(fs::exists(head + "-2"));
  CHECK(fs::exists(own + "-999"));
  CHECK(fs::exists(notes));
  CHECK(fs::exists(pipe));
  ::close(locked);
}

TEST_CASE("A signal takes temporary files away, then ends the program") {
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
    CAPTURE(signal);
    const Folder folder;
    const pid_t child = ::fork();
    if (child == 0) {
      std::signal(signal, SIG_DFL);
      const TemporaryName name(folder.path);
      put(name.path(), "half");
      std::raise(signal);
      ::_exit(0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WIFSIGNALED(status));
    CHECK(WTERMSIG(status) == signal);
    CHECK(folder.count() == 0);
  }
}

}  // namespace
}  // namespace tamis::common

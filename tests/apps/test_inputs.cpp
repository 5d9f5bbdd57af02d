#include "common/inputs.hpp"

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "common/output_file.hpp"

namespace tamis::common {
namespace {

namespace fs = std::filesystem;

// A folder of empty files.
struct Tree {
  explicit Tree(const std::vector<std::string>& files) {
    std::string pattern = temporary_folder() + "/tamis-test-XXXXXX";
    root = ::mkdtemp(pattern.data());
    for (const std::string& file : files) {
      fs::create_directories(fs::path(root + "/" + file).parent_path());
      std::ofstream(root + "/" + file) << "";
    }
  }
  ~Tree() { fs::remove_all(root); }
  std::string root;
};

struct Found {
  std::string names;  // relative, parted by blanks
  std::size_t failures;
};

Found found(SharedOptions options, const std::string& root) {
  if (options.inputs.empty()) options.inputs = {root};
  options.recursive = true;
  options.quiet = true;
  Messages messages("test", options);
  Found all{};
  for (const Input& input : inputs_of(options, messages)) {
    all.names += (all.names.empty() ? "" : " ") + input.relative;
    CHECK(fs::is_regular_file(input.path));
  }
  all.failures = messages.failures();
  return all;
}

const std::vector<std::string> files = {
    "b.txt", "a.md", "sub/a.txt", "sub/deep/c.txt", ".hid/x.txt", ".y.txt"};

TEST_CASE("A folder's files come by their paths, hidden ones left out") {
  const Tree tree(files);
  CHECK(found({}, tree.root).names == "a.md b.txt sub/a.txt sub/deep/c.txt");
  SharedOptions twice;
  twice.inputs = {tree.root + "/sub//", tree.root + "/sub/./"};
  CHECK(found(twice, "").names == "a.txt deep/c.txt a.txt deep/c.txt");
}

TEST_CASE("Globs choose among a folder's files, never among named ones") {
  const Tree tree(files);
  const struct {
    std::vector<std::string> include, exclude;
    std::string_view names;
  } rows[] = {
      {{"*.md"}, {}, "a.md"},
      {{"a.*"}, {}, "a.md sub/a.txt"},
      {{"a.*"}, {"*.md"}, "sub/a.txt"},
      {{}, {"sub"}, "a.md b.txt"},
      {{}, {"sub/deep/"}, "a.md b.txt sub/a.txt"},
      {{"sub/*"}, {}, "sub/a.txt sub/deep/c.txt"},
      {{"sub"}, {}, ""},
      {{"*.md", "c*"}, {}, "a.md sub/deep/c.txt"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.names);
    SharedOptions options;
    options.include = row.include;
    options.exclude = row.exclude;
    CHECK(found(options, tree.root).names == row.names);
    options.inputs = {tree.root + "/b.txt"};
    options.exclude.push_back("b.txt");
    CHECK(found(options, tree.root).names == "b.txt");
  }
}

TEST_CASE("Links to folders are not followed, nor are pipes read") {
  const Tree tree({"a.txt", "sub/b.txt"});
  fs::create_directory_symlink("..", tree.root + "/sub/up");
  fs::create_symlink("../a.txt", tree.root + "/sub/link.txt");
  REQUIRE(::mkfifo((tree.root + "/pipe").c_str(), 0600) == 0);
  const Found all = found({}, tree.root);
  CHECK(all.names == "a.txt sub/b.txt sub/link.txt");
  CHECK(all.failures == 0);
}

TEST_CASE("Links to nothing and to themselves are told, and others taken") {
  const Tree tree({"a.txt"});
  fs::create_symlink("nowhere", tree.root + "/b.txt");
  fs::create_symlink("c.txt", tree.root + "/c.txt");
  fs::create_symlink("nowhere", tree.root + "/.hidden");
  const Found all = found({}, tree.root);
  CHECK(all.names == "a.txt");
  CHECK(all.failures == 2);
}

TEST_CASE("A tree deeper than there may be open files is read") {
  std::string path;
  for (int i = 0; i < 200; ++i) path += "d/";
  const Tree tree({path + "a.txt"});
  rlimit old = {};
  REQUIRE(::getrlimit(RLIMIT_NOFILE, &old) == 0);
  const rlimit few = {50, old.rlim_max};
  REQUIRE(::setrlimit(RLIMIT_NOFILE, &few) == 0);
  const Found all = found({}, tree.root);
  REQUIRE(::setrlimit(RLIMIT_NOFILE, &old) == 0);
  CHECK(all.names == path + "a.txt");
  CHECK(all.failures == 0);
}

TEST_CASE("The output's own folder is never read") {
  const Tree tree({"a.txt", "out/b.txt"});
  SharedOptions options;
  options.output = tree.root + "/out";
  CHECK(found(options, tree.root).names == "a.txt");
}

TEST_CASE("Names of any bytes are inputs, by lines or by NULs") {
  const Tree tree({"a\nb.txt", "c\xff.txt"});
  CHECK(found({}, tree.root).names == "a\nb.txt c\xff.txt");
  std::ofstream(tree.root + "/list")
      << tree.root << "/a\nb.txt" << '\0' << tree.root << "/c\xff.txt" << '\0';
  SharedOptions options;
  options.inputs = {tree.root + "/list"};
  options.files_from = tree.root + "/list";
  CHECK(found(options, "").failures == 1);  // NULs without -0
  options.null_parted = true;
  CHECK(found(options, "").names == "list a\nb.txt c\xff.txt");
}

}  // namespace
}  // namespace tamis::common

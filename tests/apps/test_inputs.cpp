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

TEST_CASE("Links are passed over in folders, and so are pipes") {
  const Tree tree({"a.txt", "sub/b.txt"});
  fs::create_directory_symlink("..", tree.root + "/sub/up");
  fs::create_symlink("../a.txt", tree.root + "/sub/link.txt");
  REQUIRE(::mkfifo((tree.root + "/pipe").c_str(), 0600) == 0);
  const Found all = found({}, tree.root);
  CHECK(all.names == "a.txt sub/b.txt");
  CHECK(all.failures == 0);
  SharedOptions named;
  named.inputs = {tree.root + "/sub/link.txt"};
  CHECK(found(named, tree.root).names == "link.txt");
}

TEST_CASE("Links are followed when told, into each folder once") {
  const Tree tree({"in/a.txt", "in/sub/b.txt", "other/c.txt", "other/d/e.txt"});
  fs::create_directory_symlink("..", tree.root + "/in/sub/up");
  fs::create_directory_symlink("sub", tree.root + "/in/again");
  fs::create_directory_symlink("../other", tree.root + "/in/x");
  fs::create_directory_symlink("../other", tree.root + "/in/y");
  fs::create_directory_symlink("../../in", tree.root + "/other/d/in");
  fs::create_symlink("../a.txt", tree.root + "/in/sub/link.txt");
  SharedOptions options;
  options.follow = true;
  options.inputs = {tree.root + "/in"};
  const Found all = found(options, tree.root);
  CHECK(all.names == "a.txt sub/b.txt sub/link.txt x/c.txt x/d/e.txt");
  CHECK(all.failures == 0);
}

TEST_CASE("Folders that lead to each other in many ways take no time") {
  const Tree tree({"0/a.txt"});
  for (int i = 0; i < 40; ++i) {
    const std::string folder = tree.root + "/" + std::to_string(i);
    fs::create_directories(folder);
    for (const char* const name : {"/left", "/right"}) {
      fs::create_directory_symlink("../" + std::to_string(i + 1),
                                   folder + name);
    }
  }
  fs::create_directories(tree.root + "/40");
  std::ofstream(tree.root + "/40/z.txt") << "last";
  SharedOptions options;
  options.follow = true;
  options.inputs = {tree.root + "/0"};
  const std::string names = found(options, tree.root).names;
  CHECK(names.starts_with("a.txt left/"));
  CHECK(names.ends_with("/z.txt"));
}

TEST_CASE("Links to nothing and to themselves are told, and others taken") {
  const Tree tree({"a.txt"});
  fs::create_symlink("nowhere", tree.root + "/b.txt");
  fs::create_symlink("c.txt", tree.root + "/c.txt");
  fs::create_symlink("nowhere", tree.root + "/.hidden");
  SharedOptions options;
  options.follow = true;
  const Found all = found(options, tree.root);
  CHECK(all.names == "a.txt");
  CHECK(all.failures == 2);
  CHECK(found({}, tree.root).failures == 0);
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

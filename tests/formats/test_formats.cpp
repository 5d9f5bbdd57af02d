// Which format each file of a folder is taken for. A table names them all,
// PATH, TAB, FORMAT, decided by looking at the files; `-`: not to be read.
//
// Without FOLDER it is `raw` where TAMIS_DATA says, and skipped where it does
// not.
//
// usage: format_tests TABLE [FOLDER]
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>

#include "tamis/text/encoding.hpp"
#include "tamis/transcript/read.hpp"

namespace {

using namespace tamis;

std::string table_path;
std::string folder;

std::string raw_folder() {
  const char* data = std::getenv("TAMIS_DATA");
  return data == nullptr ? "" : std::string(data) + "/raw";
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::map<std::string, std::string> table() {
  std::map<std::string, std::string> formats;
  std::ifstream rows(table_path);
  for (std::string row; std::getline(rows, row);) {
    const std::size_t tab = row.find('\t');
    formats.emplace(row.substr(0, tab), row.substr(tab + 1));
  }
  return formats;
}

TEST_CASE("Each file is taken for what it is, and each is in the table") {
  auto formats = table();
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    const std::string path = entry.path().lexically_relative(folder);
    CAPTURE(path);
    const auto row = formats.extract(path);
    CHECK_FALSE(row.empty());
    if (row.empty() || row.mapped() == "-") continue;
    const std::string text = text::decoded(bytes_of(entry.path())).text;
    const transcript::Format found = transcript::format_of(text);
    CHECK(transcript::name(found) == row.mapped());
  }
  for (const auto& [path, format] : formats) {
    FAIL_CHECK("in the table and not in the folder: ", path);
  }
}

}  // namespace

int main(int count, char** arguments) {
  constexpr int skipped = 77;
  if (count < 2 || count > 3) return 2;
  table_path = arguments[1];
  folder = count == 3 ? arguments[2] : raw_folder();
  if (!std::filesystem::is_directory(folder)) {
    std::cout << "skipped: TAMIS_DATA does not name a folder with raw\n";
    return count == 3 ? 2 : skipped;
  }
  return doctest::Context().run();
}

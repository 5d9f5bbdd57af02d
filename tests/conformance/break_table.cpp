// Writes a table of lib/token from Unicode's own files.
//
//   break_table word /usr/share/unicode > lib/token/word_break_table.inc
//   break_table sentence /usr/share/unicode >
//   lib/token/sentence_break_table.inc
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr std::size_t block_size = 128;

struct Table {
  std::string_view name;
  std::string_view file;
  std::vector<std::string_view> values;  // their order: that of the enum
  bool has_pictographic;                 // whether bit 0x20 is set on these
};

const std::vector<Table> tables = {
    {"word",
     "/auxiliary/WordBreakProperty.txt",
     {"Other", "CR", "LF", "Newline", "Extend", "ZWJ", "Format",
      "Regional_Indicator", "Katakana", "Hebrew_Letter", "ALetter",
      "Single_Quote", "Double_Quote", "MidNumLet", "MidLetter", "MidNum",
      "Numeric", "ExtendNumLet", "WSegSpace"},
     true},
    {"sentence",
     "/auxiliary/SentenceBreakProperty.txt",
     {"Other", "CR", "LF", "Sep", "Extend", "Format", "Sp", "Lower", "Upper",
      "OLetter", "Numeric", "ATerm", "SContinue", "STerm", "Close"},
     false}};

// Calls take(first, last, property) for each row of a UCD property file.
template <typename Take>
bool for_each_row(const std::string& path, Take take) {
  std::ifstream file(path);
  if (!file) {
    std::cerr << "break_table: cannot read " << path << '\n';
    return false;
  }
  for (std::string line; std::getline(file, line);) {
    line = line.substr(0, line.find('#'));
    const auto semicolon = line.find(';');
    if (semicolon == std::string::npos) continue;
    const auto first = std::stoul(line, nullptr, 16);
    const auto dots = line.find("..");
    const auto last = dots < semicolon
                          ? std::stoul(line.substr(dots + 2), nullptr, 16)
                          : first;
    std::istringstream rest(line.substr(semicolon + 1));
    std::string property;
    rest >> property;
    take(first, last, property);
  }
  return true;
}

// The value of each code point; empty if a file cannot be
// read or has values of a later Unicode.
std::vector<std::uint8_t> values_of(const Table& table,
                                    const std::string& folder) {
  std::vector<std::uint8_t> found(0x110000, 0);
  bool is_known = true;
  bool is_read = for_each_row(
      folder + std::string(table.file),
      [&](auto first, auto last, const std::string& property) {
        const auto value =
            std::find(table.values.begin(), table.values.end(), property);
        if (value == table.values.end()) {
          std::cerr << "break_table: unknown property " << property << '\n';
          is_known = false;
          return;
        }
        for (auto code = first; code <= last; ++code) {
          found[code] = static_cast<std::uint8_t>(value - table.values.begin());
        }
      });
  if (table.has_pictographic) {
    is_read &=
        for_each_row(folder + "/emoji/emoji-data.txt",
                     [&](auto first, auto last, const std::string& property) {
                       if (property != "Extended_Pictographic") return;
                       for (auto code = first; code <= last; ++code)
                         found[code] |= 0x20;
                     });
  }
  if (!is_read || !is_known) found.clear();
  return found;
}

template <typename Values>
void print(std::string_view table, const char* part, const Values& rows) {
  std::printf("constexpr std::uint8_t %s_break_%s[] = {", table.data(), part);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::printf("%s%d,", i % 20 == 0 ? "\n" : "", static_cast<int>(rows[i]));
  }
  std::printf("\n};\n");
}

int write(const Table& table, const std::string& folder) {
  const std::vector<std::uint8_t> of_code = values_of(table, folder);
  if (of_code.empty()) return 1;
  std::map<std::string, std::uint8_t> numbers;
  std::vector<std::uint8_t> blocks, block_values;
  for (auto row = of_code.begin(); row != of_code.end(); row += block_size) {
    const std::string block(row, row + block_size);
    const auto [found, is_new] =
        numbers.try_emplace(block, static_cast<std::uint8_t>(numbers.size()));
    if (is_new) {
      block_values.insert(block_values.end(), block.begin(), block.end());
    }
    blocks.push_back(found->second);
  }
  std::printf("// Generated from Unicode 15.0.0; see %s_break.cpp.\n",
              table.name.data());
  std::printf("// clang-format off\n");
  print(table.name, "blocks", blocks);
  print(table.name, "values", block_values);
  return numbers.size() <= 256 ? 0 : 1;
}

}  // namespace

int main(int count, char** arguments) {
  const std::string_view name = count > 1 ? arguments[1] : "";
  const std::string folder = count > 2 ? arguments[2] : "/usr/share/unicode";
  for (const Table& table : tables) {
    if (table.name == name) return write(table, folder);
  }
  std::cerr << "usage: break_table word|sentence [FOLDER]\n";
  return 2;
}

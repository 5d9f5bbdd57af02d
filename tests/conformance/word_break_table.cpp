// Writes lib/token/word_break_table.inc from Unicode's own files.
//
//   word_break_table /usr/share/unicode > lib/token/word_break_table.inc
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace {

constexpr std::size_t block_size = 128;

// In the order of tamis::token::WordBreak.
const std::map<std::string, std::uint8_t> values = {{"CR", 1},
                                                    {"LF", 2},
                                                    {"Newline", 3},
                                                    {"Extend", 4},
                                                    {"ZWJ", 5},
                                                    {"Format", 6},
                                                    {"Regional_Indicator", 7},
                                                    {"Katakana", 8},
                                                    {"Hebrew_Letter", 9},
                                                    {"ALetter", 10},
                                                    {"Single_Quote", 11},
                                                    {"Double_Quote", 12},
                                                    {"MidNumLet", 13},
                                                    {"MidLetter", 14},
                                                    {"MidNum", 15},
                                                    {"Numeric", 16},
                                                    {"ExtendNumLet", 17},
                                                    {"WSegSpace", 18}};

// Calls take(first, last, property) for each row of a UCD property file.
template <typename Take>
bool for_each_row(const std::string& path, Take take) {
  std::ifstream file(path);
  if (!file) {
    std::cerr << "word_break_table: cannot read " << path << '\n';
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

template <typename Values>
void print(const char* type, const char* name, const Values& rows) {
  std::printf("constexpr %s %s[] = {", type, name);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::printf("%s%d,", i % 20 == 0 ? "\n" : "", static_cast<int>(rows[i]));
  }
  std::printf("\n};\n");
}

}  // namespace

int main(int count, char** arguments) {
  const std::string folder = count > 1 ? arguments[1] : "/usr/share/unicode";
  std::vector<std::uint8_t> of_code(0x110000, 0);
  bool read =
      for_each_row(folder + "/auxiliary/WordBreakProperty.txt",
                   [&](auto first, auto last, const std::string& property) {
                     for (auto code = first; code <= last; ++code) {
                       of_code[code] = values.at(property);
                     }
                   });
  read &= for_each_row(folder + "/emoji/emoji-data.txt",
                       [&](auto first, auto last, const std::string& property) {
                         if (property != "Extended_Pictographic") return;
                         for (auto code = first; code <= last; ++code)
                           of_code[code] |= 0x20;
                       });
  if (!read) return 1;

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
  std::printf("// Generated from Unicode 15.0.0; see word_break.cpp.\n");
  std::printf("// clang-format off\n");
  print("std::uint8_t", "word_break_blocks", blocks);
  print("std::uint8_t", "word_break_values", block_values);
  return numbers.size() <= 256 ? 0 : 1;
}

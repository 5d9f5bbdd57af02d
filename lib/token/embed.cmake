# Writes OUT: a C++ source that holds each list of PATHS (files, by commas) as
# a raw string.
string(REPLACE "," ";" files "${PATHS}")
set(rows "")
foreach(path IN LISTS files)
  get_filename_component(name "${path}" NAME_WLE)
  file(READ "${path}" content)
  string(APPEND rows "    {\"${name}\", R\"list(${content})list\"},\n")
endforeach()
file(WRITE "${OUT}.new" "// Written by lib/token/embed.cmake.
#include \"lists.hpp\"

#include <utility>

namespace tamis::token::lists {
namespace {

constexpr std::pair<std::string_view, std::string_view> all[] = {
${rows}};

}  // namespace

std::string_view text(std::string_view name) {
  for (const auto& [known, content] : all) {
    if (known == name) return content;
  }
  return {};
}

}  // namespace tamis::token::lists
")
file(COPY_FILE "${OUT}.new" "${OUT}" ONLY_IF_DIFFERENT)

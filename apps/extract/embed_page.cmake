# Writes OUT: a C++ source that holds the page's style and script (STYLE and
# SCRIPT, paths) as raw strings, each with its SHA-256 in base64.

# base64 OUT HEX: of bytes given as hexadecimal digits, padded by one "=" as 32
# bytes need it.
function(base64 out hex)
  set(letters
    ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/)
  string(REGEX MATCHALL "......" triples "${hex}00")
  set(text "")
  foreach(triple IN LISTS triples)
    foreach(shift 18 12 6 0)
      math(EXPR place "(0x${triple} >> ${shift}) & 63")
      string(SUBSTRING "${letters}" ${place} 1 letter)
      string(APPEND text "${letter}")
    endforeach()
  endforeach()
  string(REGEX REPLACE ".$" "=" text "${text}")
  set(${out} "${text}" PARENT_SCOPE)
endfunction()

set(assets "")
foreach(name style script)
  string(TOUPPER ${name} path)
  file(READ "${${path}}" content)
  file(SHA256 "${${path}}" hex)
  base64(sum "${hex}")
  string(APPEND assets
    "const Asset page_${name} = {R\"page(${content})page\",\n"
    "    \"${sum}\"};\n\n")
endforeach()
file(WRITE "${OUT}.new" "// Written by apps/extract/embed_page.cmake.
#include \"extract/page_assets.hpp\"

namespace tamis::apps::html {

${assets}}  // namespace tamis::apps::html
")
file(COPY_FILE "${OUT}.new" "${OUT}" ONLY_IF_DIFFERENT)

# The manual pages and the completions of shells, which each tool prints of
# itself, and the page of formats, made of docs/formats.md. They are a part of
# the target `tools`.
if(CMAKE_CROSSCOMPILING AND NOT CMAKE_CROSSCOMPILING_EMULATOR)
  return()
endif()
set(built ${PROJECT_BINARY_DIR})
file(MAKE_DIRECTORY ${built}/man/man1 ${built}/man/man7
     ${built}/completions/bash ${built}/completions/zsh
     ${built}/completions/fish)

# Makes `file` of what `tool` prints, and installs it in `folder`. (">" stands
# before no path that can hold blanks, so a shell takes it for what it is.)
function(add_printed file folder tool)
  add_custom_command(OUTPUT ${built}/${file}
    COMMAND ${tool}_tool ${ARGN} >${file}
    DEPENDS ${tool}_tool WORKING_DIRECTORY ${built})
  set_property(GLOBAL APPEND PROPERTY tamis_printed ${built}/${file})
  install(FILES ${built}/${file} DESTINATION ${folder} COMPONENT tools)
endfunction()

set(share ${CMAKE_INSTALL_DATADIR})
set(zsh_folder ${share}/zsh/site-functions)
if(CMAKE_INSTALL_PREFIX STREQUAL "/usr")
  set(zsh_folder ${share}/zsh/vendor-completions)  # Debian's, for packages
endif()
foreach(tool clean tokenize dedupe extract summarize)
  set(program ${TAMIS_PROGRAM_PREFIX}${tool})
  list(APPEND programs ${program})
  add_printed(man/man1/${program}.1
              ${CMAKE_INSTALL_MANDIR}/man1 ${tool} --man)
  add_printed(completions/bash/${program}
              ${share}/bash-completion/completions ${tool} --completion bash)
  add_printed(completions/zsh/_${program}
              ${zsh_folder} ${tool} --completion zsh)
  add_printed(completions/fish/${program}.fish
              ${share}/fish/vendor_completions.d ${tool} --completion fish)
endforeach()
get_property(printed GLOBAL PROPERTY tamis_printed)

find_program(TAMIS_AWK NAMES awk mawk gawk)
mark_as_advanced(TAMIS_AWK)
if(TAMIS_AWK)
  set(formats ${PROJECT_SOURCE_DIR}/docs/formats.md)
  set(markdown_to_man ${CMAKE_CURRENT_SOURCE_DIR}/markdown_to_man.awk)
  list(JOIN programs "," see_also)
  add_custom_command(OUTPUT ${built}/man/man7/tamis-formats.7
    COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C ${TAMIS_AWK}
            -v name=tamis-formats -v section=7 -v version=${PROJECT_VERSION}
            -v see_also=${see_also} -f ${markdown_to_man} ${formats}
            >man/man7/tamis-formats.7
    DEPENDS ${markdown_to_man} ${formats} WORKING_DIRECTORY ${built})
  list(APPEND printed ${built}/man/man7/tamis-formats.7)
  install(FILES ${built}/man/man7/tamis-formats.7
          DESTINATION ${CMAKE_INSTALL_MANDIR}/man7 COMPONENT tools)
endif()

add_custom_target(manual ALL DEPENDS ${printed})
add_dependencies(tools manual)

# How `cpack -G DEB` makes packages of what is installed (./dev package).
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME tamis)
set(CPACK_PACKAGE_VENDOR "the authors of tamis")
set(TAMIS_MAINTAINER "the authors of tamis <tamis@invalid.invalid>" CACHE
  STRING "Who answers for the packages: name <address>")
set(CPACK_PACKAGE_CONTACT ${TAMIS_MAINTAINER})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")  # each package has its own
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/as_debian_wants.cmake)
set(CPACK_PROJECT_CONFIG_FILE ${PROJECT_BINARY_DIR}/package_folders.cmake)
file(WRITE ${CPACK_PROJECT_CONFIG_FILE}
  "set(CPACK_TAMIS_SOURCE \"${PROJECT_SOURCE_DIR}\")\n")

# Two packages of three components.
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL tools documentation development)
set(CPACK_COMPONENTS_GROUPING ONE_PER_GROUP)
set(CPACK_COMPONENT_TOOLS_GROUP main)
set(CPACK_COMPONENT_DOCUMENTATION_GROUP main)
set(CPACK_COMPONENT_DEVELOPMENT_GROUP development)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_DEBIAN_MAIN_PACKAGE_NAME tamis)
set(CPACK_DEBIAN_MAIN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_MAIN_PACKAGE_SHLIBDEPS ON)
if(TAMIS_PROGRAM_PREFIX STREQUAL "")
  # Another /usr/bin/extract, by GNU libextractor.
  set(CPACK_DEBIAN_MAIN_PACKAGE_CONFLICTS extract)
endif()
set(CPACK_DEBIAN_MAIN_DESCRIPTION
"sieve for transcripts: clean, dedupe, extract, summarize
Five tools for the shell that read raw transcripts of any notation
(captions, recognisers' JSON, podcasts' pages, notes of meetings), clean
them, say each thing once, find their keywords and themes, and summarise
them in their own words.

They work offline and give the same bytes on every run; every word can be
traced to its line or second. French and English come first; German,
Spanish, Italian, Dutch and Portuguese are known too.")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libtamis-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(library_packages
  libc6 liblmdb libsimdjson libstemmer libutf8proc libxml2 libzstd zlib1g)
list(JOIN library_packages "-dev, " CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS)
string(APPEND CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "-dev")
set(CPACK_DEBIAN_DEVELOPMENT_DESCRIPTION
"sieve for transcripts: C++ library
The library under the tools of the package tamis: readers of some thirty
notations of transcripts, cleaning, words and sentences, duplicates,
keywords, themes and summaries.

It holds an archive to link with, the headers, and what CMake and
pkg-config need to find them.")
include(CPack)

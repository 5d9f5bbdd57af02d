#!/bin/sh
# Builds what Debian has no archive of, or one that drags in too much, out of
# Debian's own sources: simdjson.cpp to be compiled in, and a libxml2 without
# ICU (30 MB), lzma, network and encodings, which tamis turns into UTF-8 before.
# The machine's list of package sources stays as it is.
# usage: static_deps.sh FOLDER
set -eu
mkdir -p "$1/apt/lists/partial" "$1/source"
folder=$(cd "$1" && pwd)
. /etc/os-release

apt_options="-o Dir::Etc::SourceList=$folder/apt/sources.list
  -o Dir::Etc::SourceParts=/dev/null -o Dir::State::Lists=$folder/apt/lists
  -o Dir::Cache::PkgCache= -o Dir::Cache::SrcPkgCache="
case $ID in
  ubuntu)
    at="[signed-by=/usr/share/keyrings/ubuntu-archive-keyring.gpg]
      http://archive.ubuntu.com/ubuntu"
    parts="main universe"
    ;;
  *)
    at="[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]
      http://deb.debian.org/debian"
    parts=main
    ;;
esac
echo deb-src $at "$VERSION_CODENAME" $parts >"$folder/apt/sources.list"

cd "$folder/source"
if ! ls -d simdjson-*/ libxml2-*/ >/dev/null 2>&1; then
  # shellcheck disable=SC2086
  apt-get $apt_options update -qq
  # shellcheck disable=SC2086
  apt-get $apt_options source -qq simdjson libxml2
fi
mkdir -p "$folder/simdjson"
cp simdjson-*/singleheader/simdjson.cpp simdjson-*/singleheader/simdjson.h \
  "$folder/simdjson"

off=""
for feature in C14N CATALOG DEBUG DOCB FTP HTTP ICONV ICU LEGACY LZMA MODULES \
  PATTERN PROGRAMS PYTHON READER REGEXPS SCHEMAS SCHEMATRON TESTS VALID WRITER \
  XINCLUDE XPATH XPTR ZLIB; do
  off="$off -DLIBXML2_WITH_$feature=OFF"
done
# shellcheck disable=SC2086
cmake -S libxml2-*/ -B libxml2-build -DCMAKE_BUILD_TYPE=Release \
  -DBUILD_SHARED_LIBS=OFF -DCMAKE_INSTALL_PREFIX="$folder" \
  -DCMAKE_INSTALL_LIBDIR=lib $off
cmake --build libxml2-build
cmake --install libxml2-build

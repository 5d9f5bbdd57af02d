#!/bin/bash
# Installs what was built, moves it, and uses the library from there as another
# project would, by CMake and by pkg-config; the source is the example of
# docs/library.md. All that tells the version tells the same.
# usage: run.sh BUILD_FOLDER COMPILER COMPILER_FLAGS PROGRAM_PREFIX
set -euo pipefail
here=$(realpath "$(dirname "$0")")
project=$(realpath "$here/../..")
program_prefix=${4:-}
T=$(mktemp -d)
trap 'rm -rf "$T"' EXIT

fail() {
  echo "$*" >&2
  exit 1
}

# same WHAT WANTED GOT
same() {
  [ "$2" = "$3" ] || fail "$1: wanted '$2', got '$3'"
}

# Each component holds its own.
cmake --install "$1" --prefix "$T/tools" --component tools >/dev/null
cmake --install "$1" --prefix "$T/library" --component development >/dev/null
same "the folders of the tools" "bin" "$(ls "$T/tools" | grep -v share)"
same "the folders of the library" "include lib" \
  "$(ls "$T/library" | sed 's/^lib64$/lib/' | xargs)"

DESTDIR="$T/stage" cmake --install "$1" --prefix /opt/tamis >/dev/null
mv "$T/stage/opt/tamis" "$T/moved"
if grep -rIl -e "$T" -e /opt/tamis "$T/moved"; then
  fail "these files name the folder that they were installed to"
fi

cmake -S "$here" -B "$T/build" -DCMAKE_PREFIX_PATH="$T/moved" \
  -DCMAKE_CXX_COMPILER="$2" -DCMAKE_CXX_FLAGS="$3" >/dev/null
cmake --build "$T/build" >/dev/null
PKG_CONFIG_PATH=$(dirname "$(find "$T/moved" -name tamis.pc)")
export PKG_CONFIG_PATH
# shellcheck disable=SC2046,SC2086
"$2" $3 -std=c++20 "$here/user.cpp" -o "$T/talks" \
  $(pkg-config --cflags --libs tamis)

cd "$project"
talk=corpus/en-interview-lighthouse.txt
by_cmake=$("$T/build/talks" $talk)
same "keywords by pkg-config" "$by_cmake" "$("$T/talks" $talk)"
same "keywords" 5 "$(grep -c "^$talk	." <<<"$by_cmake")"
same "an unreadable file" 1 "$("$T/talks" "$T/talks" >/dev/null 2>&1; echo $?)"

# The page shows what was compiled.
for source in CMakeLists.txt user.cpp; do
  page=$(<docs/library.md)
  [[ "$page" == *$'\n'"$(<"$here/$source")"$'\n```'* ]] ||
    fail "docs/library.md does not show tests/package/$source as it is"
done

# One version. (Only its beginning stands in tests/package/CMakeLists.txt.)
version=$(sed -n 's/^  VERSION \([0-9.]*\)$/\1/p' CMakeLists.txt)
[ -n "$version" ] || fail "no version in CMakeLists.txt"
same "pkg-config" "$version" "$(pkg-config --modversion tamis)"
config=$(find "$T/moved" -name tamisConfigVersion.cmake)
same "tamisConfigVersion" "$version" \
  "$(sed -n 's/^set(PACKAGE_VERSION "\(.*\)")$/\1/p' "$config")"
same "CHANGELOG.md" "$version" \
  "$(sed -n 's/^## \[*\([0-9.]*\).*/\1/p' CHANGELOG.md | head -n 1)"
for tool in clean tokenize dedupe extract summarize; do
  name=$program_prefix$tool
  same "$name" "$name (tamis) $version" "$("$T/moved/bin/$name" --version)"
done
while read -r page; do
  grep -q "^\.TH .*$version" "$page" || fail "$page tells another version"
done < <(find "$T/moved" -name '*.[15]')

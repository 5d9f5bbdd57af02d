#!/bin/bash
# Installs the library beside the build and uses it as another project would.
# usage: run.sh BUILD_FOLDER COMPILER COMPILER_FLAGS
set -euo pipefail
here=$(realpath "$(dirname "$0")")
T=$(mktemp -d)
trap 'rm -rf "$T"' EXIT
cmake --install "$1" --prefix "$T/prefix" >/dev/null

cmake -S "$here" -B "$T/build" -DCMAKE_PREFIX_PATH="$T/prefix" \
  -DCMAKE_CXX_COMPILER="$2" -DCMAKE_CXX_FLAGS="$3" >/dev/null
cmake --build "$T/build" >/dev/null
by_cmake=$("$T/build/user")

pc=$(find "$T/prefix" -name tamis.pc)
sed -i "s|^prefix=.*|prefix=$T/prefix|" "$pc"
PKG_CONFIG_PATH=$(dirname "$pc")
export PKG_CONFIG_PATH
# shellcheck disable=SC2046,SC2086
"$2" $3 -std=c++20 "$here/user.cpp" -o "$T/user" \
  $(pkg-config --cflags --libs tamis)
by_pkg_config=$("$T/user")

echo "by CMake: $by_cmake; by pkg-config: $by_pkg_config"
[ "$by_cmake" = "$by_pkg_config" ] && [[ "$by_cmake" == *" Ann tide mill" ]]
for tool in clean tokenize dedupe extract summarize; do
  "$T/prefix/bin/$tool" --version
done

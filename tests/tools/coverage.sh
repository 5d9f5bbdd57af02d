#!/bin/bash
# How many lines of each module the unit tests and golden cases run through.
# usage: coverage.sh BUILD_FOLDER (of the preset coverage)
set -euo pipefail
build=$(realpath "$1")
cd "$(dirname "$0")/../.."
rm -rf "$build/profiles"
export LLVM_PROFILE_FILE="$build/profiles/%4m.profraw"
# Where a disk is full no profile can be written, and the case fails.
ctest --test-dir "$build" -R '^(unit|golden)/' -E full -j "$(nproc)" \
  --output-on-failure >"$build/tests.log" || { cat "$build/tests.log" && exit 1; }
llvm-profdata-14 merge -sparse "$build"/profiles/*.profraw -o "$build/profile"
objects=()
for tool in clean tokenize dedupe extract summarize; do
  objects+=(-object "$build/bin/$tool")
done
llvm-cov-14 export -summary-only -instr-profile "$build/profile" \
  "$build/bin/unit_tests" "${objects[@]}" 2>>"$build/tests.log" |
  python3 tests/tools/coverage.py

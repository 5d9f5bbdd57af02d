#!/bin/bash
# Runs one golden case: a folder with
#   cmd   shell lines, run in the project's folder with the tools on PATH; $T is
#         an empty folder of their own
#   out   what they must print
#   err   what they must say on stderr; absent: nothing
#   exit  the code they must end with; absent: 0
# With UPDATE_GOLDEN=1 it writes out, err and exit instead of comparing.
# What the tools' installed names begin with is left out of what they say.
# usage: run.sh CASE_FOLDER FOLDER_OF_TOOLS [PROGRAM_PREFIX]
set -uo pipefail
case_folder=$(realpath "$1")
PATH="$(realpath "$2"):$PATH"
cd "$(dirname "$0")/../.." || exit 1
T=$(mktemp -d)
trap 'rm -rf "$T"' EXIT
mkdir "$T/work" "$T/got"
export PATH LC_ALL=C.UTF-8
unset "${!TAMIS_@}"  # settings, and where data is

got="$T/got"
T="$T/work" bash -o pipefail "$case_folder/cmd" \
  >"$got/out" 2>"$got/err.raw" </dev/null
echo $? >"$got/exit"
sed "s|$T/work|\$T|g" "$got/err.raw" >"$got/err"
rm "$got/err.raw"
if [ -n "${3:-}" ]; then
  sed -i -E "s/$3(clean|tokenize|dedupe|extract|summarize)/\1/g" \
    "$got/out" "$got/err"
fi

if [ -n "${UPDATE_GOLDEN:-}" ]; then
  cp "$got/out" "$case_folder/out"
  rm -f "$case_folder/err" "$case_folder/exit"
  [ ! -s "$got/err" ] || cp "$got/err" "$case_folder/err"
  [ "$(cat "$got/exit")" = 0 ] || cp "$got/exit" "$case_folder/exit"
  exit 0
fi

faults=0
for part in out err exit; do
  wanted="$case_folder/$part"
  if [ ! -f "$wanted" ]; then
    wanted="$T/wanted"
    case $part in
      exit) echo 0 >"$wanted" ;;
      *) : >"$wanted" ;;
    esac
  fi
  if ! diff -u --label "wanted $part" --label "got $part" \
    "$wanted" "$got/$part"; then
    faults=1
  fi
done
exit $faults

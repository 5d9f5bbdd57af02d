#!/bin/bash
# Whether the tools print with four threads what they print with one: over the
# corpus and, where TAMIS_DATA says they are, transcripts of others. Under the
# thread sanitizer each race ends a tool with 66.
# usage: threads.sh FOLDER_OF_TOOLS
set -euo pipefail
PATH="$(realpath "$1"):$PATH"
export LC_ALL=C.UTF-8 TSAN_OPTIONS="${TSAN_OPTIONS:-} exitcode=66"
inputs=("$(realpath "$(dirname "$0")/../../corpus")")
[ ! -d "${TAMIS_DATA:-}/raw" ] || inputs+=("$TAMIS_DATA/raw")
T=$(mktemp -d)
trap 'rm -rf "$T"' EXIT
faults=0

# Broken inputs of the corpus end a tool with 1, with any number of threads.
run() { # THREADS COMMAND...
  local code=0
  (cd "$T/$1" && "${@:2}" -q -t "$1" >out 2>err) || code=$?
  echo "exit $code" >>"$T/$1/err"
  [ "$code" -le 1 ]
}

same() { # COMMAND...
  mkdir "$T/1" "$T/4"
  if ! run 1 "$@" || ! run 4 "$@" || ! diff -rq -x index-lock "$T/1" "$T/4"; then
    echo "fault: $*" && head -n 40 "$T/4/err"
    faults=1
  fi
  rm -r "$T/1" "$T/4"
}

for input in "${inputs[@]}"; do
  same clean -r "$input" -f jsonl --report report
  same clean -r "$input" -o texts/ --shared-lines 3
  same tokenize -r "$input" --sentences -f tsv
  same tokenize -r "$input" --count --stem
  same dedupe -r "$input" --index index --report report
  same dedupe -r "$input" --by line --memory 1M
  same dedupe -r "$input" --by document --near --clusters clusters
  same extract -r "$input" -f tsv
  same extract -r "$input" --themes 6 --html page
  same summarize -r "$input" --by chapter -f jsonl
  same summarize -r "$input" --by corpus
done
exit $faults

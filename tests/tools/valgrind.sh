#!/bin/bash
# Whether valgrind sees the tools read what nobody wrote, or lose memory: each
# format of the corpus, and each tool in its modes on some of it.
# usage: valgrind.sh FOLDER_OF_TOOLS
set -euo pipefail
if ! command -v valgrind >/dev/null; then
  echo "skipped: the check needs valgrind"
  exit 77
fi
bin=$(realpath "$1")
cd "$(dirname "$0")/../../corpus"
T=$(mktemp -d)
trap 'rm -rf "$T"' EXIT
export LC_ALL=C.UTF-8
faults=0

# What is still held at the end is the system's to free; what is lost is not.
check() { # TOOL ARGUMENT...
  local code=0
  valgrind --quiet --error-exitcode=99 --leak-check=full \
    --errors-for-leak-kinds=definite,indirect --show-leak-kinds=definite \
    "$bin/$1" "${@:2}" >"$T/out" 2>"$T/err" || code=$?
  [ "$code" != 0 ] || return 0
  echo "fault: $*" && head -n 60 "$T/err"
  faults=1
}

talk=en-talk-tide-mills.en.vtt
check clean -t 1 -r . --exclude "*.bin" -f jsonl --report "$T/report"
check clean -t 2 -r pages -o "$T/texts/" --shared-lines 2
check tokenize -t 1 --sentences -f tsv $talk fr-blog-sobriete.txt
check dedupe -t 1 --index "$T/index" -r pages
check dedupe -t 1 --by line --memory 1M -r pages formats
check dedupe -t 1 --by document --near fr-reunion-jardin* en-interview*
check extract -t 1 --themes 3 --html "$T/page" $talk fr-debat-pistes.txt
check summarize -t 1 -f md $talk fr-reunion-jardin.srt
exit $faults

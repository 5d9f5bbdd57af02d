#!/bin/sh
# Shows the whole pipe on corpus. usage: demo.sh FOLDER_OF_TOOLS
set -eu
PATH="$1:$PATH"
export LC_ALL=C.UTF-8
page=corpus/fr-podcast-velos-cargos.txt
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

show() {
  printf '\n\033[1m$ %s\033[0m\n' "$1"
}
[ -t 1 ] || show() { printf '\n$ %s\n' "$1"; }

echo "A podcast page whose whole body was scraped four times:"
show "wc -l -w $page"
wc -l -w $page

show "clean $page -f jsonl --report chrome.jsonl >page.jsonl"
clean $page -f jsonl --report "$work/chrome.jsonl" >"$work/page.jsonl"
echo "dropped, by rule:"
sed 's/.*"rule":"\([a-z]*\)".*/\1/' "$work/chrome.jsonl" | sort | uniq -c

show "dedupe page.jsonl --report gone.jsonl >once.jsonl"
dedupe "$work/page.jsonl" --report "$work/gone.jsonl" >"$work/once.jsonl"
echo "removed:"
sed 's/.*"line":\([0-9]*\),"words":\([0-9]*\),"duplicate_of":{[^}]*"line":\([0-9]*\)}.*/  \2 words from line \1 on, which stand from line \3 on/' \
  "$work/gone.jsonl"

show "dedupe page.jsonl -f text | head -n 32"
dedupe "$work/page.jsonl" -f text | head -n 32 |
  sed 's/^\(.\{76\}\)...*/\1…/'

show "extract -n 10 once.jsonl"
extract -n 10 "$work/once.jsonl"

show "summarize --words 100 --cite once.jsonl"
summarize --words 100 --cite "$work/once.jsonl"

echo
echo "The tools are in $1; README.md has the first steps with them."

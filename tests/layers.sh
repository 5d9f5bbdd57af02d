#!/bin/bash
# Refuses includes against the order of the modules (docs/ARCHITECTURE.md), and
# outside packages where they do not belong. usage: layers.sh PROJECT_FOLDER
set -euo pipefail
cd "$1"

# module: the modules of ours it may include (itself aside) | outside packages
rules="
text: | utf8proc.h
token: text | libstemmer.h xxhash.h
transcript: text | simdjson.h libxml/ zlib.h zstd.h zstd_errors.h
clean: transcript token text |
dedup: token text | xxhash.h lmdb.h
keyword: token text |
summary: keyword token text |
common: transcript token text | CLI/ spdlog/ fmt/
tool: clean dedup keyword summary common transcript token text | CLI/ fmt/
"
packages="utf8proc.h libstemmer.h simdjson.h libxml/ zlib.h zstd.h zstd_errors.h xxhash.h lmdb.h CLI/ spdlog/ fmt/"
faults=0

# allows RULE_PART WORD
allows() { [[ " $1 " == *" $2 "* ]]; }

declare -A all_ours all_outside
while IFS=':|' read -r module ours outside; do
  [ -z "$module" ] || all_ours[$module]=$ours all_outside[$module]=$outside
done <<<"$rules"

# is_module WORD
is_module() { [ -n "${all_ours[$1]+known}" ]; }

# check MODULE FILE
check() {
  local ours=${all_ours[$1]} outside=${all_outside[$1]} name include
  while read -r include; do
    case "$include" in
      tamis/version.hpp) continue ;;
      tamis/*) name=${include#tamis/} && name=${name%%/*} ;;
      common/*) name=common ;;
      *) name=${include%%/*} && is_module "$name" || name="" ;;
    esac
    if [ -n "$name" ] && [ "$name" != "$1" ] && ! allows "$ours" "$name"; then
      echo "$2 includes \"$include\": $1 may include: $ours"
      faults=$((faults + 1))
    fi
    for package in $packages; do
      if [[ "$include" == "$package"* ]] && ! allows "$outside" "$package"; then
        echo "$2 includes <$include>: $1 may include of packages: $outside"
        faults=$((faults + 1))
      fi
    done
  done < <(sed -n 's/^ *# *include *["<]\([^">]*\)[">].*/\1/p' "$2")
}

files=0
while read -r file; do
  module=${file#include/tamis/} && module=${module#lib/} && module=${module#apps/}
  module=${module%%/*}
  case "$file" in
    apps/common/*) module=common ;;
    apps/*) module=tool ;;
  esac
  check "$module" "$file"
  files=$((files + 1))
done < <(find include/tamis lib apps -name '*.hpp' -o -name '*.cpp' | sort)

echo "$files files, $faults include(s) against the order"
[ "$files" -gt 0 ] && [ "$faults" -eq 0 ]

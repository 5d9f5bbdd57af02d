#!/bin/bash
# No program is ever started, and so no shell: neither do our sources call what
# starts one nor do the tools import it.
# usage: no_shell.sh PROJECT_FOLDER FOLDER_OF_TOOLS
set -euo pipefail
calls='system|popen|exec(l|le|lp|v|ve|vp|vpe|veat)|fexecve|posix_spawnp?|v?fork|wordexp|dlopen'
faults=0

if grep -rnE "(^|[^A-Za-z0-9_.>])(std::|::)?($calls) *\(" \
  "$1/lib" "$1/apps" "$1/include" --include='*.cpp' --include='*.hpp'; then
  faults=1
fi

for tool in clean tokenize dedupe extract summarize; do
  symbols=$(nm -D "$2/$tool")
  # Sanitizers start a program that reads symbols.
  if grep -qE ' [TW] __(asan|tsan|ubsan)_' <<<"$symbols"; then continue; fi
  if grep -E " U ($calls)(@|\$)" <<<"$symbols"; then
    echo "$tool imports what starts a program"
    faults=1
  fi
done
exit $faults

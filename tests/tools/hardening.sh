#!/bin/bash
# Whether the tools have what a hardened program has: a place of its own in
# memory at each start, nothing writable that is called through, no stack that
# runs, checks of its buffers, and no folder of ours to load from.
# usage: hardening.sh FOLDER_OF_TOOLS
set -euo pipefail
if ! command -v readelf >/dev/null; then
  echo "skipped: the check needs readelf"
  exit 77
fi
faults=0

fault() {
  echo "fault: $*"
  faults=1
}

for tool in clean tokenize dedupe extract summarize; do
  all=$(readelf -W --file-header --program-headers --dynamic --dyn-syms \
    --notes "$1/$tool")
  has() { grep -Eq "$1" <<<"$all" || fault "$tool has no $2"; }
  has_no() { ! grep -Eq "$1" <<<"$all" || fault "$tool has $2"; }
  has 'Type: +DYN' "place of its own (PIE)"
  has '^ +GNU_RELRO ' "read-only relocations (RELRO)"
  has 'FLAGS.* (BIND_)?NOW' "symbols bound at the start (BIND_NOW)"
  has '^ +GNU_STACK .* RW +' "stack that does not run"
  has '__stack_chk_fail' "stack protector"
  has '_chk@' "checked calls (_FORTIFY_SOURCE)"
  has_no '\((RPATH|RUNPATH)\)' "a folder to load from"
  has_no 'TEXTREL' "code that is written to when it is loaded"
done
exit $faults

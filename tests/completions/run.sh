#!/bin/bash
# Tries the completions in the shells that are installed.
# usage: run.sh FOLDER_OF_TOOLS [PROGRAM_PREFIX]
# The prefix is that of the installed names; the folder of tools has bare ones.
set -uo pipefail
here=$(realpath "$(dirname "$0")")
bin=$(realpath "$1")
prefix=${2:-}
T=$(mktemp -d)
trap 'rm -rf "$T"' EXIT
export LC_ALL=C.UTF-8 TERM=vt100 T
# Nobody's own settings of the shells.
export HOME=$T/home XDG_CONFIG_HOME=$T/home XDG_DATA_HOME=$T/home
mkdir "$T/home" "$T/folder"
cd "$T/folder" || exit 1
touch 'odd name.vtt' "it's \"quoted\".vtt" $'line\nend.vtt' 'price$(1).vtt' \
  'col:on=x.vtt' 'été.vtt' '*star.vtt'
mkdir 'sub folder'
touch 'sub folder/in it.vtt'
faults=0

fault() {
  echo "$*"
  faults=1
}

# The long options that the tool's help has.
options_of() {
  { "$bin/$1" --help-all 2>/dev/null || "$bin/$1" --help; } |
    grep -oE '^ {1,8}(-[a-zA-Z0-9], ?)?--[a-z][a-z0-9-]+' | grep -oE -- '--.*'
}

# script SHELL TOOL: what completes it there.
script() { "$bin/$2" --completion "$1"; }

# check SHELL WHAT WANTED GOT
check() {
  [ "$3" = "$4" ] || fault "$1: $2: wanted $(printf %q "$3"), got $(printf %q "$4")"
}

# has_all SHELL TOOL OFFERED OPTION...: each option is a word of what is offered.
has_all() {
  local shell=$1 tool=$2 offered=$3 option
  shift 3
  [ $# -gt 20 ] || fault "$shell: $tool: few options"
  for option in "$@"; do
    grep -qE -- "(^|[^a-z-])$option([^a-z-]|$)" <<<"$offered" ||
      fault "$shell: $tool: $option is not offered"
  done
}

# typed SHELL TEXT: the words that the tool is given when TEXT is typed at SHELL,
# each ended by "|".
typed() {
  rm -f "$T/got"
  python3 "$here/typed.py" "$2\\r" "${starts[@]}" >"$T/screen"
  cat "$T/got" 2>/dev/null
}

# Odd names, by what is typed and what must come of it; in each shell the same.
check_names() {
  local shell=$1 tool=${prefix}clean
  command -v python3 >/dev/null || {
    echo "$shell: names were left out: there is no python3"
    return
  }
  while IFS=$'\t' read -r text wanted; do
    check "$shell" "$text" "$(printf %b "$wanted")" \
      "$(typed "$shell" "$tool $text\\t")"
  done <<'ROWS'
od	odd name.vtt|
it	it's "quoted".vtt|
li	line\nend.vtt|
pr	price$(1).vtt|
co	col:on=x.vtt|
\xc3\xa9	été.vtt|
--report od	--report|odd name.vtt|
--report=od	--report=odd name.vtt|
-o su\tin	-o|sub folder/in it.vtt|
-- od	--|odd name.vtt|
--speakers dr	--speakers|drop|
--speakers=dr	--speakers=drop|
--timest	--timestamps|
ROWS
}

for shell in bash zsh fish; do
  if command -v "$shell" >/dev/null; then
    # shellcheck disable=SC1090
    . "$here/$shell.sh"
    tried=yes
  else
    echo "$shell: left out, for it is not installed"
  fi
done
[ -n "${tried:-}" ] || exit 77
exit $faults

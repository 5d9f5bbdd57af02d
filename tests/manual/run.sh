#!/bin/bash
# Holds the manual pages beside what --help-all says, and has groff, mandoc and
# lexgrog look at them where they are installed.
# usage: run.sh FOLDER_OF_TOOLS FOLDER_OF_PAGES [PROGRAM_PREFIX]
# The prefix is that of the installed names; the folder of tools has bare ones.
set -uo pipefail
export LC_ALL=C.UTF-8
bin=$1 pages=$2 prefix=${3:-}
faults=0

fault() {
  echo "$*"
  faults=1
}

# All of a tool's help; names of options are "-r,--recursive".
help_of() {
  { "$1" --help-all 2>/dev/null || "$1" --help; } | sed 's/, -/,-/g'
}

plain() {
  sed -e 's/\\f[BIR]//g' -e 's/\\-/-/g' -e "s/\\\\(aq/'/g" -e 's/\\(ga/`/g' \
    -e 's/\\(ha/^/g' -e 's/\\(ti/~/g' -e 's/\\&//g' -e 's/\\e/\\/g'
}

# The options of a page, one a line: names, a tab, the description.
options_of() {
  awk '/^\.SH/ { inside = /OPTIONS/ }
       inside && /^\.TP/ { getline names; getline text
                           print names "\t" text }' "$1" | plain |
    sed -E -e 's/, -/,-/' -e 's/^([^ [\t]*)[^\t]*/\1/' \
      -e 's/\. (One of: |Default: |May be given|[A-Z]+ is [^ ]+ where).*//' \
      -e 's/\.$//'
}

check_options() {
  local tool=$1 page=$2 help names description listed
  help=$(help_of "$tool")
  listed=$(options_of "$page" | cut -f 1)
  for names in $(grep -oE '^ {1,8}(-[a-zA-Z0-9],)?--[a-z][a-z0-9-]+' \
    <<<"$help"); do
    grep -qxF -- "$names" <<<"$listed" ||
      fault "$page: lacks $names, which --help-all has"
  done
  help=$(tr -s ' \n' ' ' <<<"$help")
  while IFS=$'\t' read -r names description; do
    [[ $help == *" $names"*" $description"* ]] ||
      fault "$page: --help-all does not say: $names $description"
  done < <(options_of "$page")
}

# What is said of no page: that it has no date.
lint() { mandoc -Tlint -W warning "$1" | grep -v 'missing date'; }

check_page() {
  local page=$1 said
  [ -s "$page" ] || { fault "$page: is not there"; return; }
  if command -v groff >/dev/null; then
    said=$(groff -K utf8 -Tutf8 -man -ww -z "$page" 2>&1) &&
      [ -z "$said" ] || fault "$page: groff says $said"
    said=$(groff -K utf8 -Tutf8 -P-cbou -man -rLL=80n "$page" | wc -L)
    [ "$said" -le 80 ] || fault "$page: a line of $said columns"
  fi
  if command -v mandoc >/dev/null; then
    said=$(lint "$page")
    [ -z "$said" ] || fault "mandoc says $said"
  fi
  if command -v lexgrog >/dev/null; then
    lexgrog "$page" >/dev/null || fault "$page: has no name for whatis"
  fi
}

for tool in clean dedupe extract summarize tokenize; do
  page=$pages/man1/$prefix$tool.1
  check_page "$page"
  "$bin/$tool" --man | cmp - "$page" || fault "$page: is not fresh"
  [ "$(options_of "$page" | wc -l)" -gt 20 ] || fault "$page: few options"
  check_options "$bin/$tool" "$page"
done

formats=$pages/man7/tamis-formats.7
if [ -e "$formats" ]; then
  check_page "$formats"
  text=$(plain <"$formats")
  for format in $(sed -n 's/.*One of: \\fBauto\\fR, \(.*\)\. Default.*/\1/p' \
    "$pages/man1/${prefix}clean.1" | plain | tr -d ,); do
    grep -qw -- "$format" <<<"$text" ||
      fault "$formats: says nothing of $format"
  done
fi
exit $faults

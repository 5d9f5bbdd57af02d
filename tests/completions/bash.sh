# Part of run.sh: what is offered in bash.
echo "bash $BASH_VERSION"

# offered TOOL WORD...: what completes the last of them, one a line.
offered() {
  # shellcheck disable=SC1090
  . <(script bash "$1")
  COMP_WORDS=("$prefix$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
  "$(complete -p "$prefix$1" | sed 's/.*-F \([^ ]*\).*/\1/')"
  printf '%s\n' "${COMPREPLY[@]}"
}

for tool in clean dedupe extract summarize tokenize; do
  # shellcheck disable=SC2046
  has_all bash "$tool" "$(offered "$tool" --)" $(options_of "$tool")
done
check bash 'values' $'keep' "$(offered clean --speakers k)"
check bash 'values behind =' $'keep\ndrop' "$(offered clean --speakers =)"
check bash 'a value begun behind =' 'drop' "$(offered clean --speakers = d)"
check bash 'a value in one word' '--speakers=drop' \
  "$(offered clean --speakers=d)"
check bash 'a short name' 'jsonl' "$(offered clean -f j)"
check bash 'languages' 'fr' "$(offered clean -l f)"
check bash 'rules' $'cover\ncookies\ncount' "$(offered clean --keep co)"
check bash 'numbers' '' "$(offered clean --threads '')"
check bash 'names of files are left to bash' '' "$(offered clean --report -)"
check bash 'behind --' '' "$(offered clean -- --)"

cat >"$T/bashrc" <<RC
PS1='READY> '
bind 'set enable-bracketed-paste off'
bind 'set bell-style none'
. <("$bin/clean" --completion bash)
${prefix}clean() { printf '%s|' "\$@" >"\$T/got"; }
RC
starts=(bash --noprofile --rcfile "$T/bashrc" -i)
check_names bash

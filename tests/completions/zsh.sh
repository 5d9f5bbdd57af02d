# Part of run.sh: what is offered in zsh, which finds the scripts by their names.
zsh --version
mkdir -p "$T/zsh/functions"
for tool in clean dedupe extract summarize tokenize; do
  script zsh "$tool" >"$T/zsh/functions/_$prefix$tool"
done
cat >"$T/zsh/.zshrc" <<RC
fpath=("\$T/zsh/functions" \$fpath)
autoload -Uz compinit && compinit -u -d "\$T/zsh/dump"
unsetopt menu_complete beep
unset zle_bracketed_paste
LISTMAX=1000
PS1='READY> '
${prefix}clean() { printf '%s|' "\$@" >"\$T/got"; }
RC
export ZDOTDIR=$T/zsh
starts=(zsh -d -i)
if command -v python3 >/dev/null; then
  for tool in clean dedupe extract summarize tokenize; do
    # shellcheck disable=SC2046
    has_all zsh "$tool" \
      "$(python3 "$here/typed.py" "$prefix$tool --\\t\\t" "${starts[@]}" |
        tr '\r\0' '\n ')" \
      $(options_of "$tool")
  done
fi
check_names zsh

# Part of run.sh: what is offered in fish.
fish --version
for tool in clean dedupe extract summarize tokenize; do
  script fish "$tool" >"$T/$tool.fish"
  # shellcheck disable=SC2046
  has_all fish "$tool" \
    "$(fish --no-config -c "source $T/$tool.fish; complete -C '$prefix$tool --'")" \
    $(options_of "$tool")
done

# offered TEXT: what fish offers behind it, one a line, without descriptions.
offered_by_fish() {
  fish --no-config -c "source $T/clean.fish; complete -C '$1'" |
    cut -f 1
}

clean=${prefix}clean
check fish 'values' $'drop\nkeep' "$(offered_by_fish "$clean --speakers " | sort)"
check fish 'values behind =' '--speakers=drop' \
  "$(offered_by_fish "$clean --speakers=d")"
check fish 'a short name' 'jsonl' "$(offered_by_fish "$clean -f j")"
check fish 'languages' 'fr' "$(offered_by_fish "$clean -l f")"
check fish 'rules' $'tags\nthanks\nturn-mark' \
  "$(offered_by_fish "$clean --keep t" | sort)"
check fish 'a flag once' '' "$(offered_by_fish "$clean --timestamps --times")"
check fish 'a flag' '--timestamps' "$(offered_by_fish "$clean --times")"

cat >"$T/config.fish" <<RC
function fish_prompt; printf 'READY> '; end
function fish_greeting; end
set -g fish_autosuggestion_enabled 0
source $T/clean.fish
function $clean; printf '%s|' \$argv >\$T/got; end
RC
starts=(fish --no-config -i -C "source $T/config.fish")
check_names fish

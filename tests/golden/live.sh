# For cases that speak with a tool while it runs: `start COMMAND` begins one,
# `say` writes to it as printf does, and `hear N` prints the next N lines that
# it answers. No time is measured; a line that does not come is a failure after
# a minute.
start() {
  mkfifo "$T/in" "$T/out"
  "$@" <"$T/in" >"$T/out" &
  exec 3>"$T/in" 4<"$T/out"
}
say() {
  # shellcheck disable=SC2059
  printf "$@" >&3
}
hear() {
  local line count
  for ((count = 0; count < $1; ++count)); do
    IFS= read -r -t 60 line <&4 || { echo "(nothing came)"; return 1; }
    printf '%s\n' "$line"
  done
}
# The input ends: all that is left.
stop() {
  exec 3>&-
  cat <&4
  wait
  rm "$T/in" "$T/out"
}

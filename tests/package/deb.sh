#!/bin/bash
# Makes the Debian packages of what was built, looks at what they hold, and runs
# the tools out of them; two packings give the same bytes. With TAMIS_DEB_ROOT=1,
# as root and with a network, also installs them by apt in a bare Debian, runs
# the tools there as an ordinary user, and sees that a purge leaves nothing.
# usage: deb.sh BUILD_FOLDER PROGRAM_PREFIX
set -euo pipefail
project=$(realpath "$(dirname "$0")/../..")
build=$(realpath "$1")
program_prefix=${2:-}
tools="clean tokenize dedupe extract summarize"
T=$(mktemp -d)
trap 'rm -rf "$T"' EXIT

fail() {
  echo "$*" >&2
  exit 1
}

for program in dpkg-deb dpkg-shlibdeps cpack; do
  if ! command -v $program >/dev/null; then
    echo "left out: $program is not here"
    exit 77
  fi
done

# pack FOLDER
pack() {
  cpack -G DEB --config "$build/CPackConfig.cmake" -B "$1" >"$T/log" 2>&1 ||
    { cat "$T/log" >&2 && fail "cpack failed"; }
}
export SOURCE_DATE_EPOCH=1700000000
pack "$T/first"
pack "$T/second"
for package in "$T"/first/*.deb; do
  cmp "$package" "$T/second/${package##*/}"
done
main=$(ls "$T"/first/tamis_*.deb)
library=$(ls "$T"/first/libtamis-dev_*.deb)

# field PACKAGE NAME
field() {
  dpkg-deb -f "$1" "$2"
}
version=$(sed -n 's/^  VERSION \([0-9.]*\)$/\1/p' "$project/CMakeLists.txt")
for package in "$main" "$library"; do
  [ "$(field "$package" Version)" = "$version" ] || fail "another version"
done
[[ "$(field "$main" Depends)" == *libxml2* ]] || fail "no dependencies"
[[ "$(field "$library" Depends)" == *libxml2-dev* ]] || fail "no -dev packages"
conflict=extract
[ -z "$program_prefix" ] || conflict=""
[ "$(field "$main" Conflicts)" = "$conflict" ] || fail "conflicts with others"

# What must be there, and that all of it belongs to root.
holds() {
  dpkg-deb -c "$1" | awk '{ print $6 }' | grep -qE "^\./usr/$2$" ||
    fail "${1##*/} lacks $2"
}
for tool in $tools; do holds "$main" "bin/$program_prefix$tool"; done
for paper in copyright changelog.gz; do
  holds "$main" "share/doc/tamis/$paper"
  holds "$library" "share/doc/libtamis-dev/$paper"
done
holds "$main" share/doc/tamis/README.md
holds "$main" share/doc/tamis/docs/formats.md
holds "$library" include/tamis/transcript/read.hpp
holds "$library" 'lib/.*libtamis.a'
holds "$library" 'lib/.*pkgconfig/tamis.pc'
holds "$library" 'lib/.*cmake/tamis/tamisConfig.cmake'
if dpkg-deb -c "$main" | grep -v ' root/root '; then
  fail "these files belong to another than root"
fi

# The same from there as from the build folder.
dpkg -x "$main" "$T/tree"
cd "$project"
for tool in $tools; do
  packed=$T/tree/usr/bin/$program_prefix$tool
  cmp <("$packed" corpus/en-talk-tide-mills.en.vtt) \
    <("$build/bin/$tool" corpus/en-talk-tide-mills.en.vtt)
  if grep -qa -e "$project" "$packed"; then
    fail "$tool names the folder that it was built in"
  fi
done

[ -n "${TAMIS_DEB_ROOT:-}" ] || exit 0
if [ "$(id -u)" != 0 ] || ! command -v debootstrap >/dev/null; then
  echo "left out: a bare Debian needs root and debootstrap"
  exit 77
fi
root=$build/root
if [ ! -e "$root/made" ]; then
  . /etc/os-release
  rm -rf "$root"
  debootstrap --variant=minbase "$VERSION_CODENAME" "$root" >"$T/log" 2>&1 ||
    { echo "left out: debootstrap failed" && tail -n 3 "$T/log" && exit 77; }
  touch "$root/made"
fi
cp -r corpus "$root/srv/"
cp "$main" "$library" "$root/srv/"
inside() {
  chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 \
    DEBIAN_FRONTEND=noninteractive "$@"
}
# What apt and the linker note for themselves does not count.
files() {
  (cd "$root" && find . \( -path ./var/lib/apt -o -path ./var/lib/dpkg -o \
    -path ./var/cache -o -path ./var/log -o -path ./proc -o -path ./sys -o \
    -path ./dev -o -path ./tmp \) -prune -o -print | sort)
}
inside apt-get update -qq
files >"$T/before"
inside apt-get install -y -qq --no-install-recommends \
  "/srv/${main##*/}" >"$T/log" 2>&1 || { cat "$T/log" >&2 && fail "no install"; }
for tool in $tools; do
  # su, not root: what an ordinary user may read.
  inside su -s /bin/sh nobody -c \
    "cd /srv && $program_prefix$tool corpus/en-talk-tide-mills.en.vtt" >"$T/got"
  cmp "$T/got" <("$build/bin/$tool" corpus/en-talk-tide-mills.en.vtt)
done
inside apt-get purge -y -qq --auto-remove tamis >"$T/log" 2>&1
files >"$T/after"
diff "$T/before" "$T/after" || fail "a purge leaves these files"
inside apt-get install -y -qq --no-install-recommends \
  "/srv/${library##*/}" g++ pkg-config >"$T/log" 2>&1 ||
  { cat "$T/log" >&2 && fail "no install of the library"; }
cp tests/package/user.cpp "$root/srv/"
inside sh -c 'cd /srv && g++ -std=c++20 user.cpp -o /tmp/talks \
  $(pkg-config --cflags --libs tamis) && /tmp/talks corpus/*.srt' >"$T/got"
[ -s "$T/got" ] || fail "the library is of no use there"
inside apt-get purge -y -qq --auto-remove libtamis-dev g++ pkg-config \
  >"$T/log" 2>&1
echo "installed, used and purged in $(sed -n 's/^PRETTY_NAME=//p' "$root/etc/os-release")"

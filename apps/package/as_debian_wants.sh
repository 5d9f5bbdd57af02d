#!/bin/sh
# Gives the folders main and development, each to become a package, what
# Debian's policy asks of one, and takes out what hangs on when and where they
# were built.
# usage: as_debian_wants.sh FOLDER VERSION MAINTAINER
set -eu
here=$(cd "$(dirname "$0")" && pwd)
version=$2
maintainer=$3
now=${SOURCE_DATE_EPOCH:-$(date +%s)}
cd "$1"

# add_papers FOLDER PACKAGE
add_papers() {
  papers=$1/usr/share/doc/$2
  mkdir -p "$papers"
  cp "$here/copyright" "$papers/copyright"
  {
    printf 'tamis (%s) unstable; urgency=medium\n\n' "$version"
    printf '  * CHANGELOG.md of the package tamis says what is new.\n\n'
    printf ' -- %s  %s\n' "$maintainer" "$(date -uRd "@$now")"
  } | gzip -9n >"$papers/changelog.gz"
}

add_papers main tamis
add_papers development libtamis-dev
rm -f main/usr/share/doc/tamis/LICENSE  # copyright names Debian's own copy

find main/usr/bin -type f -exec strip --strip-unneeded \
  --remove-section=.comment --remove-section=.note {} +
find development -name '*.a' -exec strip --strip-debug \
  --enable-deterministic-archives {} +
if [ -d main/usr/share/man ]; then
  find main/usr/share/man -type f ! -name '*.gz' -exec gzip -9n {} +
fi
find . -type d -exec chmod 755 {} +
find . -type f ! -path '*/bin/*' -exec chmod 644 {} +
find . -exec touch -h -d "@$now" {} +

#!/bin/bash
# Runs the static tools (./dev static) in a folder that holds nothing else, with
# every encoding that they carry.
# usage: static.sh FOLDER_OF_STATIC_TOOLS FOLDER_OF_TOOLS
set -euo pipefail
here=$(realpath "$(dirname "$0")")
if [ ! -x "$1/clean" ]; then
  echo "left out: ./dev static was not run"
  exit 77
fi
static=$(realpath "$1")
dynamic=$(realpath "$2")
T=$(mktemp -d)
trap 'rm -rf "$T"' EXIT
mkdir "$T/root"
cp "$static"/* "$T/root"
cp -r "$here/../../corpus" "$T/root/corpus"

fail() {
  echo "$*" >&2
  exit 1
}

# As root in a root of its own; else only where it lies, with no C library's
# tables of encodings to be found.
inside() {
  if [ "$(id -u)" = 0 ]; then
    tool=$1
    shift
    chroot "$T/root" "/$tool" "$@"
  else
    (cd "$T/root" && GCONV_PATH=/nowhere "./$@")
  fi
}

for tool in clean tokenize dedupe extract summarize; do
  if ldd "$static/$tool" >/dev/null 2>&1; then
    fail "$tool needs shared libraries"
  fi
  for talk in en-talk-tide-mills.en.vtt fr-reunion-jardin.srt pages formats; do
    inside $tool -q -r "corpus/$talk" >"$T/got"
    (cd "$T/root" && "$dynamic/$tool" -q -r "corpus/$talk") >"$T/wanted"
    cmp "$T/got" "$T/wanted" || fail "$tool gives something else of $talk"
  done
done

# A line in many encodings, and back.
try() {
  local text=$1 encoding
  shift
  for encoding in "$@"; do
    if ! iconv -t "$encoding" <<<"$text" >"$T/root/text" 2>/dev/null; then
      fail "iconv does not write $encoding"
    fi
    [ "$(inside tokenize --lines --encoding "$encoding" text)" = "$text" ] ||
      fail "$encoding is read wrongly"
  done
}
try "Déjà vu, où ça ? Très bien, Noël." CP1252 ISO-8859-1 ISO-8859-15 latin1 \
  windows-1252 CP1254 CP850 MACINTOSH UTF-8 UTF-16LE UTF-16BE UTF-16LE UTF-16BE UTF-16 UTF-32LE UTF-32BE UTF-32
try "Zażółć gęślą jaźń." CP1250 windows-1250 ISO-8859-2 ISO-8859-16 CP852
try "Съешь же ещё этих булок." CP1251 KOI8-R KOI8-U ISO-8859-5 CP866 \
  MAC-CYRILLIC
try "Ταχίστη αλώπηξ." CP1253 ISO-8859-7 CP737
try "今天天气很好。" GB18030 GBK GB2312 EUC-CN
try "今天天氣很好。" BIG5
try "今日はいい天気です。" SHIFT_JIS EUC-JP CP932
try "오늘은 날씨가 좋다." EUC-KR CP949
inside tokenize --encoding no-such corpus/fr-reunion-jardin.srt \
  >"$T/got" 2>&1 && fail "an unknown encoding is taken"

# What is found without being told: Cyrillic in KOI8-R.
for i in $(seq 40); do
  echo "Сегодня мы говорим о том, как работает старая мельница на реке, $i."
done | tee "$T/wanted" | iconv -t KOI8-R >"$T/root/text"
inside tokenize --lines text | cmp - "$T/wanted" || fail "KOI8-R is not found"
du -h "$static"/* | xargs

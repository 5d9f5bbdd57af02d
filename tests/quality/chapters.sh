#!/bin/bash
# How well the joints of texts put together from several are found, in public
# sets where TAMIS_DATA says they are. usage: chapters.sh CHAPTER_STARTS
set -euo pipefail
if ! command -v python3 >/dev/null; then
  echo "skipped: the scorer needs python3"
  exit 77
fi
exec python3 "$(dirname "$0")/chapters.py" "$(realpath "$1")"

#!/bin/bash
# How many of the keyphrases that people chose are found, in transcripts of our
# own and, where TAMIS_DATA says they are, in public sets. usage: keywords.sh
# FOLDER_OF_TOOLS
set -euo pipefail
if ! command -v python3 >/dev/null; then
  echo "skipped: the scorer needs python3"
  exit 77
fi
exec python3 "$(dirname "$0")/keywords.py" "$(realpath "$1")"

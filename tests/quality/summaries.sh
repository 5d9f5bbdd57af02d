#!/bin/bash
# How near summaries come to those that people wrote, and whether they keep
# their promises, in public sets where TAMIS_DATA says they are.
# usage: summaries.sh FOLDER_OF_TOOLS
set -euo pipefail
if ! command -v python3 >/dev/null; then
  echo "skipped: the scorer needs python3"
  exit 77
fi
exec python3 "$(dirname "$0")/summaries.py" "$(realpath "$1")"

#!/bin/bash
# Whether summaries are in the words of their sources, whatever their form: of
# transcripts of our own and, where TAMIS_DATA says they are, of others.
# usage: verbatim.sh FOLDER_OF_TOOLS
set -euo pipefail
if ! command -v python3 >/dev/null; then
  echo "skipped: the check needs python3"
  exit 77
fi
exec python3 "$(dirname "$0")/verbatim.py" "$(realpath "$1")"

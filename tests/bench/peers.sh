#!/bin/sh
# Installs the peers of Python and Rust in a folder of their own; what cannot be
# had, for want of a network or of cargo, is left out of the bench.
# usage: peers.sh FOLDER
set -u
peers=$1
python_peers="pysubs2 webvtt-py trafilatura justext lxml_html_clean datasketch
  rensa yake rake-nltk multi-rake sumy summa pysbd numpy snowballstemmer"
rust_peers="huniq runiq"

# The list that was installed stands beside them: a longer one installs anew.
if [ "$(cat "$peers/python-peers" 2>/dev/null)" != "$python_peers" ]; then
  echo "bench: installing $python_peers in $peers"
  [ -x "$peers/bin/pip" ] || python3 -m venv "$peers"
  # shellcheck disable=SC2086
  if "$peers/bin/pip" install -q $python_peers; then
    echo "$python_peers" >"$peers/python-peers"
  else
    echo "bench: goes on without some of Python's"
  fi
fi
for peer in $rust_peers; do
  [ -x "$peers/bin/$peer" ] && continue
  command -v cargo >/dev/null || continue
  echo "bench: installing $peer in $peers"
  cargo install -q --root "$peers" "$peer" || echo "bench: goes on without $peer"
done

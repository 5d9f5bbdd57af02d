#!/bin/bash
# Our tools beside what people use for the same work, in one run.
# usage: run.sh FOLDER_OF_TOOLS [PYTHON]
#
# PYTHON is one that has pysubs2, webvtt-py, trafilatura, justext, datasketch,
# rensa, yake, rake-nltk, multi-rake, sumy and summa; those it lacks are left
# out.
#
# The input is the corpus, each copy with its words numbered so that lines
# differ; for lines made-up ones, three in ten of them copies; for words and
# sentences the prose of TAMIS_DATA where that is set. Peers that are not there
# are left out. Each command runs five times; the fastest counts. Shown are MB of input per
# second of wall time.
set -euo pipefail
PATH="$(realpath "$1"):$PATH"
python=$(realpath -s "$(command -v "${2:-python3}")")
export LC_ALL=C.UTF-8
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for copy in $(seq 1 200); do
  cat corpus/*.txt | sed "s/^\([^ ]*\) /\1 n$copy /"
done >"$work/lines.txt"
for copy in $(seq 1 60); do
  sed "s/ \([a-z]*\) / \1 w$copy /" corpus/*.srt
done >"$work/talk.srt"
for _ in $(seq 1 10); do cat corpus/fr-reunion-jardin.srt; done >"$work/cues.srt"
for _ in $(seq 1 10); do cat corpus/en-lecture-soil.vtt; done >"$work/cues.vtt"
cp corpus/fr-conference-riviere.fr.vtt "$work/rolling.vtt"
clean -f jsonl corpus/*.txt corpus/*.srt corpus/*.vtt >"$work/records.jsonl"
{
  echo '<html lang="en"><head><title>A talk</title></head><body>'
  sed 's/\(.*\)/<div class="turn"><p><b>\1<\/b> <a href="#">link<\/a><\/p><\/div>/' \
    corpus/en-interview-lighthouse.txt corpus/en-debate-library.txt
  echo '</body></html>'
} >"$work/page.html"
for _ in $(seq 1 8); do cat corpus/fr-debat-pistes.txt; done >"$work/talk.txt"
if [ -n "${TAMIS_DATA:-}" ]; then
  "$python" tests/bench/prose.py "$TAMIS_DATA" >"$work/prose.txt"
else
  cp "$work/lines.txt" "$work/prose.txt"
fi
"$python" tests/bench/lines.py 2500000 >"$work/many.txt"
for _ in $(seq 1 10); do cat "$work/records.jsonl"; done >"$work/corpus.jsonl"

# common_words LANGUAGE: the name of a file of them, the commonest first.
common_words() {
  sed '/^# ends/,$d; /^#/d; /^$/d' "lib/token/lists/common.$1.txt" \
    >"$work/common.$1"
  echo "$work/common.$1"
}

# made_talks MEGABYTES: speech that nobody gave, in two languages by turns.
made_talks() {
  local language
  for language in en fr; do
    made_speech $(($1 / 2)) "$(common_words $language)" \
      >"$work/talks.$language"
  done
  paste -d '\n' "$work"/talks.{en,fr} | sed '/^$/d'
  rm "$work"/talks.{en,fr}
}

# bench INPUT NAME COMMAND: one row of the table.
bench() {
  local best=999999999999 begin end
  for _ in 1 2 3 4 5; do
    begin=$(date +%s%N)
    eval "$3" <"$1" >/dev/null 2>&1
    end=$(date +%s%N)
    ((end - begin < best)) && best=$((end - begin))
  done
  awk -v name="$2" -v ns="$best" -v bytes="$(stat -c %s "$1")" 'BEGIN {
    printf "  %-44s %9.1f MB/s %9.1f ms\n", name, bytes * 1000 / ns, ns / 1e6
  }'
}

# peer INPUT NAME COMMAND: the same, where the command is there.
peer() {
  local words
  read -ra words <<<"$3"
  if command -v "${words[0]}" >/dev/null; then bench "$@"; fi
}

# per_line NAME COMMAND: memory that grows with the lines of many.txt, for each
# different one.
per_line() {
  local words peak base
  read -ra words <<<"$2"
  command -v "${words[0]}" >/dev/null || return 0
  peak=$("$python" tests/bench/peak.py "${words[@]}" <"$work/many.txt")
  base=$(echo a | "$python" tests/bench/peak.py "${words[@]}")
  awk -v name="$1" -v bytes=$((peak - base)) -v lines="$different" 'BEGIN {
    printf "  %-44s %9.1f bytes per different line\n", name, bytes / lines
  }'
}

# grown NAME COMMAND FILE: one run's seconds and memory.
grown() {
  local words begin peak
  read -ra words <<<"$2"
  begin=$(date +%s%N)
  peak=$("$python" tests/bench/peak.py "${words[@]}" <"$3")
  awk -v name="$1" -v ns=$(($(date +%s%N) - begin)) -v peak="$peak" 'BEGIN {
    printf "  %-44s %9.2f s %9.0f MB\n", name, ns / 1e9, peak / 1e6
  }'
}

echo "reading from memory, one file of a batch (read; read and cleaned)"
cd "$work"
bench_read cues.srt cues.vtt rolling.vtt records.jsonl page.html talk.txt \
  --benchmark_format=console 2>/dev/null |
  awk '/^(read|clean)\// { sub("bytes_per_second=", "", $NF); print "  " $0 }'
echo "the same files by Python's readers"
"$python" "$OLDPWD/tests/bench/peers.py" cues.srt cues.vtt rolling.vtt page.html
echo "markup beside libxml2's parser alone"
bench_markup 2>/dev/null | awk '/_bytes|\// { print "  " $0 }'
cd "$OLDPWD"
different=$(dedupe --by line "$work/many.txt" | wc -l)
echo "lines, each once ($(stat -c %s "$work/many.txt") bytes, 2500000 lines," \
  "$different different)"
bench "$work/many.txt" "dedupe --by line" "dedupe --by line"
bench "$work/many.txt" "dedupe --by line -t 1" "dedupe --by line -t 1"
bench "$work/many.txt" "dedupe --by line --verify" "dedupe --by line --verify"
bench "$work/many.txt" "dedupe --by line --memory 8M" \
  "dedupe --by line --memory 8M"
bench "$work/many.txt" "dedupe --by line --normalize" \
  "dedupe --by line --normalize"
peer "$work/many.txt" "huniq" "huniq"
peer "$work/many.txt" "runiq" "runiq -"
bench "$work/many.txt" "LC_ALL=C sort -u" "LC_ALL=C sort -u"
peer "$work/many.txt" "gawk '!seen[\$0]++'" "gawk '!seen[\$0]++'"
peer "$work/many.txt" "mawk '!seen[\$0]++'" "mawk '!seen[\$0]++'"
bench "$work/many.txt" "dedupe --by line --count" "dedupe --by line --count"
peer "$work/many.txt" "huniq -c" "huniq -c"
per_line "dedupe --by line" "dedupe --by line"
per_line "huniq" "huniq"
per_line "runiq" "runiq -"
echo "words, sentences, stems beside ICU: medians of runs in turns ($(
  stat -c %s "$work/prose.txt") bytes)"
bench_tokens "$work/prose.txt" --benchmark_enable_random_interleaving=true \
  --benchmark_repetitions=7 --benchmark_min_time=0.1 \
  --benchmark_report_aggregates_only=true 2>/dev/null |
  awk '/_median/ { sub("_median", ""); print "  " $0 }'
echo "words, counted"
bench "$work/prose.txt" "tokenize --count" "tokenize --count --from text"
bench "$work/prose.txt" "tr | sort | uniq -c" \
  "tr -cs '[:alnum:]' '\n' | LC_ALL=C sort | uniq -c"
bench "$work/prose.txt" "tr | sort | uniq -c | sort -rn, in order" \
  "tr -cs '[:alnum:]' '\n' | LC_ALL=C sort | uniq -c | LC_ALL=C sort -rn"
bench "$work/prose.txt" "tokenize --sentences" \
  "tokenize --sentences --from text"
bench "$work/prose.txt" "tokenize -n 2 --count" \
  "tokenize -n 2 --count --from text"
if [ -f "${TAMIS_DATA:-}/dedupe/gen5000.jsonl.gz" ]; then
  gzip -dc "$TAMIS_DATA/dedupe/gen5000.jsonl.gz" >"$work/near.jsonl"
  echo "near-duplicates among 5000 transcripts, end to end, and Python's tools"
  bench "$work/near.jsonl" "dedupe --by document --near" \
    "dedupe --by document --near"
  head -n 2500 "$work/near.jsonl" >"$work/near.past"
  tail -n +2501 "$work/near.jsonl" >"$work/near.today"
  dedupe --by document --near --index "$work/near.seen" "$work/near.past" \
    >/dev/null
  bench "$work/near.today" "dedupe --by document --near, half of them" \
    "dedupe --by document --near"
  bench "$work/near.today" "dedupe --by document --near --index, of the rest" \
    "dedupe --dry-run --by document --near --index $work/near.seen"
  bench_near "$work/near.jsonl" 2>/dev/null | grep '^near' | sed 's/^/  /'
  "$python" tests/bench/near_peers.py "$work/near.jsonl"
fi
echo "repeated passages in memory, beside a suffix array"
bench_passages "$work/prose.txt" 50 2>/dev/null |
  awk '/^(passages|suffix)/ { print "  " $0 }'
echo "growth: seconds, and the most memory held"
for size in 10 100 1000; do
  made_speech $size >"$work/made.jsonl"
  for unit in passage sentence "document --near"; do
    grown "$size MB, dedupe --by $unit" "dedupe --dry-run --by $unit" \
      "$work/made.jsonl"
  done
done
rm -f "$work/made.jsonl"
echo "keywords beside Python's tools, one core: medians of five runs in turns, and" \
  "by which factor ours is faster"
made_talks 4 >"$work/talks.jsonl"
"$python" tests/bench/keyword_peers.py "$work/corpus.jsonl" "$work/talks.jsonl"
echo "summaries beside Python's tools, one core: CPU time, start-up counted for" \
  "ours only"
made_speech 22 "$(common_words en)" >"$work/talks.jsonl"
"$python" tests/bench/summary_peers.py "$work/talks.jsonl"
echo "themes of 10000 documents"
if [[ $(extract --help) == *--themes* ]]; then
  made_talks 60 >"$work/talks.jsonl"
  head -n 10000 "$work/talks.jsonl" >"$work/themes.jsonl"
  grown "extract --themes auto -t 1" "extract --themes auto -t 1" \
    "$work/themes.jsonl"
  rm "$work/themes.jsonl"
else
  echo "  left out: this extract has no --themes"
fi
echo "passages, captions, keywords, summary (no peer in the shell)"
bench "$work/lines.txt" "dedupe" "dedupe"
bench "$work/talk.srt" "clean talk.srt" "clean"
bench "$work/talk.txt" "extract talk.txt" "extract"
bench "$work/talk.txt" "summarize talk.txt" "summarize"
made_speech 250 >"$work/speech.jsonl"
past=$(($(wc -l <"$work/speech.jsonl") * 4 / 5))
head -n "$past" "$work/speech.jsonl" >"$work/past.jsonl"
tail -n +"$((past + 1))" "$work/speech.jsonl" >"$work/today.jsonl"
dedupe --index "$work/seen" "$work/past.jsonl" >/dev/null
echo "passages, beside an index of the $(stat -c %s "$work/past.jsonl") bytes before ($(
  stat -c %s "$work/seen") bytes)"
bench "$work/today.jsonl" "dedupe --dry-run" "dedupe --dry-run"
bench "$work/today.jsonl" "dedupe --dry-run --index" \
  "dedupe --dry-run --index $work/seen"
bench "$work/today.jsonl" "dedupe" "dedupe"
bench "$work/today.jsonl" "dedupe --index, of a new index" \
  "rm -f $work/new; dedupe --index $work/new"

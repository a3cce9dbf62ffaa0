#!/usr/bin/env bash
# The figures of docs/scale.md, measured anew. Takes some minutes:
#
#     cargo build --release && crates/baak-audit/tests/scale.sh target/release/baak FOLDER
#
# 1. Memory and rate of audits of 2,000 and 20,000 generated letters: the peaks differ by less than 20 %.
# 2. An audit of the 20,000, killed ten times at random moments: the same bytes in every file as one left alone.
# 3. 200 audits of 400 letters each, drawn by service with the seeds 1 to 200: how many intervals hold the true share of
#    letters without a way to appeal; at least 93 % must.
set -euo pipefail
baak=$(realpath "$1")
mkdir -p "$2" && cd "$2"
RANDOM=20260301

for count in 2000 20000; do
  [ -f "$count.jsonl" ] || cargo run --quiet --release --manifest-path "$OLDPWD/Cargo.toml" -p baak-audit --example generate -- "$count" 7 > "$count.jsonl"
done

declare -A peak
for count in 2000 20000; do
  /usr/bin/time -f '%e %U %S %M' -o time.txt "$baak" audit "$count.jsonl" --out "whole-$count" --restart --quiet > /dev/null
  read -r wall user system peak[$count] < time.txt
  awk -v n="$count" -v w="$wall" -v c="$user" -v s="$system" -v m="${peak[$count]}" 'BEGIN {
    printf "%d letters: %.1f s, processor %.1f s, %.0f letters a second and core, peak %.1f MB\n", n, w, c + s, n / (c + s), m / 1024 }'
done
awk -v a="${peak[2000]}" -v b="${peak[20000]}" 'BEGIN { exit !(b < 1.2 * a) }' || { echo "memory grows with the number of letters"; exit 1; }

rm -rf killed
for kill in 1 2 3 4 5 6 7 8 9 10; do
  "$baak" audit 20000.jsonl --out killed --quiet > /dev/null 2>&1 &
  sleep "$((1 + RANDOM % 2)).$((RANDOM % 100))"
  kill -9 $! 2> /dev/null || true
  wait $! 2> /dev/null || true
  echo "killed $kill: $(wc -l < killed/audit.jsonl 2> /dev/null || echo 0) letters done"
done
"$baak" audit 20000.jsonl --out killed --quiet > /dev/null
diff -rq whole-20000 killed
echo "the same bytes in every file"

truth=$(awk '/"has_appeal":false/ { n++ } END { print n / NR }' 20000.jsonl)
held=0
for seed in $(seq 1 200); do
  "$baak" audit 20000.jsonl --out drawn --sample 400 --stratify service --seed "$seed" --restart --quiet > /dev/null
  held=$((held + $(awk -F, -v t="$truth" '$1 == "all" && $3 == "missing:appeal-possibility" { print ($6 <= t && t <= $7) ? 1 : 0 }' drawn/estimates.csv)))
done
echo "true share $truth; $held of 200 intervals hold it"
[ "$held" -ge 186 ]

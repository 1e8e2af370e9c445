#!/bin/sh
# Runs a target for so many seconds: run.sh TARGET SECONDS
set -eu
cd "$(dirname "$0")"
mkdir -p "grown/$1" "artifacts/$1"
exec nice -n 15 "target/$(rustc -vV | sed -n 's/^host: //p')/release/$1" \
    -max_total_time="$2" -rss_limit_mb="${RSS_MB:-512}" -timeout=10 -max_len=65536 -print_final_stats=1 \
    -artifact_prefix="artifacts/$1/" "grown/$1" "corpus/$1"

#!/bin/sh
# A build that is killed by the clock, with all its threads, leaves the previous site whole, and the next build
# sweeps what was left over. (faults.js kills it at each call.)
. "$(dirname "$0")/../lib.sh"
build/bench/generate "$work/site" 2000
mkdir "$work/place"
"$release" build "$work/site" --output "$work/place/out" >/dev/null 2>"$work/stderr" || not_ok "killed: first build" "$work/stderr"
cp -R "$work/place/out" "$work/old"
# Every page changes, so a half-written site would show.
sed -i 's/^titel: Mätning$/titel: Mätning två/' "$work/site/webbplats.yaml"
from=$(date +%s%N)
"$release" build "$work/site" --output "$work/new" >/dev/null 2>&1
took=$((($(date +%s%N) - from) / 1000000))

# kill_after MILLISECONDS: builds and kills. True when it really was the killing that ended the build.
kill_after() {
    "$release" build "$work/site" --output "$work/place/out" >/dev/null 2>&1 &
    child=$!
    sleep "$(printf '%d.%03d' $(($1 / 1000)) $(($1 % 1000)))"
    kill -9 $child 2>/dev/null
    wait $child 2>/dev/null
    [ $? = 137 ]
}

# is_whole: the site is the old one or the new one.
is_whole() {
    diff -rq "$work/old" "$work/place/out" >"$work/difference" 2>&1 ||
        diff -rq "$work/new" "$work/place/out" >/dev/null 2>&1
}

torn=
tried=0
hit=0
for percent in 1 4 8 13 19 26 34 42 50 58 66 74 82 90; do
    delay=$((took * percent / 100))
    tried=$((tried + 1))
    ! kill_after $delay || hit=$((hit + 1))
    is_whole || { torn=$delay; break; }
done
if [ -z "$torn" ]; then ok "killed: the site is the old one or the new one"; else
    not_ok "killed: the site was torn after $torn ms" "$work/difference"
fi
# On a machine that is busier than it was when the time was taken all of them hit; a quieter one misses the last.
if [ $((hit * 2)) -ge $tried ]; then ok "killed: $hit of $tried times it hit"; else not_ok "killed: only $hit of $tried times it hit"; fi
"$release" build "$work/site" --output "$work/place/out" >/dev/null 2>"$work/stderr" || not_ok "killed: next build" "$work/stderr"
same_tree "killed: the next build is complete" "$work/new" "$work/place/out"
# Nothing has changed, so this one is done long before.
if kill_after $((took + 1000)); then not_ok "killed: a build that is done counts as hit"; else ok "killed: a build that is done is no hit"; fi
ls -A "$work/place" | grep -vx 'out\|.out.malbild-lock\|.out.malbild-state' >"$work/left"
if [ -s "$work/left" ]; then not_ok "killed: staging folders are swept" "$work/left"; else ok "killed: staging folders are swept"; fi
finish

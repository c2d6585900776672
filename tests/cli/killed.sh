#!/bin/sh
# A build that is killed leaves the previous site whole, and the next build sweeps what was left over.
. "$(dirname "$0")/../lib.sh"
build/bench/generate "$work/site" 2000
mkdir "$work/place"
"$release" build "$work/site" --output "$work/place/out" >/dev/null 2>"$work/stderr" || not_ok "killed: first build" "$work/stderr"
cp -R "$work/place/out" "$work/old"
# Every page changes, so a half-written site would show.
sed -i 's/^titel: Mätning$/titel: Mätning två/' "$work/site/webbplats.yaml"
cp -R "$work/site" "$work/site2"
"$release" build "$work/site2" --output "$work/new" >/dev/null 2>&1
torn=0
hit=0
for delay in 0.005 0.01 0.02 0.03 0.05 0.07 0.09 0.12 0.15 0.18 0.22 0.26 0.3 0.4; do
    "$release" build "$work/site" --output "$work/place/out" >/dev/null 2>&1 &
    child=$!
    sleep "$delay"
    kill -9 $child 2>/dev/null && hit=$((hit + 1))
    wait $child 2>/dev/null
    diff -rq "$work/old" "$work/place/out" >"$work/difference" 2>&1 ||
        diff -rq "$work/new" "$work/place/out" >/dev/null 2>&1 || { torn=1; break; }
done
if [ "$torn" = 0 ]; then ok "killed: the site is the old one or the new one ($hit builds killed)"; else
    not_ok "killed: the site was torn after $delay s" "$work/difference"
fi
"$release" build "$work/site" --output "$work/place/out" >/dev/null 2>"$work/stderr" || not_ok "killed: next build" "$work/stderr"
same_tree "killed: the next build is complete" "$work/new" "$work/place/out"
ls -A "$work/place" | grep -vx 'out\|.out.malbild-lock\|.out.malbild-state' >"$work/left"
if [ -s "$work/left" ]; then not_ok "killed: staging folders are swept" "$work/left"; else ok "killed: staging folders are swept"; fi
finish

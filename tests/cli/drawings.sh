#!/bin/sh
# Drawings: each file of tests/hostile/svg is refused with place and help, each of svg-good is accepted, in a site
# and in a theme. What the refused ones would do in a browser is tried by tests/hostile/svg.js.
. "$(dirname "$0")/../lib.sh"
# These do nothing: a browser takes the address for one of a page beside the file.
harmless='link-control.svg'

cp -R tests/golden/minsta/site "$work/site"
cp tests/hostile/svg/* "$work/site"
expect 'drawings: a site with hostile ones is refused' 1 "$malbild" check "$work/site" --lang sv --all
cp "$work/stderr" "$work/said"
: >"$work/why"
for file in tests/hostile/svg/*; do
    name=${file##*/}
    grep -q "/$name:[0-9:]* error\[" "$work/said" || echo "$name"
done | grep -v -x -e "$harmless" >"$work/why"
count=$(ls tests/hostile/svg | wc -l)
if [ "$count" -ge 110 ] && [ ! -s "$work/why" ]; then
    ok "drawings: all but $(echo "$harmless" | wc -w) of $count are refused where the fault stands"
else
    not_ok "drawings: $count hostile ones; these are not refused:" "$work/why"
fi
grep '^  hjälp: *$' "$work/said" >"$work/why"
if [ -s "$work/why" ]; then not_ok 'drawings: help is missing' "$work/why"; else ok 'drawings: each fault has help'; fi

rm "$work/site"/*.[sS][vV][gG]
cp tests/hostile/svg-good/* "$work/site"
expect 'drawings: those that programs export are accepted' 0 "$malbild" check "$work/site" --lang sv
if [ -s "$work/stdout" ] || grep -q 'warning\|error' "$work/stderr"; then
    not_ok 'drawings: nothing is said of them' "$work/stderr"
else
    ok 'drawings: nothing is said of them'
fi

mkdir -p "$work/site/teman/prov/filer"
printf 'namn: Prov\närver: base\n' >"$work/site/teman/prov/tema.yaml"
printf 'tema: prov\n' >>"$work/site/webbplats.yaml"
cp tests/hostile/svg-good/inkscape.svg "$work/site/teman/prov/filer/"
expect 'drawings: a theme may have them' 0 "$malbild" check "$work/site" --lang sv
cp tests/hostile/svg/onload.svg "$work/site/teman/prov/filer/MOTIV.SVG"
expect 'drawings: a hostile one in a theme is refused' 1 "$malbild" check "$work/site" --lang sv
holds 'drawings: and named' 'teman/prov/filer/MOTIV.SVG:1:.*error\[osaker-svg\]' "$work/stderr"
finish

#!/bin/sh
# diff: pairs of editions under tests/diff and what malbild diff says of them. In a folder:
#   gammal/, ny/    the site before and after
#   expected.txt    what is printed, expected.json the same as data
# UPDATE=1 writes the expected files anew, to be read through in git diff.
. "$(dirname "$0")/../lib.sh"

# prepare NAME: the old content frozen, the new in its place, in $work/NAME.
prepare() {
    site=$work/$1
    cp -R "tests/diff/$1/gammal" "$site"
    edition=$(sed -n 's/^utgåva: "\(.*\)"$/\1/p' "tests/diff/$1/ny/webbplats.yaml")
    date=$(sed -n 's/^datum: //p' "tests/diff/$1/ny/webbplats.yaml")
    "$malbild" release "$edition" --date "$date" --note "En prövning" --theme-dir themes "$site" >"$work/said" 2>&1 || {
        not_ok "diff $1: release" "$work/said"
        return 1
    }
    find "$site" -mindepth 1 -maxdepth 1 ! -name utgavor -exec rm -rf {} +
    cp -R "tests/diff/$1/ny/." "$site"
}

# compare NAME FILE ARGUMENT...: what is printed is as expected.
compare() {
    expected=tests/diff/$1/$2
    name=$1
    shift 2
    if ! "$malbild" diff "$@" --theme-dir themes --lang sv "$work/$name" >"$work/printed" 2>"$work/stderr"; then
        not_ok "$expected" "$work/stderr"
        return
    fi
    sed -i 's/"program": "malbild [^"]*"/"program": "malbild"/' "$work/printed"
    [ -z "${UPDATE:-}" ] || cp "$work/printed" "$expected"
    if diff -u "$expected" "$work/printed" >"$work/difference"; then ok "$expected"; else not_ok "$expected" "$work/difference"; fi
}

for folder in tests/diff/*/; do
    name=$(basename "$folder")
    prepare "$name" || continue
    old=$(sed -n 's/^utgåva: "\(.*\)"$/\1/p' "$folder/gammal/webbplats.yaml")
    compare "$name" expected.txt "$old" nu
    compare "$name" expected.json "$old" "$edition" --format json
    expect "diff $name: wide lines" 0 sh -c "! LC_ALL=C.UTF-8 grep -q '.\{81\}' '$folder/expected.txt'"
done

site=$work/allt
expect "diff: the same edition twice" 0 "$malbild" diff nu nu --theme-dir themes "$site"
holds "diff: nothing differs" "^Tillagt: 0. Borttaget: 0. Flyttat: 0. Nytt namn: 0. Ändrat innehåll: 0.$" "$work/stdout"
expect "diff: an unknown edition" 2 "$malbild" diff 1999.1 nu --theme-dir themes --lang sv "$site"
holds "diff: names those there are" "”1999.1” är ingen utgåva .* 2022.1, 2023.1, nu" "$work/stderr"
expect "diff: a form for faults only" 2 "$malbild" diff 2022.1 nu --format sarif "$site"
expect "diff: one name only" 2 "$malbild" diff 2022.1
expect "diff: no colour in a file" 0 "$malbild" diff 2022.1 nu --theme-dir themes "$site"
if grep -q "$(printf '\033')" "$work/stdout"; then not_ok "diff: no escape codes" "$work/stdout"; else ok "diff: no escape codes"; fi
expect "diff: colours on demand" 0 "$malbild" diff 2022.1 nu --color always --theme-dir themes "$site"
holds "diff: escape codes" "$(printf '\033')\[3[12]m" "$work/stdout"
cp "$work/stdout" "$work/first"
"$malbild" diff 2022.1 nu --color always -j 1 --theme-dir themes "$site" >"$work/second" 2>&1
if cmp -s "$work/first" "$work/second"; then ok "diff: the same with one thread"; else not_ok "diff: the same with one thread"; fi
echo "text: [" >>"$site/index.md"
sed -i 's/^titel: Nära vård$/titell: Nära vård/' "$site/index.md"
expect "diff: faults in the current texts" 1 "$malbild" diff 2022.1 nu --theme-dir themes --lang sv "$site"
holds "diff: they are told" "okand-nyckel" "$work/stderr"
finish

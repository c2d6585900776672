#!/bin/sh
# malbild release: it freezes all or nothing, refuses what it must, and whenever it is killed the site is
# as before or as after.
. "$(dirname "$0")/../lib.sh"
themes=$PWD/themes
date=2024-02-01

# fresh: a site in $work/site, as the golden one without editions.
fresh() {
    rm -rf "$work/site"
    cp -R tests/golden/utgavor/site "$work/site"
    rm -rf "$work/site/utgavor"
}

release() {
    "$malbild" release "$@" --theme-dir "$themes" --lang sv
}

# refused NAME RULE ARGUMENT...: status 1, the rule is named, and not a byte has changed.
refused() {
    case=$1
    rule=$2
    shift 2
    rm -rf "$work/before"
    cp -a "$work/site" "$work/before"
    expect "release: $case: status 1" 1 release "$@" "$work/site"
    holds "release: $case: $rule" "error\[$rule\]" "$work/stderr"
    same_tree "release: $case: nothing has changed" "$work/before" "$work/site"
}

fresh
cp -a "$work/site" "$work/before"
expect "release: --dry-run" 0 release 2024.1 --dry-run --note "Nytt" --date "$date" "$work/site"
same_tree "release: --dry-run writes nothing" "$work/before" "$work/site"
holds "release: --dry-run tells what is frozen" "^Utgåva 2023.1 (2023-01-15) fryses i .*utgavor/2023.1.json" "$work/stdout"
holds "release: --dry-run tells the new name" "2024.1 (2024-02-01): Nytt" "$work/stdout"

refused "a bad name" fel-utgava "Våren 2024" --date "$date"
refused "a name with a slash" fel-utgava "../x" --date "$date"
refused "the current name" upptagen-utgava 2023.1 --date "$date"
refused "a date before" utgavans-datum 2024.1 --date 2022-01-01
echo "Se [borta](borta.md)." >>"$work/site/om.md"
refused "a site with faults" bruten-lank 2024.1 --date "$date"
fresh
sed -i '/^utgåva/d' "$work/site/webbplats.yaml"
refused "no edition" ingen-utgava 2024.1 --date "$date"
fresh
sed -i 's/^utgåva: .*/utgåva: >\n  2023.1/' "$work/site/webbplats.yaml"
refused "a name on two lines" utgavans-rad 2024.1 --date "$date"
# A name in Latin-1, of a picture, a text or a folder: the edition could never be read again.
fresh
cp "$work/site/prick.svg" "$work/site/$(printf 'k\344lla.svg')"
refused "a picture's name that is not UTF-8" filnamnets-kodning 2024.1 --date "$date"
holds "release: a picture's name that is not UTF-8: told" 'Namnet ”.*lla.svg”' "$work/stderr"
fresh
mkdir "$work/site/$(printf 'm\345l')"
cp "$work/site/om.md" "$work/site/$(printf 'm\345l')/om.md"
refused "a folder's name that is not UTF-8" filnamnets-kodning 2024.1 --date "$date"
fresh
mkdir -p "$work/site/teman/prov/filer"
cp "$work/site/prick.svg" "$work/site/teman/prov/filer/$(printf 'k\344lla.svg')"
refused "a theme's file with such a name" filnamnets-kodning 2024.1 --date "$date"
fresh
expect "release: a note that is not UTF-8 is misuse" 2 release 2024.1 --note "$(printf 'V\345ren')" --date "$date" "$work/site"
expect "release: a date that is none is misuse" 2 release 2024.1 --date i-dag "$work/site"
if command -v flock >/dev/null; then
    cp -a "$work/site" "$work/busy"
    flock "$work/site" "$malbild" release 2024.1 --date "$date" --theme-dir "$themes" --lang sv "$work/site" >"$work/stdout" 2>"$work/stderr"
    [ $? = 1 ] && ok "release: two at once: status 1" || not_ok "release: two at once: status 1" "$work/stderr"
    holds "release: two at once: pagaende-frysning" "pagaende-frysning" "$work/stderr"
    same_tree "release: two at once: nothing has changed" "$work/busy" "$work/site"
fi

# All went well.
fresh
expect "release: works" 0 env SOURCE_DATE_EPOCH=1706745600 "$malbild" release A-2024.1 --note 'Med "citat" och <tecken>' \
    --theme-dir "$themes" --lang sv "$work/site"
holds "release: tells what to do next" "git add" "$work/stderr"
diff tests/golden/utgavor/site/webbplats.yaml "$work/site/webbplats.yaml" >"$work/lines"
holds "release: the name, with its quotation marks and comment" '^> utgåva: "A-2024.1" # sätts av malbild release$' "$work/lines"
holds "release: SOURCE_DATE_EPOCH gives the date" "^> datum: 2024-02-01$" "$work/lines"
[ "$(grep -c '^[<>]' "$work/lines")" = 4 ] && ok "release: no other line" || not_ok "release: no other line" "$work/lines"
(cd "$work/site/utgavor/lager" && find . -type f | while read -r file; do
    [ "$(sha256sum <"$file" | cut -d ' ' -f 1)" = "$(echo "$file" | tr -d './')" ] || echo "$file"
done) >"$work/wrong"
[ -s "$work/wrong" ] && not_ok "release: files by their hash" "$work/wrong" || ok "release: files by their hash"
refused "a name that is frozen" upptagen-utgava 2023.1 --date "$date"
refused "a name in other letters" upptagen-utgava a-2024.1 --date "$date"
fresh
sed -i 's/$/\r/' "$work/site/webbplats.yaml"
expect "release: lines that end as in Windows" 0 release 2024.1 --date "$date" "$work/site"
[ "$(grep -c "$(printf '\r')$" "$work/site/webbplats.yaml")" = "$(wc -l <"$work/site/webbplats.yaml")" ] &&
    ok "release: still end so" || not_ok "release: still end so" "$work/site/webbplats.yaml"

# A file for which there is no room, and a place where nothing may be written.
fresh
cp -a "$work/site" "$work/roomy"
(ulimit -f 8; exec "$release" release 2024.1 --date "$date" --theme-dir "$themes" --lang sv "$work/site") >"$work/stdout" 2>"$work/stderr"
[ $? = 3 ] && ok "release: a full disk gives status 3" || not_ok "release: a full disk gives status 3" "$work/stderr"
holds "release: a full disk: avbruten-frysning" "avbruten-frysning" "$work/stderr"
same_tree "release: a full disk: all is taken back" "$work/roomy" "$work/site"
touch "$work/site/utgavor"
expect "release: a place that cannot be written gives status 3" 3 release 2024.1 --date "$date" "$work/site"
rm "$work/site/utgavor"
same_tree "release: a place that cannot be written: nothing has changed" "$work/roomy" "$work/site"

# Killed at every call that changes something: before or after, never between.
if ! cc -shared -fPIC -O1 -D_GNU_SOURCE -o "$work/inject.so" tests/faults/inject.c -ldl 2>"$work/stderr"; then
    skip "release: killed" "no compiler: $(head -n 1 "$work/stderr")"
    finish
fi
# reset: a small site of edition 1, so that there are not too many calls.
reset() {
    rm -rf "$work/site"
    cp -R tests/golden/omdirigeringar/site "$work/site"
}

# finish_release [NAME=VALUE...]: as it was asked for at first, in that environment.
finish_release() {
    env "$@" "$release" release A-2024.1 --date 2024-03-01 --note Nytt --theme-dir "$themes" --quiet "$work/site"
}

reset
rm -rf "$work/out-old" "$work/out-new" "$work/before" "$work/after"
cp -a "$work/site" "$work/before"
"$release" build "$work/site" --theme-dir "$themes" --output "$work/out-old" --quiet
finish_release
"$release" build "$work/site" --theme-dir "$themes" --output "$work/out-new" --quiet
cp -a "$work/site" "$work/after"
reset
finish_release LD_PRELOAD="$work/inject.so" INJECT_LOG="$work/log"
total=$(grep -cE '^[0-9]+ (create|write|mkdir|unlink|rename|link|fsync|syncfs|chmod) ' "$work/log")
# At each call in CI; else at every fourth and at the last ones, which decide.
step=4
[ -z "${THOROUGH:-}" ] || step=1
torn=
tried=0
for at in $(seq 1 "$total"); do
    [ $((at % step)) = 1 ] || [ "$at" -gt $((total - 6)) ] || [ "$step" = 1 ] || continue
    tried=$((tried + 1))
    reset
    finish_release LD_PRELOAD="$work/inject.so" INJECT="change $at kill" >/dev/null 2>&1
    [ $? = 137 ] || torn="was not killed"
    grep -q 'A-2024.1' "$work/site/webbplats.yaml" && state=new || state=old
    [ "$state" = old ] || [ -e "$work/site/utgavor/1.json" ] || torn="has no edition"
    diff -rq -x utgavor -x webbplats.yaml -x '.*' "$work/before" "$work/site" >/dev/null || torn="has touched the texts"
    # It is built as what it is, and the same command finishes what was begun, to the very same bytes.
    rm -rf "$work/out"
    "$release" build "$work/site" --theme-dir "$themes" --output "$work/out" --quiet 2>"$work/stderr" || torn="does not build"
    diff -rq "$work/out-$state" "$work/out" >"$work/stderr" || torn="builds something else"
    [ "$state" = new ] || finish_release 2>"$work/stderr" || torn="cannot be finished"
    # A release that was killed after its last step leaves nothing to sweep.
    diff -r "$work/after" "$work/site" >"$work/stderr" || torn="is not finished to the same bytes"
    [ -z "$torn" ] || break
done
if [ -z "$torn" ] && [ "$tried" -gt 10 ]; then
    ok "release: killed at $tried of $total calls, the site is the old one or the new one"
else
    not_ok "release: killed at call $at of $total, the site $torn" "$work/stderr"
fi
finish

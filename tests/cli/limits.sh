#!/bin/sh
# Limits come before the parsers: hostile or huge input gives a diagnostic, quickly, and never a crash.
. "$(dirname "$0")/../lib.sh"
page() {
    printf -- '---\ntitel: Gräns\nbeskrivning: x\n---\n\n' >"$work/site/prov.md"
    cat >>"$work/site/prov.md"
}
# repeated COUNT TEXT
repeated() {
    awk -v n="$1" -v text="$2" 'BEGIN { for (i = 0; i < n; i++) printf "%s", text }'
}
# within NAME STATUS RULE: builds within ten seconds, with that status and rule.
within() {
    start=$(date +%s)
    timeout 20 "$release" check "$work/site" --lang sv >"$work/stdout" 2>"$work/stderr"
    status=$?
    seconds=$(($(date +%s) - start))
    cut -c 1-300 "$work/stderr" >"$work/why"
    if [ "$status" != "$2" ] || [ "$seconds" -gt 10 ]; then
        echo "status $status after $seconds s" >>"$work/why"
        not_ok "limits: $1" "$work/why"
    elif [ -n "$3" ] && ! grep -q "\[$3\]" "$work/stderr"; then
        echo "no [$3]" >>"$work/why"
        not_ok "limits: $1" "$work/why"
    else
        ok "limits: $1"
    fi
}
cp -R tests/golden/minsta/site "$work/site"
repeated 30000 'En rad med vanlig text som fyller filen.
' | page
within "a file above 1 MiB" 1 for-stor-fil
repeated 50000 '> ' | page
within "50,000 nested quotes" 1 for-djupt
repeated 50000 '- ' | page
within "50,000 nested lists" 1 for-djupt
repeated 60000 '[' | page
within "60,000 open brackets" 0 ''
repeated 40000 '*a **a ' | page
within "40,000 unclosed emphases" 0 ''
repeated 60000 '![a](' | page
within "60,000 unclosed images" 1 for-djupt
repeated 30000 '`a``b```c' | page
within "backticks of many lengths" 0 ''
repeated 20000 '[a]: /x
' | page
within "20,000 link definitions" 0 ''
repeated 20000 ':::tips
' | page
within "20,000 open containers" 1 for-djupt
repeated 3000 '| a | b |
| - | - |
| c | d |

' | page
within "3,000 tables" 0 ''
repeated 500000 ' ' | page
within "half a million spaces" 0 ''
{ echo 'typ: sida'; printf 'titel: '; repeated 50000 '['; } >"$work/site/prov.yaml"
rm "$work/site/prov.md"
within "50,000 nested YAML lists" 1 yaml-djup
{ echo 'typ: sida'; repeated 20000 '? '; } >"$work/site/prov.yaml"
within "20,000 nested YAML keys" 1 ''
{ echo 'typ: sida'; echo 'titel: &a x'; repeated 20 '
beskrivning: [*a, *a]'; } >"$work/site/prov.yaml"
within "YAML aliases" 1 yaml-alias
{ echo 'titel: x'; repeated 20000 'a: b
'; } >"$work/site/prov.yaml"
within "20,000 duplicate keys" 1 dubbel-nyckel
rm "$work/site/prov.yaml"
mkdir -p "$work/site/$(repeated 70 'm/')"
echo text >"$work/site/$(repeated 70 'm/')prov.txt"
within "70 folders deep" 1 for-djup-mapp
rm -rf "$work/site/m"
ln -s . "$work/site/cirkel"
within "a link to its own folder" 1 ingen-fil
rm "$work/site/cirkel"
mkfifo "$work/site/rör.md"
within "a pipe among the pages" 1 ingen-fil
rm "$work/site/rör.md"
ln -s finns-inte.svg "$work/site/trasig.svg"
within "a link that leads nowhere" 1 ingen-fil
rm "$work/site/trasig.svg"
ln -s .. "$work/site/ut"
within "a link out of the site" 1 lank-ut
grep -q '”\.\.”' "$work/stderr" && ok "limits: which is shown as it is written" ||
    not_ok "limits: which is shown as it is written" "$work/stderr"
# A slip on every line hides nothing else, and is not told a hundred thousand times.
repeated 100000 '##Rubrik

' | page
printf -- '---\ntitel: Annat\n---\n[trasig](finns-inte.md)\n' >"$work/site/annat.md"
within "100,000 equal slips" 1 bruten-lank
if [ "$(wc -c <"$work/stderr")" -lt 10000 ] && grep -q 'och 99990 till av samma slag i filen' "$work/stderr" &&
    grep -q '100000 varningar' "$work/stderr" && grep -q -e '--all' "$work/stderr"; then
    ok "limits: of which ten are shown, and all are counted"
else
    not_ok "limits: of which ten are shown, and all are counted" "$work/why"
fi
"$release" check "$work/site" --lang sv --format json >"$work/stdout" 2>&1
if [ "$(wc -c <"$work/stdout")" -lt 20000 ] && grep -q '"left_out": *99990' "$work/stdout"; then
    ok "limits: in JSON too"
else
    cut -c 1-300 "$work/stdout" >"$work/why"
    not_ok "limits: in JSON too" "$work/why"
fi
"$release" check "$work/site" --lang sv --all >"$work/stdout" 2>"$work/stderr"
[ "$(grep -c '^ *[0-9]* | ##Rubrik' "$work/stderr")" = 100000 ] && ok "limits: and all with --all" ||
    not_ok "limits: and all with --all"
rm "$work/site/annat.md"
{ i=0; while [ $i -lt 5000 ]; do printf '[a](b%d.md) ' $i; i=$((i + 1)); done; } | page
within "5,000 faults on one line" 1 bruten-lank
finish

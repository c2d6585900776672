#!/bin/sh
# malbild explain tells of every rule, in both languages, by the id that messages show.
. "$(dirname "$0")/../lib.sh"
for language in sv en; do
    "$malbild" explain --lang "$language" >"$work/list" 2>"$work/stderr" || not_ok "explain: the list" "$work/stderr"
    : >"$work/faults"
    cut -d ' ' -f 1 "$work/list" >"$work/ids"
    [ "$(wc -l <"$work/ids")" -gt 80 ] || echo "the list is short" >>"$work/faults"
    while read -r id; do
        "$release" explain "$id" --lang "$language" >"$work/text" 2>&1 || echo "$id: status $?" >>"$work/faults"
        case $language in
        sv) grep -q "^$id (\(fel\|varning\|att göra\))\$" "$work/text" && grep -q '^Rätt' "$work/text" ;;
        en) grep -q "^$id (\(error\|warning\|to do\))\$" "$work/text" && grep -q '^Right' "$work/text" ;;
        esac || { echo "$id:" && cat "$work/text"; } >>"$work/faults"
        if grep -q '{[1-4][}?]' "$work/text"; then echo "$id: an argument is left" >>"$work/faults"; fi
    done <"$work/ids"
    if [ -s "$work/faults" ]; then not_ok "explain: every rule ($language)" "$work/faults"; else ok "explain: every rule ($language)"; fi
done
finish

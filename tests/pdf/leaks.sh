#!/bin/sh
# No file for participants holds what is meant for those who lead or speak: a made-up site (tests/pdf/leaks) keeps
# numbered words in every place they can be kept (hemligt: for the leader, talas: notes, dolt: notes that are not
# published) and asks for them with nosy templates; and, in make test, the sentences of Sörmland's hints and notes.
. "$(dirname "$0")/../lib.sh"
for tool in qpdf pdftotext; do
    command -v $tool >/dev/null || { skip "leaks" "$tool is missing"; exit 0; }
done

# has KINDS WORDS: the files whose path begins so hold all the words (numbers as 1-5).
has() {
    for word in $(echo "$2" | awk '{
        for (i = 1; i <= NF; i++) {
            name = $i; sub(/[0-9-]+$/, "", name); split(substr($i, length(name) + 1), ends, "-")
            for (n = ends[1]; n <= (ends[2] ? ends[2] : ends[1]); n++) print name n
        }
    }'); do
        grep -E "^$1" "$work/words" | grep -v -w "$word" | sed "s|^\([^ ]*\).*|\1 lacks $word|"
        grep -q -E "^$1" "$work/words" || echo "there is no file $1"
    done
}

"$release" build tests/pdf/leaks --output "$work/made" >"$work/stdout" 2>&1 || not_ok "leaks: the made-up site is built" "$work/stdout"
node tests/pdf/leaks.js words "$work/made/v/1/utskrift" >"$work/words" 2>"$work/stderr" || not_ok "leaks: the files are read" "$work/stderr"
grep -v -E '^(talmanus|fallguide|samtalskort-ledare|kurspaket-ledare|ledarens-gard)[-./]' "$work/words" >"$work/participants"
if grep -E ' (hemligt|talas|dolt)[0-9]' "$work/participants" >"$work/said"; then
    not_ok "leaks: no participant's file holds a word of the leader's" "$work/said"
else
    ok "leaks: no participant's file holds a word of the leader's"
fi
if grep -E '^(fallguide|samtalskort-ledare|ledarens-gard)[-./].* talas' "$work/words" >"$work/said"; then
    not_ok "leaks: no guide holds a word of the speaker's" "$work/said"
else
    ok "leaks: no guide holds a word of the speaker's"
fi
if grep -r -a -l -E 'dolt[0-9]' "$work/made" >"$work/said"; then
    not_ok "leaks: notes that are hidden are in no published file" "$work/said"
elif grep -q -E 'dolt[0-9]' "$work/words"; then
    not_ok "leaks: notes that are hidden are in no published file" "$work/words"
else
    ok "leaks: notes that are hidden are in no published file"
fi
{
    has 'fallguide/' 'hemligt4-9'
    has 'samtalskort-ledare' 'hemligt1'
    has 'ledarens-gard/' 'hemligt4-13'
    has 'talmanus/synlig(-storskrift)?\.pdf' 'öppet6-9 talas1 talas3-10'
    has 'kurspaket-ledare/' 'hemligt4-9 hemligt14-17 talas1 talas3-7 talas10'
    has 'fallblad/' 'öppet3-5'
    has 'nyfiket-fall/' 'öppet3-5'
    has 'nyfiken-gard/' 'öppet5 öppet10-11'
    has 'kurspaket-deltagare/' 'öppet1-7 öppet9 öppet12-14'
    has 'ahorarkopior-[1236]/(dold|synlig)(-storskrift)?\.pdf' 'öppet6-9'
} >"$work/said"
if [ -s "$work/said" ]; then
    not_ok "leaks: those who lead get theirs, and participants what is open" "$work/said"
else
    ok "leaks: those who lead get theirs, and participants what is open"
fi
mkdir -p "$work/home"
for id in talmanus/dold kurspaket-ledare/dag; do
    "$release" handout $id tests/pdf/leaks --output "$work/home/$(basename $id).pdf" --quiet >"$work/stdout" 2>&1
done
node tests/pdf/leaks.js words "$work/home" >"$work/words" 2>&1
{
    has 'dold\.pdf' 'dolt1 dolt3-7 dolt9-10'
    has 'dag\.pdf' 'dolt1'
} >"$work/said"
if [ -s "$work/said" ]; then not_ok "leaks: notes that are hidden are made on demand" "$work/said"; else ok "leaks: notes that are hidden are made on demand"; fi
for id in ahorarkopior-3/dold nyfiket-deck/dold kurspaket-deltagare/dag; do
    "$release" handout $id tests/pdf/leaks --output "$work/home/x.pdf" --quiet >"$work/stdout" 2>&1
    node tests/pdf/leaks.js words "$work/home" | grep '^x' | grep -E ' (hemligt|talas|dolt)' >>"$work/leaked"
done
if [ -s "$work/leaked" ]; then not_ok "leaks: but not in participants' files" "$work/leaked"; else ok "leaks: but not in participants' files"; fi

[ -n "${FULL:-}" ] || finish
build_sormland leaks
cd "$(find "$sormland/v" -type d -name utskrift | sort | tail -n 1)" || exit 3
find . -type d -printf "$work/outline/%P\n" | xargs mkdir -p
find . -name '*.pdf' -printf '%P\n' |
    xargs -P 2 -n 16 "$OLDPWD/build/pdf/uacheck" --text "$work/outline" >"$work/stdout"
cd "$OLDPWD" || exit 3
node tests/pdf/leaks.js sentences content/sormland "$work/outline" >"$work/said" 2>&1
if [ -s "$work/said" ]; then not_ok "leaks: no hint or note of Sörmland in participants' files" "$work/said"; else ok "leaks: no hint or note of Sörmland in participants' files"; fi
finish

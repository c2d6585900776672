#!/bin/sh
# Nobody reads what is meant for others: a made-up site (tests/pdf/leaks) keeps numbered words in every place they can
# be kept (hemligt: for the leader and the web; stängt: for the leader, not the web; talas: notes; dolt: notes that are
# not published; öppet: for all) and asks for them with nosy templates, on the web, on paper and between editions; and,
# in make test, the sentences of Sörmland's hints and notes.
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
if grep -E ' (hemligt|talas|dolt|st[äa]ngt)[0-9]' "$work/participants" >"$work/said"; then
    not_ok "leaks: no participant's file holds a word of the leader's" "$work/said"
else
    ok "leaks: no participant's file holds a word of the leader's"
fi
if grep -E '^(fallguide|samtalskort-ledare|ledarens-gard)[-./].* talas' "$work/words" >"$work/said"; then
    not_ok "leaks: no guide holds a word of the speaker's" "$work/said"
else
    ok "leaks: no guide holds a word of the speaker's"
fi
# published NAME FOLDER: no file of the site, whatever its kind or name, holds a word that is kept from the web. The years
# and values are numbers, which are no words; an address leads from one record to another that it is silent about.
published() {
    node tests/pdf/leaks.js published "$2" >"$work/all" 2>"$work/stderr" || not_ok "leaks: $1: the files are read" "$work/stderr"
    if grep -E ' (st[äa]ngt|dolt)[0-9]' "$work/all" >"$work/said"; then
        not_ok "leaks: $1: nothing that is kept from the web is published" "$work/said"
    elif grep -r -l --include='*.html' --include='*.xml' -E '30(26|27|,26|,27)|2024-02-22|22 februari 2024' "$2" >"$work/said"; then
        not_ok "leaks: $1: nor a number or a date" "$work/said"
    elif grep -l -E 'lid\.html|skymning\.html' "$2"/fall/bo.html >"$work/said"; then
        not_ok "leaks: $1: nor who refers to whom" "$work/said"
    else
        ok "leaks: $1: nothing that is kept from the web is published"
    fi
}
published "a site" "$work/made"
# In the index of the search words lie in pieces.
node tests/search/terms.js "$work/made" >"$work/terms" 2>"$work/stderr" || not_ok "leaks: the index is read" "$work/stderr"
if grep -E '^(stangt|stängt|dolt)[0-9]' "$work/terms" >"$work/said" || ! grep -q '^öppet1$' "$work/terms" || ! grep -q '^hemligt1$' "$work/terms"; then
    not_ok "leaks: nothing that is kept from the web can be searched for" "$work/said"
else
    ok "leaks: nothing that is kept from the web can be searched for"
fi
cp "$work/words" "$work/kept"
cp "$work/all" "$work/words"
{
    has 'gard/lid.html' 'hemligt13 öppet10-11'
    has 'gard/skymning.html' 'hemligt1-3 öppet1 öppet15-18'
    has 'fall/anna.html' 'hemligt4-12 öppet3-5'
    has 'grindar.html' 'öppet19-20'
    has 'deck/synlig.html' 'talas1-10'
    has 'bilagor/oppet21.txt' 'öppet21'
    has 'bilagor/oppet22.txt' 'öppet22'
} >"$work/said"
cp "$work/kept" "$work/words"
if [ -s "$work/said" ]; then not_ok "leaks: what is for the web is there" "$work/said"; else ok "leaks: what is for the web is there"; fi
{
    has 'fallguide/anna' 'hemligt4-9'
    has 'samtalskort-ledare' 'hemligt1'
    has 'ledarens-gard/lid' 'hemligt4-13'
    has 'ledarens-gard/skymning' 'hemligt1-12 öppet15-18'
    has 'talmanus/synlig(-storskrift)?\.pdf' 'öppet6-9 talas1 talas3-10'
    has 'kurspaket-ledare/' 'hemligt4-9 hemligt14-17 talas1 talas3-7 talas10'
    has 'fallblad/anna' 'öppet3-5'
    has 'nyfiket-fall/anna' 'öppet3-5'
    has 'nyfiken-gard/lid' 'öppet5 öppet10-11'
    has 'nyfiken-gard/skymning' 'öppet1 öppet5 öppet15-18'
    has 'kurspaket-deltagare/' 'öppet1-7 öppet9 öppet12-14'
    has 'ahorarkopior-[1236]/(dold|synlig)(-storskrift)?\.pdf' 'öppet6-9'
} >"$work/said"
if [ -s "$work/said" ]; then
    not_ok "leaks: those who lead get theirs, and participants what is open" "$work/said"
else
    ok "leaks: those who lead get theirs, and participants what is open"
fi
mkdir -p "$work/home"
for id in talmanus/dold kurspaket-ledare/dag ledarens-gard/lid ledarens-gard/skymning nyfiken-grind/a; do
    "$release" handout $id tests/pdf/leaks --output "$work/home/$(basename $id).pdf" --quiet >"$work/stdout" 2>&1
done
node tests/pdf/leaks.js words "$work/home" >"$work/words" 2>&1
{
    has 'dold\.pdf' 'dolt1 dolt3-10'
    has 'dag\.pdf' 'dolt1'
    has 'lid\.pdf' 'hemligt13 stängt5 stängt8-9 stängt13-14 stängt19 stängt23-28'
    has 'skymning\.pdf' 'stängt29-31 stängt34-40'
    has 'a\.pdf' 'stängt6 stängt41'
} >"$work/said"
if [ -s "$work/said" ]; then not_ok "leaks: what is kept from the web is made on demand" "$work/said"; else ok "leaks: what is kept from the web is made on demand"; fi
for id in ahorarkopior-3/dold nyfiket-deck/dold kurspaket-deltagare/dag nyfiken-gard/lid nyfiken-gard/skymning fallblad/anna; do
    "$release" handout $id tests/pdf/leaks --output "$work/home/x.pdf" --quiet >"$work/stdout" 2>&1
    node tests/pdf/leaks.js words "$work/home" | grep '^x' | grep -E ' (hemligt|talas|dolt|st[äa]ngt)' >>"$work/leaked"
done
if [ -s "$work/leaked" ]; then not_ok "leaks: but not in participants' files" "$work/leaked"; else ok "leaks: but not in participants' files"; fi

# Editions: every word that is kept back changes, a page with such words is removed and another added, and the
# differences, old and new, hold none of them; nor do the pages of the edition that was frozen.
cp -R tests/pdf/leaks "$work/site"
printf 'typ: gård\ntitel: Gården Bort\ndatum: 2024-02-03\nportkod: Koden stängt50.\nfall: anna\n' >"$work/site/gard/bort.yaml"
"$release" release 2 --date 2024-04-01 --note Prov --quiet "$work/site" >"$work/stdout" 2>&1 || not_ok "leaks: an edition is frozen" "$work/stdout"
rm "$work/site/gard/bort.yaml"
printf 'typ: gård\ntitel: Gården Ny\ndatum: 2024-02-04\nportkod: Koden stängt51.\nfall: anna\n' >"$work/site/gard/ny.yaml"
find "$work/site" -name utgavor -prune -o -type f \( -name '*.md' -o -name '*.yaml' -o -name '*.txt' \) -print |
    grep -v '/webbplats.yaml$' | xargs sed -i -E 's/(stängt|dolt|talas|öppet)([0-9]+)([^0-9]|$)/\1\2 \1\29\3/g; s/stängt(13|14|30|41)/stängt2\1/g'
# Names of files, footnotes and addresses stay whole.
find "$work/site" -name utgavor -prune -o -type f \( -name '*.md' -o -name '*.yaml' \) -print |
    xargs sed -i -E 's/\[\^stängt15 stängt159\]/[^stängt15]/g; s/(talas2) talas29\./\1./g; s/(stangt17\.example\/stängt18) stängt189/\1/g; s/(dolt2) dolt29\./\1./g; s/(dolt11) dolt119/\1/g'
"$release" build "$work/site" --output "$work/two" >"$work/stdout" 2>&1 || not_ok "leaks: two editions are built" "$work/stdout"
published "two editions" "$work/two"
grep '^andringar/1--2' "$work/all" >"$work/words"
{
    has 'andringar/1--2.html' 'öppet15 öppet159 öppet16 öppet169 talas1 talas19'
    has 'andringar/1--2.json' 'öppet15 öppet159 öppet16 öppet169 talas1 talas19'
} >"$work/said"
if [ -s "$work/said" ]; then not_ok "leaks: what differs in open words is told" "$work/said"; else ok "leaks: what differs in open words is told"; fi
for format in text json; do
    "$release" diff 1 nu --format $format --lang sv "$work/site" >"$work/difference.$format" 2>"$work/stderr"
done
if grep -E -o '(st[äa]ngt|dolt)[0-9]+' "$work"/difference.* >"$work/said"; then
    not_ok "leaks: nor is it in a difference on the terminal" "$work/said"
else
    ok "leaks: nor is it in a difference on the terminal"
fi
holds "leaks: which says that it is not all" 'inte publiceras' "$work/difference.text"

# What today's types keep back is kept back in the editions of before too, and what was frozen kept back stays so.
sed -i 's/foder: {slag: text, etikett: Foder}/foder: {slag: text, för: [ledare], etikett: Foder}/; s/portkod: {slag: text, för: \[ledare\]/portkod: {slag: text, för: [ledare, webb]/' "$work/site/typer.yaml"
"$release" build "$work/site" --output "$work/two" >"$work/stdout" 2>&1 || not_ok "leaks: with other types it is built again" "$work/stdout"
node tests/pdf/leaks.js pages "$work/two" >"$work/all"
if grep -E ' öppet11([^0-9]|$)' "$work/all" >"$work/said"; then
    not_ok "leaks: what is kept back later is kept back in all editions" "$work/said"
else
    ok "leaks: what is kept back later is kept back in all editions"
fi
if grep -E '^v/1/.* stängt(13|50)([^0-9]|$)' "$work/all" >"$work/said"; then
    not_ok "leaks: what an edition kept back stays kept back in it" "$work/said"
elif ! grep -q -E '^gard/lid.html .*stängt213' "$work/all"; then
    not_ok "leaks: and what is opened is open from then on" "$work/all"
else
    ok "leaks: what an edition kept back stays kept back in it"
fi

[ -n "${FULL:-}" ] || finish
for site in $(ls content | grep -v -x handbok); do
    build_site leaks "$site"
    rm -rf "$work/outline"
    cd "$(find "$built/v" -type d -name utskrift | sort | tail -n 1)" || exit 3
    find . -type d -printf "$work/outline/%P\n" | xargs mkdir -p
    find . -name '*.pdf' -printf '%P\n' |
        xargs -P 2 -n 16 "$OLDPWD/build/pdf/uacheck" --text "$work/outline" >"$work/stdout"
    cd "$OLDPWD" || exit 3
    node tests/pdf/leaks.js sentences "content/$site" "$work/outline" >"$work/said" 2>&1
    if [ -s "$work/said" ]; then
        not_ok "leaks: no hint or note of $site in participants' files" "$work/said"
    else
        ok "leaks: no hint or note of $site in participants' files"
    fi
done
finish

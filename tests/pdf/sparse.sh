#!/bin/sh
# What a record lacks leaves no trace on paper: no heading, label or row of dots with nothing after it. The golden site
# knapphandig has every type of the base theme with no more than it demands, and again with everything marked as lacking.
. "$(dirname "$0")/../lib.sh"
command -v pdftotext >/dev/null || { skip "sparse" "pdftotext is missing"; exit 0; }
"$release" build tests/golden/knapphandig/site --theme-dir themes --output "$work/made" --lang sv >"$work/stdout" 2>&1 ||
    not_ok "sparse: the site is built" "$work/stdout"
find "$work/made" -name '*.pdf' | LC_ALL=C sort >"$work/files"
[ "$(wc -l <"$work/files")" -ge 60 ] || not_ok "sparse: there are handouts of every kind" "$work/files"

# words FILE: what is on its pages, one line a line, without the foot.
words() {
    pdftotext -layout "$1" - | tr -d '\f' | sed 's/^ *//; s/ *$//' | grep -v -E '^$|Utgåva 1|example.org|Sida [0-9]+ av'
}

# Labels of fields that no record of the site has, and separators with nothing on one side.
labels='Värdeord|Vad det betyder|För (invånaren|medarbetaren)|Syfte|Målsättningar|Utvecklingsområden|Innebörd|Följdfrågor'
labels="$labels|Kommun|Inblandade|Frågor att samtala om|Tid och upplägg|Det här brukar komma upp|Så går ni vidare|Efter mötet ska ni"
labels="$labels|Antal deltagare|Tid|Målgrupp|Bilder|Planerad tid"
: >"$work/said"
while read -r file; do
    case $file in
    *talmanus/*) own="$(echo "$labels" | sed 's/|Bilder//')" ;;
    *kurspaket-*/paket-tid*) own="$(echo "$labels" | sed 's/|Tid|/|/')" ;;
    *indikatorblad/med-omrade*) own="$(echo "$labels" | sed 's/|Innebörd|/|/')" ;;
    *) own=$labels ;;
    esac
    words "$file" | grep -n -E "^($own)\$|^[·,]|·\$|··|· ·|<p>" | sed "s|^|$file: |" >>"$work/said"
done <"$work/files"
if [ -s "$work/said" ]; then
    not_ok "sparse: no label stands without what it is a label of" "$work/said"
else
    ok "sparse: no label stands without what it is a label of"
fi

# The definition is the source's words alone; the member with an area has its name, and the rest has none.
words "$work/made/v/1/utskrift/fokusblad/fokus.pdf" >"$work/stdout"
printf 'Fokusområde\nNaket fokusområde\n' >"$work/wanted"
if cmp -s "$work/wanted" "$work/stdout"; then ok "sparse: a focus area with only a name is only its name"; else
    not_ok "sparse: a focus area with only a name is only its name" "$work/stdout"
fi
words "$work/made/v/1/utskrift/fokusblad/fokus-ordagrant.pdf" >"$work/stdout"
holds "sparse: a definition in the source's words alone" 'Så står det i källan' "$work/stdout"
words "$work/made/v/1/utskrift/ahorarkopior-1/presentation.pdf" >"$work/stdout"
holds "sparse: what has no group stands in the last one" 'Övriga' "$work/stdout"
holds "sparse: and is not lost" 'fråga utan tema' "$work/stdout"
words "$work/made/v/1/utskrift/samtalskort.pdf" >"$work/stdout"
holds "sparse: a question without a theme has its card" 'Var hamnar en' "$work/stdout"

# And the files are still sound, tagged PDF.
if xargs build/pdf/uacheck <"$work/files" >"$work/said" 2>&1; then ok "sparse: the files are sound"; else
    not_ok "sparse: the files are sound" "$work/said"
fi
finish

#!/bin/sh
# Pages look as they did: the first page (or the one after the colon) of one handout of each kind, at 50 dots an
# inch, against the pictures in tests/pdf/pages. UPDATE=1 renews them; look at each in the difference before it is
# handed in. What differs is drawn in build/pages.
. "$(dirname "$0")/../lib.sh"
pages='talmanus/nara-vard-kort:2 talmanus/nara-vard-kort-storskrift:2 ahorarkopior-1/nara-vard-kort ahorarkopior-2/nara-vard-kort
ahorarkopior-3/nara-vard-kort ahorarkopior-6/nara-vard-kort ahorarkopior-3/nara-vard-kort-storskrift:2
fallblad/ingegerd fallblad/ingegerd:2 fallblad/ingegerd-storskrift fallguide/ingegerd fallguide/ingegerd-storskrift:2
samtalskort/malbild samtalskort/malbild:2 samtalskort/malbild-storskrift samtalskort-malgrupp/invanare samtalskort-ledare/malbild
malbildsfolder/folder-och-affisch malbildsfolder/folder-och-affisch:2 malbildsaffisch/folder-och-affisch
fokusblad/personcentrering fokusblad/personcentrering-storskrift indikatorblad/samordning indikatorhafte:2
kurspaket-deltagare/arbetsplatstraff kurspaket-ledare/arbetsplatstraff kurspaket-ledare/arbetsplatstraff:2 kurspaket-deltagare/arbetsplatstraff-storskrift'
command -v pdftoppm >/dev/null || { skip "pages" "pdftoppm is missing"; exit 0; }
build_sormland pages
folder=$(find "$sormland/v" -type d -name utskrift | sort | tail -n 1)
mkdir -p "$work/now"
for page in $pages; do
    id=${page%:*}
    number=${page#"$id"}
    number=${number#:}
    number=${number:-1}
    echo "-r 50 -gray -singlefile -f $number \"$folder/$id.pdf\" \"$work/now/$(echo "$id" | tr / -)-$number\""
done | xargs -P "$(getconf _NPROCESSORS_ONLN)" -L 1 pdftoppm >"$work/stdout" 2>&1
if [ -n "${UPDATE:-}" ]; then
    rm -rf tests/pdf/pages
    node tests/pdf/pages.js --store "$work/now" tests/pdf/pages
fi
rm -rf build/pages
if [ "$(find tests/pdf/pages -name '*.png' 2>/dev/null | wc -l)" != "$(echo $pages | wc -w)" ]; then
    not_ok "pages: a picture of each page is stored" "$work/stdout"
fi
if node tests/pdf/pages.js tests/pdf/pages "$work/now" build/pages >"$work/said" 2>&1; then
    ok "pages: they look as they did"
else
    not_ok "pages: they look as they did" "$work/said"
fi
finish

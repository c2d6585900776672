#!/bin/sh
# malbild new site: what it makes builds without a word, whatever the name, the colours and the parts; nothing that
# was there is touched; the handbook's first steps hold.
. "$(dirname "$0")/../lib.sh"
root=$PWD
parts=$(sed -n 's/^  - {id: \([a-z]*\),.*/\1/p' themes/base/ny-webbplats/delar.yaml)
[ "$(echo "$parts" | wc -w)" -ge 5 ] || not_ok "new site: there are parts"

# builds NAME FOLDER: no fault, and nothing left to do but what only the publisher knows.
builds() {
    "$release" build "$2" --output "$work/out-$3" --lang sv >"$work/said" 2>&1
    status=$?
    if [ $status -eq 0 ] && ! grep -qE '(error|warning)\[' "$work/said"; then ok "$1"; else not_ok "$1" "$work/said"; fi
}
cd "$work" || exit 3
export SOURCE_DATE_EPOCH=1790000000

expect "new site: is made" 0 "$release" new site "Nära vård i Norrdal" --lang sv </dev/null
[ -f nara-vard-i-norrdal/webbplats.yaml ] && ok "new site: in a folder named after it" || not_ok "new site: in a folder named after it"
builds "new site: builds outside the checkout" nara-vard-i-norrdal all
for file in .editorconfig .gitignore .vscode/settings.json .github/workflows/malbild.yml .gitlab-ci.yml README.md; do
    [ -s "nara-vard-i-norrdal/$file" ] && ok "new site: has $file" || not_ok "new site: has $file"
done
node -e 'JSON.parse(require("fs").readFileSync("nara-vard-i-norrdal/.vscode/settings.json", "utf8"))' &&
    ok "new site: the editor can read its settings" || not_ok "new site: the editor can read its settings"
for schema in $(sed -n 's|.*"\./output/[^/]*/\([^"]*\)".*|\1|p' nara-vard-i-norrdal/.vscode/settings.json); do
    [ -f "out-all/$schema" ] && ok "new site: $schema is there" || not_ok "new site: $schema is there"
done
[ ! -e out-all/README.html ] && ! grep -rqi 'README' out-all/sitemap.xml && ok "new site: README is no page" || not_ok "new site: README is no page"

# Never in the way of anything.
expect "new site: not over one that exists" 1 "$release" new site "Nära vård i Norrdal" --lang sv </dev/null
mkdir tom; expect "new site: in an empty folder" 0 "$release" new site "Tom" tom --lang sv </dev/null
: >fil; expect "new site: not over a file" 1 "$release" new site "Fil" fil --lang sv </dev/null
expect "new site: wants a name" 2 "$release" new site "?!" --lang sv </dev/null
expect "new site: knows its parts" 2 "$release" new site "Del" --parts malbild,frgor --lang sv </dev/null
expect "new site: wants an address" 2 "$release" new site "Adress" --address norrdal.se --lang sv </dev/null
expect "new site: wants two colours" 2 "$release" new site "Färg" --colours "#fff" --lang sv </dev/null
expect "new site: wants a logo it can show" 2 "$release" new site "Logga" --logo fil --lang sv </dev/null
[ ! -e del ] && [ ! -e adress ] && [ ! -e logga ] && ok "new site: nothing is left of what went wrong" || not_ok "new site: nothing is left of what went wrong"

# Each part by itself, none, and names that mean something in YAML, Markdown and HTML.
for part in $parts; do
    "$release" new site "Del $part" --parts "$part" >/dev/null </dev/null
    builds "new site: $part alone builds" "del-$part" "$part"
done
"$release" new site 'Inga: "delar" & <b>, #1' inga --parts "" --publisher "Å: & 'Ö' #2" >/dev/null </dev/null
builds "new site: no parts, odd names" inga inga

# Any colours, however pale: made legible, and told why.
i=0
for colours in '#ffffff,#ffffff' '#000000,#000000' '#ffff00,#00ffff' '#777777,#888888' '#ffb500,#e6007e' '#005eb8,#00843d' '#f0f,#0f0'; do
    i=$((i + 1))
    "$release" new site "Färg $i" --colours "$colours" --parts "" --lang sv >"told-$i" </dev/null
    builds "new site: $colours is legible" "farg-$i" "farg-$i"
done
grep -q '#ffff00 har för svag kontrast mot .* och blev därför #' told-3 && ok "new site: it is told why" || not_ok "new site: it is told why" told-3
grep -q '#ffff00 har för svag' farg-3/teman/egen/tema.yaml && ok "new site: the theme tells it too" || not_ok "new site: the theme tells it too" farg-3/teman/egen/tema.yaml

# The logo stands on every page.
cp "$root/themes/base/filer/ikon.svg" logga.svg
"$release" new site "Logga" --logo logga.svg --publisher "Norrdals kommun" --parts "" >/dev/null </dev/null
builds "new site: with a logo" logga logga
grep -q 'src="bilder/logotyp.svg" alt="Norrdals kommun"' out-logga/index.html && ok "new site: the logo is shown" || not_ok "new site: the logo is shown" out-logga/index.html

# Questions, answered at a terminal.
if command -v script >/dev/null; then
    printf 'norrdal.se\nhttps://norrdal.se/\nNorrdals kommun\n#005a8c,#7a2e63\n\nj\nn\nn\nn\nn\nn\n' |
        script -qec "\"$release\" new site \"Svar\" --lang sv" /dev/null >asked 2>&1
    grep -q 'adress: https://norrdal.se/' svar/webbplats.yaml && grep -q 'utgivare: Norrdals kommun' svar/webbplats.yaml &&
        [ -f svar/malbild/index.md ] && [ ! -e svar/presentation ] && [ -f svar/teman/egen/tema.yaml ] &&
        ok "new site: the answers count" || not_ok "new site: the answers count" asked
    grep -q 'börjar med https://' asked && ok "new site: asks again" || not_ok "new site: asks again" asked
    builds "new site: as answered" svar svar
else
    skip "new site: the answers count" "script is missing"
fi
cd "$root" || exit 3
finish

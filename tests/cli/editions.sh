#!/bin/sh
# Frozen editions: one that was touched is refused and not mended; what a build takes over from the last one
# is what a clean build makes, after every kind of change.
. "$(dirname "$0")/../lib.sh"
site=$work/site
store=$site/utgavor/lager

fresh() {
    rm -rf "$site"
    cp -a tests/golden/utgavor/site "$site"
}

build() {
    "$release" build "$site" --theme-dir "$work/themes" --lang sv "$@"
}

# refused NAME RULE WORDS: the build says so and leaves the earlier site; the frozen files stay as they are.
refused() {
    case=$1
    rm -rf "$work/touched"
    cp -a "$site" "$work/touched"
    expect "editions: $case: status 1" 1 build --output "$work/out"
    holds "editions: $case: $2" "error\[$2\]: .*$3" "$work/stderr"
    same_tree "editions: $case: the earlier site stays" "$work/first" "$work/out"
    same_tree "editions: $case: nothing is mended in silence" "$work/touched" "$site"
    fresh
}

cp -R themes "$work/themes"
fresh
expect "editions: the site builds" 0 build --output "$work/first"
cp -a "$work/first" "$work/out"
cp "$work/.first.malbild-state" "$work/.out.malbild-state"
om=$(sed -n 's/^ *"om.md": "\(..\)\([0-9a-f]*\) .*/\1\/\2/p' "$site/utgavor/2022.1.json")

chmod u+w "$store/$om"
touch -r "$store/$om" "$work/time"
printf X | dd of="$store/$om" bs=1 seek=20 conv=notrunc 2>/dev/null
refused "a touched byte" fryst-andrad "2022.1 är fryst, men dess fil ”om.md”"
chmod u+w "$store/$om"
printf X | dd of="$store/$om" bs=1 seek=20 conv=notrunc 2>/dev/null
touch -r "$work/time" "$store/$om"
expect "editions: a touched byte with its old time" 1 build --output "$work/out"
holds "editions: how to get the file back" "git checkout -- .*lager/$om" "$work/stderr"
fresh
rm -f "$store/$om"
refused "a missing file" fryst-saknas "2022.1 är fryst, men dess fil ”om.md” saknas"
sed -i 's/2022-03-31/2022-03-30/' "$site/utgavor/2022.1.json"
refused "a touched manifest" forteckning-andrad "Utgåva 2022.1"
sed -i '$d' "$site/utgavor/2022.2.json"
refused "a manifest cut short" forteckning-andrad "Utgåva 2022.2"
rm "$site/utgavor/2022.1.json"
refused "a missing manifest" forteckning-saknas "Utgåva 2022.1 saknas, men utgåva 2022.2"
# A manifest that was changed together with its own checksum: the next one remembers.
manifest=$site/utgavor/2022.1.json
chmod u+w "$manifest"
sed -i 's/2022-03-31/2022-03-30/; /kontrollsumma/,$d' "$manifest"
printf '  "kontrollsumma": "%s"\n}\n' "$(sha256sum <"$manifest" | cut -d ' ' -f 1)" >>"$manifest"
refused "a manifest changed with its checksum" forteckning-andrad "Utgåva 2022.1"
for name in 2022.3 2022.4; do
    sed "s/\"2022.2\"/\"$name\"/; /kontrollsumma/,\$d" "$site/utgavor/2022.2.json" >"$site/utgavor/$name.json"
    printf '  "kontrollsumma": "%s"\n}\n' "$(sha256sum <"$site/utgavor/$name.json" | cut -d ' ' -f 1)" >>"$site/utgavor/$name.json"
done
refused "two that follow the same" utgavor-i-bredd "2022.2 och utgåva 2022.3 följer båda på utgåva 2022.1"
sed -i '/^utgåva/d' "$site/webbplats.yaml"
refused "no current edition" saknad-nyckel "utgåva"

# What a release left that was interrupted: the manifest of the edition that still holds.
cp -a "$site" "$work/released"
"$release" release 2024.1 "$work/released" --theme-dir "$work/themes" --date 2024-01-01 --quiet
cp "$work/released/utgavor/2023.1.json" "$site/utgavor/"
expect "editions: a release that was interrupted" 0 build --output "$work/out"
same_tree "editions: leaves the site as it was" "$work/first" "$work/out"

# as_clean WHAT: building over the last output gives what a clean build gives.
as_clean() {
    rm -rf "$work/clean" "$work"/.clean.*
    build --output "$work/out" --quiet 2>"$work/stderr" || not_ok "editions: $1: builds" "$work/stderr"
    build --output "$work/clean" --quiet 2>"$work/stderr"
    same_tree "editions: as a clean build: $1" "$work/clean" "$work/out"
}

fresh
as_clean "nothing"
inode=$(stat -c %i "$work/out/v/2022.1/om.html")
echo "Mer text." >>"$site/om.md"
as_clean "a text edited"
[ "$(stat -c %i "$work/out/v/2022.1/om.html")" = "$inode" ] && ok "editions: frozen pages are taken over" ||
    not_ok "editions: frozen pages are taken over"
sed -i 's/titel: Om oss/titel: Om oss alla/' "$site/om.md"
as_clean "a title changed"
holds "editions: and shown where the page had another" "Om oss alla" "$work/out/v/2022.1/om.html"
mv "$site/om.md" "$site/vi.md"
sed -i 's/^titel:/id: om\ntidigare: [om.html]\ntitel:/' "$site/vi.md"
sed -i 's/om\.md/vi.md/' "$site/index.md" "$site/webbplats.yaml"
as_clean "a page moved"
holds "editions: old pages lead to where it is" 'href="../../vi.html"' "$work/out/v/2022.1/om.html"
rm "$site/kurser/grund.md"
as_clean "a page removed"
holds "editions: old pages say so" "Sidan togs bort i utgåva 2023.1" "$work/out/v/2022.1/kurser/grund.html"
holds "editions: its address says so" "Sidan är borttagen" "$work/out/kurser/grund.html"
cp "$site/andringar.md" "$site/nya.md"
sed -i 's/titel: .*/titel: Nya/; /:::/,$d' "$site/nya.md"
as_clean "a page added"
cp "$site/prick.svg" "$site/ny.svg"
sed -i 's/width="[0-9]*"/width="12"/' "$site/prick.svg"
as_clean "pictures added and changed"
sed -i 's|https://example.org/prov/|https://example.org/annan/|' "$site/webbplats.yaml"
as_clean "another address of the site"
sed -i 's/<footer class="sidfot">/<footer class="sidfot sidfot-ny">/' "$work/themes/base/mallar/delar/sidfot.mustache"
as_clean "the theme changed"
holds "editions: frozen pages have today's theme" "sidfot-ny" "$work/out/v/2022.1/om.html"
sed -i 's/      ingress:.*/&\n      platser: {slag: heltal, etikett: Platser}/' "$site/typer.yaml"
as_clean "the types changed"
echo "<p>Klotter</p>" >"$work/out/v/2022.1/om.html"
as_clean "someone touched the output"
rm -r "$work/out/v/2022.2/kurser"
as_clean "someone removed a part of the output"
"$release" release 2024.1 "$site" --theme-dir "$work/themes" --date 2024-01-01 --note "Nästa" --quiet 2>"$work/stderr" ||
    not_ok "editions: one more edition" "$work/stderr"
as_clean "one more edition"
holds "editions: it is in the list" "Utgåva 2024.1" "$work/out/v/2022.1/om.html"
echo skräp >"$work/.out.malbild-state"
echo >>"$site/index.md"
as_clean "spoilt notes"

# freeze_as PATH: the newest frozen edition has the text on the standard input as that file, as if it had been
# frozen so; nothing but the current edition comes after it to remember it.
freeze_as() {
    cat >"$work/text"
    sum=$(sha256sum <"$work/text" | cut -d ' ' -f 1)
    mkdir -p "$store/$(echo "$sum" | cut -c 1-2)"
    cp "$work/text" "$store/$(echo "$sum" | cut -c 1-2)/$(echo "$sum" | cut -c 3-)"
    manifest=$site/utgavor/2022.2.json
    chmod u+w "$manifest"
    sed -i "s|^    \"$1\": \"[^\"]*\"|    \"$1\": \"$sum $(wc -c <"$work/text")\"|; /kontrollsumma/,\$d" "$manifest"
    printf '  "kontrollsumma": "%s"\n}\n' "$(sha256sum <"$manifest" | cut -d ' ' -f 1)" >>"$manifest"
}

# Today's program is stricter than the one that froze.
fresh
rm -rf "$work/out" "$work"/.out.*
printf -- '---\ntitel: Om oss\n---\n\nVi <b>provar</b> utgåvor, se [borta](borta.md).\n' | freeze_as om.md
expect "editions: faults in a frozen edition" 0 build --output "$work/out"
holds "editions: are told in one line" "warning\[fryst-med-fel\]: Utgåva 2022.2 .* 3 fel .*: om.md:5: " "$work/stderr"
[ "$(grep -c warning "$work/stderr")" = 1 ] && ok "editions: and only one" || not_ok "editions: and only one" "$work/stderr"
holds "editions: the page is there" "provar" "$work/out/v/2022.2/om.html"
echo "Mer." >>"$site/om.md"
build --output "$work/out" >"$work/stdout" 2>"$work/stderr"
holds "editions: are told again when it is taken over" "warning\[fryst-med-fel\]: Utgåva 2022.2 .* 3 fel .*: om.md:5: " "$work/stderr"
as_clean "with faults in a frozen edition"

# Records without pages, whose type is not known today.
fresh
printf 'typer:\n  rum:\n    etikett: Rum\n    sida: nej\n    fält:\n      titel: {slag: text, etikett: Titel}\n      yta: {slag: text, etikett: Yta}\n' >"$work/rum"
{ cat "$work/rum"; sed 1d tests/golden/utgavor/site/typer.yaml; } | freeze_as 3-webbplats.yaml
printf 'typ: rum\nposter:\n  - {id: sal, titel: Salen, yta: 40 kvadratmeter}\n' | freeze_as andringar.yaml
printf -- '---\ntitel: Rum\n---\n\n:::lista {typ=rum}\n:::\n' | freeze_as andringar.md
build --output "$work/out" >"$work/stdout" 2>"$work/stderr"
holds "editions: fields of records in lists are shown too" "40 kvadratmeter" "$work/out/v/2022.2/andringar.html"

# What stands in the pages.
fresh
rm -rf "$work/themes" "$work/out"
cp -R themes "$work/themes"
build --output "$work/out" --quiet
v=$work/out/v
holds "editions: today's page is the canonical one" 'rel="canonical" href="https://example.org/prov/omraden/nara.html"' "$v/2022.1/malbild/nara.html"
holds "editions: old pages are not for search engines" 'name="robots" content="noindex"' "$v/2022.1/malbild/nara.html"
holds "editions: nor is the permanent address" 'name="robots" content="noindex"' "$v/2023.1/om.html"
if grep -q noindex "$work/out/om.html"; then not_ok "editions: today's pages are"; else ok "editions: today's pages are"; fi
holds "editions: a code that holds" '"utgava-lage">Gäller<' "$v/2023.1/om.html"
holds "editions: a code that is superseded" '"utgava-lage">Ersatt<' "$v/2022.2/om.html"
holds "editions: a code whose page is removed" '"utgava-lage">Borttagen<' "$v/2022.2/kurser/sal.html"
holds "editions: a field that the types have forgotten" "Nya medarbetare" "$v/2022.1/kurser/grund.html"
holds "editions: a block that the theme has forgotten" "Vi har öppet på vardagar" "$v/2022.1/om.html"
holds "editions: its arguments too" "Öppettider" "$v/2022.1/om.html"
holds "editions: a page in another language" "Permanent address" "$work/out/english.html"
holds "editions: notes tell when a page was changed" 'Senast ändrad <time datetime="2023-02-01">' "$work/out/om.html"
holds "editions: and the sitemap" "om.html</loc><lastmod>2023-02-01" "$work/out/sitemap.xml"
if grep -q '/v/' "$work/out/sitemap.xml"; then not_ok "editions: the sitemap has today's pages alone"; else
    ok "editions: the sitemap has today's pages alone"
fi
sed -i 's/"2023.1"/"2023.2"/' "$site/webbplats.yaml"
build --output "$work/out" >"$work/stdout" 2>"$work/stderr"
holds "editions: a name changed by hand" "warning\[utgava-forsvinner\]" "$work/stderr"
rm "$site/english.md"
sed -i 's/"@english", //' "$site/andringar.yaml"
build --output "$work/out" >"$work/stdout" 2>"$work/stderr"
holds "editions: a page that vanishes in the middle of an edition" "warning\[sida-forsvinner\]: .*english.html" "$work/stderr"
mkdir "$site/bilaga.txt"
cp "$site/index.md" "$site/bilaga.txt/sida.txt"
build --output "$work/out" >"$work/stdout" 2>"$work/stderr"
holds "editions: a folder where a file was" "error\[gammal-adress\]: .*bilaga.txt.*2022.2" "$work/stderr"
finish

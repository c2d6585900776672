#!/bin/sh
# What malbild has made is never content, wherever it lies, and malbild writes over nothing that it has not made.
. "$(dirname "$0")/../lib.sh"
themes=$PWD/themes
m() {
    "$malbild" "$@" --theme-dir "$themes" --lang sv
}

# A site with a deck whose notes are hidden, and a page.
new_site() {
    rm -rf "$work/top"
    mkdir -p "$work/top/sajt/bilagor/djupt"
    printf 'titel: Prov\nbeskrivning: Prov\nadress: https://example.org/\nutgåva: "1"\ndatum: 2024-01-01\nutgivare: Vi\n' >"$work/top/sajt/webbplats.yaml"
    printf -- '---\ntitel: Start\n---\n\nText.\n' >"$work/top/sajt/index.md"
    cat >"$work/top/sajt/deck.md" <<'X'
---
typ: presentation
titel: Deck
anteckningar: dolda
---

## Del

:::bild {id=ett}
### Ett

:::talmanus
Hemligord.
:::
:::
X
}
# listed FOLDER: all files in it, hidden ones too
listed() {
    (cd "$1" && find . -type f | LC_ALL=C sort)
}
# no_word NAME FOLDER: no PDF file there but those of the build itself, and the notes' word nowhere
no_word() {
    find "$2" \( -name '*.pdf' -o -name '*.PDF' -o -name '*.xml' -o -name '*.json' -o -name prov \) ! -path '*/utskrift/*' ! -name flode.xml ! -name sitemap.xml ! -name manifest.json ! -path '*/schema/*' ! -path '*/andringar/*' >"$work/found"
    grep -r -a -l Hemligord "$2" >>"$work/found"
    if [ -s "$work/found" ]; then not_ok "$1" "$work/found"; else ok "$1"; fi
}

# A handout is put outside the site, from wherever in it one asks, and the command says where.
new_site
mkdir -p "$work/top/sajt/utgavor" "$work/top/sajt/_utkast"
for place in . bilagor/djupt utgavor _utkast; do
    before=$(listed "$work/top/sajt")
    cd "$work/top/sajt/$place" || exit 3
    expect "handout in the site's folder ($place)" 0 m handout talmanus/deck "$work/top/sajt"
    cd "$OLDPWD" || exit 3
    [ "$before" = "$(listed "$work/top/sajt")" ] && ok "and it is not in the site ($place)" || not_ok "and it is not in the site ($place)"
    [ -s "$work/top/talmanus-deck.pdf" ] && ok "but in the folder above ($place)" || not_ok "but in the folder above ($place)" "$work/stderr"
    holds "and that is said ($place)" 'talmanus-deck.pdf.*utanför webbplatsens mapp' "$work/stderr"
    rm -f "$work/top/talmanus-deck.pdf"
done
m build "$work/top/sajt" --output "$work/top/ut" --quiet
cd "$work/top/ut/v" || exit 3
expect "handout in a built site" 0 m handout talmanus/deck "$work/top/sajt"
cd "$OLDPWD" || exit 3
[ -s "$work/top/talmanus-deck.pdf" ] && ok "and it is put outside that too" || not_ok "and it is put outside that too" "$work/stderr"
cd "$work/top" || exit 3
expect "handout beside the site" 0 m handout talmanus/deck sajt
holds "is put where one is" '^malbild: talmanus-deck.pdf, 1 sida$' "$work/stderr"
cd "$OLDPWD" || exit 3

# Asked for with --output it is written there, and is no content all the same, under any name.
new_site
cd "$work/top/sajt" || exit 3
expect "handout into the site when asked" 0 m handout talmanus/deck --output bilagor/manus.pdf
holds "says that it is not published" 'publiceras inte' "$work/stderr"
expect "markup into the site when asked" 0 m handout talmanus/deck --markup --output bilagor/manus.xml
cd "$OLDPWD" || exit 3
cp "$work/top/sajt/bilagor/manus.pdf" "$work/top/sajt/bilagor/djupt/PROGRAM.PDF"
cp "$work/top/sajt/bilagor/manus.pdf" "$work/top/sajt/bilagor/prov"
printf '%%PDF-1.4\n%%\342\343\317\323\nEget om malbild.\n' >"$work/top/sajt/bilagor/eget.pdf"
printf '{\n  "program": "annat"\n}\n' >"$work/top/sajt/bilagor/eget.json"
printf '<!-- eget --><a/>\n' >"$work/top/sajt/bilagor/eget.xml"
expect "a site with handouts in it is built" 0 m build "$work/top/sajt" --output "$work/top/ut"
(cd "$work/top/ut/bilagor" && find . -type f | LC_ALL=C sort | tr '\n' ' ') >"$work/found"
holds "only what is the site's own is published" '^./eget.json ./eget.pdf ./eget.xml $' "$work/found"
if grep -r -a -l Hemligord "$work/top/ut" >"$work/found"; then not_ok "and no word of the notes" "$work/found"; else ok "and no word of the notes"; fi
printf '\nLäs [manus](bilagor/manus.pdf) och [eget](bilagor/eget.pdf).\n' >>"$work/top/sajt/index.md"
expect "a link to a handout in the content is refused" 1 m check "$work/top/sajt"
holds "with the rule gjord-fil" 'index.md:7:13: error\[gjord-fil\].*manus.pdf' "$work/stderr"
sed -i 's/\[manus\](bilagor\/manus.pdf)/manus/' "$work/top/sajt/index.md"
expect "a site with handouts in it is frozen" 0 m release 2 --date 2024-02-01 "$work/top/sajt"
if grep -q 'manus\|PROGRAM\|"bilagor/prov"' "$work/top/sajt/utgavor/1.json"; then not_ok "without the handouts" "$work/top/sajt/utgavor/1.json"; else ok "without the handouts"; fi
grep -q 'bilagor/eget.pdf' "$work/top/sajt/utgavor/1.json" && ok "but with its own files" || not_ok "but with its own files" "$work/top/sajt/utgavor/1.json"
m diff 1 nu "$work/top/sajt" --format json >"$work/top/sajt/bilagor/skillnad.json"
expect "differences saved in the site" 0 m build "$work/top/sajt" --output "$work/top/ut"
[ -e "$work/top/ut/bilagor/skillnad.json" ] && not_ok "are no content" || ok "are no content"

# A build in the site's own folder: the second is like the first, and so is the third, wherever it is put.
new_site
cd "$work/top/sajt" || exit 3
expect "build in the site's folder" 0 m build
first=$(listed .)
expect "once more" 0 m build
holds "and nothing is new" 'oförändrat' "$work/stderr"
expect "once more, all of it" 0 m build --force
[ "$first" = "$(listed .)" ] && ok "and there are no more files" || not_ok "and there are no more files"
m build --output bilagor/ut --quiet && m build --output webb --quiet && m build --output webb --force --quiet
cd "$OLDPWD" || exit 3
m build "$work/top/sajt" --output "$work/top/ut" --quiet
if find "$work/top/ut" "$work/top/sajt/webb" | grep -E '/(output|webb/webb|bilagor)(/|$)' >"$work/found"; then not_ok "one build does not hold another" "$work/found"; else ok "one build does not hold another"; fi
expect "a site that has been built inside itself is frozen" 0 m release 2 --date 2024-02-01 "$work/top/sajt"
if grep -q 'html' "$work/top/sajt/utgavor/1.json"; then not_ok "without what was built" "$work/top/sajt/utgavor/1.json"; else ok "without what was built"; fi
rm "$work/top/sajt/output/sajt/manifest.json"
printf '{\n  "name": "annat"\n}\n' >"$work/top/sajt/bilagor/manifest.json"
expect "what has no manifest of ours is content, and judged as that" 1 m build "$work/top/sajt" --output "$work/top/ut"
holds "and told" 'output/sajt/index.html: error\[aktiv-fil\]\|output/sajt/index.html: error.*aktiv-fil' "$work/stderr"
rm -r "$work/top/sajt/output"
expect "someone else's manifest is content" 0 m build "$work/top/sajt" --output "$work/top/ut"
[ -e "$work/top/ut/bilagor/manifest.json" ] && ok "and is published" || not_ok "and is published"

# An edition that an earlier program froze with such files in it does not publish them either.
new_site
printf 'x\n' >"$work/top/sajt/bilagor/eget.txt"
m release 2 --date 2024-02-01 --quiet "$work/top/sajt" 2>"$work/stderr"
m build "$work/top/sajt" --output "$work/top/ut" --quiet
m handout talmanus/deck "$work/top/sajt" --output "$work/top/manus.pdf" --quiet
cat >"$work/add.js" <<'X'
const fs = require('fs'), path = require('path'), { createHash } = require('crypto');
const [, , site, ...pairs] = process.argv;
const file = path.join(site, 'utgavor/1.json'), hash = (bytes) => createHash('sha256').update(bytes).digest('hex');
let text = fs.readFileSync(file, 'utf8');
const kept = JSON.parse(text);
for (const pair of pairs) {
    const [name, from] = pair.split('=');
    const bytes = fs.readFileSync(from), own = hash(bytes);
    const blob = path.join(site, 'utgavor/lager', own.slice(0, 2), own.slice(2));
    fs.mkdirSync(path.dirname(blob), { recursive: true });
    if (!fs.existsSync(blob)) fs.writeFileSync(blob, bytes);
    kept.filer[name] = `${own} ${bytes.length}`;
}
kept.filer = Object.fromEntries(Object.entries(kept.filer).sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
delete kept.kontrollsumma;
text = `${JSON.stringify(kept, null, 2).replace(/\n\}$/u, '')},\n`;
fs.chmodSync(file, 0o644);
fs.writeFileSync(file, `${text}  "kontrollsumma": "${hash(text)}"\n}\n`);
X
node "$work/add.js" "$work/top/sajt" "bilagor/manus.pdf=$work/top/manus.pdf" "output/x/index.html=$work/top/ut/index.html" "output/x/manifest.json=$work/top/ut/manifest.json"
expect "an edition with handouts and a built site in it is built" 0 m build "$work/top/sajt" --output "$work/top/ut" --force
(cd "$work/top/ut" && find v/1 -path '*output*' -o -path '*manus.pdf') >"$work/found"
if [ -s "$work/found" ]; then not_ok "without them" "$work/found"; else ok "without them"; fi
[ -e "$work/top/ut/v/1/bilagor/eget.txt" ] && ok "but with its own files" || not_ok "but with its own files" "$work/stderr"

# What is not ours is left as it is: files, pipes, links and devices as the output.
# kept NAME PATH COMMAND...: refused, and the path is what it was.
kept() {
    name=$1
    path=$2
    shift 2
    before=$(ls -ld "$path" | cut -c 1-10; cat "$path.copy" 2>/dev/null)
    "$@" >"$work/stdout" 2>"$work/stderr"
    status=$?
    after=$(ls -ld "$path" | cut -c 1-10; cat "$path.copy" 2>/dev/null)
    { echo "status $status"; ls -ld "$path"; cat "$work/stderr"; } >"$work/why"
    if [ "$status" != "$wanted" ] || [ "$before" != "$after" ]; then not_ok "$name" "$work/why"; else ok "$name"; fi
    [ "$status" = "$wanted" ] && [ "$before" = "$after" ]
}
new_site
mkfifo "$work/top/rör"
echo eget >"$work/top/fil"
ln -s saknas "$work/top/trasig"
ln -s fil "$work/top/länk"
mkdir "$work/top/mapp" && echo eget >"$work/top/mapp/fil"
things="rör fil trasig länk"
if mknod "$work/top/enhet" c 1 3 2>/dev/null; then things="$things enhet"; else skip "made: a device" "it takes root to make one"; fi
for thing in $things; do
    wanted=1
    kept "build --output $thing is refused" "$work/top/$thing" m build "$work/top/sajt" --output "$work/top/$thing"
    grep -q '\[utmapp-ingen-mapp\]' "$work/stderr" && ok "and says why ($thing)" || not_ok "and says why ($thing)" "$work/stderr"
    wanted=2
    kept "handout --output $thing is refused" "$work/top/$thing" m handout talmanus/deck "$work/top/sajt" --output "$work/top/$thing"
done
grep -qx eget "$work/top/fil" && ok "and the file is as it was" || not_ok "and the file is as it was"
wanted=2
kept "handout --output of a folder is refused" "$work/top/mapp" m handout talmanus/deck "$work/top/sajt" --output "$work/top/mapp"
for page in index.md webbplats.yaml; do
    kept "handout over $page is refused" "$work/top/sajt/$page" m handout talmanus/deck "$work/top/sajt" --output "$work/top/sajt/$page"
done
holds "and the page is as it was" '^Text\.$' "$work/top/sajt/index.md"
expect "handout over an earlier handout" 0 m handout talmanus/deck "$work/top/sajt" --output "$work/top/manus.pdf"
expect "is written" 0 m handout ahorarkopior-1/deck "$work/top/sajt" --output "$work/top/manus.pdf"
: >"$work/top/tom.pdf"
expect "and so over an empty file" 0 m handout talmanus/deck "$work/top/sajt" --output "$work/top/tom.pdf"

# An output around the site would take the site with it.
mkdir "$work/top/sajt/inre"
cp "$work/top/sajt/index.md" "$work/top/sajt/inre/index.md"
for place in "$work/top/sajt" "$work/top" "$work/top/sajt/../../top"; do
    wanted=1
    kept "an output around the site is refused" "$work/top/sajt/index.md" m build "$work/top/sajt" --output "$place"
done
mkdir "$work/runt"
m build "$work/top/sajt" --output "$work/runt/ut" --quiet
mv "$work/top/sajt" "$work/runt/ut/källa"
kept "also when it is a built site" "$work/runt/ut/källa/index.md" m build "$work/runt/ut/källa" --output "$work/runt/ut"
holds "and says why" 'utmapp-runt-webbplatsen' "$work/stderr"
finish

#!/bin/sh
# A site that nobody designed for (see hostile.js): nothing crashes under ASan and UBSan, the files are sound, all
# words are there in order, and none lies outside the paper or over another. What cannot be set is said, and the
# rest of it is not spoilt: a card that is too full.
. "$(dirname "$0")/../lib.sh"
for tool in pdftotext qpdf; do
    command -v $tool >/dev/null || { skip "hostile" "$tool is missing"; exit 0; }
done
root=$PWD
jobs=$(getconf _NPROCESSORS_ONLN)

# quiet NAME: nothing was said.
quiet() {
    if [ -s "$work/said" ]; then not_ok "$1" "$work/said"; else ok "$1"; fi
}

# look_at NAME FOLDER: the outlines go to $work/outline.
look_at() {
    cd "$2" || exit 3
    rm -rf "$work/outline" "$work/bbox"
    for folder in outline bbox; do find . -type d -printf "$work/$folder/%P\n" | xargs mkdir -p; done
    find . -name '*.pdf' -printf '%P\n' >"$work/files"
    if [ -s "$work/files" ]; then ok "hostile: $1 is made"; else not_ok "hostile: $1 is made"; fi
    xargs -P "$jobs" -n 12 "$root/build/pdf/uacheck" --text "$work/outline" <"$work/files" | grep -v ': ok$' >"$work/said"
    quiet "hostile: $1 is good by our checker"
    xargs -P "$jobs" -I '{}' pdftotext -bbox '{}' "$work/bbox/{}.bbox" <"$work/files"
    node "$root/tests/pdf/boxes.js" "$work/bbox" >"$work/said" 2>&1
    quiet "hostile: $1 has nothing outside the paper or over each other"
    cd "$root" || exit 3
}

export release
node tests/pdf/hostile.js "$work/site"
expect "hostile: built under ASan and UBSan" 0 "$malbild" build "$work/site" --theme-dir themes --output "$work/out" --lang en
look_at "strange content" "$work/out/v/1/utskrift"
# The markup of each file is asked for one by one: for make test.
if [ -n "${FULL:-}" ]; then
    # shellcheck disable=SC2016
    sed 's/\.pdf$//' "$work/files" | xargs -P "$jobs" -I '{}' sh -c 'mkdir -p "$(dirname "$2/$1")"
        "$release" handout "$1" "$0" --theme-dir themes --markup --quiet --output "$2/$1.xml"' "$work/site" '{}' "$work/markup"
    node tests/pdf/words.js "$work/markup" "$work/outline" >"$work/said" 2>&1
    quiet "hostile: strange content has all its words, in order"
fi

# A card with room for three questions and a list of fourteen.
cp -R tests/golden/fel-utskrift/site "$work/card"
rm -r "$work/card/ting" "$work/card/deck"
"$release" build "$work/card" --theme-dir themes --output "$work/card-out" --lang sv >"$work/said" 2>&1
holds "hostile: a card that is too full is told of" 'for-langt-kort' "$work/said"
finish

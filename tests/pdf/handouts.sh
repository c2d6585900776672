#!/bin/sh
# Every handout of each county and of a site with types of its own: sound files, our checker's judgement, fonts,
# the words of the structure against those of the markup, what the pages say about them, their codes, and the
# same file on demand. FULL=1 (make test) looks at all of them, otherwise (make check) at those of the made-up
# site, the smallest of each kind in ordinary and large print. That they are the same bytes with any number of threads, in any folder, time
# zone and locale is tested with all other files in tests/cli/determinism.sh.
. "$(dirname "$0")/../lib.sh"
root=$PWD
jobs=$(getconf _NPROCESSORS_ONLN)
for tool in qpdf pdffonts pdfinfo pdftoppm zbarimg; do
    command -v $tool >/dev/null || { skip "handouts" "$tool is missing"; exit 0; }
done

# each COMMAND: runs the shell command for every file of $work/chosen ($1 in it; without ".pdf" in $2), several
# at a time; what it says goes to $work/said.
# shellcheck disable=SC2016
each() {
    xargs -P "$jobs" -I '{}' sh -c 'set -- "$0" "${0%.pdf}"; '"$1" '{}' <"$work/chosen" >"$work/said" 2>&1
}

# quiet NAME: nothing was said.
quiet() {
    if [ -s "$work/said" ]; then not_ok "$1" "$work/said"; else ok "$1"; fi
}

# The smallest of each kind: the folder, or the name of a file that has none.
smallest() {
    find . -name '*.pdf' -printf '%s %P\n' | sort -n | awk '{
        kind = $2; sub(/\/.*/, "", kind); sub(/(-storskrift)?\.pdf$/, "", kind)
        kind = kind ($2 ~ /-storskrift\.pdf$/)
        if (!(kind in seen)) { seen[kind]; print $2 }
    }' | sort
}

# What the pages tell of a file is what it is: "…, 3 sidor, 35 kB".
compare_offers() {
    # shellcheck disable=SC2016
    each 'echo "$1 $(pdfinfo "$1" | awk "/^Pages/ { print \$2 }") $(stat -c %s "$1")"'
    sort "$work/said" >"$work/facts"
    grep -rhoE --exclude-dir=v --include='*.html' 'href="[^"]*/utskrift/[^"]*\.pdf"[^>]*>.*</a>' "$work/site" |
        sed -E -e 's/\xc2\xa0/ /g' -e 's#.*/utskrift/([^"]*\.pdf)".*, ([0-9]+) (sida|sidor|pages?), ([0-9,.]+) ([kM]B)<.*#\1 \2 \4 \5#' |
        sort -u >"$work/offers"
    awk 'NR == FNR { pages[$1] = $2; size[$1] = $3; next }
        !($1 in pages) { next }
        {
            seen[$1]
            amount = $3; sub(",", ".", amount); amount *= $4 == "MB" ? 1e6 : 1e3
            if ($2 != pages[$1]) print $1 ": " pages[$1] " pages, but told " $2
            if (amount < size[$1] * 0.95 - 1100 || amount > size[$1] * 1.05 + 1100) print $1 ": " size[$1] " bytes, but told " $3, $4
        }
        END { for (path in pages) if (!(path in seen)) print path ": no page offers it" }' "$work/facts" "$work/offers" >"$work/said"
}

# The code at the foot of the first page leads to an address for ever that exists.
compare_codes() {
    export base root
    # shellcheck disable=SC2016
    each 'found=$(pdftoppm -r 200 -l 1 -gray "$1" | zbarimg -q --raw - 2>/dev/null | sort -u)
        wanted=$(grep -o "<qr text=\"[^\"]*\"" "$work/markup/$2.xml" | head -n 1 | cut -d "\"" -f 2)
        path=${found#"$base"}
        case $path in "" | */) path=${path}index.html ;; esac
        [ -n "$found" ] && [ "$found" = "$wanted" ] || echo "$1: the code says “$found”, the source “$wanted”"
        case $found in "$base"v/*) ;; *) echo "$1: $found is not for ever" ;; esac
        [ -e "$work/site/$path" ] || echo "$1: $found does not exist"'
}

look_at() {
    site=$1
    export site
    name=$(basename "${site%/site}")
    base=$(sed -n 's/^adress: *//p' "$site/webbplats.yaml")
    rm -rf "$work/site" "$work/markup" "$work/outline" "$work/again" "$work/bbox" "$work/poppler"
    if ! "$release" build "$site" --output "$work/site" >"$work/stdout" 2>&1; then
        not_ok "handouts of $name: built" "$work/stdout"
        return
    fi
    cd "$(find "$work/site/v" -type d -name utskrift | sort | tail -n 1)" || exit 3
    if [ -n "${FULL:-}" ]; then find . -name '*.pdf' -printf '%P\n' | sort; else smallest; fi >"$work/chosen"
    if [ -s "$work/chosen" ]; then ok "handouts of $name: made"; else not_ok "handouts of $name: made"; fi
    for folder in markup outline again poppler bbox; do
        find . -type d -printf "$work/$folder/%P\n" | xargs mkdir -p
    done
    # shellcheck disable=SC2016
    each 'qpdf --check "$1" >"$work/again/check.$$" 2>&1 || { echo "$1:"; cat "$work/again/check.$$"; }'
    quiet "handouts of $name: qpdf --check"
    xargs -P "$jobs" -n 16 "$root/build/pdf/uacheck" --text "$work/outline" <"$work/chosen" | grep -v ': ok$' >"$work/said"
    quiet "handouts of $name: PDF/UA-1 and PDF/A-2a"
    # shellcheck disable=SC2016
    each 'pdffonts "$1" | sed 1,2d | grep -v "CID TrueType *Identity-H *yes yes yes" | sed "s|^|$1: |"'
    quiet "handouts of $name: fonts embedded, subset and with their texts"
    # shellcheck disable=SC2016
    each 'pdftotext -bbox "$1" "$work/bbox/$1.bbox"'
    node "$root/tests/pdf/boxes.js" "$work/bbox" >"$work/said" 2>&1
    quiet "handouts of $name: nothing outside the paper or over each other"
    # shellcheck disable=SC2016
    each 'cd "$root" && "$release" handout "$2" "$site" --markup --output "$work/markup/$2.xml" --quiet 2>&1 | grep error'
    quiet "handouts of $name: markup on demand"
    node "$root/tests/pdf/words.js" "$work/markup" "$work/outline" >"$work/said" 2>&1
    quiet "handouts of $name: the words of the source, in order"
    compare_offers
    quiet "handouts of $name: pages and size as offered"
    smallest | grep -v -e '-storskrift\.pdf$' >"$work/chosen"
    # shellcheck disable=SC2016
    each 'pdfinfo -struct-text "$1" >"$work/poppler/$1.txt" 2>&1'
    find "$work/markup" -name '*.xml' -printf '%P\n' | sed 's/xml$/pdf/' | grep -vxFf "$work/chosen" | sed "s|^|$work/markup/|; s/pdf\$/xml/" | tr '\n' '\0' | xargs -0r rm
    node "$root/tests/pdf/words.js" "$work/markup" "$work/poppler" >"$work/said" 2>&1
    quiet "handouts of $name: and as poppler reads them"
    compare_codes
    quiet "handouts of $name: codes lead to an address for ever"
    # shellcheck disable=SC2016
    each '(cd "$root" && "$release" handout "$2" "$site" --output "$work/again/$1" --quiet 2>/dev/null); cmp "$1" "$work/again/$1"'
    quiet "handouts of $name: the same file on demand"
    cd "$root" || exit 3
}

export work release root
if [ -n "${FULL:-}" ]; then
    for place in content/*/; do
        [ "$place" = content/handbok/ ] || look_at "${place%/}"
    done
fi
look_at tests/golden/utskrift/site
finish

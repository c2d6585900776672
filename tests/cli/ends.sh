#!/bin/sh
# No input ends the program without a word, or keeps it going for ever: addresses without an end, declarations
# that lack their inside, values of another kind than their field.
. "$(dirname "$0")/../lib.sh"

# ends NAME STATUS RULE: the site is built within seconds, with that status, and says the rule (none: "").
ends() {
    timeout 30 "$malbild" build "$work/site" --theme-dir themes --output "$work/out" --force --lang sv >"$work/stdout" 2>"$work/stderr"
    got=$?
    if [ "$got" != "$2" ] || { [ -n "$3" ] && ! grep -q "\[$3\]" "$work/stderr"; }; then
        { echo "status $got, expected $2 $3"; cat "$work/stderr"; } >"$work/why"
        not_ok "ends: $1" "$work/why"
    else
        ok "ends: $1"
    fi
}
site() {
    rm -rf "$work/site" "$work/out"
    cp -R tests/golden/minsta/site "$work/site"
}

# Former addresses: a path above a path must come to an end.
for address in '//' '//x' '///' '//x/' '//x.html' '/../x' '//../x' '/./x' './x' '../x' '/' '.' '..' 'x//' 'x//y'; do
    site
    printf -- '---\ntitel: Om\ntidigare: ["%s"]\n---\n\nText.\n' "$address" >"$work/site/om.md"
    rule=fel-adress
    [ "$address" != / ] || rule=upptagen-omdirigering
    ends "tidigare: $address" 1 "$rule"
done

# A declaration that lacks its inside, with values of every kind, on pages that are made to look for headings.
# declared DECLARATION: of the field `saker`, in types with pages and without, in a block and in a group
declared() {
    site
    mkdir -p "$work/site/teman/prov/mallar/block"
    printf 'namn: Prov\närver: base\n' >"$work/site/teman/prov/tema.yaml"
    printf '{{#argument.fält}}{{> delar/falt}}{{/argument.fält}}{{{innehåll}}}\n' >"$work/site/teman/prov/mallar/block/lapp.mustache"
    printf 'tema: prov\n' >>"$work/site/webbplats.yaml"
    cat >"$work/site/typer.yaml" <<X
typer:
  sak:
    etikett: Sak
    fält:
      titel: {slag: text, krävs: ja, etikett: Titel}
      saker: $1
      mer: {slag: grupp, etikett: Mer, fält: {saker: $1}}
  del:
    etikett: Del
    sida: nej
    fält:
      titel: {slag: text, krävs: ja, etikett: Titel}
      saker: $1
block:
  lapp: {etikett: Lapp, innehåll: får, fält: {saker: $1}}
utskrifter:
  blad: {etikett: Blad, typ: sak, mall: post, för: [alla]}
  en-per-sak: {etikett: En per sak, typ: sak, mall: post, en-per: saker, för: [alla]}
X
    printf 'typ: del\nposter:\n' >"$work/site/delar.yaml"
    number=0
    for value in '[a, b]' '[[a], [b, [c]]]' '[{x: 1}]' '{x: 1}' '{x: [a, {y: b}]}' ord 12 ja '[]' '{}' '~'; do
        number=$((number + 1))
        printf -- '---\ntyp: sak\ntitel: Sak %s\nsaker: %s\nmer: {saker: %s}\n---\n\n## Rubrik\n\nSe [](#saknas).\n\n:::lapp {saker=x}\n:::\n' $number "$value" "$value" >"$work/site/sak-$number.md"
        printf '  - {id: del-%s, titel: Del %s, saker: %s}\n' $number $number "$value" >>"$work/site/delar.yaml"
        printf '\nSe [rubriken](sak-%s.md#finns-inte).\n' $number >>"$work/site/index.md"
    done
    printf '\n:::lista {typ=sak gruppera=saker sortera=saker där="saker=a"}\n:::\n\n:::lista {typ=del}\n:::\n' >>"$work/site/index.md"
    ends "$1" 1 fel-i-typ
}
declared '{slag: lista, etikett: Saker}'
declared '{slag: lista, etikett: Saker, av: {slag: lista, etikett: Sak}}'
declared '{slag: grupp, etikett: Saker}'
declared '{slag: lista, etikett: Saker, av: {slag: grupp, etikett: Sak}}'
declared '{slag: grupp, etikett: Saker, fält: {x: {slag: lista, etikett: X}}}'
declared '{slag: lista, etikett: Saker, av: {slag: grupp, etikett: Sak, fält: {x: {slag: lista, etikett: X}}}}'
declared '{slag: val, etikett: Saker}'
declared '{slag: lista, etikett: Saker, av: {slag: val, etikett: Sak}}'
finish

#!/bin/sh
# Speaker notes: published with `anteckningar: synliga`, and not a byte of them with `dolda`; cues that
# do not agree with the steps are refused with both places.
. "$(dirname "$0")/../lib.sh"
mkdir -p "$work/site"
cat >"$work/site/webbplats.yaml" <<'X'
titel: Prov
beskrivning: Prov
adress: https://example.org/
utgåva: "1"
datum: 2024-01-01
utgivare: Vi
X
# deck NOTES CUES: a deck with one slide of two steps.
deck() {
    cat >"$work/site/index.md" <<X
---
typ: presentation
titel: Prov
anteckningar: $1
---

## Del

:::bild {id=bildens-rubrik steg=punkter}
### Bildens rubrik

- Synlig punkt
- Andra punkten

:::talmanus
Hemligord i manuset. $2[^kalla]

[^kalla]: Hemligkälla i en not.
:::
:::
X
}
deck synliga '(klicka) Ett. [klick 2] Två.'
expect "notes: published" 0 "$malbild" build "$work/site" --output "$work/out"
if grep -q 'Hemligord' "$work/out/index.html" && grep -q 'data-klick="2"' "$work/out/index.html"; then
    ok "notes: cues are marked"
else
    not_ok "notes: cues are marked" "$work/out/index.html"
fi
deck dolda '(klicka) Ett. [klick 2] Två.'
expect "notes: hidden" 0 "$malbild" build "$work/site" --output "$work/out"
if grep -rl 'Hemlig' "$work/out" >"$work/leaks"; then not_ok "notes: no byte of them" "$work/leaks"; else ok "notes: no byte of them"; fi
if node tests/search/terms.js "$work/out" >"$work/terms" && grep -q '^rubrik$' "$work/terms" && ! grep -i hemlig "$work/terms" >"$work/leaks"; then
    ok "notes: no word of them to search for"
else
    not_ok "notes: no word of them to search for" "$work/leaks"
fi
deck synliga '(klicka) Ett.'
expect "notes: too few cues" 1 "$malbild" check "$work/site" --lang sv
if grep -q 'index.md:15:4: error\[klickantal\].*rad 9 ' "$work/stderr"; then
    ok "notes: both places"
else
    not_ok "notes: both places" "$work/stderr"
fi
finish

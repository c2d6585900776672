#!/bin/sh
# The manual pages and the completions know every command and option that the program knows, and what its tables hold.
. "$(dirname "$0")/../lib.sh"
"$malbild" --help --lang en >"$work/help" 2>&1
sed -nE 's/^ +(-[a-zA-Z], )?--([a-z-]+).*/\2/p' "$work/help" | sort -u >"$work/options"
sed -n '/^Commands:/,/^$/p' "$work/help" | sed -nE 's/^  ([a-z]+) .*/\1/p' | sort -u >"$work/commands"
[ "$(wc -l <"$work/options")" -ge 5 ] && [ "$(wc -l <"$work/commands")" -ge 4 ] ||
    not_ok "manual: the help lists options and commands" "$work/help"
for part in options commands; do
    : >"$work/missing"
    while read -r word; do
        case $part in
        options) pattern="Fl -$word\$|Fl -$word " ;;
        commands) pattern="It Cm $word\$" ;;
        esac
        for manual in generator/app/man/malbild.1 generator/app/man/malbild.sv.1; do
            grep -qE "$pattern" "$manual" || echo "$manual: $word" >>"$work/missing"
        done
        for completion in malbild.bash _malbild malbild.fish; do
            grep -qw -e "$word" "generator/app/completions/$completion" ||
                echo "$completion: $word" >>"$work/missing"
        done
    done <"$work/$part"
    if [ -s "$work/missing" ]; then not_ok "manual: $part" "$work/missing"; else ok "manual: $part"; fi
done
# The pages about texts, types and themes name what the program's own tables have, and nothing else there.
# keys TABLE FILE: the names in a table of fields; terms SECTION PAGE: what stands as .It Cm there.
keys() {
    sed -n "/^static const struct field $1\[\]/,/^};/s/.*\.name = TEXT(\"\([^\"]*\)\").*/\1/p" "generator/$2" | sort -u
}
terms() {
    sed '/^\.Sh/{s/\\(:A/Ä/g;s/\\(:O/Ö/g}' "generator/app/man/$2" |
        awk -v section="$1" '/^\.Sh / { on = ($0 == ".Sh " section) } on && /^\.It Cm / { print }' |
        sed 's/^\.It Cm //; s/ , Cm /\n/g' | awk '{ print $1 }' | sort -u
}
# both NAME PAGE ENGLISH SWEDISH: $work/names are the terms of those sections of the page in both languages.
both() {
    sort -u "$work/names" -o "$work/names"
    for language in en sv; do
        page=${2%.*}.sv.${2##*.}
        section=$4
        if [ "$language" = en ]; then
            page=$2
            section=$3
        fi
        terms "$section" "$page" >"$work/terms"
        if [ -s "$work/names" ] && diff "$work/names" "$work/terms" >"$work/difference"; then
            ok "manual: $1 in $page"
        else
            not_ok "manual: $1 in $page (< in the program only)" "$work/difference"
        fi
    done
}
keys fields site/config.c >"$work/names"
both "settings" malbild-content.7 SETTINGS INSTÄLLNINGAR
keys common_fields site/schema.c >"$work/names"
both "keys of all pages" malbild-content.7 HEADERS SIDHUVUD
sed -n '/^block:/,/^[a-z]*:$/s/^  \([^ :]*\):.*/\1/p' themes/base/typer.yaml >"$work/names"
both "blocks" malbild-content.7 BLOCKS BLOCK
keys type_keys site/schema_load.c >"$work/names"
both "keys of types" malbild-types.5 TYPES TYPER
sed -n '/struct field .*_keys\[\]/,/^};/s/.*\.name = TEXT("\([^"]*\)").*/\1/p' generator/site/schema_field.c >"$work/names"
both "keys of fields" malbild-types.5 FIELDS FÄLT
sed -n 's/^    \[FIELD_[A-Z]*\] = {"\([^" ]*\)".*/\1/p' generator/site/schema.c >"$work/names"
both "kinds" malbild-types.5 KINDS SLAG
keys block_keys site/schema_load.c >"$work/names"
both "keys of blocks" malbild-types.5 BLOCKS BLOCK
keys handout_keys site/schema_handout.c >"$work/names"
both "keys of handouts" malbild-types.5 HANDOUTS UTSKRIFTER
{
    keys theme_fields render/theme/theme_tokens.c
    sed -n 's/.*str known\[\] = {\(.*\)};/\1/p' generator/layout/setup.c | grep -o '"[^"]*"' | tr -d '"'
} >"$work/names"
both "settings of themes" malbild-theme.7 SETTINGS INSTÄLLNINGAR

# What stands in braces after a block is what the block takes, and every block takes nothing else.
for page in malbild-content.7 malbild-content.sv.7; do
    sed -n 's/^\.It Cm //p' "generator/app/man/$page" | sed 's/ , Cm /\n/g; s/ N*o\{0,1\}No / /g' >"$work/lines"
    sed -nE '/^block:/,/^utskrifter:/p' themes/base/typer.yaml | awk '
        /^  [^ ]/ { name = $1; sub(/:$/, "", name) }
        /fält: *\{[^}]/ { rest = $0; sub(/.*fält: *\{/, "", rest)
            while (match(rest, /[^ {},:]+: *\{slag/)) {
                key = substr(rest, RSTART, RLENGTH); sub(/:.*/, "", key); print name, key; rest = substr(rest, RSTART + RLENGTH) } }
        /^      [^ ]+: *\{slag/ { key = $1; sub(/:$/, "", key); print name, key }' >"$work/pairs"
    : >"$work/missing"
    while read -r block key; do
        grep -qE "^$block( .*)? $key( |\$)" "$work/lines" || echo "$page: $block $key" >>"$work/missing"
    done <"$work/pairs"
    if [ -s "$work/pairs" ] && ! [ -s "$work/missing" ]; then ok "manual: what blocks take in $page"; else
        not_ok "manual: what blocks take in $page" "$work/missing"
    fi
done

# Every area of rules has one of its rules named; rules that are named exist.
"$malbild" explain --lang en | awk '{ print $1 }' | sort >"$work/rules"
for language in '' .sv; do
    for page in content types theme; do cat generator/app/man/malbild-$page"$language".[57]; done >"$work/text"
    awk '/^\.Sh (DIAGNOSTICS|FELMEDDELANDEN)/ { on = 1; next } /^\.Sh/ { on = 0 } on' "$work/text" |
        sed -n 's/.*Ql \([a-z0-9-]*\).*/\1/p' | sort -u >"$work/named"
    comm -23 "$work/named" "$work/rules" | sed 's/^/is no rule: /' >"$work/missing"
    for table in generator/rules/rule_*.c; do
        [ "$table" != generator/rules/rule_tables.c ] || continue
        sed -n 's/^\[RULE_.*{"\([a-z0-9-]*\)".*/\1/p' "$table" | sort >"$work/table"
        [ -n "$(comm -12 "$work/named" "$work/table")" ] || echo "no rule of $table is named" >>"$work/missing"
    done
    if [ -s "$work/missing" ]; then not_ok "manual: rules$language" "$work/missing"; else ok "manual: rules$language"; fi
done

# Groff 1.23 stumbles on other letters in headings, and on a .Nm without its name where the first heading is not NAME.
LC_ALL=C grep -n '^\.Sh.*[^ -~]' generator/app/man/*.sv.* >"$work/groff"
grep -n '^\.Nm$' generator/app/man/*.sv.* >>"$work/groff"
if [ -s "$work/groff" ]; then not_ok "manual: groff" "$work/groff"; else ok "manual: groff"; fi
if command -v mandoc >/dev/null 2>&1; then
    # Swedish pages have Swedish headings and dates, which mandoc takes for mistakes; man-db knows them.
    for page in generator/app/man/*.[157]; do
        case $page in *.sv.*) known='cannot parse date|first section is not|description line outside' ;; *) known='^$' ;; esac
        mandoc -T lint -W warning "$page" 2>&1 | grep -vE "$known" >"$work/lint"
        if [ -s "$work/lint" ]; then not_ok "manual: mandoc, $page" "$work/lint"; else ok "manual: mandoc, $page"; fi
    done
else
    skip "manual: mandoc" "mandoc is not installed"
fi

# The program is taken as it is: a commit since it was built is no reason to link it while others test it.
expect "make install" 0 make -s -o build/malbild install DESTDIR="$work/root"
for file in bin/malbild share/malbild/themes/base/tema.yaml share/man/man1/malbild.1 \
    share/man/sv/man1/malbild.1 share/man/man5/malbild-types.5 share/man/sv/man7/malbild-content.7 \
    share/man/man7/malbild-theme.7 share/zsh/site-functions/_malbild; do
    [ -n "$(find "$work/root" -path "*/$file")" ] && ok "installed: $file" || not_ok "installed: $file"
done
finish

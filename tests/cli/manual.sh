#!/bin/sh
# The manual page and the completions know every command and option that the program knows.
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
        for manual in generator/app/malbild.1 generator/app/malbild.sv.1; do
            grep -qE "$pattern" "$manual" || echo "$manual: $word" >>"$work/missing"
        done
        for completion in malbild.bash _malbild malbild.fish; do
            grep -qw -e "$word" "generator/app/completions/$completion" ||
                echo "$completion: $word" >>"$work/missing"
        done
    done <"$work/$part"
    if [ -s "$work/missing" ]; then not_ok "manual: $part" "$work/missing"; else ok "manual: $part"; fi
done
expect "make install" 0 make -s install DESTDIR="$work/root"
for file in bin/malbild share/malbild/themes/base/tema.yaml share/man/man1/malbild.1 \
    share/man/sv/man1/malbild.1 share/zsh/site-functions/_malbild; do
    [ -n "$(find "$work/root" -path "*/$file")" ] && ok "installed: $file" || not_ok "installed: $file"
done
finish

#!/bin/sh
# The completions in the shells themselves: each command, each option of each command, and values, are among what the
# shell offers, and nothing is offered that the program does not know.
. "$(dirname "$0")/../lib.sh"
mkdir "$work/bin"
ln -s "$(realpath "$malbild")" "$work/bin/malbild"
export PATH="$work/bin:$PATH" LC_ALL=C.UTF-8
files=$PWD/generator/app/completions

# in_bash LINE, in_fish LINE: what the shell offers for the last word of the line, a word a line.
cat >"$work/in_bash" <<'END'
source "$1"
# Bash takes a line apart at = as well.
read -r -a COMP_WORDS <<<"${2//=/ = }"
[[ $2 != *' ' && $2 != *= ]] || COMP_WORDS+=('')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
complete -p malbild >/dev/null || exit
_malbild
printf '%s\n' "${COMPREPLY[@]}"
END
in_bash() {
    bash --norc "$work/in_bash" "$files/malbild.bash" "$1"
}

in_fish() {
    fish --no-config -c 'source $argv[1]; complete -C $argv[2]' "$files/malbild.fish" "$1" | cut -f 1
}

cat >"$work/in_zsh" <<'END'
# A terminal of its own, in which the tab key asks the real completion, which writes down all that is added.
zmodload zsh/zpty
export OFFERED=$3
: >$OFFERED
zpty shell "TERM=dumb zsh -f -i"
zpty -w shell "fpath=(${(q)1} \$fpath); autoload -Uz compinit; compinit -D -u"
zpty -w shell 'compadd() { local -a found; if [[ " ${@[1,(i)(-|--)]}" == *" -"[OAD]* ]]; then builtin compadd "$@"; return; fi
builtin compadd -A found "$@"; (( $#found )) && print -rl -- $found >>$OFFERED; builtin compadd "$@"; }'
zpty -w shell 'offer() { _main_complete "$@"; print -r -- "@finished" >>$OFFERED }'
zpty -w shell 'zle -C offer complete-word offer; bindkey "^I" offer; print @ready >>$OFFERED'
wait_for() {
    for ((i = 0; i < 600; i++)); do [[ "$(<$OFFERED)" == *$1* ]] && return; sleep 0.1; done
}
wait_for @ready
while IFS= read -r line; do
    : >$OFFERED
    zpty -n -w shell "$line"$'\t'
    wait_for @finished
    sed "/^@/d; s/=\$//; s|^|$line	|" $OFFERED
    zpty -n -w shell $'\x15'
done <$2
zpty -d shell
END

# ask SHELL: what it offers for the lines of $work/lines, in $work/SHELL: the line, a tab, a word.
ask() {
    case $1 in
    zsh) zsh -f "$work/in_zsh" "$files" "$work/lines" "$work/offered" ;;
    *) while IFS= read -r line; do "in_$1" "$line" </dev/null | sed "s|^|$line	|"; done <"$work/lines" ;;
    esac 2>"$work/stderr" >"$work/$1"
}

"$malbild" --help --lang en >"$work/help"
sed -n '/^Commands:/,/^$/p' "$work/help" | sed -nE 's/^  ([a-z]+) .*/\1/p' >"$work/commands"
# What should be offered, in the same form.
sed 's/^/malbild \t/' "$work/commands" >"$work/wanted"
while read -r command; do
    [ "$command" != version ] || continue
    "$malbild" help "$command" --lang en | sed -nE 's/^ +(-[a-zA-Z], )?(--[a-z-]+).*/\2/p' |
        sed "s/^/malbild $command --\t/"
done <"$work/commands" >>"$work/wanted"
cat >>"$work/wanted" <<'END'
malbild check --format 	sarif
malbild build --lang 	sv
malbild build --color 	never
malbild explain bruten	bruten-lank
malbild new --parts 	kurspaket
END
# What there is no such thing as.
cat >"$work/unwanted" <<'END'
malbild check --	--output
malbild explain --	--force
malbild build --lang 	fi
END
cut -f 1 "$work/wanted" | sort -u >"$work/lines"
[ "$(wc -l <"$work/wanted")" -ge 60 ] || not_ok "completions: the help lists commands and options" "$work/wanted"
for shell in bash zsh fish; do
    if ! command -v "$shell" >/dev/null 2>&1; then
        skip "completions: $shell" "$shell is not installed"
        continue
    fi
    ask "$shell"
    sort -u "$work/wanted" >"$work/sorted"
    sort -u "$work/$shell" | comm -23 "$work/sorted" - >"$work/missing"
    grep -xF -f "$work/unwanted" "$work/$shell" >>"$work/missing"
    if [ -s "$work/missing" ]; then
        cat "$work/stderr" >>"$work/missing"
        not_ok "completions: $shell lacks, or offers for nothing" "$work/missing"
    else
        ok "completions: $shell"
    fi
done
finish

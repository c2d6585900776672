#!/bin/sh
# The same input gives the same bytes: in another folder, time zone and locale, with other file times,
# with one thread or eight, and built anew or over an earlier build.
. "$(dirname "$0")/../lib.sh"
build/bench/generate "$work/mätning" 250
# The large sites are for make test.
[ -n "${FULL:-}" ] || sites=$(echo "$sites" | grep -v '^content/')
for site in $sites "$work/mätning"; do
    name=$(echo "$site" | sed 's|/site$||; s|.*/||')
    mkdir -p "$work/a b/$name" "$work/c/d/e"
    cp -R "$site" "$work/c/d/e/$name"
    find "$work/c/d/e/$name" -exec touch -h -d '2001-02-03 04:05:06' {} +
    env TZ=UTC LC_ALL=C "$release" build "$site" --jobs 1 --output "$work/one" >/dev/null 2>"$work/stderr" ||
        not_ok "determinism: $name builds" "$work/stderr"
    # A theme of the repository is not copied along.
    env TZ=Pacific/Kiritimati LC_ALL=sv_SE.UTF-8 LANG=de_DE "$release" build "$work/c/d/e/$name" --jobs 8 \
        --output "$work/a b/$name/ut" >/dev/null 2>"$work/stderr" || not_ok "determinism: $name copy builds" "$work/stderr"
    same_tree "determinism: $name" "$work/one" "$work/a b/$name/ut"
    rm -rf "$work/one" "$work/c" "$work/a b"
done
for fault in fel-markdown fel-falt fel-yaml; do
    (cd "tests/golden/$fault" && "$release" check site --theme-dir ../../../themes --jobs 1 --lang sv) >"$work/one" 2>&1
    (cd "tests/golden/$fault" && "$release" check site --theme-dir ../../../themes --jobs 8 --lang sv) >"$work/eight" 2>&1
    same_tree "determinism: messages of $fault" "$work/one" "$work/eight"
done
finish

#!/bin/sh
# The machine fails: a full disk, a folder that may not be written. The earlier site stays, status 3.
. "$(dirname "$0")/../lib.sh"
build/bench/generate "$work/site" 400
place=$work/place
mkdir "$place"
if [ "$(id -u)" != 0 ] || ! mount -t tmpfs -o size=12m tmpfs "$place" 2>/dev/null; then
    skip "disk: full disk" "needs root, to mount a small file system"
else
    trap 'umount "$place"; rm -rf "$work"' EXIT
    build/bench/generate "$work/small" 20
    "$release" build "$work/small" --output "$place/out" >/dev/null 2>"$work/stderr" || not_ok "disk: small site" "$work/stderr"
    cp -R "$place/out" "$work/before"
    head -c 20000000 /dev/zero >"$place/filler" 2>/dev/null
    expect "disk: a full disk gives status 3" 3 "$release" build "$work/site" --output "$place/out"
    rm "$place/filler"
    same_tree "disk: the earlier site is untouched" "$work/before" "$place/out"
    expect "disk: with room again it builds" 0 "$release" build "$work/small" --output "$place/out"
    same_tree "disk: and is the same" "$work/before" "$place/out"
    ls -A "$place" | grep -vx 'out\|.out.malbild-lock\|.out.malbild-state' >"$work/left"
    if [ -s "$work/left" ]; then not_ok "disk: nothing is left over" "$work/left"; else ok "disk: nothing is left over"; fi
fi
# A limit to how large files may be is told like a full disk, and no signal ends the program.
(ulimit -f 4; exec "$release" build tests/golden/minsta/site --theme-dir themes --output "$work/limited" --lang sv) >"$work/stdout" 2>"$work/stderr"
[ $? = 3 ] && [ ! -e "$work/limited" ] && grep -q 'skrivfel' "$work/stderr" &&
    ok "disk: a limit to the size of files gives status 3 and leaves nothing" ||
    not_ok "disk: a limit to the size of files gives status 3 and leaves nothing" "$work/stderr"
mkdir "$work/closed"
if [ "$(id -u)" = 0 ]; then
    # Root may write everywhere, save below a file.
    touch "$work/closed/file"
    expect "disk: an output place below a file is refused" 1 \
        "$release" build tests/golden/minsta/site --output "$work/closed/file/out"
    expect "disk: and status 3 tells of a place that the kernel keeps" 3 \
        "$release" build tests/golden/minsta/site --output /proc/malbild/out
else
    chmod 555 "$work/closed"
    expect "disk: a read-only place gives status 3" 3 \
        "$release" build tests/golden/minsta/site --output "$work/closed/out"
    chmod 755 "$work/closed"
fi
finish

#!/bin/sh
# The power fails: whatever had reached the disk by then, the site is the old one or the new one, whole.
# A disk in a file stands for the disk: a copy of the file is what a machine would find that stops at that moment.
. "$(dirname "$0")/../lib.sh"
themes=$PWD/themes
disk=$work/disk
mkdir "$work/on" "$work/after"

# calls COMMAND...: which changing calls it makes, in their order.
calls() {
    LD_PRELOAD=$work/inject.so INJECT_LOG=$work/log "$release" "$@" --theme-dir "$themes" --jobs 1 --quiet 2>"$work/stderr"
    grep -E '^[0-9]+ (create|write|mkdir|unlink|rename|link|fsync|syncfs|chmod) ' "$work/log" | cut -d ' ' -f 2,4- >"$work/calls"
    rm "$work/log"
}

cp -R tests/golden/utgavor/site "$work/site"
"$release" build "$work/site" --theme-dir "$themes" --output "$work/old" --quiet
sed -i 's/^titel: .*/titel: En ny titel/' "$work/site/webbplats.yaml"
"$release" build "$work/site" --theme-dir "$themes" --output "$work/new" --quiet
holds "power: the site differs" "En ny titel" "$work/new/index.html"

# The order of the calls, which holds for any file system.
if cc -shared -fPIC -O1 -D_GNU_SOURCE -o "$work/inject.so" tests/faults/inject.c -ldl 2>"$work/stderr"; then
    mkdir "$work/order"
    cp -a "$work/old" "$work/order/out"
    calls build "$work/site" --output "$work/order/out"
    awk -v out="$work/order/out" '
        # What a killed build may have left is put back first, before anything is written.
        $1 ~ /^(link|mkdir)$/ { wrote = 1 }
        $1 == "rename" && $2 == out && wrote { swapped = NR; if (!synced || dirty) bad = "nothing is synced before the exchange" }
        $1 ~ /^(write|create|link|mkdir)$/ && !swapped { dirty = 1 }
        $1 == "syncfs" { synced = NR; dirty = 0 }
        $1 == "fsync" && swapped { settled = NR }
        $1 == "unlink" && swapped && !settled { bad = "the old site is removed before the new one is certain" }
        END { if (!swapped) bad = "there is no exchange"; if (bad) print bad; exit bad != "" }' "$work/calls" >"$work/why" &&
        ok "power: all is on the disk before the exchange, and the exchange before the old site goes" ||
        not_ok "power: the order of the calls" "$work/why"
else
    skip "power: the order of the calls" "no compiler: $(head -n 1 "$work/stderr")"
fi

if [ "$(id -u)" != 0 ] || ! command -v mkfs.ext4 >/dev/null || ! truncate -s 96M "$disk" || ! mkfs.ext4 -q -F "$disk" ||
    ! mount -o loop,commit=1 "$disk" "$work/on" 2>"$work/stderr"; then
    skip "power: a disk that stops" "needs root, mkfs.ext4 and loop devices"
    finish
fi
trap 'umount "$work/after" 2>/dev/null; umount "$work/on"; rm -rf "$work"' EXIT

# cut_off: what the disk holds now, below $work/after. Each has a file of its own, for a loop device is slow to let go.
stopped=0
cut_off() {
    rm -f "$work/stopped$stopped"
    stopped=$((stopped + 1))
    cp --sparse=always "$disk" "$work/stopped$stopped"
    mount -o loop "$work/stopped$stopped" "$work/after"
}

# whole NAME PLACE: the site there is the old one or the new one.
whole() {
    if diff -rq "$work/old" "$2" >"$work/why" 2>&1 || diff -rq "$work/new" "$2" >"$work/why" 2>&1; then
        ok "power: $1"
    else
        echo "$(find "$2" -type f | wc -l) files, $(find "$2" -type f -size 0 | wc -l) of them empty" | cat - "$work/why" >"$work/all"
        head -n 9 "$work/all" >"$work/why"
        not_ok "power: $1" "$work/why"
    fi
    umount "$work/after"
}

# start: the old site, long since on the disk.
start() {
    rm -rf "$work/on/out" "$work/on"/.out.*
    "$release" build tests/golden/utgavor/site --theme-dir "$themes" --output "$work/on/out" --quiet
    sync -f "$work/on"
}

# build [NAME=VALUE...]: the new site over the old one, in that environment.
build() {
    env "$@" "$release" build "$work/site" --theme-dir "$themes" --output "$work/on/out" --jobs 1 --quiet
}

# By then the names are on the disk, but what is not synced has no content yet.
late=2.5
for delay in 0 $late; do
    start
    build
    sleep "$delay"
    cut_off
    whole "a build that is done, $delay s later" "$work/after/out"
done

# Stopped in the midst of it: before the exchange, after it, and while the old site is removed.
if [ -e "$work/inject.so" ]; then
    swap=$(grep -n "^rename $work/order/out\$" "$work/calls" | head -n 1 | cut -d : -f 1)
    for at in $((swap - 20)) $((swap - 1)) "$swap" $((swap + 1)) $((swap + 2)) $((swap + 30)); do
        start
        build LD_PRELOAD="$work/inject.so" INJECT="change $at kill"
        sleep $late
        cut_off
        whole "a build that stops at call $at, where call $swap is the exchange" "$work/after/out"
    done
fi

# A frozen edition is there for ever, so its files are on the disk before webbplats.yaml says that it is.
cp -R tests/golden/omdirigeringar/site "$work/on/site"
sync -f "$work/on"
"$release" release 2 --date 2024-06-01 --theme-dir "$themes" --quiet "$work/on/site"
cut_off
holds "power: a release that is done holds" '^utgåva: "2"' "$work/after/site/webbplats.yaml"
expect "power: and its edition is whole" 0 "$release" check --theme-dir "$themes" "$work/after/site"
umount "$work/after"
finish

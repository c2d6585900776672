# lib: what the shell tests share. Source it first: it moves to the top folder, makes $work (removed
# at the end) and sets $malbild, $release (built without sanitizers) and $sites.
cd "$(dirname "$0")/../.." || exit 3
malbild=${MALBILD:-$PWD/build/malbild}
release=${RELEASE:-$PWD/build/malbild}
# Every site of the repository that should build without faults.
sites=$(ls -d content/*/webbplats.yaml tests/golden/*/site/webbplats.yaml 2>/dev/null |
    sed 's|/webbplats.yaml$||' | grep -v '/\(fel-[^/]*\|radnummer\)/site$')
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

ok() {
    echo "ok $1"
}

# not_ok NAME [FILE]: shows the file's beginning as the reason.
not_ok() {
    echo "not ok $1"
    [ $# -lt 2 ] || head -n 40 "$2"
    failures=$((failures + 1))
}

skip() {
    echo "skip $1: $2"
}

# expect NAME STATUS COMMAND...: runs it, what it says goes to $work/stdout and $work/stderr.
expect() {
    name=$1
    wanted=$2
    shift 2
    "$@" >"$work/stdout" 2>"$work/stderr"
    got=$?
    if [ "$got" = "$wanted" ]; then
        ok "$name"
    else
        echo "exit status $got, expected $wanted" | cat - "$work/stderr" "$work/stdout" >"$work/why"
        not_ok "$name" "$work/why"
    fi
}

# same_tree NAME A B
same_tree() {
    if diff -r "$2" "$3" >"$work/difference" 2>&1; then ok "$1"; else not_ok "$1" "$work/difference"; fi
}

# holds NAME PATTERN FILE: the file has a line that matches.
holds() {
    if grep -q -e "$2" "$3"; then
        ok "$1"
    else
        { echo "no line matches $2 in:"; cat "$3"; } >"$work/why"
        not_ok "$1" "$work/why"
    fi
}

# build_site TEST NAME: builds content/NAME (the output that the web tests use as well, see web/sites.js), in $built.
build_site() {
    built=$PWD/build/web/$2
    mkdir -p build/web
    flock build/web/lock "$release" build "content/$2" --output "$built" --lang en >"$work/stdout" 2>&1 ||
        not_ok "$1: $2 is built" "$work/stdout"
}

# build_sormland TEST: and sets $sormland.
build_sormland() {
    build_site "$1" sormland
    sormland=$built
}

finish() {
    [ "$failures" = 0 ]
    exit
}

#!/bin/sh
# size: no file above 500 lines, no function above 60, in C, JavaScript, shell and CSS; no line of C above 100
# characters, in comments and texts either, which clang-format leaves as they are.
# A C function runs from a "{" in the first column to the "}" there; clang-format sees to that.
cd "$(dirname "$0")/../.." || exit 3
sources() {
    find generator themes tests .ci -name node_modules -prune -o -type f "$@" -print | sort
}
problems=$(
    sources \( -name '*.[ch]' -o -name '*.js' -o -name '*.css' -o -name '*.sh' -o -name run \) |
        xargs wc -l | awk '$2 != "total" && $1 > 500 { print $2 ": " $1 " lines (at most 500)" }'
    sources -name '*.[ch]' | LC_ALL=C.UTF-8 xargs grep -nE '^.{101,}' /dev/null |
        sed 's/^\([^:]*:[0-9]*\):.*/\1: a line of more than 100 characters/'
    sources -name '*.c' | xargs awk '
        FNR == 1 { start = 0 }
        /^[A-Za-z_].*\(/ { signature = FNR; title = $0 }
        /^\{/ { start = signature }
        /^\}/ && start {
            if (FNR - start + 1 > 60)
                print FILENAME ":" start ": " FNR - start + 1 " lines (at most 60): " title
            start = 0
        }'
    sources -name '*.js' | xargs -r awk '
        FNR == 1 { depth = 0 }
        # A function that wraps the whole file is not one to count.
        /(function|=>).*\{$/ && !/^\(/ { match($0, /^ */); depth++; start[depth] = FNR; indent[depth] = RLENGTH }
        depth > 0 && /^ *\}/ {
            match($0, /^ */)
            if (RLENGTH == indent[depth]) {
                if (FNR - start[depth] + 1 > 60)
                    print FILENAME ":" start[depth] ": " FNR - start[depth] + 1 " lines (at most 60)"
                depth--
            }
        }'
)
if [ -n "$problems" ]; then
    echo "not ok size"
    echo "$problems"
    exit 1
fi
echo "ok size"

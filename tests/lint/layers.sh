#!/bin/sh
# layers: a file includes its own layer or a lower one, modules form no cycle, and the headers of
# third-party libraries stay in format/, those of the system in base/ (those of the network in base/http and
# base/watch, and the library of the server in base/http, for it is a tie to the network).
cd "$(dirname "$0")/../.." || exit 3
problems=$(mktemp)
pairs=$(mktemp)
trap 'rm -f "$problems" "$pairs"' EXIT

find generator -name '*.[ch]' | sort | xargs grep -nE '^[[:space:]]*#[[:space:]]*include' | awk -F: '
    BEGIN {
        layers = split("base rules format layout site render pipeline serve app", name, " ")
        for (i = 1; i <= layers; i++) rank[name[i]] = i
        own = "^(cmark|expat|hyphen|png|qrencode|libstemmer|yaml|utf8proc|zlib|libdeflate|hpdf)\\.h$|^(fribidi|harfbuzz|nettle|brotli|libxml|openssl)/"
        system_own = "^(unistd|fcntl|dirent|pthread|poll|signal|termios|time)\\.h$|^sys/"
        net = "^(sys/socket|netinet/.*|arpa/.*|netdb|sys/epoll|sys/inotify|microhttpd)\\.h$"
    }
    {
        file = $1
        split(file, part, "/")
        layer = part[2]
        header = $3
        local = header ~ /"/
        sub(/^[^<"]*[<"]/, "", header)
        sub(/[>"].*/, "", header)
        if (!local) {
            if (header ~ own && layer != "format")
                print file ":" $2 ": <" header "> belongs in format/"
            else if (header ~ system_own && header !~ net && layer != "base")
                print file ":" $2 ": <" header "> belongs in base/"
            if (header ~ net && file !~ /^generator\/base\/(http|watch)\./)
                print file ":" $2 ": <" header "> belongs in base/http or base/watch"
            next
        }
        split(header, target, "/")
        if (!(target[1] in rank))
            print file ":" $2 ": include \"" header "\" by its path from generator/"
        else if (rank[target[1]] > rank[layer])
            print file ":" $2 ": " layer "/ must not include " target[1] "/"
    }' >"$problems"

# Cycles of includes, told by tsort. A .c and its .h are one module; a part (template_lexer) may know the types of its
# whole (template), but not call it: see cycles.sh.
find generator -name '*.[ch]' | sort | xargs grep -E '^#include "' | sed -E '
    s|^generator/([^:]*)\.[ch]:#include "([^"]*)\.h".*|\1 \2|' |
    awk '$1 != $2 && index($1, $2 "_") != 1' >"$pairs"
tsort "$pairs" 2>&1 >/dev/null | sed 's/^tsort: //; /input contains a loop/d; s/^/cycle of includes: /' >>"$problems"

if [ -s "$problems" ]; then
    echo "not ok layers"
    cat "$problems"
    exit 1
fi
echo "ok layers"

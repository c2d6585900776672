#!/bin/sh
# format: the C sources are laid out as .clang-format says. Other major versions of clang-format lay
# out a few things differently, so only version 14 (Debian 12, Ubuntu 22.04) is asked.
cd "$(dirname "$0")/../.." || exit 3
version=$(clang-format --version | sed -E 's/.*version ([0-9]+).*/\1/')
if [ "$version" != 14 ]; then
    echo "skip clang-format: version 14 decides, this is $version"
    exit 0
fi
if problems=$(find generator tests -name node_modules -prune -o -name '*.[ch]' -print | sort |
    xargs clang-format --dry-run -Werror 2>&1); then
    echo "ok clang-format"
else
    echo "not ok clang-format (make format mends it)"
    echo "$problems" | head -n 60
    exit 1
fi

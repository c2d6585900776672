#!/bin/sh
# format: the C sources are laid out as .clang-format says. Other versions of clang-format may lay out things
# differently; 14 (Debian 12, Ubuntu 22.04) to 19 (Debian 13) agree on these sources, so those are asked.
cd "$(dirname "$0")/../.." || exit 3
version=$(clang-format --version | sed -E 's/.*version ([0-9]+).*/\1/')
if [ "$version" -lt 14 ] || [ "$version" -gt 19 ]; then
    echo "skip clang-format: versions 14 to 19 decide, this is $version"
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

#!/bin/sh
# The Debian package: what it is built with and says of itself, that lintian has nothing against it, and that the
# program in it works where it is unpacked. The program that is packed is the one built here; a whole build of the
# package, as `make deb` does it, is what tests/fresh-root tries.
. "$(dirname "$0")/../lib.sh"
version=$(sed -n 's/^#define MALBILD_VERSION "\(.*\)"/\1/p' generator/render/version.h)

# A library is one line in .ci/libraries, and these lists follow it.
grep '^[a-z]' .ci/libraries | awk '{ print $2 }' | sort >"$work/libraries"
sed -nE '/^Build-Depends:/,/^[A-Z]/s/^ ([a-z0-9-]+-dev),$/\1/p' debian/control | sort >"$work/control"
sed -nE 's/^\| [^|]+ \| `([a-z0-9-]+-dev)` \|.*/\1/p' README.md | sort >"$work/readme"
for list in control readme; do
    if diff "$work/libraries" "$work/$list" >"$work/difference"; then
        ok "package: libraries in $list"
    else
        not_ok "package: libraries in $list, < in .ci/libraries only" "$work/difference"
    fi
done
if [ "$(sed -n '1s/^malbild (\(.*\)) .*/\1/p' debian/changelog)" = "$version" ]; then
    ok "package: version of debian/changelog"
else
    not_ok "package: the first line of debian/changelog has another version than $version"
fi
# Fonts and other things of other people among the themes have their licences told.
find themes \( -name '*.ttf' -o -name '*.woff2' -o -name '*.dic' \) | sort | while read -r file; do
    sed -n '/^Files:/,/^Copyright:/s/^\(Files:\)\? \(themes.*\)/\2/p' debian/copyright | while read -r pattern; do
        # shellcheck disable=SC2254 # it is a pattern
        case $file in $pattern) echo told ;; esac
    done | grep -q told || echo "$file"
done >"$work/untold"
if [ -s "$work/untold" ]; then not_ok "package: debian/copyright lacks" "$work/untold"; else ok "package: debian/copyright"; fi

for tool in dpkg-buildpackage dh lintian; do
    if ! command -v "$tool" >/dev/null 2>&1; then
        skip "package" "no $tool"
        finish
    fi
done
PROGRAM=$release expect "package: is built" 0 .ci/deb "$work/deb"
[ "$failures" = 0 ] || finish
deb=$(echo "$work"/deb/malbild_*.deb)
# Lintian wants no root; what it says of that is none of the package's.
lintian --fail-on error,warning "$(echo "$work"/deb/malbild_*.changes)" >"$work/lintian" 2>&1
if [ $? = 0 ] && ! grep -q '^[EW]:' "$work/lintian"; then
    ok "package: lintian"
else
    not_ok "package: lintian" "$work/lintian"
fi

root=$work/root
dpkg-deb -x "$deb" "$root"
for file in bin/malbild share/malbild/themes/base/tema.yaml share/man/man1/malbild.1.gz share/man/man5/malbild-types.5.gz \
    share/man/man7/malbild-content.7.gz share/man/sv/man7/malbild-theme.7.gz share/doc/malbild/html/index.html \
    share/doc/malbild/copyright share/bash-completion/completions/malbild share/zsh/vendor-completions/_malbild \
    share/fish/vendor_completions.d/malbild.fish; do
    [ -e "$root/usr/$file" ] && ok "package: holds $file" || not_ok "package: holds $file"
done
for library in cmark harfbuzz yaml; do
    dpkg-deb -f "$deb" Depends | grep -q "lib$library" && ok "package: depends on $library" ||
        not_ok "package: depends on $library"
done
# The site lies where no folder above it has themes, so they are those of the package.
cd "$work" || exit 3
expect "package: a new site" 0 "$root/usr/bin/malbild" new site "Norrdal" --parts presentation --address \
    https://norrdal.example/ --publisher Norrdal --lang en
expect "package: builds it" 0 "$root/usr/bin/malbild" build norrdal --output "$work/built" --lang en
[ -s "$work/built/index.html" ] && [ -s "$work/built/stil.css" ] && ok "package: the site is there" ||
    not_ok "package: the site is there"
finish

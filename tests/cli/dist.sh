#!/bin/sh
# The archives of make dist: the same commit gives the same bytes, the sums are right, the program runs where it is
# unpacked, and the list of materials names every library. Of the links, THOROUGH=1 looks at the real one, which takes time;
# else the program that is packed is the one built here.
. "$(dirname "$0")/../lib.sh"
version=$(sed -n 's/^#define MALBILD_VERSION "\(.*\)"/\1/p' generator/render/version.h)
archive=malbild-$version
for tool in git xz; do
    if ! command -v "$tool" >/dev/null 2>&1; then
        skip "dist" "no $tool"
        finish
    fi
done
if ! git rev-parse -q --verify HEAD >/dev/null 2>&1; then
    skip "dist" "these sources are not in git"
    finish
fi
program=$release
export XZ="xz -1"
if [ -n "${THOROUGH-}" ]; then
    expect "dist: links the program" 0 make -s build/dist/malbild
    program=build/dist/malbild
    readelf -d "$program" | grep NEEDED >"$work/needed"
    grep -q 'libcmark\|libyaml\|libz' "$work/needed" && not_ok "dist: libraries are inside" "$work/needed" ||
        ok "dist: libraries are inside"
    cp "$program" "$work/first"
    rm "$program"
    make -s build/dist/malbild >/dev/null 2>&1
    cmp -s "$program" "$work/first" && ok "dist: linked again, the same bytes" || not_ok "dist: linked again, the same bytes"
fi
expect "dist: packs" 0 .ci/dist "$version" "$program" "$work/one"
[ "$failures" = 0 ] || finish
# Another time, another folder, another umask, another locale.
(umask 077 && LC_ALL=sv_SE.UTF-8 TZ=Asia/Tokyo .ci/dist "$version" "$program" "$work/two") >/dev/null 2>&1
same_tree "dist: the same bytes twice" "$work/one" "$work/two"
cd "$work/one" || exit 3
expect "dist: the sums are right" 0 sha256sum -c SHA256SUMS
tar -xJf "$archive.tar.xz" && tar -xJf "$archive"-linux-*.tar.xz || not_ok "dist: archives unpack"
expect "dist: sources have a Makefile that works" 0 make -s -C "$archive" help
[ "$("$archive/.ci/commit")" = "$(git -C "$OLDPWD" log -1 --abbrev=8 --format=%h -- generator Makefile)" ] &&
    ok "dist: sources know their commit" || not_ok "dist: sources know their commit"
unpacked=$(echo "$archive"-linux-*/)
[ -s "${unpacked}INSTALL.txt" ] && grep -q libc6 "${unpacked}INSTALL.txt" && ok "dist: says what is needed" ||
    not_ok "dist: says what is needed" "${unpacked}INSTALL.txt"
expect "dist: a new site" 0 "${unpacked}bin/malbild" new site Norrdal --parts presentation --address \
    https://norrdal.example/ --publisher Norrdal --lang en
expect "dist: the unpacked program builds it" 0 "${unpacked}bin/malbild" build norrdal --output built --lang en
cat >"$work/spdx.js" <<'END'
const fs = require('fs');
const spdx = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const libraries = fs.readFileSync(process.argv[3], 'utf8').split('\n').filter((line) => /^[a-z]/.test(line));
const faults = [];
const need = (holds, what) => { if (!holds) faults.push(what); };
for (const key of ['SPDXID', 'name', 'documentNamespace']) need(spdx[key], key);
need(spdx.spdxVersion === 'SPDX-2.3' && spdx.dataLicense === 'CC0-1.0', 'version or licence of the document');
need(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(spdx.creationInfo.created), 'created');
const ids = new Set(spdx.packages.map((one) => one.SPDXID));
need(ids.size === spdx.packages.length, 'ids are unique');
for (const one of spdx.packages) {
    for (const key of ['name', 'versionInfo', 'downloadLocation', 'licenseDeclared']) need(one[key], one.SPDXID + ' ' + key);
    need(/^SPDXRef-[A-Za-z0-9.-]+$/.test(one.SPDXID), one.SPDXID);
    need(spdx.relationships.some((to) => to.relatedSpdxElement === one.SPDXID), one.SPDXID + ' is related to nothing');
}
for (const to of spdx.relationships) need(ids.has(to.relatedSpdxElement), to.relatedSpdxElement + ' is no package');
for (const line of libraries) {
    const name = line.split(/ +/)[0];
    const found = spdx.packages.find((one) => one.SPDXID === 'SPDXRef-lib-' + name);
    need(found && found.versionInfo !== 'NOASSERTION', name + ' is not there, or has no version');
}
console.log(faults.join('\n'));
process.exit(faults.length > 0 ? 1 : 0);
END
expect "dist: the list of materials" 0 node "$work/spdx.js" "$archive.spdx.json" "$OLDPWD/.ci/libraries"
finish

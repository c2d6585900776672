#!/usr/bin/env node
// memory.js [SEED [SITE...]]: sites are edited at random, and after each edit what the program makes of its last output
// must be what it makes from nothing: byte for byte, with the same remarks and the same exit status. EDITS edits a site
// (a few; 40 with THOROUGH=1, as in CI; some hundreds by hand, after changes to what is remembered).
'use strict';
const fs = require('fs');
const os = require('os');
const path = require('path');
const { spawnSync } = require('child_process');
const { Edits, walk } = require('../memory/edits');

const root = path.join(__dirname, '../..');
const program = process.env.RELEASE || path.join(root, 'build/malbild');
const EDITS = Number(process.env.EDITS || (process.env.THOROUGH ? 40 : 25));
const seed = Number(process.argv[2] || 1);
const sites = process.argv.length > 3 ? process.argv.slice(3)
    : ['tests/golden/utskrift/site', 'tests/golden/utgavor/site', 'tests/golden/egen-typ/site'].concat(process.env.THOROUGH ? ['content/handbok', 'content/sormland'] : []);

// Remarks on what the last build had are not those of a first build.
const PAST = ['utgava-forsvinner', 'sida-forsvinner'];

function build(site, themes, output) {
    const args = ['build', site, '--output', output, '--theme-dir', themes, '--lang', 'sv', '--format', 'json', '--quiet'];
    const result = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
    let said = result.stderr;
    if (said.startsWith('{')) said = JSON.stringify(JSON.parse(said).diagnostics.filter((found) => !PAST.includes(found.rule)), null, 1);
    return { status: result.status, said: said.replace(/^\[\]$/, '') };
}

function differences(one, other) {
    const names = walk(one);
    const others = walk(other);
    const problems = names.filter((name) => !others.includes(name)).concat(others.filter((name) => !names.includes(name))).map((name) => `${name} is in one only`);
    for (const name of names.filter((name) => others.includes(name))) {
        if (!fs.readFileSync(path.join(one, name)).equals(fs.readFileSync(path.join(other, name)))) problems.push(`${name} differs`);
    }
    return problems;
}

function live(name, work) {
    const site = path.join(work, 'site');
    const themes = path.join(work, 'themes');
    const output = path.join(work, 'out');
    const clean = path.join(work, 'clean');
    fs.cpSync(path.join(root, name), site, { recursive: true });
    fs.cpSync(path.join(root, 'themes'), themes, { recursive: true });
    const edits = new Edits(site, themes, output, seed);
    const told = [];
    const counts = { fine: 0, faulty: 0 };
    build(site, themes, output);
    for (let i = 1; i <= EDITS; i++) {
        told.push(`${i} ${edits.make()}`);
        // Some builds see several edits.
        if (edits.chance.below(5) === 0) told.push(`${i} ${edits.make()}`);
        const warm = build(site, themes, output);
        fs.rmSync(clean, { recursive: true, force: true });
        fs.rmSync(path.join(work, '.clean.malbild-state'), { force: true });
        const cold = build(site, themes, clean);
        const problems = warm.status === 0 && cold.status === 0 ? differences(output, clean) : [];
        if (warm.status !== cold.status) problems.push(`exit status ${warm.status}, from nothing ${cold.status}`);
        if (warm.said !== cold.said) problems.push(`said: ${warm.said}`, `from nothing: ${cold.said}`);
        if (warm.status > 1 || warm.status === null) problems.push(`exit status ${warm.status}: ${warm.said}`);
        if (problems.length > 0) return { problems: problems.slice(0, 12).concat(told.slice(-6)), counts };
        counts[warm.status === 0 ? 'fine' : 'faulty']++;
        // What cannot be built is taken back, and so is a part of the rest, or the site would only grow.
        if (warm.status !== 0) edits.takeBack();
        else edits.keep();
    }
    return { problems: [], counts };
}

let failed = false;
for (const name of sites) {
    const work = fs.mkdtempSync(path.join(os.tmpdir(), 'malbild-memory.'));
    const { problems, counts } = live(name, work);
    if (problems.length === 0 && counts.fine * 3 < EDITS) problems.push(`only ${counts.fine} of ${EDITS} edits could be built`);
    const told = `memory: ${name}, seed ${seed}, ${counts.fine} edits built and ${counts.faulty} refused as from nothing`;
    console.log(problems.length === 0 ? `ok ${told}` : `not ok ${told}\n${problems.join('\n')}`);
    failed = failed || problems.length > 0;
    if (process.env.KEEP) console.log(work);
    else fs.rmSync(work, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);

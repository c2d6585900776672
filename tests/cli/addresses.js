#!/usr/bin/env node
// Ten editions of a made-up site. Whatever was built once is asked for at the end: each address answers,
// redirects lead to a page, and a frozen page's main part is word for word what it was.
'use strict';
const fs = require('fs');
const os = require('os');
const path = require('path');
const { spawnSync } = require('child_process');
const { MadeSite } = require('../editions/made');
const { files, report, isRedirect } = require('../web/sites');

const program = process.env.RELEASE || path.join(__dirname, '../../build/malbild');
const themes = path.join(__dirname, '../../themes');
const EDITIONS = 10;

function run(args) {
    const result = spawnSync(program, [...args, '--theme-dir', themes, '--lang', 'sv'], { encoding: 'utf8' });
    return { status: result.status, said: result.stderr };
}

// Files of the program itself may differ from build to build.
const isPublished = (name) => !/^(manifest\.json|\.htaccess|server\/|schema\/|tema\/)/.test(name);
const mainPart = (html) => (/<main[\s\S]*<\/main>/.exec(html) || [html])[0];

function snapshot(output) {
    const seen = new Map();
    for (const name of files(output).filter(isPublished)) {
        seen.set(name, fs.readFileSync(path.join(output, name), 'utf8'));
    }
    return seen;
}

// What an address answers: followed through redirects, as a reader would see it.
function answer(output, name, steps = 0) {
    const file = path.join(output, name);
    if (!fs.existsSync(file)) return `${name}: nothing there`;
    if (!name.endsWith('.html')) return null;
    const html = fs.readFileSync(file, 'utf8');
    if (!isRedirect(html)) return null;
    if (steps > 3) return `${name}: leads round and round`;
    const target = /url=([^"]*)"/.exec(html)[1];
    return answer(output, path.posix.join(path.posix.dirname(name), decodeURIComponent(target)), steps + 1);
}

// Building over the last output gives what building anew gives.
function compare(site, output, clean, when) {
    fs.rmSync(clean, { recursive: true, force: true });
    run(['build', site.folder, '--output', clean]);
    const differ = spawnSync('diff', ['-rq', output, clean], { encoding: 'utf8' });
    return differ.status === 0 ? [] : [`${when}: step by step is not as at once: ${differ.stdout}`];
}

// `thorough`: compared at every step, else at the end.
function live(seed, work, thorough) {
    const site = new MadeSite(path.join(work, 'site'), seed);
    const output = path.join(work, 'out');
    const problems = [];
    const published = new Map(); // address → the edition that had it last
    const frozen = new Map(); // edition → what stood below v/
    for (let edition = 1; edition <= EDITIONS; edition++) {
        if (edition > 1) {
            const made = run(['release', String(edition), '--date', `20${20 + edition}-01-01`, '--note', `Not ${edition}`, site.folder]);
            if (made.status !== 0) return [`release ${edition}: ${made.said}`];
            site.large();
        }
        for (let build = 0; build < 2; build++) {
            site.save();
            const built = run(['build', site.folder, '--output', output]);
            if (built.status !== 0 || /warning/.test(built.said)) return [`edition ${edition}: ${built.said}`];
            const seen = snapshot(output);
            for (const name of seen.keys()) published.set(name, edition);
            frozen.set(String(edition), new Map([...seen].filter(([name]) => name.startsWith(`v/${edition}/`))));
            if (thorough && build === 1) problems.push(...compare(site, output, path.join(work, 'clean'), `edition ${edition}`));
            if (build === 0) site.small();
        }
    }
    for (const [name, edition] of published) {
        const problem = answer(output, name);
        if (problem) problems.push(`${problem} (edition ${edition})`);
    }
    for (const [, pages] of frozen) {
        for (const [name, content] of pages) {
            const now = fs.existsSync(path.join(output, name)) ? fs.readFileSync(path.join(output, name), 'utf8') : '';
            if (mainPart(now) !== mainPart(content)) problems.push(`${name}: has changed`);
        }
    }
    problems.push(...compare(site, output, path.join(work, 'clean'), 'at the end'));
    if (published.size < 200) problems.push(`only ${published.size} addresses`);
    return problems;
}

// The first seed is compared at every step: for make test.
const usual = process.env.THOROUGH ? [1, 2, 3] : [2];
const seeds = process.argv.length > 2 ? process.argv.slice(2).map(Number) : usual;
let good = true;
for (const seed of seeds) {
    const work = fs.mkdtempSync(path.join(os.tmpdir(), 'malbild-'));
    good = report(`addresses: ten editions, seed ${seed}`, live(seed, work, seed === 1)) && good;
    fs.rmSync(work, { recursive: true });
}
process.exit(good ? 0 : 1);

#!/usr/bin/env node
// Drawings that would run a script or fetch something when they are opened by themselves (svg/), and drawings
// as programs export them (svg-good/). A hostile one is refused, or what is published of it does neither in
// Chromium, opened from file:// and clicked on, where no server's policy helps. That the same files do run
// when nothing has judged them shows that the test can fail.
'use strict';
const fs = require('fs');
const path = require('path');
const { spawnSync } = require('child_process');
const { pathToFileURL } = require('url');
const { launch } = require('../web/chromium');
const { report } = require('../web/sites');

const root = path.join(__dirname, '../..');
const program = process.env.RELEASE || path.join(root, 'build/malbild');
// These run in any browser when nothing judges them; else there is something wrong with how they are opened.
// ALL=1 opens all of them so, and tells what each does.
const SURELY = ['script.svg', 'onload.svg', 'attlist-onload.svg', 'link-javascript.svg', 'html-iframe-data.svg',
    'utf-16le-mark.svg', 'set-href.svg', 'ending-upper.SVG'];

const drawings = (folder) => fs.readdirSync(path.join(__dirname, folder)).sort()
    .map((name) => path.join(__dirname, folder, name));

// A site of its own with these drawings, in build/hostile/NAME.
function site(name, files) {
    const folder = path.join(root, 'build/hostile', name);
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'webbplats.yaml'), 'titel: Prov\nbeskrivning: Prov.\n' +
        'adress: https://www.exempel.se/prov/\ndatum: 2024-01-01\nutgivare: Prov\n');
    fs.writeFileSync(path.join(folder, 'index.md'), '---\ntitel: Start\n---\n\nText.\n');
    for (const file of files) fs.copyFileSync(file, path.join(folder, path.basename(file)));
    return folder;
}

function malbild(...args) {
    return spawnSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
}

// The names of those in which malbild finds an error.
function refused(name, files) {
    const run = malbild('check', site(name, files), '--all', '--format', 'json');
    const all = JSON.parse(run.stdout).diagnostics.filter(({ severity }) => severity === 'error');
    return new Set(all.map((fault) => path.basename(fault.path)));
}

// Tells of each tab which scripts ran in it.
async function listen(browser) {
    const context = await browser.newContext({ locale: 'sv-SE' });
    const heard = new Map();
    await context.route(/^https?:/, (route) => route.abort());
    await context.exposeBinding('ran', ({ page }) => {
        if (heard.has(page)) heard.get(page).add('ran');
    });
    return { context, heard };
}

const settle = (page) => page.evaluate(() => new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done, 60));
})).catch(() => null);

// What a drawing does when it is opened ("ran", what it fetches), and whether it runs when it is clicked on.
async function visit({ context, heard }, file) {
    const page = await context.newPage();
    const found = new Set();
    const address = pathToFileURL(file).href;
    let opening = true;
    heard.set(page, found);
    page.on('dialog', (dialog) => dialog.dismiss().catch(() => null));
    page.on('popup', (popup) => popup.close().catch(() => null));
    page.on('request', (request) => {
        const own = request.url() === address || request.url().startsWith('data:');
        if (opening && !own) found.add(`fetches ${request.url()}`);
    });
    await page.goto(address, { waitUntil: 'load', timeout: 10000 }).catch(() => null);
    await settle(page);
    opening = false;
    const link = await page.$('a').catch(() => null);
    const click = link ? link.click({ timeout: 2000, force: true, noWaitAfter: true }) : page.mouse.click(400, 300);
    await click.catch(() => null);
    await settle(page);
    await page.close().catch(() => null);
    return [...found];
}

// A few at a time.
async function visitAll(listener, files) {
    const queue = [...files];
    const done = new Map();
    await Promise.all([1, 2, 3, 4].map(async () => {
        for (let file = queue.shift(); file; file = queue.shift()) {
            done.set(path.basename(file), await visit(listener, file));
        }
    }));
    return done;
}

const runs = (found) => found.some((what) => what === 'ran');

// Without the judge.
async function testUnjudged(listener, hostile) {
    const chosen = hostile.filter((file) => process.env.ALL || SURELY.includes(path.basename(file)));
    const found = await visitAll(listener, chosen);
    if (process.env.ALL) for (const [name, what] of found) console.log(`# ${name}: ${what.join(', ')}`);
    const awake = [...found].filter(([, what]) => runs(what)).map(([name]) => name);
    const problems = SURELY.filter((name) => !awake.includes(name)).map((name) => `${name} does not run unjudged`);
    return report(`hostile drawings: ${awake.length} of ${chosen.length} run when nothing judges them`, problems);
}

async function main() {
    const browser = await launch();
    if (!browser) {
        console.log('skip hostile drawings: Chromium is missing');
        return;
    }
    const hostile = drawings('svg');
    const stopped = refused('svg', hostile);
    const accepted = hostile.filter((file) => !stopped.has(path.basename(file)));
    const good = drawings('svg-good');
    const built = path.join(root, 'build/hostile/output');
    const run = malbild('build', site('accepted', [...accepted, ...good]), '--output', built, '--lang', 'en');
    const problems = run.status === 0 ? [] : run.stderr.split('\n').filter((line) => /error\[/.test(line));
    let fine = report(`hostile drawings: ${good.length} as programs export them are accepted`, problems);

    const listener = await listen(browser);
    fine = await testUnjudged(listener, hostile) && fine;
    const names = run.status === 0 ? [...accepted, ...good].map((file) => path.basename(file)) : [];
    const after = await visitAll(listener, names.map((name) => path.join(built, name)));
    const active = [...after].flatMap(([name, found]) => found.map((what) => `${name}: ${what}`));
    fine = report(`hostile drawings: what is published of ${names.length} runs and fetches nothing`, active) && fine;
    await browser.close();
    process.exitCode = fine ? 0 : 1;
}

main();

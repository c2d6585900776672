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
const { report } = require('../web/sites');

const root = path.join(__dirname, '../..');
const program = process.env.RELEASE || path.join(root, 'build/malbild');
const modules = path.join(__dirname, '../node_modules');
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
    .find((file) => fs.existsSync(file));
const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'];
// So many of the files run by themselves or when clicked, in the Chromium of Debian 12; a few may stop doing so.
const FEWEST_RUN = 80;
// Without these at least there is something wrong with how the files are opened.
const SURELY = ['script.svg', 'onload.svg', 'attlist-onload.svg', 'link-javascript.svg', 'ending-upper.SVG'];

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
    const run = malbild('check', site(name, files), '--format', 'json');
    const all = JSON.parse(run.stdout).diagnostics.filter(({ severity }) => severity === 'error');
    return new Set(all.map((fault) => path.basename(fault.path)));
}

// What a drawing does when it is opened and clicked on: the names of "ran" and of what it fetches.
async function visit(context, file, heard) {
    const page = await context.newPage();
    heard.length = 0;
    const address = pathToFileURL(file).href;
    page.on('request', (request) => {
        if (request.url() !== address && !request.url().startsWith('data:')) heard.push(`fetches ${request.url()}`);
    });
    page.on('dialog', (dialog) => dialog.dismiss());
    await page.goto(address, { waitUntil: 'load', timeout: 10000 }).catch(() => null);
    const settle = () => page.evaluate(() => new Promise((done) => {
        requestAnimationFrame(() => setTimeout(done, 60));
    })).catch(() => null);
    await settle();
    const link = await page.$('a').catch(() => null);
    const click = link ? link.click({ timeout: 500, force: true }) : page.mouse.click(400, 300);
    await click.catch(() => null);
    await settle();
    await page.close({ runBeforeUnload: false });
    return [...new Set(heard)];
}

async function visitAll(context, files, heard) {
    const done = new Map();
    for (const file of files) done.set(path.basename(file), await visit(context, file, heard));
    return done;
}

const runs = (found) => found.some((what) => what === 'ran');

async function main() {
    const [major] = process.versions.node.split('.').map(Number);
    if (!chromium || major < 18) {
        console.log(`skip hostile drawings: ${chromium ? 'Node 18 is needed' : 'Chromium is missing'}`);
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

    const { chromium: driver } = require(path.join(modules, 'playwright-core'));
    const browser = await driver.launch({ executablePath: chromium, args: flags });
    const context = await browser.newContext({ locale: 'sv-SE' });
    await context.route(/^https?:/, (route) => route.abort());
    const heard = [];
    await context.exposeBinding('ran', () => heard.push('ran'));

    const raw = await visitAll(context, hostile, heard);
    const run1 = [...raw].filter(([, found]) => runs(found)).map(([name]) => name);
    const asleep = SURELY.filter((name) => !run1.includes(name)).map((name) => `${name} does not run unjudged`);
    if (run1.length < FEWEST_RUN) asleep.push(`only ${run1.length} of ${hostile.length} run unjudged`);
    fine = report(`hostile drawings: ${run1.length} of ${hostile.length} run when nothing judges them`, asleep) && fine;
    if (process.env.SHOW) for (const [name, found] of raw) console.log(`# ${name}: ${found.join(', ')}`);

    const published = run.status === 0 ? [...accepted, ...good].map((file) => path.join(built, path.basename(file))) : [];
    const after = [...await visitAll(context, published, heard)].flatMap(([name, found]) =>
        found.map((what) => `${name}: ${what}`)).filter((what) => !/fetches https?:\/\/[^ ]*(exempel|example|diagrams\.net)/.test(what));
    fine = report(`hostile drawings: what is published of ${published.length} runs and fetches nothing`, after) && fine;
    await browser.close();
    process.exitCode = fine ? 0 : 1;
}

main();

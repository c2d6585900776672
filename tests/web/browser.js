#!/usr/bin/env node
// The finished pages in Chromium, from a subfolder of a loopback server and from file://: no sideways
// scrolling at 320, 768 and 1280 px (nor with wide text spacing, nor unfolded), nothing on the console, no blocked
// or foreign request, no fault that axe finds (light and dark), no faint text (also on paper, and with everything
// unfolded), keyboard focus that shows, terms that lead to what they mean, and paper.
'use strict';
const fs = require('fs');
const path = require('path');
const { pathToFileURL } = require('url');
const { buildAll, files, report, isRedirect } = require('./sites');
const { serve } = require('./server');
const check = require('./checks');
const { launch } = require('./chromium');

const kinds = ['width', 'console and requests', 'axe, light', 'axe, dark', 'contrast', 'keyboard', 'paper', 'file://'];

function pagesOf(site) {
    return files(site.output)
        .filter((name) => name.endsWith('.html'))
        .filter((name) => !isRedirect(fs.readFileSync(path.join(site.output, name), 'utf8')))
        .filter((name, index, all) => !site.real || !name.startsWith('v/') || isSample(name, index, all));
}

// A page of every folder, and the start page: for the slower tests. The editions of the large sites differ
// from the pages at the root by a few lines only.
function isSample(name, index, all) {
    return index === all.findIndex((other) => path.dirname(other) === path.dirname(name)) || name === 'index.html';
}

// Opens a tab whose console, errors and requests are gathered in `heard`.
async function listen(context, allowed) {
    const page = await context.newPage();
    const heard = [];
    page.on('console', (message) => {
        if (/error|warning/.test(message.type())) heard.push(message.text());
    });
    page.on('pageerror', (error) => heard.push(error.message));
    page.on('requestfailed', (request) => heard.push(`failed: ${request.url()}`));
    page.on('response', (response) => {
        if (response.status() >= 400) heard.push(`${response.status()}: ${response.url()}`);
    });
    page.on('request', (request) => {
        if (!request.url().startsWith(allowed) && !request.url().startsWith('data:')) heard.push(`fetches ${request.url()}`);
    });
    return { page, heard };
}

// One page through all tests; `problems` is a list per kind.
async function visit(tab, job, problems) {
    const { page, heard } = tab;
    const add = (kind, found) => problems[kind].push(...found.map((text) => `${job.name}: ${text}`));
    heard.length = 0;
    await page.emulateMedia({ colorScheme: 'light', media: 'screen' });
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(job.address, { waitUntil: 'load' });
    add('width', await check.widths(page));
    add('axe, light', await check.axe(page, job.fast));
    await page.emulateMedia({ colorScheme: 'dark' });
    add('axe, dark', await check.axe(page, true));
    for (const [media, colorScheme] of [['screen', 'light'], ['screen', 'dark'], ['print', 'light'], ['print', 'dark']]) {
        await page.emulateMedia({ media, colorScheme });
        add('contrast', (await check.contrast(page)).map((text) => `${media}, ${colorScheme}: ${text}`));
    }
    await page.emulateMedia({ media: 'screen' });
    if (job.sample) {
        await page.emulateMedia({ colorScheme: 'light' });
        add('keyboard', await check.keyboard(page));
        add('keyboard', await check.terms(page));
        add('paper', await check.paper(page));
    }
    add('console and requests', heard);
    heard.length = 0;
}

async function visitFile(tab, job, problems) {
    const { page, heard } = tab;
    heard.length = 0;
    await page.goto(job.file, { waitUntil: 'load' });
    problems['file://'].push(...heard.map((text) => `${job.name}: ${text}`));
    const styled = await page.evaluate(() => document.styleSheets.length > 0);
    if (!styled) problems['file://'].push(`${job.name}: no style sheet`);
}

// Takes jobs from a shared list until it is empty; two of these run side by side.
async function worker(browser, jobs, work, allowed) {
    const context = await browser.newContext({ locale: 'sv-SE', reducedMotion: 'reduce' });
    const tab = await listen(context, allowed);
    for (let job = jobs.shift(); job; job = jobs.shift()) await work(tab, job);
    await context.close();
}

async function inPairs(browser, jobs, work, allowed) {
    const queue = [...jobs];
    await Promise.all([1, 2].map(() => worker(browser, queue, work, allowed)));
}

// A site is served below a folder of another name than its own, where all but the page for missing
// addresses must work; that page stands where its whole links lead.
async function testSite(browser, site) {
    const problems = Object.fromEntries(kinds.map((kind) => [kind, []]));
    const server = await serve(new Map([['/annan/mapp/', site.output], [site.base, site.output]]));
    const base = `${server.origin}/annan/mapp/`;
    const jobs = pagesOf(site).map((name, index, all) => ({
        name,
        address: name === '404.html' ? server.origin + site.base + name : base + name,
        file: pathToFileURL(path.join(site.output, name)).href,
        sample: isSample(name, index, all),
    }));
    const local = jobs.filter(({ name }) => name !== '404.html');
    const missing = jobs.filter(({ name }) => name === '404.html');
    await inPairs(browser, local, (tab, job) => visit(tab, job, problems), base);
    await inPairs(browser, missing, (tab, job) => visit(tab, job, problems), server.origin + site.base);
    await inPairs(browser, local, (tab, job) => visitFile(tab, job, problems), pathToFileURL(site.output).href);
    server.close();
    return kinds.map((kind) => report(`browser ${site.name}: ${kind} (${jobs.length} pages)`, problems[kind])).every(Boolean);
}

async function main() {
    const browser = await launch();
    if (!browser) {
        console.log('skip browser: Chromium is missing');
        return;
    }
    const wanted = process.argv.slice(2);
    const sites = buildAll().filter((site) => site.built && !site.bare &&
        (wanted.length === 0 || wanted.includes(site.name)));
    let fine = true;
    for (const site of sites) fine = await testSite(browser, site) && fine;
    await browser.close();
    process.exitCode = fine ? 0 : 1;
}

main();

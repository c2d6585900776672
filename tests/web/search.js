#!/usr/bin/env node
// The search in Chromium, on Sörmland's site: from a subfolder of a server with the shipped policy and from file://, by
// keyboard, without scripts, in an edition; hits, marks, filters, the address and the way back.
'use strict';
const fs = require('fs');
const path = require('path');
const { pathToFileURL } = require('url');
const { root, report } = require('./sites');
const { spawnSync } = require('child_process');
const { serve } = require('./server');
const check = require('./checks');
const { launch } = require('./chromium');

const program = process.env.RELEASE || path.join(root, 'build/malbild');
const place = path.join(root, 'build/search-site');

// A tab that gathers what goes wrong.
async function listen(context, problems) {
    const page = await context.newPage();
    page.on('console', (message) => /error|warning/.test(message.type()) && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`));
    page.on('response', (response) => response.status() >= 400 && problems.push(`${response.status()}: ${response.url()}`));
    return page;
}

const status = (page) => page.textContent('.sok-besked');
const titles = (page) => page.$$eval('.sok-traff a', (links) => links.map((link) => link.textContent));
const hits = (page) => page.waitForSelector('.sok-traff', { timeout: 10000 });

async function keyboard(context, site) {
    const problems = [];
    const page = await listen(context, problems);
    await page.goto(`${site}malbild/nara.html`);
    for (let press = 0; press < 10; press++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(() => document.activeElement.name === 'q')) break;
    }
    await page.keyboard.type('samordning vid utskrivning');
    await page.keyboard.press('Enter');
    await hits(page);
    if (!page.url().endsWith('/sok.html?q=samordning+vid+utskrivning')) problems.push(`the address is ${page.url()}`);
    if ((await titles(page))[0] !== 'Samordning') problems.push(`the first hit is ${(await titles(page))[0]}`);
    if (!/^\d+ träffar på ”samordning vid utskrivning”$/.test(await status(page))) problems.push(`the status says ${await status(page)}`);
    const marked = await page.$$eval('.sok-traff:first-child mark', (marks) => marks.map((mark) => mark.textContent));
    if (!marked.includes('utskrivningen')) problems.push(`marked is ${marked}`);
    if (!(await page.title()).startsWith('Sök: samordning')) problems.push(`the title is ${await page.title()}`);
    await page.focus('.sok-traff:first-child a');
    await page.keyboard.press('Enter');
    await page.waitForURL(/samordning\.html/);
    await page.goBack();
    await hits(page);
    await page.keyboard.press('/');
    if (await page.evaluate(() => document.activeElement.name === 'q')) problems.push('a key alone moves the focus');
    await page.close();
    return problems;
}

async function headings(context, site) {
    const problems = [];
    const page = await listen(context, problems);
    await page.goto(`${site}sok.html?q=videomöte`);
    await hits(page);
    const link = await page.$$eval('.sok-traff a', (links) => links.map((one) => one.href).find((href) => href.includes('i-ett-videomote')));
    if (!link) problems.push('no hit leads to its heading');
    else {
        await page.goto(link);
        if (!(await page.evaluate(() => document.querySelector(':target')))) problems.push(`${link} leads to no heading`);
    }
    for (const [query, first] of [['halsoframjande', /Hälsofrämjande/], ['rekomendationer', /rekommendationer/i], ['vad är SIP', /^SIP$/]]) {
        await page.goto(`${site}sok.html?q=${encodeURIComponent(query)}`);
        await hits(page);
        if (!first.test((await titles(page))[0])) problems.push(`${query}: the first hit is ${(await titles(page))[0]}`);
    }
    await page.goto(`${site}sok.html?q=xyzzyq`);
    await page.waitForFunction(() => /Inga träffar/.test(document.querySelector('.sok-besked').textContent));
    if (await page.$('.sok-traff')) problems.push('nonsense has hits');
    await page.goto(`${site}sok.html?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E+samverkan`);
    await page.waitForFunction(() => /samverkan/.test(document.querySelector('.sok-besked').textContent));
    if (await page.$('main img')) problems.push('a query became markup');
    await page.close();
    return problems;
}

async function filters(context, site) {
    const problems = [];
    const page = await listen(context, problems);
    await page.goto(`${site}sok.html?q=samverkan`);
    await hits(page);
    const all = await status(page);
    for (const name of ['typ', 'malgrupper', 'malomrade']) if (!(await page.$(`select[name="${name}"]`))) problems.push(`there is no filter ${name}`);
    await page.selectOption('select[name="typ"]', 'fråga');
    await page.waitForFunction((before) => document.querySelector('.sok-besked').textContent !== before, all);
    const kinds = await page.$$eval('.sok-slag', (some) => [...new Set(some.map((one) => one.textContent))]);
    if (kinds.join() !== 'Diskussionsfråga') problems.push(`the filter leaves ${kinds}`);
    if (!decodeURIComponent(page.url()).includes('typ=fråga')) problems.push(`the address is ${page.url()}`);
    if (!(await page.evaluate(() => document.activeElement.name === 'typ'))) problems.push('the focus is lost');
    await page.reload();
    await hits(page);
    if ((await page.$$eval('.sok-slag', (some) => some.map((one) => one.textContent))).some((kind) => kind !== 'Diskussionsfråga')) problems.push('a shared address forgets the filter');
    await page.goto(`${site}sok.html?q=vård`);
    await hits(page);
    await page.click('button:has-text("Visa fler träffar")');
    await page.waitForFunction(() => document.querySelectorAll('.sok-traff').length === 20);
    if (!(await page.evaluate(() => document.activeElement.closest('.sok-traff:nth-child(11)')))) problems.push('the focus is not on the first of the new hits');
    await page.close();
    return problems;
}

// What an edition has is found in it, and nothing else.
async function editions(context, site) {
    const problems = [];
    const page = await listen(context, problems);
    await page.goto(`${site}v/2022.1/index.html`);
    await page.fill('.sidhuvud input[name="q"]', 'målbilden');
    await page.keyboard.press('Enter');
    await hits(page);
    const outside = await page.$$eval('.sok-traff a', (links) => links.map((link) => link.href).filter((href) => !href.includes('/v/2022.1/')));
    if (outside.length > 0) problems.push(`an edition finds ${outside}`);
    await page.goto(`${site}sok.html?q=målbilden`);
    await hits(page);
    const inside = await page.$$eval('.sok-traff a', (links) => links.map((link) => link.href).filter((href) => href.includes('/v/')));
    if (inside.length > 0) problems.push(`the site of today finds ${inside}`);
    await page.close();
    return problems;
}

async function withoutScripts(browser, site) {
    const problems = [];
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site}index.html`);
    await page.fill('.sidhuvud input[name="q"]', 'samordning');
    await page.click('.sidhuvud .sokfalt button');
    await page.waitForURL(/sok\.html\?q=samordning/);
    if (await page.isVisible('#sok-svar')) problems.push('an empty answer is shown');
    const entries = await page.$$eval('.sok-ord a', (links) => links.map((link) => link.textContent));
    for (const wanted of ['Samordning', 'SIP', 'Det som saknas']) if (!entries.includes(wanted)) problems.push(`${wanted} is not in the list`);
    await context.close();
    return problems;
}

async function looks(context, site) {
    const problems = [];
    const page = await listen(context, problems);
    for (const query of ['samverkan', 'xyzzyq', '']) {
        for (const colorScheme of ['light', 'dark']) {
            await page.emulateMedia({ colorScheme });
            await page.setViewportSize({ width: 320, height: 800 });
            await page.goto(`${site}sok.html${query && `?q=${query}`}`);
            if (query) await page.waitForFunction(() => /träff/.test(document.querySelector('.sok-besked').textContent));
            problems.push(...(await check.axe(page, true)), ...(await check.widths(page)), ...(await check.contrast(page)));
        }
    }
    await page.close();
    return problems.map((text) => `results: ${text}`);
}

async function main() {
    fs.mkdirSync(place, { recursive: true });
    const made = spawnSync(program, ['build', path.join(root, 'content/sormland'), '--output', path.join(place, 'sormland')], { encoding: 'utf8' });
    if (made.status !== 0) {
        report('search: the site is built', [made.stderr]);
        process.exit(1);
    }
    const browser = await launch();
    if (!browser) {
        console.log('skip search in a browser: no Chromium');
        return;
    }
    const server = await serve(new Map([['/en/undermapp/', path.join(place, 'sormland')]]));
    const places = { 'over http': `${server.origin}/en/undermapp/`, 'from the disk': pathToFileURL(`${place}/sormland/`).href };
    let good = true;
    for (const [where, site] of Object.entries(places)) {
        const context = await browser.newContext();
        good = report(`search, ${where}: by keyboard`, await keyboard(context, site)) && good;
        good = report(`search, ${where}: headings, slips and nonsense`, await headings(context, site)) && good;
        good = report(`search, ${where}: filters`, await filters(context, site)) && good;
        good = report(`search, ${where}: editions`, await editions(context, site)) && good;
        good = report(`search, ${where}: without scripts`, await withoutScripts(browser, site)) && good;
        await context.close();
    }
    const context = await browser.newContext({ bypassCSP: true });
    good = report('search: looks', await looks(context, places['from the disk'])) && good;
    await browser.close();
    server.close();
    process.exit(good ? 0 : 1);
}

main();

#!/usr/bin/env node
// serve.js: `malbild serve` in a real browser: the page follows what is saved and stays where one reads, style sheets
// change without a reload, and what is wrong stands in the page until it is mended.
'use strict';
const fs = require('fs');
const os = require('os');
const path = require('path');
const { launch } = require('./chromium');
const { Preview, saveAtomically, until, wait, root } = require('../serve/preview');

const program = process.env.MALBILD || path.join(root, 'build/malbild');
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'malbild-serve-'));
let failures = 0;

function told(name, good, why = '') {
    console.log(`${good ? 'ok' : 'not ok'} ${name}`);
    if (good) return;
    failures++;
    console.log(String(why).slice(0, 1500));
}

const text = (title, body) => `---\ntitel: ${title}\nbeskrivning: Prov\n---\n\n${body}\n`;
const long = (mark) => Array.from({ length: 120 }, (_, i) => `Stycke ${i}. ${i === 60 ? mark : 'Text som fyller sidan.'}`).join('\n\n');

function newSite() {
    const site = path.join(work, 'sajt');
    const theme = path.join(site, 'teman/eget');
    fs.mkdirSync(path.join(theme, 'stil'), { recursive: true });
    fs.writeFileSync(path.join(site, 'webbplats.yaml'), 'titel: Prov\nbeskrivning: Prov\nadress: https://prov.example/\nutgivare: Vi\ndatum: 2024-01-01\ntema: eget\n');
    fs.writeFileSync(path.join(theme, 'tema.yaml'), 'namn: Eget\närver: base\n');
    fs.writeFileSync(path.join(theme, 'stil/90-egen.css'), '.sidfot { border-top-width: 1px; }\n');
    fs.writeFileSync(path.join(site, 'index.md'), text('Start', 'Början. [Lång](lang.md)'));
    fs.writeFileSync(path.join(site, 'lang.md'), text('Lång', long('Före.')));
    fs.writeFileSync(path.join(site, 'bild.md'), text('Bild', '![En prick](prick.svg)'));
    fs.writeFileSync(path.join(site, 'prick.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4" cx="4" cy="4"/></svg>');
    return site;
}

const holds = (page, words) => page.waitForFunction((wanted) => document.body.innerText.includes(wanted), words, { timeout: 30000 });
const panel = (page) => page.locator('malbild-fel section');

// Marks the window, so that a reload is told from a change without one.
const mark = (page) => page.evaluate(() => { window.marked = true; });
const isMarked = (page) => page.evaluate(() => window.marked === true);

async function follows(page, preview, site) {
    await page.goto(`${preview.address}lang.html`);
    await holds(page, 'Före.');
    await page.evaluate(() => window.scrollTo(0, 1500));
    await wait(200);
    const before = await page.evaluate(() => window.scrollY);
    await mark(page);
    saveAtomically(path.join(site, 'lang.md'), text('Lång', long('Efter.')));
    await holds(page, 'Efter.');
    await page.waitForLoadState('load');
    await wait(300);
    told('the page shows what was saved', !(await isMarked(page)));
    const after = await page.evaluate(() => window.scrollY);
    told('and stays where one was reading', before > 1000 && Math.abs(after - before) <= 2, `${before} ${after}`);
    await mark(page);
    saveAtomically(path.join(site, 'index.md'), text('Start', 'Ny början. [Lång](lang.md)'));
    await until('the other page', async () => (await preview.get('/')).text.includes('Ny början.'));
    await wait(500);
    told('a page that is the same is left alone', await isMarked(page));
}

async function styles(page, preview, site) {
    const width = () => page.evaluate(() => getComputedStyle(document.querySelector('.sidfot')).borderTopWidth);
    const sheet = path.join(site, 'teman/eget/stil/90-egen.css');
    await mark(page);
    saveAtomically(sheet, '.sidfot { border-top-width: 7px; border-top-style: solid; }\n');
    await until('the new style', async () => await width() === '7px');
    told('a style sheet changes without a reload', await isMarked(page));
    saveAtomically(sheet, '.sidfot { border-top-width: 5px; border-top-style: solid; }\n');
    await until('the next style', async () => await width() === '5px');
    await wait(300);
    told('again, and there is one of it', await isMarked(page) && await page.locator('link[rel=stylesheet]').count() === 1);
    await page.goto(`${preview.address}bild.html`);
    await mark(page);
    fs.writeFileSync(path.join(site, 'prick.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>');
    await page.waitForFunction(() => window.marked !== true, null, { timeout: 30000 });
    told('a page with a new picture is loaded again', true);
}

async function contrasts(page) {
    return page.evaluate(() => {
        const room = document.querySelector('malbild-fel').shadowRoot;
        const light = (colour) => {
            const parts = colour.match(/[\d.]+/g).slice(0, 3).map((one) => Number(one) / 255)
                .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
        };
        const ground = light(getComputedStyle(room.querySelector('section')).backgroundColor);
        return [...room.querySelectorAll('h2, p, a, button')].map((element) => {
            const own = light(getComputedStyle(element).color);
            return (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05);
        });
    });
}

async function faults(page, preview, site) {
    const long_ = path.join(site, 'lang.md');
    await page.goto(`${preview.address}lang.html`);
    await mark(page);
    saveAtomically(long_, text('Lång', `${long('Fel.')}\n\n[Bruten](finns-inte.md)`));
    await panel(page).waitFor({ timeout: 30000 });
    const said = await panel(page).innerText();
    told('what is wrong stands in the page', /1 fel i 1 fil/.test(said) && /finns-inte\.md/.test(said), said);
    told('over the last good one', await isMarked(page) && (await page.locator('main').innerText()).includes('Efter.'));
    told('the terminal says the same', preview.said.includes(said.match(/fel: (.*)/)[1]), preview.said);
    const link = await panel(page).locator('a').getAttribute('href');
    told('with a link to the editor', /^vscode:\/\/file\/.*lang\.md:\d+:\d+$/.test(link), link);
    const roles = await page.evaluate(() => {
        const room = document.querySelector('malbild-fel').shadowRoot;
        const section = room.querySelector('section');
        const name = room.getElementById(section.getAttribute('aria-labelledby'));
        return [room.querySelector('[role=alert]').textContent, name.textContent, document.querySelector('malbild-fel').lang];
    });
    told('it is called out, and has a name and a language', roles[0] === roles[1] && roles[0].includes('1 fel') && roles[2] === 'sv', roles.join('|'));
    for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        const poor = (await contrasts(page)).filter((ratio) => ratio < 4.5);
        told(`it can be read in ${colorScheme}`, poor.length === 0, poor.join(' '));
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await panel(page).locator('button').focus();
    await page.keyboard.press('Enter');
    told('it can be closed from the keyboard', await panel(page).count() === 0);
    await page.reload();
    await wait(500);
    told('and stays closed', await panel(page).count() === 0);
    saveAtomically(long_, text('Lång', `${long('Fel.')}\n\n[Bruten](finns-inte.md) [En till](inte-heller.md)`));
    await panel(page).waitFor({ timeout: 30000 });
    told('until there is something else to say', /2 fel i 1 fil/.test(await panel(page).innerText()));
    await page.goto(preview.address);
    await panel(page).waitFor({ timeout: 30000 });
    told('it stands in every page', true);
    saveAtomically(long_, text('Lång', long('Lagat.')));
    await panel(page).waitFor({ state: 'detached', timeout: 30000 });
    told('and is gone when all is mended', true);
    await page.goto(`${preview.address}lang.html`);
    await holds(page, 'Lagat.');
}

async function heals(browser) {
    const site = path.join(work, 'trasig');
    fs.cpSync(path.join(work, 'sajt'), site, { recursive: true });
    fs.writeFileSync(path.join(site, 'lang.md'), text('Lång', '[Bruten](finns-inte.md)'));
    const preview = await Preview.start(program, site);
    const page = await browser.newPage();
    await page.goto(`${preview.address}lang.html`);
    const said = await page.locator('main').innerText();
    told('a site with faults from the start is a page about them', /finns-inte\.md/.test(said), said);
    told('without a panel over it', await panel(page).count() === 0);
    fs.writeFileSync(path.join(site, 'lang.md'), text('Lång', 'Frisk.'));
    await holds(page, 'Frisk.');
    told('that becomes the page by itself', true);
    await page.goto(`${preview.address}finns-inte.html`);
    fs.writeFileSync(path.join(site, 'finns-inte.md'), text('Finns', 'Nu finns den.'));
    await holds(page, 'Nu finns den.');
    told('so does one that did not exist', true);
    fs.writeFileSync(path.join(site, 'finns-inte.md'), text('Finns', 'Igen.'));
    await holds(page, 'Igen.');
    const { port } = preview;
    await preview.stop();
    const again = await Preview.start(program, site, ['--port', String(port)]);
    fs.writeFileSync(path.join(site, 'finns-inte.md'), text('Finns', 'Efter omstarten.'));
    await holds(page, 'Efter omstarten.');
    told('a page finds a server that was started again', true);
    await page.close();
    told('it ends with status 0', await again.stop() === 0, again.said);
}

async function main() {
    const browser = await launch();
    if (!browser) {
        console.log('skip serve in a browser: there is no Chromium here');
        return;
    }
    const preview = await Preview.start(program, newSite());
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    const problems = [];
    page.on('console', (message) => { if (message.type() === 'error') problems.push(message.text()); });
    page.on('pageerror', (error) => problems.push(error.stack));
    const site = path.join(work, 'sajt');
    for (const part of [follows, styles, faults]) {
        try {
            await part(page, preview, site);
        } catch (error) {
            told(`${part.name} goes through`, false, `${error.stack}\n${preview.said}`);
        }
    }
    told('the browser has nothing to object to', problems.length === 0, problems.join('\n'));
    await page.close();
    told('it ends with status 0', await preview.stop() === 0, preview.said);
    await heals(browser).catch((error) => told('heals goes through', false, error.stack));
    await browser.close();
    fs.rmSync(work, { recursive: true, force: true });
    process.exit(failures > 0 ? 1 : 0);
}

main();

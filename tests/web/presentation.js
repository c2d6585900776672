#!/usr/bin/env node
// The deck in Chromium: every key, steps against cues, two windows in step, from a server and from file://,
// choice of slides, sheets on paper, no text cut off in either format, and nothing for axe to object to.
'use strict';
const fs = require('fs');
const path = require('path');
const zlib = require('zlib');
const { pathToFileURL } = require('url');
const { root, report } = require('./sites');
const { serve } = require('./server');
const check = require('./checks');
const { launch } = require('./chromium');
const { place, build, frames, settles, open, where, mode, isFull, leave, walk } = require('./stage');
const { shortKeys, spoken, still } = require('./stage_reach');
const { paper, overflow, writePhotographs, photographs, writeNumbers, numbers } = require('./stage_room');

async function keys(context, deck) {
    const problems = [];
    const page = await open(context, deck, problems);
    await page.click('[data-gor="visa"]');
    if (await mode(page) !== 'visa') problems.push('the button does not start the presentation');
    await walk(page, [
        ['5 Enter', '5/0'], ['ArrowRight', '5/1'], ['ArrowDown', '5/2'], ['PageDown', '5/3'], ['␣', '6/0'],
        ['ArrowLeft', '5/3'], ['ArrowUp', '5/2'], ['PageUp', '5/1'], ['Shift+␣', '5/0'], ['ArrowLeft', '4/0'],
        ['End', '86/0'], ['Home', '1/0'], ['ArrowLeft', '1/0'], ['1 2 Enter', '12/0'], ['Enter', '12/1'],
        ['Backspace', '12/0'], ['9 9 Enter', '12/0'], ['3 ArrowRight', '12/1'], ['End ArrowRight ArrowRight', '86/2'],
    ], problems);
    const isBlack = () => page.evaluate(() => getComputedStyle(document.querySelector('.visning-scen > .duk')).visibility === 'hidden');
    for (const key of ['b', '.', 'B']) {
        await page.keyboard.press(key);
        if (!await isBlack()) problems.push(`${key} does not make the screen black`);
        await page.keyboard.press(key);
        if (await isBlack()) problems.push(`${key} does not bring the slide back`);
    }
    const before = await settles(() => isFull(page), true); // as the presentation asks for, where the browser lets it
    for (const full of [!before, before]) {
        await page.keyboard.press('f');
        if (await settles(() => isFull(page), full) !== full) problems.push('F does not change full screen');
        await frames(page); // in the first of which the page is told
    }
    if (await mode(page) !== 'visa') problems.push('F ends the presentation');
    await page.keyboard.press('n');
    if (!await page.isVisible('.visning-manus')) problems.push('N does not show the notes');
    await page.keyboard.press('n');
    if (await leave(page) !== 'sida') problems.push('Esc does not end the presentation');
    const left = page.url();
    await page.click('[data-gor="visa"]');
    if (!page.url().startsWith(left) || left.endsWith('#forst')) problems.push('the presentation is not resumed where it was left');
    await leave(page);
    const focus = await page.evaluate(() => document.activeElement.id);
    if (focus === '') problems.push('the focus is lost after Esc');
    await page.close();
    return problems;
}

async function overview(context, deck) {
    const problems = [];
    const page = await open(context, `${deck}#tre-punkter/1`, problems);
    const current = () => page.evaluate(() => document.activeElement.textContent.replace(/^.*?(\d+ )/s, '$1'));
    await page.keyboard.press('o');
    const tiles = await page.locator('.oversikt-bild').count();
    if (tiles !== 86) problems.push(`${tiles} tiles`);
    if (await page.evaluate(() => document.activeElement.getAttribute('aria-current')) !== 'true') {
        problems.push(`the current slide has not the focus: ${await current()}`);
    }
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    if (await where(page) !== '6/0') problems.push(`Enter leads to ${await where(page)}`);
    await page.keyboard.press('o');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('End');
    await page.keyboard.press('Escape');
    if (await page.isVisible('.oversikt')) problems.push('Esc does not close the overview');
    if (await where(page) !== '6/0' || await mode(page) !== 'visa') problems.push('Esc in the overview moved the talk');
    await page.close();
    return problems;
}

/** The slides' steps, and their cues: the scripts must count as the program does. */
async function cues(context, decks) {
    const problems = [];
    for (const deck of decks) {
        const page = await open(context, deck, problems);
        problems.push(...await page.evaluate(() => window.talk.slides
            .filter((slide) => slide.notes && slide.notes.querySelectorAll('.cue').length !== slide.steps)
            .map((slide) => `${slide.id}: ${slide.steps} steps, ${slide.notes.querySelectorAll('.cue').length} cues`)));
        await page.close();
    }
    const page = await open(context, `${decks[0]}#tre-punkter/0`, problems);
    const shown = () => page.evaluate(() => [...document.querySelectorAll('.visning-scen li')]
        .filter((item) => getComputedStyle(item).visibility === 'visible').length);
    for (let step = 0; step <= 3; step++) {
        if (await shown() !== step) problems.push(`step ${step}: ${await shown()} items show`);
        if (!page.url().endsWith(`#tre-punkter/${step}`)) problems.push(`step ${step}: the address is ${page.url()}`);
        const said = await page.textContent('.visning [data-visa="status"]');
        const expected = ['Bild 5 av 86: Tre punkter i tur', 'Första', 'Andra', 'Tredje'][step];
        if (said !== expected) problems.push(`step ${step}: announced as ${said}`);
        if (step < 3) await page.keyboard.press('PageDown');
    }
    await page.reload();
    await page.waitForSelector('.visning');
    if (await where(page) !== '5/3' || await mode(page) !== 'visa') problems.push(`after a reload: ${await where(page)}`);
    await page.close();
    return problems;
}

/** Both windows follow each other, also after a reload of either. */
async function windows(context, deck, noChannel) {
    const problems = [];
    if (noChannel) await context.addInitScript(() => { delete window.BroadcastChannel; });
    const stage = await open(context, deck, problems);
    const [speaker] = await Promise.all([context.waitForEvent('page'), stage.click('[data-gor="tal"]')]);
    speaker.on('pageerror', (error) => problems.push(error.message));
    await speaker.waitForSelector('.talarvy');
    const both = async (expected, what) => {
        const now = [await settles(() => where(stage), expected), await settles(() => where(speaker), expected)];
        if (now.some((place) => place !== expected)) problems.push(`${what}: ${now.join(' and ')}, not ${expected}`);
    };
    await speaker.keyboard.press('PageDown');
    await both('2/0', 'from the speaker');
    await stage.keyboard.press('5');
    await stage.keyboard.press('Enter');
    await both('5/0', 'from the stage');
    const marked = () => speaker.evaluate(() => [...document.querySelectorAll('.talarvy .cue')]
        .map((cue) => (cue.classList.contains('cue-nu') ? 'n' : cue.classList.contains('cue-klar') ? 'k' : '-')).join(''));
    for (const expected of ['n--', 'kn-', 'kkn', 'kkk']) {
        if (await settles(marked, expected) !== expected) problems.push(`cues ${await marked()}, not ${expected}`);
        await speaker.click('[data-gor="framat"]');
    }
    await both('6/0', 'after the last cue');
    await speaker.keyboard.press('b');
    if (!await settles(() => stage.evaluate(() => window.talk.state.black), true)) problems.push('black does not reach the stage');
    await speaker.selectOption('[data-visa="hopp"]', '9');
    await both('10/0', 'from the jump list');
    await speaker.focus('.tal-manus .manus');
    await speaker.keyboard.press('ArrowDown');
    await both('10/0', 'while the notes scroll');
    await speaker.reload();
    await speaker.waitForSelector('.talarvy');
    await both('10/0', 'after the speaker view was reloaded');
    await stage.reload();
    await stage.waitForSelector('.visning');
    await speaker.keyboard.press('ArrowRight');
    await both('10/1', 'after the stage was reloaded');
    if (!/^\d\d[:.]\d\d$/.test(await speaker.textContent('[data-visa="klocka"]'))) problems.push('there is no clock');
    if (!/^\d+:\d\d av \d+:\d\d/.test(await speaker.textContent('[data-visa="tid"]'))) problems.push('there is no time');
    problems.push(...(await check.axe(speaker, false)).map((text) => `speaker view: ${text}`));
    await Promise.all([stage.close(), speaker.close()]);
    return problems;
}

/** A browser that stops the window or the full screen still shows slides, with the notes below. */
async function refused(browser, deck) {
    const problems = [];
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: 'dark' });
    await context.addInitScript(() => {
        window.open = () => null;
        Element.prototype.requestFullscreen = () => Promise.reject(new Error('refused'));
    });
    const page = await open(context, deck, problems);
    await page.click('[data-gor="tal"]');
    if (!await page.isVisible('.visning-manus')) problems.push('the notes do not show');
    await page.keyboard.press('f');
    await page.keyboard.press('PageDown');
    if (await where(page) !== '2/0') problems.push(`PageDown leads to ${await where(page)}`);
    problems.push(...(await check.contrast(page)).map((text) => `dark: ${text}`));
    await page.goto(`${deck}?tal#fyra-forflyttningar/2`);
    await page.waitForSelector('.talarvy');
    problems.push(...(await check.contrast(page)).map((text) => `dark speaker view: ${text}`));
    await context.close();
    return problems;
}

async function choice(context, deck) {
    const problems = [];
    const page = await open(context, deck, problems);
    const expect = async (what, wanted) => {
        const now = await page.evaluate(() => window.talk.list().map((index) => index + 1).join());
        if (now !== wanted) problems.push(`${what}: ${now}, not ${wanted}`);
    };
    await page.click('[data-gor="valj"]');
    await page.click('[data-gor="inga"]');
    await page.check('#tre-punkter .bild-val input');
    await page.check('#numrerade .bild-val input');
    await page.check('#film .bild-val input');
    await expect('ticked', '5,6,60');
    if (!page.url().endsWith('?bilder=5-6,60')) problems.push(`the address is ${page.url()}`);
    if (!/^3 av 86 bilder, 4 min/.test(await page.textContent('.urval-summa'))) problems.push(`the sum is ${await page.textContent('.urval-summa')}`);
    await page.reload();
    await expect('after a reload', '5,6,60');
    await page.click('[data-gor="visa"]');
    await walk(page, [['Home', '5/0'], ['End', '60/0'], ['6 Enter', '6/0'], ['ArrowLeft', '5/3']], problems);
    await page.keyboard.press('o');
    if (await page.locator('.oversikt-bild').count() !== 3) problems.push('the overview does not follow the choice');
    await page.goto(`${deck}?urval=kort`);
    await expect('named', '1,5,60');
    await page.click('[data-urval="steg"]');
    await page.waitForURL(/urval=steg/);
    await page.waitForSelector('.verktyg');
    await expect('another named', '5,6,8');
    await page.goto(`${deck}?bilder=forst,film,84-99`);
    await expect('ids and ranges', '1,60,84,85,86');
    await page.click('[data-gor="valj"]');
    await page.locator('.avsnitt-val input').first().check();
    await expect('with a section', '1,2,3,4,5,6,7,8,9,10,11,12,60,84,85,86');
    await page.close();
    return problems;
}

async function legible(context, deck) {
    const problems = [];
    for (const format of ['16:9', '4:3']) {
        const page = await open(context, `${deck}?format=${format}`, problems);
        problems.push(...await page.evaluate(() => window.talk.slides.filter((slide) => window.talk.fit(slide) < 0.6)
            .map((slide) => `${slide.id} is set at ${window.talk.fit(slide).toFixed(2)} of the normal size`)));
        await page.close();
    }
    return problems;
}

/** The document reflows at 320 px, also while slides are chosen; the focus shows; nothing of the menus is printed. */
async function page(context, deck) {
    const problems = [];
    const tab = await open(context, deck, problems);
    await tab.click('[data-gor="valj"]');
    await tab.setViewportSize({ width: 320, height: 800 });
    problems.push(...await check.widths(tab));
    await tab.reload();
    await tab.waitForSelector('.verktyg');
    problems.push(...await check.keyboard(tab), ...await check.paper(tab));
    await tab.close();
    return problems;
}

async function accessible(context, decks) {
    const problems = [];
    for (const deck of decks) {
        const page = await open(context, deck, problems);
        const look = async (what) => problems.push(...[...await check.axe(page, false), ...await check.contrast(page)].map((text) => `${what}: ${text}`));
        await look('page');
        if (deck !== decks[decks.length - 1]) {
            await page.close();
            continue;
        }
        await page.click('[data-gor="valj"]');
        await look('choosing');
        await page.click('[data-gor="skriv"]');
        await look('printing');
        await page.keyboard.press('Escape');
        await page.click('[data-gor="visa"]');
        await look('stage');
        await page.keyboard.press('n');
        await page.keyboard.press('o');
        await look('overview');
        await page.close();
    }
    return problems;
}

/** Waits until neither the page, nor the slide, nor what is seen of it has moved for a dozen frames. */
const rests = (page) => page.evaluate(() => new Promise((done) => {
    const { visualViewport: glass, talk } = window;
    let [last, still] = ['', 0];
    const look = () => {
        const now = [location, glass.scale, glass.offsetLeft, glass.offsetTop, scrollY, talk?.state.at, talk?.state.step].join();
        still = now === last ? still + 1 : 0;
        last = now;
        if (still === 12) done();
        else requestAnimationFrame(look);
    };
    look();
})).catch(() => page.waitForLoadState()); // it has left for another page

/** Fingers on the glass, as the browser itself takes them: its own gestures (back, reload, zoom) come before the page's. */
async function fingers(page) {
    const glass = await page.context().newCDPSession(page);
    const send = (type, ...points) => glass.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
    return {
        async swipe([x, y], [toX, toY]) {
            await send('touchStart', [x, y]);
            for (let i = 1; i <= 12; i++) {
                await send('touchMove', [x + ((toX - x) * i) / 12, y + ((toY - y) * i) / 12]);
                await frames(page, 1);
            }
            await frames(page, 8); // a finger that stands still before it is lifted throws nothing: a tap would only stop that
            await send('touchEnd');
            await rests(page);
        },
        async pinch(from, to) {
            await send('touchStart', [200 - from, 300], [200 + from, 300]);
            for (let i = 1; i <= 12; i++) {
                const wide = from + ((to - from) * i) / 12;
                await send('touchMove', [200 - wide, 300], [200 + wide, 300]);
                await frames(page, 1);
            }
            await send('touchEnd');
            await rests(page);
        },
    };
}

async function touch(browser, deck) {
    const problems = [];
    const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 400, height: 700 } });
    const page = await open(context, deck.replace(/[^/]*$/, 'index.html'), problems);
    await page.goto(deck);
    await (await fingers(page)).swipe([5, 300], [390, 310]);
    // What a browser without such gestures does not do is no news of the page.
    if (page.url() === deck) console.log('  this browser has no gestures of its own');
    await page.goto(`${deck}#tre-punkter/0`);
    await page.waitForSelector('.visning');
    const { swipe, pinch } = await fingers(page);
    const expect = async (what, wanted) => {
        if (!page.url().startsWith(deck)) {
            problems.push(`${what} leaves the talk`);
            await page.goto(`${deck}#tre-punkter/0`);
            await page.waitForSelector('.visning');
            return;
        }
        const now = await settles(() => where(page), wanted);
        if (now !== wanted) problems.push(`${what} leads to ${now}, not ${wanted}`);
    };
    await swipe([300, 300], [100, 300]);
    await expect('a swipe forward', '5/1');
    await swipe([100, 300], [300, 300]);
    await expect('a swipe back', '5/0');
    await swipe([5, 300], [390, 310]);
    await expect('a swipe back from the edge', '4/0');
    await page.evaluate(() => window.talk.go(0));
    await swipe([20, 300], [390, 300]);
    await expect('a swipe back from the first slide', '1/0');
    await page.evaluate(() => window.talk.go(window.talk.slides.length - 1, 3));
    await swipe([390, 300], [20, 300]);
    await expect('a swipe forward from the last', '86/3');
    await page.evaluate(() => window.talk.go(4));
    await swipe([200, 100], [205, 600]);
    await expect('a pull downwards', '5/0');
    await page.tap('.visning-scen');
    await expect('a tap', '5/1');
    await pinch(40, 150);
    await expect('a pinch', '5/1');
    if (await page.evaluate(() => window.visualViewport.scale) <= 1.2) problems.push('the slide cannot be enlarged');
    await swipe([300, 300], [100, 300]);
    await expect('moving about in an enlarged slide', '5/1');
    if (await page.evaluate(() => window.visualViewport.offsetLeft) < 10) problems.push('an enlarged slide cannot be moved');
    await pinch(150, 20);
    await swipe([300, 300], [100, 300]);
    await expect('a swipe when it is small again', '5/2');
    await page.keyboard.press('n');
    await swipe([100, 660], [390, 660]);
    await expect('a swipe over the notes', '5/2');
    await page.keyboard.press('o');
    await swipe([20, 400], [390, 400]);
    await expect('a swipe in the overview', '5/2');
    await page.goto(`${deck}?tal#tre-punkter/0`);
    await page.waitForSelector('.talarvy');
    await swipe([20, 300], [390, 300]);
    await expect('a swipe in the speaker view', '5/0');
    await context.close();
    return problems;
}

/** Without scripts the page is a document: every slide and its notes are there. */
async function withoutScripts(browser, deck) {
    const problems = [];
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(deck);
    if (await page.locator('section.bild:visible').count() !== 86) problems.push('not all slides show');
    if (await page.locator('.verktyg').count() !== 0) problems.push('there are tools that cannot work');
    await page.locator('details.talmanus > summary').first().click();
    if (!await page.locator('.talmanus-text').first().isVisible()) problems.push('the notes do not unfold');
    await context.close();
    return problems;
}

async function small() {
    const folder = path.join(root, 'themes/base/filer/presentation');
    const size = fs.readdirSync(folder).map((name) => zlib.brotliCompressSync(fs.readFileSync(path.join(folder, name))).length)
        .reduce((sum, part) => sum + part, 0);
    return size <= 11776 ? [] : [`${size} bytes with Brotli`];
}

const wanted = process.argv.slice(2);
let fine = true;

async function test(name, run) {
    if (wanted.length > 0 && !wanted.includes(name)) return;
    const start = Date.now();
    const problems = await run().catch((error) => [error.stack.split('\n').slice(0, 4).join(' ')]);
    fine = report(`presentation: ${name}`, problems) && fine;
    if (process.env.TIMES) console.log(`  ${Date.now() - start} ms`);
}

async function main() {
    const browser = await launch();
    if (!browser) {
        console.log('skip presentation: Chromium is missing');
        return;
    }
    writePhotographs(path.join(place, 'foton-kallor'));
    writeNumbers(path.join(place, 'tal-kallor'));
    const outputs = { deck: build('deck', 'tests/web/deck'), sormland: build('sormland', 'content/sormland'), foton: build('foton', path.join(place, 'foton-kallor')),
        tal: build('tal', path.join(place, 'tal-kallor')) };
    const server = await serve(new Map(Object.entries(outputs).map(([name, folder]) => [`/${name}/`, folder])));
    const fresh = (options = {}) => browser.newContext({ locale: 'sv-SE', viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options });
    const context = await fresh();
    const deck = `${server.origin}/deck/besvarlig.html`;
    const real = `${server.origin}/sormland/presentation/nara-vard.html`;
    const local = pathToFileURL(path.join(outputs.deck, 'besvarlig.html')).href;
    await test('size of the scripts', small);
    await test('a document without scripts', () => withoutScripts(browser, deck));
    await test('keys', () => keys(context, deck));
    await test('keys, file://', () => keys(context, local));
    await test('keys that write a character', () => shortKeys(context, deck));
    await test('what the stage says', () => spoken(context, deck));
    await test('nothing moves', () => still(browser, real));
    await test('overview', () => overview(context, deck));
    await test('steps and cues', () => cues(context, [deck, real]));
    await test('two windows', () => windows(context, deck, false));
    await test('two windows, file://', () => windows(context, local, false));
    const plain = await fresh();
    await test('two windows without a channel, file://', () => windows(plain, local, true));
    await test('no window, no full screen', () => refused(browser, real));
    await test('choice of slides', () => choice(context, deck));
    await test('choice of slides, file://', () => choice(context, local));
    await test('one number a slide', () => numbers(context, outputs.tal, path.join(place, 'tal-kallor'), `${server.origin}/tal/tal.html`));
    await test('touch', () => touch(browser, deck));
    await test('sheets', () => paper(context, deck));
    await test('nothing cut off', () => overflow(context, [deck, real]));
    const photos = `${server.origin}/foton/foton.html`;
    await test('photographs', () => photographs(browser, photos, true));
    await test('photographs without sizes', () => photographs(browser, photos, false));
    await test('photographs, file://', () => photographs(browser, pathToFileURL(path.join(outputs.foton, 'foton.html')).href, true));
    await test('legible at a distance', () => legible(context, real));
    await test('page', () => page(context, real));
    await test('axe', () => accessible(context, [deck, real]));
    await browser.close();
    server.close();
    process.exitCode = fine ? 0 : 1;
}

main();

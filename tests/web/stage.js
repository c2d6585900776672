// stage: what the tests of presentations share: a deck that is built and opened, and where its talk is.
'use strict';
const path = require('path');
const { spawnSync } = require('child_process');
const { root } = require('./sites');

const program = process.env.RELEASE || path.join(root, 'build/malbild');
const place = path.join(root, 'build/web/presentation');

function build(name, source) {
    const output = path.join(place, name);
    const result = spawnSync(program, ['build', source, '-o', output, '--theme-dir', 'themes', '--quiet'],
        { cwd: root, encoding: 'utf8' });
    if (result.status !== 0) throw new Error(`${source} does not build: ${result.stderr}`);
    return output;
}

/** Waits until the page has been painted so many times. */
const frames = (page, count = 2) => page.evaluate((left) => new Promise((done) => {
    const next = () => (left-- > 0 ? requestAnimationFrame(next) : done());
    next();
}), count);

/** What `read` gives once that is what is wanted; when it never is, what it gives in the end. */
async function settles(read, wanted) {
    let now = await read();
    for (let tries = 0; now !== wanted && tries < 200; tries++) {
        await new Promise((again) => { setTimeout(again, 25); });
        now = await read();
    }
    return now;
}

/** Opens a page and gathers what it complains about. */
async function open(context, address, heard = []) {
    const page = await context.newPage();
    page.on('pageerror', (error) => heard.push(error.message));
    page.on('console', (message) => /error|warning/.test(message.type()) && heard.push(message.text()));
    await page.goto(address);
    // The page is ready when its fonts are and what the address asks for has begun.
    await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
    await frames(page);
    return page;
}

const where = (page) => page.evaluate(() => `${window.talk.slides[window.talk.state.at].index + 1}/${window.talk.state.step}`);
const mode = (page) => page.evaluate(() => document.documentElement.dataset.lage || 'sida');

const isFull = (page) => page.evaluate(() => Boolean(document.fullscreenElement));

/** Esc ends the presentation, and where the browser takes the first one, full screen before that. */
async function leave(page) {
    await page.keyboard.press('Escape');
    await settles(async () => await mode(page) === 'visa' && await isFull(page), false);
    if (await mode(page) === 'visa') await page.keyboard.press('Escape');
    return settles(() => mode(page), 'sida');
}

/** Presses keys and compares where the talk is: [keys, place] pairs. */
async function walk(page, moves, problems) {
    for (const [keys, expected] of moves) {
        for (const key of keys.split(' ')) await page.keyboard.press(key === '␣' ? 'Space' : key.replace('␣', 'Space'));
        const now = await settles(() => where(page), expected);
        if (now !== expected) problems.push(`after ${keys}: ${now}, not ${expected}`);
    }
}

module.exports = { program, place, build, frames, settles, open, where, mode, isFull, leave, walk };

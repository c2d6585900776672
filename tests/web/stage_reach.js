// stage_reach: whether a talk can be led by anyone: keys that speech does not press by mistake, buttons and a live region
// that say what happened, and tools that do not move away under the finger.
'use strict';
const { frames, settles, open, where, leave } = require('./stage');

/** WCAG 2.1.4: keys that write a character act where the talk has the focus, and may be turned off, for good. */
async function shortKeys(context, deck) {
    const problems = [];
    const page = await open(context, deck, problems);
    const black = () => page.evaluate(() => window.talk.state.black);
    const press = async (keys) => {
        for (const key of keys) await page.keyboard.press(key);
    };
    await page.click('[data-gor="visa"]');
    await page.evaluate(() => document.activeElement.blur());
    await press(['b']);
    if (await black()) problems.push('B acts though the focus is elsewhere');
    await press(['PageDown']);
    if (await where(page) !== '2/0') problems.push('PageDown needs the focus');
    await press(['b']);
    if (!await black()) problems.push('the focus does not come back to the stage');
    await press(['b']);
    await leave(page);
    await page.click('.verktyg-hjalp > summary');
    await page.uncheck('[data-val="tangenter"]');
    await page.reload();
    await page.waitForSelector('.verktyg');
    if (await page.isChecked('[data-val="tangenter"]')) problems.push('the choice is forgotten');
    await page.click('[data-gor="visa"]');
    await press(['b', '.', 'n', 'o', '5']);
    if (await black() || await page.isVisible('.visning-manus') || await page.isVisible('.oversikt')) problems.push('letters act though they are off');
    await press(['Space']);
    if (await where(page) === '1/0') problems.push('the space bar is off too');
    await page.evaluate(() => localStorage.clear());
    await page.close();
    return problems;
}

/** The stage's buttons say what is on and what is unfolded, and so does the live region of what the keys do. */
async function spoken(context, deck) {
    const problems = [];
    const page = await open(context, deck, problems);
    await page.click('[data-gor="visa"]');
    const said = () => page.textContent('.visning [data-visa="status"]');
    const states = () => page.evaluate(() => ['oversikt', 'manus', 'svart', 'helskarm']
        .map((name) => document.querySelector(`.visning-knappar [data-gor="${name}"]`))
        .map((button) => button.getAttribute('aria-expanded') || button.getAttribute('aria-pressed')).join());
    const expect = async (key, wanted, words) => {
        await page.keyboard.press(key);
        const now = await settles(states, wanted);
        if (now !== wanted) problems.push(`after ${key}: ${now}, not ${wanted}`);
        const told = words ? await settles(said, words) : words;
        if (told !== words) problems.push(`after ${key} is said: ${told}`);
    };
    await frames(page, 20); // until it fills the screen, where it may
    const full = (await states()).split(',')[3];
    await expect('n', `false,true,false,${full}`, 'Talmanuset visas under bilden.');
    await expect('n', `false,false,false,${full}`, 'Talmanuset är dolt.');
    await expect('b', `false,false,true,${full}`, 'Skärmen är svart.');
    await expect('b', `false,false,false,${full}`);
    await expect('o', `true,false,false,${full}`);
    await expect('o', `false,false,false,${full}`);
    await expect('f', `false,false,false,${full === 'false'}`);
    const groups = await page.evaluate(() => [...document.querySelectorAll('.visning [role="group"]')].map((group) => group.getAttribute('aria-label')).join());
    if (groups !== 'Talmanus,Översikt,Styr presentationen') problems.push(`groups: ${groups}`);
    await page.close();
    return problems;
}

/** Nothing moves when the tools come, however late the scripts are. */
async function still(browser, deck) {
    const problems = [];
    for (const width of [320, 1280]) {
        const context = await browser.newContext({ viewport: { width, height: 800 } });
        await context.addInitScript(() => {
            window.shift = 0;
            new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.shift += entry.value; })).observe({ type: 'layout-shift', buffered: true });
        });
        await context.route(/tema\/presentation\/.*\.js$/, async (route) => {
            await new Promise((resolve) => { setTimeout(resolve, 300); });
            await route.continue();
        });
        await context.route(/\.woff2$/, (route) => route.abort()); // type of another width is another matter
        const page = await context.newPage();
        await page.goto(deck);
        await page.waitForFunction(() => window.talk);
        await frames(page, 20);
        const shift = await page.evaluate(() => window.shift);
        if (shift > 0.02) problems.push(`${width} px: the page shifts by ${shift.toFixed(3)}`);
        await context.close();
    }
    return problems;
}

module.exports = { shortKeys, spoken, still };

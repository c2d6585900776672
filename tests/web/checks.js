// checks: what a page is looked at for, in the browser. Each takes a page and gives a list of problems.
'use strict';
const fs = require('fs');
const path = require('path');

const axeSource = fs.readFileSync(path.join(__dirname, '../node_modules/axe-core/axe.min.js'), 'utf8');

// Elements that stick out to the right and are not inside something that scrolls by itself.
function overflow() {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const scrolls = (node) => node !== null && node !== document.body &&
        (/auto|scroll|hidden/.test(getComputedStyle(node).overflowX) || scrolls(node.parentElement));
    return [...document.body.querySelectorAll('*')]
        .filter((node) => node.getBoundingClientRect().right > width + 1 && !scrolls(node.parentElement))
        .slice(0, 3)
        .map((node) => `<${node.tagName.toLowerCase()} class="${node.getAttribute('class') || ''}"> ` +
            node.textContent.trim().slice(0, 40))
        .concat(`the page is ${document.documentElement.scrollWidth} px wide`);
}

// WCAG 2.2, 1.4.12: the reader's own spacing. A constructed sheet is not subject to the page's policy.
function wideSpacing(on) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; ' +
        'word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
    document.adoptedStyleSheets = on ? [sheet] : [];
}

// What is folded is text like other; a reader unfolds it.
const unfold = (page) => page.evaluate(() => document.querySelectorAll('details').forEach((node) => { node.open = true; }));

async function widths(page) {
    const problems = [];
    const look = async (what) => {
        for (const text of await page.evaluate(overflow)) problems.push(`${what}: ${text}`);
    };
    await look('320 px');
    await page.evaluate(wideSpacing, true);
    await look('320 px, wide spacing');
    await page.evaluate(wideSpacing, false);
    await unfold(page);
    await look('320 px, unfolded');
    for (const width of [768, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await look(`${width} px`);
    }
    return problems;
}

// All of axe's rules, or (`contrastOnly`) the one that colours can break; with everything unfolded.
async function axe(page, contrastOnly) {
    await unfold(page);
    await page.evaluate(axeSource);
    const options = contrastOnly ? { runOnly: { type: 'rule', values: ['color-contrast'] } }
        : { rules: { 'target-size': { enabled: true } } };
    const result = await page.evaluate((given) => window.axe.run(document, given), { ...options, resultTypes: ['violations'] });
    return result.violations.flatMap(({ id, nodes }) => nodes.slice(0, 3)
        .map((node) => `${id}: ${node.html.slice(0, 120)} ${node.any.concat(node.all).map((part) => part.message).join('; ').slice(0, 160)}`));
}

// Texts that are hard to read against the ground they stand on: WCAG 2.2, 1.4.3, for whatever shows, also on the stage
// (which axe passes over) and what style sheets write. Grounds are told by colour; pictures below a text are left out.
function faint() {
    const parse = (text) => {
        const [r, g, b, alpha = 1] = text.match(/[\d.]+/g).map(Number);
        return { rgb: [r, g, b], alpha };
    };
    const over = (top, below) => top.rgb.map((part, i) => part * top.alpha + below[i] * (1 - top.alpha));
    const light = (rgb) => rgb.map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
        .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
    const ground = (node) => {
        if (!node) return [255, 255, 255];
        const colour = parse(getComputedStyle(node).backgroundColor);
        return colour.alpha === 1 ? colour.rgb : over(colour, ground(node.parentElement));
    };
    const shows = (node) => node.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        !node.closest('svg, option, :disabled, .dold') && node.getClientRects().length > 0 && node.offsetWidth > 1;
    const found = new Map();
    const judge = (node, text, style, below) => {
        const rgb = over(parse(style.color), below);
        const [high, low] = [light(rgb), light(below)].sort((a, b) => b - a);
        const size = parseFloat(style.fontSize);
        const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
        const ratio = (high + 0.05) / (low + 0.05);
        const name = `${ratio.toFixed(2)}: <${node.tagName.toLowerCase()} class="${node.className}"> ${text.trim().slice(0, 40)}`;
        if (ratio < (large ? 3 : 4.5) - 0.005) found.set(name, (found.get(name) || 0) + 1);
    };
    for (const node of document.body.querySelectorAll('*')) {
        if (!shows(node)) continue;
        const text = [...node.childNodes].filter((child) => child.nodeType === Node.TEXT_NODE).map((child) => child.data).join('');
        if (text.trim()) judge(node, text, getComputedStyle(node), ground(node));
        for (const part of ['::before', '::after']) {
            const style = getComputedStyle(node, part);
            const writes = /["(]/.test(style.content) && !/^(["'])\s*\1$/.test(style.content) && style.display !== 'none' && style.clipPath === 'none';
            if (writes) judge(node, `${part} ${style.content}`, style, over(parse(style.backgroundColor), ground(node)));
        }
    }
    return [...found].map(([name, count]) => `${name}${count > 1 ? ` (and ${count - 1} more)` : ''}`);
}

/** The same for a page, with everything unfolded. */
async function contrast(page) {
    await unfold(page);
    return page.evaluate(faint);
}

// What has the focus: its name, whether it can be seen and whether the focus shows.
function focused() {
    const node = document.activeElement;
    if (!node || node === document.body) return null;
    // The ring may stand on what the link covers: its card, or a box that it draws itself.
    const ringed = (style) => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== 'none';
    const holders = [node, node.parentElement, node.parentElement.parentElement, node.closest('li, article, section')]
        .filter((holder) => holder !== null && holder.matches(':focus-within'));
    const box = node.getBoundingClientRect();
    return {
        name: `<${node.tagName.toLowerCase()}> ${node.textContent.trim().slice(0, 30)}`,
        href: node.getAttribute('href') || '',
        onScreen: box.width > 1 && box.height > 1 && box.left >= -1 && box.top >= -1 &&
            box.left < window.innerWidth && box.top < window.innerHeight,
        marked: holders.some((holder) => ringed(getComputedStyle(holder))) || ringed(getComputedStyle(node, '::after')),
    };
}

// The first stop is the skip link, it works, and every stop is on screen with a visible focus.
async function keyboard(page) {
    const problems = [];
    await page.evaluate(() => window.scrollTo(0, 0));
    for (let stop = 0; stop < 40; stop++) {
        await page.keyboard.press('Tab');
        const now = await page.evaluate(focused);
        if (now === null) break;
        if (stop === 0 && !now.href.startsWith('#')) problems.push(`first stop is not a skip link: ${now.name}`);
        if (!now.onScreen) problems.push(`focus off screen: ${now.name}`);
        if (!now.marked) problems.push(`focus does not show: ${now.name}`);
    }
    return problems;
}

// A word that is explained leads to its explanation, which is folded until then.
async function terms(page) {
    const id = await page.evaluate(() => {
        document.querySelectorAll('details').forEach((node) => { node.open = false; });
        const term = document.querySelector('main a.begrepp');
        term?.click();
        return term ? term.hash.slice(1) : '';
    });
    if (!id) return [];
    await page.waitForTimeout(50);
    const shows = await page.evaluate((name) => document.getElementById(name).checkVisibility(), id);
    return shows ? [] : [`the explanation #${id} stays folded`];
}

// The page prints: A4, at least one sheet, and the menus stay at home.
async function paper(page) {
    const problems = [];
    await page.emulateMedia({ media: 'print' });
    const shown = await page.evaluate(() => [...document.querySelectorAll('nav, .hoppa')]
        .filter((node) => node.getClientRects().length > 0)
        .map((node) => node.getAttribute('aria-label') || node.className));
    if (shown.length > 0) problems.push(`navigation on paper: ${shown.join(', ')}`);
    const pdf = await page.pdf({ format: 'A4' });
    if ((pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) || []).length < 1) problems.push('no sheets');
    await page.emulateMedia({ media: 'screen' });
    return problems;
}

module.exports = { widths, axe, contrast, keyboard, terms, paper };

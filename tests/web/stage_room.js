// stage_room: do slides have room for what stands on them, on the stage and on paper, and one number each?
'use strict';
const fs = require('fs');
const path = require('path');
const { spawnSync } = require('child_process');
const { photo } = require('./photo');
const { root } = require('./sites');
const { program, place, frames, open } = require('./stage');

async function pages(page) {
    const pdf = await page.pdf({ preferCSSPageSize: true });
    return (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) || []).length;
}

/** The right number of sheets, slides inside them, and cues as chosen. */
async function paper(context, deck) {
    const problems = [];
    for (const [query, expected] of [['6', 15], ['1&bilder=21-30', 10], ['2&bilder=36-50', 8], ['3&bilder=50-63', 5], ['6&urval=kort', 1],
        ['anteckningar&bilder=1-6', 6], ['anteckningar&bilder=1-6&klick=utan', 6], ['2&format=4:3&bilder=1-5', 3], ['1&format=4:3&bilder=1-5', 5]]) {
        const page = await open(context, `${deck}?utskrift=${query}`, problems);
        const count = await pages(page);
        if (count !== expected) problems.push(`${query}: ${count} pages, not ${expected}`);
        const found = await page.locator('.ark .cue').count();
        if (query.includes('utan') ? found !== 0 : query.startsWith('ant') && found !== 5) problems.push(`${query}: ${found} cues`);
        await page.emulateMedia({ media: 'print' });
        problems.push(...(await page.evaluate(() => [...document.querySelectorAll('.ark')].flatMap((sheet, index) => {
            const edge = sheet.getBoundingClientRect();
            return [...sheet.querySelectorAll('.duk')].filter((slide) => {
                const box = slide.getBoundingClientRect();
                return box.right > edge.right + 1 || box.bottom > edge.bottom + 1;
            }).map(() => `a slide leaves sheet ${index + 1}`);
        }))).map((text) => `${query}: ${text}`));
        await page.close();
    }
    const long = await open(context, `${deck}?utskrift=anteckningar&bilder=manus-langt`, problems);
    const count = await pages(long);
    if (count < 2) problems.push('long notes do not go on on a second sheet');
    await long.close();
    return problems;
}

/** No text or picture outside its slide, on screen and on paper. Runs in the page. */
function clipped() {
    const problems = [];
    const { talk } = window;
    for (const slide of talk.slides) {
        const canvas = talk.picture(slide, slide.steps);
        canvas.classList.add('duk-matt');
        document.body.append(canvas);
        const frame = canvas.getBoundingClientRect();
        const walker = document.createTreeWalker(canvas.querySelector('.duk-innehall'), NodeFilter.SHOW_TEXT);
        const boxes = [...canvas.querySelectorAll('.duk-innehall :is(img, svg)')].map((node) => [node, node.getBoundingClientRect()]);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const range = document.createRange();
            range.selectNodeContents(node);
            if (!node.parentElement.closest('.dold, .diagram-tabell, svg')) boxes.push(...[...range.getClientRects()].map((box) => [node, box]));
        }
        for (const [node, box] of boxes) {
            if (box.width === 0 || box.height === 0) continue;
            if (box.left < frame.left || box.right > frame.right + 0.5 || box.top < frame.top || box.bottom > frame.bottom + 0.5) {
                problems.push(`${slide.id}: ${(node.textContent || node.alt || '').trim().slice(0, 40)}`);
                break;
            }
        }
        canvas.remove();
    }
    return problems;
}

async function overflow(context, decks) {
    const problems = [];
    for (const deck of decks) {
        for (const format of ['16:9', '4:3']) {
            const page = await open(context, `${deck}?format=${format}`, problems);
            for (const media of format === '4:3' ? ['screen'] : ['screen', 'print']) {
                await page.emulateMedia({ media });
                problems.push(...(await page.evaluate(clipped)).map((text) => `${format} ${media}: ${text}`));
            }
            await page.close();
        }
    }
    return problems;
}

/** A deck of ordinary photographs: lying, standing, in a figure, in columns, after a click, small, and two at once. */
function writePhotographs(folder) {
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(path.join(folder, 'bilder'), { recursive: true });
    const write = (name, content) => fs.writeFileSync(path.join(folder, name), content);
    write('webbplats.yaml', 'titel: Foton\nbeskrivning: Foton.\nadress: https://foton.example/\nutgåva: "1"\ndatum: 2024-01-01\nutgivare: Prov\n');
    write('index.md', '---\ntitel: Start\n---\n\n[](foton.md)\n');
    write('bilder/liggande.png', photo(1600, 1067));
    write('bilder/staende.png', photo(900, 1200));
    write('bilder/liten.png', photo(120, 80));
    const slide = (id, layout, body) => `:::bild {id=${id}${layout} tid="30 s"}\n### ${id}\n\n${body}\n\n:::talmanus\nTala.\n:::\n:::\n\n`;
    const lying = '![Ett foto](/bilder/liggande.png)';
    const standing = '![Ett annat foto](/bilder/staende.png)';
    write('foton.md', `---\ntyp: presentation\ntitel: Foton\ningress: Foton.\n---\n\n## Foton\n\n${[
        slide('liggande', '', `Före fotot.\n\n${lying}\n\nEfter fotot.`),
        slide('staende', '', `- Första punkten\n- Andra punkten\n\n${standing}\n\nEfter fotot.`),
        slide('stort', ' layout=bild', lying),
        slide('figuren', ' layout=bild', ':::figur {bild=/bilder/staende.png alt="Ett foto"}\nEn bildtext.\n:::'),
        slide('klicket', '', `Före.\n\n:::klick\n${lying}\n:::`).replace('Tala.', 'Tala. (klicka) Se.'),
        slide('spalterna', ' layout=spalter', `:::kolumner\nText i ena spalten.\n\n:::figur {bild=/bilder/staende.png alt="Ett foto"}\n:::\n:::`),
        slide('tva', '', `${lying}\n\n${standing}`),
        slide('lite', '', '![Litet](/bilder/liten.png)\n\nEfter den lilla.'),
    ].join('')}`);
}

/** What sticks out of the slide on the stage, and pictures that are hidden, squeezed or too small. Runs in the page. */
function stageFaults() {
    const canvas = document.querySelector('.visning-scen > .duk, .duk-matt');
    const frame = canvas.getBoundingClientRect();
    const scale = frame.width / 1280;
    const faults = [];
    for (const node of canvas.querySelectorAll('.duk-innehall :is(p, li, h3, img, figcaption)')) {
        const box = node.getBoundingClientRect();
        const name = node.matches('img') ? `the picture ${node.alt}` : node.textContent.trim().slice(0, 30);
        if (box.bottom > frame.bottom - 20 * scale || box.right > frame.right || box.left < frame.left || box.top < frame.top) faults.push(`${name} ends outside`);
        if (!node.matches('img')) continue;
        const ratio = (box.width / box.height) / (node.naturalWidth / node.naturalHeight);
        const least = /Litet/.test(node.alt) ? 60 : 150;
        if (box.height < least * scale) faults.push(`${name} is ${Math.round(box.height / scale)} high`);
        if (node.complete && node.naturalWidth > 0 && Math.abs(ratio - 1) > 0.02) faults.push(`${name} is squeezed`);
    }
    return faults;
}

/** Photographs that come late, over a slow line, have their room from the beginning; where a theme tells no sizes, when they come. */
async function photographs(browser, deck, sized) {
    const problems = [];
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    let asked = 0;
    let letThrough;
    const line = new Promise((resolve) => { letThrough = resolve; });
    await page.route('**/*.png', async (route) => {
        asked++;
        await line;
        await route.continue().catch(() => {});
    });
    if (!sized) {
        await page.addInitScript(() => document.addEventListener('DOMContentLoaded', () => {
            for (const image of document.querySelectorAll('img')) for (const name of ['width', 'height']) image.removeAttribute(name);
        }));
    }
    await page.goto(deck, { waitUntil: 'domcontentloaded' });
    await page.waitForSelector('.verktyg');
    await page.click('[data-gor="visa"]');
    const slides = await page.evaluate(() => window.talk.slides.map(({ id, steps }) => [id, steps]));
    const look = async (index, when) => {
        await page.evaluate(([at, step]) => window.talk.go(at, step), [index, slides[index][1]]);
        await frames(page);
        problems.push(...(await page.evaluate(stageFaults)).map((text) => `${slides[index][0]}, ${when}: ${text}`));
    };
    for (let index = 0; sized && index < slides.length; index++) await look(index, 'before they come');
    await page.evaluate(() => window.talk.go(0));
    if (asked < 3) problems.push(`${asked} pictures are asked for when the talk begins`);
    letThrough();
    await page.waitForFunction(() => [...document.querySelectorAll('section.bild img')].every((image) => image.complete && image.naturalWidth > 0), null, { timeout: 10000 })
        .catch(() => problems.push('the pictures do not come before they are shown'));
    for (let index = 0; index < slides.length; index++) await look(index, 'when they have come');
    await context.close();
    return problems;
}

/** A deck where the second of five slides is not for all, and a choice of two. */
function writeNumbers(folder) {
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(folder, { recursive: true });
    const write = (name, content) => fs.writeFileSync(path.join(folder, name), content);
    const slide = (id, more) => `:::bild {id=${id}${more} tid="30 s"}\n### Namnet ${id}\n\nText.\n\n:::talmanus\nTala.\n:::\n:::\n\n`;
    write('webbplats.yaml', 'titel: Tal\nbeskrivning: Tal.\nadress: https://tal.example/\ndatum: 2024-01-01\nutgivare: Prov\n');
    write('index.md', '---\ntitel: Start\n---\n\n[](tal.md)\n');
    write('tal.md', '---\ntyp: presentation\ntitel: Tal\ningress: Tal.\nurval: [{id: del, titel: En del, bilder: [c, e]}]\n---\n\n' +
        `## Delen\n\n${slide('a', ' layout=titel')}${slide('b', ' för=presentatör')}${slide('c', '')}${slide('d', '')}${slide('e', '')}`);
}

const numbered = { a: 1, b: 2, c: 3, d: 4, e: 5 };

/** "Bild 3" over "Namnet c" on paper: the pairs in a PDF file that do not belong together. */
function paperNumbers(file, slides) {
    const text = spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).stdout;
    const found = [...text.matchAll(/Bild (\d+)[^]*?Namnet ([a-e])/g)].map(([, number, name]) => `${name}${number}`).join(' ');
    const right = [...slides].map((name) => `${name}${numbered[name]}`).join(' ');
    return found === right ? [] : [`${path.basename(path.dirname(file))}/${path.basename(file)}: ${found || text}, not ${right}`];
}

/** A slide has the same number wherever it is: on the page, on the stage, in every list, in the address and on paper. */
async function numbers(context, output, source, deck) {
    const problems = [];
    const same = (what, found, right) => {
        if (found !== right) problems.push(`${what}: ${found}, not ${right}`);
    };
    const page = await open(context, deck, problems);
    const written = () => page.evaluate(() => [...document.querySelectorAll('section.bild')].map((node) => node.id +
        /\d+/.exec(node.querySelector('.bild-nummer').textContent)).join(' '));
    const shown = await page.evaluate(() => window.talk.slides.map(({ id }) => id));
    const right = (names) => names.filter((name) => shown.includes(name)).map((name) => `${name}${numbered[name]}`).join(' ');
    same('page', await written(), right([...'abcde']));
    for (const [choice, names] of [['', [...'abcde']], ['?urval=del', ['c', 'e']], ['?bilder=3-4', ['c', 'd']]]) {
        await page.goto(deck + choice);
        await page.waitForSelector('.verktyg');
        await page.click('[data-gor="valj"]');
        same(`boxes ${choice}`, await page.evaluate(() => [...document.querySelectorAll('.bild-val')].map((node) =>
            node.textContent.replace(/.*?(\d+): Namnet (.)/, '$2$1')).join(' ')), right([...'abcde']));
        await page.click('[data-gor="visa"]');
        const stage = [];
        for (const name of names.filter((one) => shown.includes(one))) {
            await page.keyboard.type(String(numbered[name]));
            await page.keyboard.press('Enter');
            stage.push(await page.evaluate(() => window.talk.slides[window.talk.state.at].id + document.querySelector('.visning-scen .duk-nummer').textContent));
            const told = await page.textContent('[data-visa="status"]');
            if (!told.startsWith(`Bild ${numbered[name]} `)) problems.push(`${choice} ${name} is told as ${told}`);
        }
        same(`stage ${choice}`, stage.join(' '), right(names));
        await page.keyboard.press('o');
        same(`overview ${choice}`, await page.evaluate(() => [...document.querySelectorAll('.oversikt-namn')].map((node) =>
            node.textContent.replace(/(\d+) Namnet (.)/, '$2$1')).join(' ')), right(names));
    }
    await page.goto(`${deck}?bilder=3-4&tal`);
    await page.waitForSelector('.talarvy');
    same('jumps', await page.evaluate(() => [...document.querySelectorAll('[data-visa="hopp"] option')].map((node) =>
        node.textContent.replace(/(\d+) Namnet (.)/, '$2$1')).join(' ')), right(['c', 'd']));
    await page.goto(deck);
    await page.evaluate(() => window.talk.choose(window.talk.slides.filter(({ id }) => 'cde'.includes(id)).map(({ index }) => index)));
    same('address', new URL(page.url()).search, '?bilder=3-5');
    await page.close();
    for (const kind of ['ahorarkopior-1', 'ahorarkopior-2', 'ahorarkopior-3', 'ahorarkopior-6']) {
        for (const large of ['', '-storskrift']) {
            problems.push(...paperNumbers(path.join(output, `utskrift/${kind}/tal${large}.pdf`), 'acde'));
            problems.push(...paperNumbers(path.join(output, `utskrift/${kind}/tal-del${large}.pdf`), 'ce'));
        }
    }
    problems.push(...paperNumbers(path.join(output, 'utskrift/talmanus/tal.pdf'), shown.join('')));
    for (const slides of ['2-3', '5']) {
        const own = path.join(place, `tal-${slides}.pdf`);
        spawnSync(program, ['handout', 'talmanus/tal', source, '--slides', slides, '-o', own, '--theme-dir', 'themes', '--quiet'], { cwd: root });
        problems.push(...paperNumbers(own, slides === '5' ? 'e' : 'bc'));
    }
    return problems;
}

/** The real deck is meant to be read at a distance: its type never gets smaller than three fifths. */

module.exports = { paper, overflow, writePhotographs, photographs, writeNumbers, numbers };
